"""The table of names, places, dates and figures across the versions of a release."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

import msgspec
import regex

from pipeline.core.document import ReleaseDocument
from pipeline.core.model import Entity, EntityKind, Finding

_FIGURES = (
    EntityKind.DATE, EntityKind.TIME, EntityKind.MONEY, EntityKind.PERCENT, EntityKind.QUANTITY,
    EntityKind.NUMBER,
)  # fmt: skip
_SHOWN = (
    *_FIGURES, EntityKind.PERSON, EntityKind.POSITION, EntityKind.CITY, EntityKind.REGION, EntityKind.COUNTRY,
    EntityKind.LOCATION, EntityKind.ORGANISATION, EntityKind.PROJECT, EntityKind.PHONE, EntityKind.EMAIL,
    EntityKind.URL,
)  # fmt: skip

#: rows that are not complete and shown before the rest is folded away
OPEN_ROWS = 8

_READABLE = regex.compile(r"[\d./:-]+|[\d.]+ \p{Lu}{3}|[\d.]+ \S{1,4}")

Key = tuple[EntityKind, str]


class Fact(msgspec.Struct, frozen=True):
    """One name or value, and how each version writes it; an empty tuple where a version does not have it."""

    kind: EntityKind
    #: normalised, empty where it would tell a reader nothing
    value: str
    surfaces: dict[str, tuple[str, ...]]
    complete: bool
    #: numbers of the findings that concern it
    findings: tuple[int, ...]
    #: (version, surface) where a finding is anchored
    wrong: frozenset[tuple[str, str]]


class Facts(msgspec.Struct, frozen=True):
    """``first`` are to be read, ``partly`` and ``complete`` are folded away."""

    first: tuple[Fact, ...]
    partly: tuple[Fact, ...]
    complete: tuple[Fact, ...]


class _Entry:
    """A row while it is being filled."""

    def __init__(self, columns: Sequence[str]) -> None:
        self.surfaces: dict[str, list[str]] = {c: [] for c in columns}
        self.findings: set[int] = set()
        self.wrong: set[tuple[str, str]] = set()
        self.keys: list[Key] = []

    def take(self, other: _Entry) -> None:
        for column, surfaces in other.surfaces.items():
            self.surfaces[column] += [s for s in surfaces if s not in self.surfaces[column]]
        self.findings |= other.findings
        self.wrong |= other.wrong
        self.keys += other.keys

    def fact(self) -> Fact:
        kind, value = self.keys[0]
        readable = kind in _FIGURES and "XX" not in value and _READABLE.fullmatch(value)
        return Fact(
            kind,
            value if readable and len(self.keys) == 1 else "",
            {c: tuple(s) for c, s in self.surfaces.items()},
            all(self.surfaces.values()),
            tuple(sorted(self.findings)),
            frozenset(self.wrong),
        )


def _key(entity: Entity) -> Key:
    named = entity.kind not in (EntityKind.NUMBER, EntityKind.DATE)
    return entity.kind, entity.link if named and entity.link else entity.value


def _surface(texts: dict[str, str], entity: Entity) -> str:
    return " ".join(texts[entity.version][entity.start : entity.end].split())


def _entries(release: ReleaseDocument, columns: Sequence[str]) -> dict[Key, _Entry]:
    texts = {v.id: v.text for v in release.versions}
    table: dict[Key, _Entry] = {}
    for entity in release.entities:
        if entity.version not in columns or entity.kind not in _SHOWN or entity.score <= 0.5:
            continue
        key = _key(entity)
        if key not in table:
            table[key] = _Entry(columns)
            table[key].keys.append(key)
        surface = _surface(texts, entity)
        if surface not in table[key].surfaces[entity.version]:
            table[key].surfaces[entity.version].append(surface)
    return table


def _join(table: dict[Key, _Entry], release: ReleaseDocument, findings: Sequence[Finding]) -> None:
    """Tie findings to rows; what a finding says should be equal, becomes one row: 640 | 460 | 460."""
    texts = {v.id: v.text for v in release.versions}
    by_version: dict[str, list[Entity]] = {}
    for entity in sorted(release.entities, key=lambda e: e.start):
        if _key(entity) in table:
            by_version.setdefault(entity.version, []).append(entity)
    starts = {v: [e.start for e in entities] for v, entities in by_version.items()}

    def touched(version: str, start: int, end: int) -> list[Entity]:
        own = by_version.get(version, [])
        i = bisect_left(starts.get(version, []), end)
        # entities do not overlap: going back from the first behind the span, the first miss ends it
        return [own[j] for j in takewhile(lambda j: own[j].end > start, range(i - 1, -1, -1))]

    for number, finding in enumerate(findings, 1):
        wrong = [entity for a in finding.anchors for entity in touched(a.version, a.start, a.end)]
        said = [_key(entity) for e in finding.evidence for entity in touched(e.version, e.start, e.end)]
        for entity in wrong:
            key = _key(entity)
            entry = table[key]
            entry.findings.add(number)
            entry.wrong.add((entity.version, _surface(texts, entity)))
            if not finding.mqm.startswith("accuracy/"):
                continue
            for other in dict.fromkeys(k for k in said if k[0] == key[0]):
                if table[other] is not entry:
                    joined = table[other]
                    entry.take(joined)
                    for k in joined.keys:
                        table[k] = entry


def facts(release: ReleaseDocument, findings: Sequence[Finding], columns: Sequence[str]) -> Facts:
    """Weak detections (number words such as "one") are left out."""
    table = _entries(release, columns)
    _join(table, release, findings)
    ordered = sorted(table.items(), key=lambda item: (_SHOWN.index(item[0][0]), item[0][1]))
    rows = [entry.fact() for entry in dict.fromkeys(entry for _, entry in ordered)]
    marked = [r for r in rows if r.findings]
    partly = [r for r in rows if not r.complete and not r.findings]
    complete = [r for r in rows if r.complete and not r.findings]
    return Facts((*marked, *partly[:OPEN_ROWS]), tuple(partly[OPEN_ROWS:]), tuple(complete))
