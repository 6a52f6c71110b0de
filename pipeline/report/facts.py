"""The table of names, places, dates and figures across the versions of a release."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import regex

from pipeline.core.document import ReleaseDocument
from pipeline.core.model import Entity, EntityKind, Finding

_SHOWN = (
    EntityKind.DATE, EntityKind.TIME, EntityKind.MONEY, EntityKind.PERCENT, EntityKind.QUANTITY,
    EntityKind.NUMBER, EntityKind.PERSON, EntityKind.POSITION, EntityKind.CITY, EntityKind.REGION, EntityKind.COUNTRY,
    EntityKind.LOCATION, EntityKind.ORGANISATION, EntityKind.PROJECT, EntityKind.PHONE, EntityKind.EMAIL,
    EntityKind.URL,
)  # fmt: skip

#: rows that are not complete and shown before the rest is folded away
OPEN_ROWS = 8

_READABLE = regex.compile(r"[\d./:-]+|[\d.]+ \p{Lu}{3}|[\d.]+ \S{1,4}")


class Fact(msgspec.Struct, frozen=True):
    """One name or value, and how each version writes it; an empty tuple where a version does not have it."""

    kind: EntityKind
    #: normalised, empty where it would tell a reader nothing
    value: str
    surfaces: dict[str, tuple[str, ...]]
    complete: bool
    #: numbers of the findings anchored at one of its mentions
    findings: tuple[int, ...]


class Facts(msgspec.Struct, frozen=True):
    """``first`` are to be read, ``partly`` and ``complete`` are folded away."""

    first: tuple[Fact, ...]
    partly: tuple[Fact, ...]
    complete: tuple[Fact, ...]


def _touched(findings: Sequence[Finding]) -> dict[str, list[tuple[int, int, int]]]:
    spans: dict[str, list[tuple[int, int, int]]] = {}
    for number, finding in enumerate(findings, 1):
        for anchor in finding.anchors:
            if anchor.start < anchor.end:
                spans.setdefault(anchor.version, []).append((anchor.start, anchor.end, number))
    return spans


def _key(entity: Entity) -> tuple[EntityKind, str]:
    named = entity.kind not in (EntityKind.NUMBER, EntityKind.DATE)
    return entity.kind, entity.link if named and entity.link else entity.value


def _value(kind: EntityKind, value: str) -> str:
    figures = kind in _SHOWN[: _SHOWN.index(EntityKind.PERSON)]
    return value if figures and "XX" not in value and _READABLE.fullmatch(value) else ""


def facts(release: ReleaseDocument, findings: Sequence[Finding], columns: Sequence[str]) -> Facts:
    """Weak detections (number words such as "one") are left out."""
    texts = {v.id: v.text for v in release.versions}
    spans = _touched(findings)
    table: dict[tuple[EntityKind, str], dict[str, list[str]]] = {}
    numbers: dict[tuple[EntityKind, str], set[int]] = {}
    for entity in release.entities:
        if entity.version not in columns or entity.kind not in _SHOWN or entity.score <= 0.5:
            continue
        key = _key(entity)
        surface = " ".join(texts[entity.version][entity.start : entity.end].split())
        surfaces = table.setdefault(key, {c: [] for c in columns})[entity.version]
        if surface not in surfaces:
            surfaces.append(surface)
        hit = {n for a, b, n in spans.get(entity.version, ()) if a < entity.end and entity.start < b}
        numbers.setdefault(key, set()).update(hit)
    ordered = sorted(table.items(), key=lambda item: (_SHOWN.index(item[0][0]), item[0][1]))
    rows = [
        Fact(
            key[0],
            _value(*key),
            {c: tuple(s) for c, s in by.items()},
            all(by[c] for c in columns),
            tuple(sorted(numbers[key])),
        )
        for key, by in ordered
    ]
    marked = [r for r in rows if r.findings]
    partly = [r for r in rows if not r.complete and not r.findings]
    complete = [r for r in rows if r.complete and not r.findings]
    return Facts((*marked, *partly[:OPEN_ROWS]), tuple(partly[OPEN_ROWS:]), tuple(complete))
