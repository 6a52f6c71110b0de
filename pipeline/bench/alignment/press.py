"""Real press releases: the samples of the repository through the whole line, against beads read by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path

from ruamel.yaml import YAML

from pipeline.bench.alignment.confusions import Confusion, confusions
from pipeline.bench.alignment.counts import count, f1
from pipeline.bench.alignment.documents import Document, Group, components
from pipeline.bench.suite import Row
from pipeline.core.errors import KelisimError
from pipeline.core.model import Tables

#: the sample releases of a checkout; an installed package has none
RAW = Path(__file__).resolve().parents[3] / "corpora" / "raw"
_GOAL = 98.5
#: beginnings of segments by version, bead by bead
Beads = Sequence[Mapping[str, Sequence[str]]]


def gold() -> dict[str, Beads]:
    """The beads of each release, from ``press.yaml``."""
    text = files("pipeline.bench.alignment").joinpath("press.yaml").read_text("utf-8")
    read: dict[str, Beads] = YAML(typ="safe").load(text)
    return read


def places(text: str, beads: Beads, version: str) -> list[tuple[int, int]]:
    """(offset, number of the bead) of each beginning in a version's text, in order.

    Raises :class:`KelisimError` when a beginning is not there.
    """
    out: list[tuple[int, int]] = []
    at = 0
    for number, bead in enumerate(beads):
        for beginning in bead.get(version, ()):
            start = text.find(beginning, at)
            if start < 0:
                raise KelisimError(f"press.yaml: {version} has no “{beginning}” after character {at}")
            out.append((start, number))
            at = start + len(beginning)
    return out


def marks(spans: Sequence[tuple[int, int]], where: Sequence[tuple[int, int]]) -> list[frozenset[int]]:
    """The beads of each segment: of the beginnings inside it, else of the last one before it (a segment that
    was cut in two)."""
    out = []
    for start, end in spans:
        inside = frozenset(number for at, number in where if start <= at < end)
        before = [number for at, number in where if at < start]
        out.append(inside or frozenset(before[-1:]))
    return out


def document(tables: Tables, beads: Beads) -> tuple[Document, list[Group]]:
    """A release as a document with the gold beads, and the beads that the line found."""
    versions = tables.primary()
    segments = [
        sorted((s for s in tables.segments if s.version == v.id), key=lambda s: s.start) for v in versions
    ]
    place = {s.id: i for own in segments for i, s in enumerate(own)}
    held = [
        marks([(s.start, s.end) for s in own], places(v.text, beads, v.language.value))
        for v, own in zip(versions, segments, strict=True)
    ]
    made = Document(
        id=tables.release.id,
        fold=0,
        languages=tuple(v.language.value for v in versions),
        lines=tuple(
            tuple(v.text[s.start : s.end] for s in own) for v, own in zip(versions, segments, strict=True)
        ),
        sentences=tuple(map(tuple, held)),
        paragraphs=tuple((0,) * len(own) for own in segments),
        gold=tuple(components(held)),
    )
    found = [
        tuple(tuple(place[s] for s in bead.segments.get(v.id, ())) for v in versions) for bead in tables.beads
    ]
    return made, found


def releases() -> Iterator[tuple[Document, list[Group]]]:
    """The sample releases, aligned by the product without anybody's corrections."""
    from pipeline.api import load_config, process, read_paths

    config = load_config().model_copy(update={"alignments": None})
    known = gold()
    for raw in sorted(read_paths([RAW]), key=lambda r: r.id):
        yield document(process(raw, config, "align"), known[raw.id])


def run() -> tuple[list[Row], list[Confusion], int]:
    """A row over all releases (none without the samples), what goes wrong, and how many gold beads there
    are."""
    if not RAW.is_dir():
        return [], [], 0
    read = list(releases())
    row = Row(
        what="press releases, the whole line",
        value=f1(count(d.gold, found) for d, found in read),
        goal=_GOAL,
    )
    wrong = [c for d, found in read for c in confusions(d, found)]
    return [row], wrong, sum(len(d.gold) for d, _ in read)
