"""What the stage reads: the bytes of a release's files. Fetching them from the disk is the runtime's work."""

from __future__ import annotations

import msgspec


class RawFile(msgspec.Struct, frozen=True):
    """One file as it is; ``name`` has no folder in it."""

    name: str
    data: bytes


class RawRelease(msgspec.Struct, frozen=True):
    """The files of one release, ``release.yaml`` among them if there is one. Their order does not matter."""

    id: str
    files: tuple[RawFile, ...]
