"""How a bead stands: to be looked at, moved, set by hand, lacking a version. The terminal, the HTML report
and the summary lines all ask here."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from pipeline.align.corrections import Line, load, resolve
from pipeline.core.config import Config
from pipeline.core.document import ReleaseDocument
from pipeline.core.model import LANGUAGES, Bead


class Alignment(msgspec.Struct, frozen=True):
    """What is known of the beads beside the beads themselves."""

    #: beads below this posterior are to be looked at
    review_below: float = 0.6
    #: what people have set
    corrections: tuple[Line, ...] = ()


#: without any corrections
USUAL = Alignment()


class Standing(msgspec.Struct, frozen=True):
    doubtful: bool
    moved: bool
    by_hand: bool
    #: aligned versions that have nothing here
    lacking: tuple[str, ...]


class Counts(msgspec.Struct, frozen=True):
    """How many beads there are of each kind; one bead can count in several."""

    beads: int
    doubtful: int
    lacking: int
    moved: int
    by_hand: int


def alignment(config: Config) -> Alignment:
    """Raises :class:`~pipeline.core.errors.ConfigError` for a damaged ``alignments.jsonl``."""
    return Alignment(config.pipeline.align.review_below, load(config.alignments))


def column_ids(release: ReleaseDocument) -> tuple[str, ...]:
    """Ids of the versions that are aligned, in the order kk, ru, en; of one text, that text."""
    used = {v for bead in release.beads for v in bead.segments}
    order = {language: i for i, language in enumerate(LANGUAGES)}
    chosen = [v for v in release.versions if v.id in used]
    return tuple(v.id for v in sorted(chosen, key=lambda v: (order.get(v.language, 9), v.id)))


def standings(release: ReleaseDocument, known: Alignment) -> dict[str, Standing]:
    """Bead id → how it stands."""
    columns = column_ids(release)
    texts = {v.id: v.text for v in release.versions if v.id in columns}
    by_hand, _ = resolve(known.corrections, release.id, texts, release.segments)
    set_beads = {_members(bead) for bead in by_hand}
    return {
        bead.id: Standing(
            doubtful=bead.posterior < known.review_below,
            moved=bead.move,
            by_hand=_members(bead) in set_beads,
            lacking=tuple(c for c in columns if not bead.segments.get(c)),
        )
        for bead in release.beads
    }


def _members(bead: Bead) -> frozenset[str]:
    return frozenset(i for ids in bead.segments.values() for i in ids)


def counts(of: Sequence[Standing]) -> Counts:
    return Counts(
        beads=len(of),
        doubtful=sum(s.doubtful for s in of),
        lacking=sum(bool(s.lacking) for s in of),
        moved=sum(s.moved for s in of),
        by_hand=sum(s.by_hand for s in of),
    )
