"""What the sources propose, before one of several overlapping proposals is chosen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import IntEnum

import msgspec

from pipeline.core.model import EntityKind


class Tier(IntEnum):
    """Which source is believed where spans overlap: the lower wins; in one tier the longer."""

    CONTACT = 0
    ABBREVIATION = 1
    NAME = 2
    PATTERN = 3
    VALUE = 4
    #: an organisation of a model that holds a place: «Алматы университеті»
    WIDE = 5
    PERSON = 6
    PLACE = 7
    TITLE = 8
    MODEL = 9
    #: a loose pattern, where the model saw nothing
    FALLBACK = 10


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """``text[start:end]`` of a segment's text; ``link`` where the source knows the thing itself."""

    start: int
    end: int
    kind: EntityKind
    value: str
    detector: str
    tier: Tier
    score: float = 1.0
    link: str | None = None


def choose(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The proposals that stay: no two overlap, the rest in text order."""
    taken: list[Candidate] = []
    covered: set[int] = set()
    order = sorted(candidates, key=lambda c: (c.tier, c.start - c.end, c.start, c.kind, c.value, c.detector))
    for candidate in order:
        span = range(candidate.start, candidate.end)
        if candidate.end > candidate.start and covered.isdisjoint(span):
            covered.update(span)
            taken.append(candidate)
    return sorted(taken, key=lambda c: c.start)


def overlapping(candidate: Candidate, others: Sequence[Candidate]) -> list[Candidate]:
    """Those of the others that share a character with it; the others are sorted and do not overlap."""
    found = []
    for i in range(bisect_right(others, candidate.start, key=_end), len(others)):
        if others[i].start >= candidate.end:
            break
        found.append(others[i])
    return found


def ending_at(place: int, others: Sequence[Candidate]) -> Candidate | None:
    """The one of the others that ends there; they are sorted and do not overlap."""
    i = bisect_left(others, place, key=_end)
    return others[i] if i < len(others) and others[i].end == place else None


def distance(candidate: Candidate, others: Sequence[Candidate]) -> int | None:
    """Characters to the nearest of the others, which are sorted and do not overlap; None if there is none."""
    i = bisect_left(others, candidate.start, key=_start)
    near = others[max(0, i - 1) : i + 1]
    return min((max(o.start - candidate.end, candidate.start - o.end) for o in near), default=None)


def _start(candidate: Candidate) -> int:
    return candidate.start


def _end(candidate: Candidate) -> int:
    return candidate.end
