"""From paths a user names to releases: folders and files, read once, in sorted order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.core.errors import KelisimError

#: the settings file of a release; alone it does not make a folder a release
FACTS = "release.yaml"


def _visible(folder: Path) -> list[Path]:
    try:
        return sorted(
            (p for p in folder.iterdir() if not p.name.startswith((".", "~$"))), key=lambda p: p.name
        )
    except OSError as error:
        raise KelisimError(f"The folder {folder} cannot be read: {error.strerror}.") from error


def _files(folder: Path) -> list[Path]:
    return [p for p in _visible(folder) if p.is_file()]


def printable(name: str) -> str:
    """A name from the disk as text: bytes that are no UTF-8 become U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def read_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises :class:`KelisimError` where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise KelisimError(f"{path} cannot be read: {error.strerror}. Check its permissions.") from error


def release_folders(paths: Sequence[Path]) -> Iterator[tuple[str, tuple[Path, ...]]]:
    """:func:`_folders` with ids that are text and unique: a second «x» becomes «x-2»."""
    seen: Counter[str] = Counter()
    for name, files in _folders(paths):
        unique = name = printable(name)
        while seen[unique]:
            seen[name] += 1
            unique = f"{name}-{seen[name]}"
        seen[unique] += 1
        yield unique, files


def _folders(paths: Sequence[Path]) -> Iterator[tuple[str, tuple[Path, ...]]]:
    """(release id, files) for every release that the paths name, in the order given.

    A folder with files in it is one release and its name the id; a folder of folders is a corpus; files
    named together are one release, called after their folder. Raises :class:`KelisimError` where a path
    does not exist or nothing was found.
    """
    loose: list[Path] = []
    for path in paths:
        if not path.exists():
            raise KelisimError(f"{path} does not exist. Name a release folder, a folder of them, or files.")
        if path.is_file():
            loose.append(path)
            continue
        files = _files(path)
        if any(f.name != FACTS for f in files):
            yield path.resolve().name, tuple(files)
            continue
        inner = [(p.name, tuple(_files(p))) for p in _visible(path) if p.is_dir()]
        if not inner:
            raise KelisimError(f"{path} holds no files. Put the kk, ru and en files of a release into it.")
        yield from inner
    if loose:
        first = loose[0].resolve()
        name = first.parent.name if len(loose) > 1 else first.name.split(".")[0] or first.name
        yield name, tuple(sorted(loose, key=lambda p: p.name))
