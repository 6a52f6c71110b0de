"""Beads a person has set: ``alignments.jsonl``, one bead a line, the later line wins.

``{"release": "…", "segments": {"kk": ["text of a segment", …], "ru": […]}, "author": "…", "time": "…"}``:
segments are named by their text, so that a correction outlives edits elsewhere. A text that stands more than
once in its version is named with its ordinal: ``{"text": "…", "nth": 2}``.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Annotated

import msgspec

from pipeline.core.errors import ConfigError
from pipeline.core.model import Bead, Reject, Segment, Tables

#: code points of a text that a message quotes
_SHOWN = 60


class Nth(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A segment whose text stands more than once in its version, counted from 1."""

    text: str
    nth: Annotated[int, msgspec.Meta(ge=1)]


class Correction(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    release: str
    #: version id → its segments; a version that is not named has nothing to match
    segments: dict[str, tuple[str | Nth, ...]]
    author: str
    time: str


class Line(msgspec.Struct, frozen=True):
    """A correction and where it stands in its file, from 1."""

    number: int
    correction: Correction


class _NoFitError(Exception):
    """Why a correction cannot be used, as a sentence."""


def load(path: Path | None) -> tuple[Line, ...]:
    """All corrections, in the order they were made. Raises :class:`ConfigError` naming the damaged line."""
    if path is None:
        return ()
    state = path.stat()
    return _read(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=4)
def _read(path: Path, changed: int, size: int) -> tuple[Line, ...]:
    """``changed`` and ``size`` only tell a file from the one it was before."""
    found = []
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if line.strip():
            try:
                found.append(Line(number, msgspec.json.decode(line, type=Correction)))
            except msgspec.DecodeError as error:
                raise ConfigError(f"{path}, line {number}: {error}. Mend or remove the line.") from error
    return tuple(found)


def append(path: Path, correction: Correction) -> int:
    """Add a line to the file, made if it is not there, and return its number.

    Several processes may do so at once: the file is locked, and the line is on the disk before it is let go.
    """
    with path.open("a+b") as file:
        _lock(file.fileno())
        file.seek(0)
        before = file.read()
        # an editor may have left the last line without an end
        start = b"" if not before or before.endswith(b"\n") else b"\n"
        file.write(start + msgspec.json.encode(correction) + b"\n")
        file.flush()
        os.fsync(file.fileno())
        return len((before + start).splitlines()) + 1


def _lock(descriptor: int) -> None:
    """Wait until nobody else writes; closing the file lets it go."""
    try:
        import fcntl
    except ImportError:
        # Windows has no flock; there a line is still written in one piece
        return
    fcntl.flock(descriptor, fcntl.LOCK_EX)


def _key(text: str) -> str:
    """What two spellings of one text share: people copy from a terminal, where line ends are spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _places(segments: Sequence[Segment], texts: Mapping[str, str]) -> dict[tuple[str, str], list[str]]:
    """(version, text) → ids of the segments with this text, in text order."""
    found: dict[tuple[str, str], list[str]] = {}
    for s in sorted(segments, key=lambda s: (s.version, s.start, s.end, s.id)):
        if s.version in texts:
            found.setdefault((s.version, _key(texts[s.version][s.start : s.end])), []).append(s.id)
    return found


def correction(
    release: str,
    chosen: Collection[str],
    segments: Sequence[Segment],
    texts: Mapping[str, str],
    *,
    author: str,
    time: str,
) -> Correction:
    """The record that makes one bead of the segments with the ids ``chosen``; ``texts`` by version id."""
    wanted = set(chosen)
    named: dict[str, list[str | Nth]] = {v: [] for v in texts}
    spots = {i: (v, text, ids) for (v, text), ids in _places(segments, texts).items() for i in ids}
    for s in sorted((s for s in segments if s.id in wanted), key=lambda s: (s.start, s.end, s.id)):
        version, text, ids = spots[s.id]
        named[version].append(text if len(ids) == 1 else Nth(text=text, nth=ids.index(s.id) + 1))
    return Correction(
        release=release,
        segments={v: tuple(names) for v, names in named.items() if names},
        author=author,
        time=time,
    )


def _found(name: str | Nth, version: str, places: Mapping[tuple[str, str], list[str]]) -> str:
    text = name if isinstance(name, str) else name.text
    ids = places.get((version, _key(text)), [])
    quote = f"“{text if len(text) <= _SHOWN else text[:_SHOWN] + '…'}” ({version})"
    if not ids:
        raise _NoFitError(f"{quote} is no segment of the text any more. Set it anew, or remove the line")
    if isinstance(name, Nth):
        if name.nth > len(ids):
            raise _NoFitError(f"{quote} stands {len(ids)}×: there is no number {name.nth}. Mend the number")
        return ids[name.nth - 1]
    if len(ids) > 1:
        raise _NoFitError(f'{quote} stands {len(ids)}×: say which, as {{"text": …, "nth": 1}}')
    return ids[0]


def _bead(line: Line, texts: Mapping[str, str], places: Mapping[tuple[str, str], list[str]]) -> Bead:
    named = {v: names for v, names in line.correction.segments.items() if names}
    if not named:
        raise _NoFitError("it names no segment. Remove the line")
    for version in named:
        if version not in texts:
            known = ", ".join(texts)
            raise _NoFitError(f"there is no version {version} to align; there are {known}. Mend the line")
    ids = {v: tuple(dict.fromkeys(_found(n, v, places) for n in named[v])) for v in texts if v in named}
    return Bead(id=f"line{line.number}", segments=ids, posterior=1.0)


def resolve(
    lines: Sequence[Line], release: str, texts: Mapping[str, str], segments: Sequence[Segment]
) -> tuple[tuple[Bead, ...], tuple[Reject, ...]]:
    """The corrections of one release as beads, no two of which share a segment; ``texts`` are those of the
    aligned versions. A line that does not fit, or that a later one overrules, becomes a reject (ALN001)."""
    own = [line for line in lines if line.correction.release == release]
    if not own:
        return (), ()
    places = _places(segments, texts)
    found: list[Bead] = []
    rejects: list[Reject] = []
    owner: dict[str, tuple[Line, Bead]] = {}
    for line in reversed(own):
        try:
            bead = _bead(line, texts, places)
            ids = [i for named in bead.segments.values() for i in named]
            later = next((owner[i] for i in ids if i in owner), None)
            if later is None:
                found.append(bead)
                owner |= dict.fromkeys(ids, (line, bead))
            elif later[1].segments != bead.segments:
                where = f"line {later[0].number}, which is later and counts"
                raise _NoFitError(f"the same text is tied otherwise by {where}. Remove this line")
        except _NoFitError as why:
            reason = f"Line {line.number}: {why}."
            rejects.append(Reject(source="alignments.jsonl", code="ALN001", reason=reason))
    return tuple(reversed(found)), tuple(reversed(rejects))


def beads(lines: Sequence[Line], batch: Tables) -> tuple[tuple[Bead, ...], tuple[Reject, ...]]:
    """:func:`resolve` for the tables of a release."""
    texts = {v.id: v.text for v in batch.primary()}
    return resolve(lines, batch.release.id, texts, batch.segments)
