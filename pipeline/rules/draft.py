"""What a check yields; the runner makes it a Finding."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from pipeline.core.model import Edit, Severity, Text3


class Spot(msgspec.Struct, frozen=True):
    """A span of a version, as checks and views hand it around."""

    version: str
    start: int
    end: int
    #: its normalised value, where it has one: shown as evidence
    value: str | None = None


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A finding in the words of its check.

    ``anchors`` point at what is wrong, ``evidence`` at what the others say. ``params`` fill the check's
    message; ``quote`` (first anchor's text) is always there. ``message`` and ``severity`` replace the
    check's own. ``group`` ties style findings of one kind in one document together (press profile).
    """

    anchors: tuple[Spot, ...]
    evidence: tuple[Spot, ...] = ()
    suspect: str | None = None
    params: Mapping[str, object] = {}
    edit: Edit | None = None
    message: Text3 | None = None
    severity: Severity | None = None
    group: str | None = None
