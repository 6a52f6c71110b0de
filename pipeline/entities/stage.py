"""Stage ``entities``: names and values of every segment of every version, linked across the versions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pipeline.core.config import Config, EntitiesConfig
from pipeline.core.model import LANGUAGES, Entity, EntityKind, Language, Reject, Segment, Tables
from pipeline.core.spans import MappedText
from pipeline.entities import model_names, projection, surnames
from pipeline.entities.abbreviations import Definition
from pipeline.entities.candidate import Candidate
from pipeline.entities.collect import Reading, finish, read
from pipeline.entities.linking import link
from pipeline.entities.models.protocol import Span
from pipeline.languages.folding import legible

Small = dict[str, frozenset[str]]


def _entity(segment: Segment, view: MappedText, found: Candidate) -> Entity:
    start, end = view.original(found.start, found.end)
    return Entity(
        version=segment.version,
        segment=segment.id,
        start=segment.start + start,
        end=segment.start + end,
        kind=found.kind,
        value=found.value,
        link=found.link,
        detector=found.detector,
        score=found.score,
    )


def _model(readings: list[Reading], models: bool) -> list[list[Span]]:
    """The models' names: one call per language over the whole release."""
    spans: list[list[Span]] = [[] for _ in readings]
    for language in LANGUAGES if models else ():
        places = [i for i, r in enumerate(readings) if r.language == language]
        found = model_names.find([readings[i].text for i in places], language)
        for i, names in zip(places, found, strict=True):
            spans[i] = names
    return spans


def _with_surnames(
    segments: list[Segment], readings: list[Reading], chosen: list[list[Candidate]], small: Small
) -> list[list[Candidate]]:
    """Persons that are named in full once are found by their surname in the rest of the version."""
    persons: dict[str, list[Candidate]] = defaultdict(list)
    for segment, found in zip(segments, chosen, strict=True):
        persons[segment.version] += [c for c in found if c.kind == EntityKind.PERSON]
    known = {v: surnames.surnames(p, small[v]) for v, p in persons.items()}
    return [
        sorted(
            [*found, *surnames.mentions(r.language, r.parts, known[s.version], found)], key=lambda c: c.start
        )
        for s, r, found in zip(segments, readings, chosen, strict=True)
    ]


def _projected(
    segments: list[Segment], readings: list[Reading], chosen: list[list[Candidate]], small: Small
) -> list[list[Candidate]]:
    """Names that another version of the release has are found where the models overlooked them."""
    common = [small[s.version] for s in segments]
    names = projection.index(chosen, [r.language for r in readings], common)
    return [
        projection.project(r.text, r.language, r.parts, found, names, words)
        for r, found, words in zip(readings, chosen, common, strict=True)
    ]


def _small(segments: list[Segment], readings: list[Reading]) -> Small:
    """The words each version writes without a capital."""
    words: dict[str, set[str]] = defaultdict(set)
    for segment, reading in zip(segments, readings, strict=True):
        words[segment.version].update(t.folded for t in reading.parts if t.text.islower())
    return {version: frozenset(found) for version, found in words.items()}


def run(batch: Tables, config: EntitiesConfig) -> tuple[tuple[Entity, ...], tuple[Reject, ...]]:
    """Entities of all versions, in the order of versions and text; those of one version do not overlap."""
    texts = {v.id: v.text for v in batch.versions}
    order = {v.id: i for i, v in enumerate(batch.versions)}
    segments = sorted(batch.segments, key=lambda s: (order[s.version], s.start, s.end, s.id))
    # a soft hyphen, or a Latin letter in a Cyrillic word, hides no name and no figure
    views = [legible(texts[s.version][s.start : s.end]) for s in segments]
    readings = [
        read(view.text, Language(s.language), batch.release.date)
        for s, view in zip(segments, views, strict=True)
    ]
    short: dict[str, dict[str, Definition]] = defaultdict(dict)
    for segment, reading in zip(segments, readings, strict=True):
        for found in reading.defined:
            short[segment.version].setdefault(found.definition.short, found.definition)
    spans = _model(readings, config.models)
    small = _small(segments, readings)
    chosen = [
        finish(reading, names, short[segment.version], small[segment.version])
        for segment, reading, names in zip(segments, readings, spans, strict=True)
    ]
    chosen = _with_surnames(segments, readings, chosen, small)
    chosen = _projected(segments, readings, chosen, small)
    rows = [
        _entity(s, view, c) for s, view, found in zip(segments, views, chosen, strict=True) for c in found
    ]
    return tuple(link(rows, {s.id: s.language for s in segments})), ()


def run_configured(batch: Tables, config: Config) -> tuple[Sequence[Entity], Sequence[Reject]]:
    """:func:`run` with the settings of this stage: what a pool of processes can be given by name."""
    return run(batch, config.pipeline.entities)
