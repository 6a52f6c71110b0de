"""Beads a person has set: ``alignments.jsonl``, one bead a line.

``{"release": "…", "segments": {"kk": ["text of a segment", …], "ru": […]}, "author": "…", "time": "…"}``:
segments are named by their text, so that a correction outlives edits elsewhere.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import msgspec

from pipeline.core.errors import ConfigError
from pipeline.core.model import Bead, Reject, Tables


class Correction(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    release: str
    segments: dict[str, tuple[str, ...]]
    author: str
    time: str


@lru_cache(maxsize=4)
def load(path: Path | None) -> tuple[Correction, ...]:
    """All corrections, in the order they were made. Raises :class:`ConfigError` naming the damaged line."""
    if path is None:
        return ()
    found = []
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if line.strip():
            try:
                found.append(msgspec.json.decode(line, type=Correction))
            except msgspec.DecodeError as error:
                raise ConfigError(f"{path}, line {number}: {error}. Mend or remove the line.") from error
    return tuple(found)


def beads(corrections: tuple[Correction, ...], batch: Tables) -> tuple[tuple[Bead, ...], tuple[Reject, ...]]:
    """The corrections of one release as beads; one whose text has gone becomes a reject (ALN001)."""
    own = [c for c in corrections if c.release == batch.release.id]
    if not own:
        return (), ()
    texts = {v.id: v.text for v in batch.versions}
    by_text = {(s.version, texts[s.version][s.start : s.end]): s.id for s in reversed(batch.segments)}
    found, rejects = [], []
    for number, correction in enumerate(own, 1):
        ids = {v: tuple(by_text.get((v, q), "") for q in quotes) for v, quotes in correction.segments.items()}
        if all(i for named in ids.values() for i in named):
            found.append(Bead(id=f"hand{number}", segments=ids, posterior=1.0))
        else:
            reason = "A hand-made alignment names text that has gone. Remove its line or set it anew."
            rejects.append(Reject(source="alignments.jsonl", code="ALN001", reason=reason))
    return tuple(found), tuple(rejects)
