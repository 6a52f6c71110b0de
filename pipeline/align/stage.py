"""Stage ``align``: which segments of the versions of a release say the same."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.align import encoder, lexicon
from pipeline.align.corrections import beads as corrected
from pipeline.align.corrections import load
from pipeline.align.encoder import Vectors
from pipeline.align.fixed import Group, from_corrections, from_rows, stretches
from pipeline.align.lexicon import Lexicon
from pipeline.align.order import in_order
from pipeline.align.side import Side, Unit, make_side
from pipeline.align.units import make_units
from pipeline.align.versions import Tie, align_sides
from pipeline.align.weights import Model, shipped
from pipeline.core.config import AlignConfig, Config
from pipeline.core.model import Bead, Reject, Segment, Tables, Version


def align_units(
    units: Sequence[Sequence[Unit]],
    languages: Sequence[str],
    config: AlignConfig,
    model: Model | None = None,
    words: Lexicon | None = None,
) -> list[Tie]:
    """N-way beads of versions given as units, in no particular order; a version may be empty. ``words``: the
    lexicon, if not the seed alone."""
    sides = [make_side(u, words) for u in units]
    everything = tuple(tuple(range(s.n)) for s in sides)
    return _align_group(everything, sides, languages, config, model or shipped(), _vectors(config))


def _vectors(config: AlignConfig) -> Vectors | None:
    return encoder.shipped() if config.encoder else None


def _align_group(
    group: Group,
    sides: Sequence[Side],
    languages: Sequence[str],
    config: AlignConfig,
    model: Model,
    vectors: Vectors | None,
) -> list[Tie]:
    """Beads of some segments of each version; indices of the result count in the whole version."""
    present = [v for v, places in enumerate(group) if places]
    if len(present) == 1:
        v = present[0]
        return [Tie(tuple((i,) if u == v else () for u in range(len(group))), 1.0) for i in group[v]]
    if not present:
        return []
    parts = [sides[v].pick(group[v]) for v in present]
    out = []
    own = [languages[v] for v in present]
    for tie in align_sides(parts, own, config.max_bead, model, config.window, vectors):
        spans: list[tuple[int, ...]] = [()] * len(group)
        for v, span in zip(present, tie.segments, strict=True):
            spans[v] = tuple(group[v][i] for i in span)
        out.append(Tie(tuple(spans), tie.posterior, tie.move))
    return out


def _segments(batch: Tables, versions: Sequence[Version]) -> list[list[Segment]]:
    """Segments of each version in text order, whatever the order of the table."""
    return [
        sorted((s for s in batch.segments if s.version == version.id), key=lambda s: (s.start, s.end, s.id))
        for version in versions
    ]


def run(
    batch: Tables,
    config: AlignConfig,
    corrections: Sequence[Bead] = (),
    words: Lexicon | None = None,
) -> tuple[tuple[Bead, ...], tuple[Reject, ...]]:
    """N-way beads over the primary versions of a release; every segment stands in exactly one bead.

    ``corrections`` are beads a person has set: they overrule the aligner and have posterior 1. A bead of one
    version only says that the others lack its text. Ids count in the text order of the first version.
    """
    versions = batch.primary()
    segments = _segments(batch, versions)
    blocks = {b.id: b for b in batch.blocks}
    sides = [make_side(u, words) for u in make_units(batch, versions, segments)]
    languages = [v.language.value for v in versions]
    names = [v.id for v in versions]
    position = {s.id: (v, i) for v, items in enumerate(segments) for i, s in enumerate(items)}

    by_hand = from_corrections(corrections, names, position)
    taken = [{i for g in by_hand for i in g[v]} for v in range(len(versions))]
    rows = from_rows(segments, blocks, taken)
    ties = [Tie(group, 1.0) for group in by_hand]
    model, vectors = shipped(), _vectors(config)
    for group in [*rows, *stretches([len(s) for s in segments], [*by_hand, *rows])]:
        ties += _align_group(group, sides, languages, config, model, vectors)

    result = []
    for number, k in enumerate(in_order([t.segments for t in ties]), start=1):
        tie = ties[k]
        ids = {
            name: tuple(items[i].id for i in places)
            for name, items, places in zip(names, segments, tie.segments, strict=True)
            if places
        }
        posterior = round(min(1.0, max(0.0, tie.posterior)), 3) + 0.0
        result.append(Bead(id=f"b{number}", segments=ids, posterior=posterior, move=tie.move))
    return tuple(result), ()


def run_configured(batch: Tables, config: Config) -> tuple[tuple[Bead, ...], tuple[Reject, ...]]:
    """:func:`run` with the corrections of ``configs/alignments.jsonl`` and the words of
    ``configs/lexicon.tsv``."""
    corrections, stale = corrected(load(config.alignments), batch)
    found, rejects = run(batch, config.pipeline.align, corrections, lexicon.load(config.lexicon))
    return found, (*stale, *rejects)
