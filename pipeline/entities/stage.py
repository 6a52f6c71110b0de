"""Stage ``entities``: names and values of every segment of every version."""

from __future__ import annotations

from pipeline.core.config import EntitiesConfig
from pipeline.core.model import Entity, Reject, Segment, Tables
from pipeline.entities.candidate import Candidate, choose
from pipeline.entities.known import names, values
from pipeline.entities.tokens import tokens


def _entity(segment: Segment, found: Candidate) -> Entity:
    return Entity(
        version=segment.version,
        segment=segment.id,
        start=segment.start + found.start,
        end=segment.start + found.end,
        kind=found.kind,
        value=found.value,
        link=found.link,
        detector=found.detector,
        score=found.score,
    )


def run(batch: Tables, config: EntitiesConfig) -> tuple[tuple[Entity, ...], tuple[Reject, ...]]:
    """Entities of all versions, in the order of versions and text; those of one version do not overlap."""
    texts = {v.id: v.text for v in batch.versions}
    order = {v.id: i for i, v in enumerate(batch.versions)}
    segments = sorted(batch.segments, key=lambda s: (order[s.version], s.start, s.end, s.id))
    rows: list[Entity] = []
    for segment in segments:
        text = texts[segment.version][segment.start : segment.end]
        found = values(text, segment.language, batch.release.date)
        found += names(text, segment.language, tokens(text))
        rows += [_entity(segment, c) for c in choose(found)]
    return tuple(rows), ()
