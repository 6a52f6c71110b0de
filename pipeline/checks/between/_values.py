"""Where the versions of a bead disagree in a value: shared by the checks of figures, dates and times.

Values are compared, never surface strings. Equal values of the sides form a cluster; a cluster that lacks
a side is a difference, unless the value stands in the next bead of that side (a sentence border moved),
its digits stand there in a form the value finder did not read, or it was converted (miles, kilometres).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import Literal

import msgspec
import regex

from pipeline.core.model import Entity, EntityKind
from pipeline.languages.values.compare import conversion, equal
from pipeline.rules.memo import once
from pipeline.rules.views import BeadView, Side

Kind = Literal["number", "magnitude", "unit", "currency", "percent", "range", "date", "time", "missing"]

NUMERIC = (EntityKind.NUMBER, EntityKind.PERCENT, EntityKind.MONEY, EntityKind.QUANTITY)
TEMPORAL = (EntityKind.DATE, EntityKind.TIME)
#: words such as "one", «бір», «один»: their absence says nothing
WEAK = 0.5
#: in words, such numbers are as often said otherwise
SMALL = 12
#: code points between the two ends of a range that is written as two values
NEAR = 25
#: below it the bead's sides may not belong together at all
MIN_POSTERIOR = 0.35

_DIGITS = regex.compile(r"\d+(?:[\d\s.,]*\d)?")
_SEPARATORS = regex.compile(r"[\s.,]")
_YEAR = regex.compile(r"(?:1[89]|20)\d\d")


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One value on which the versions disagree."""

    kind: Kind
    #: the version that is wrong, where two others agree against it
    suspect: str | None
    #: what the wrong version says; both sides' values where it cannot be told which is wrong
    wrong: tuple[Entity, ...]
    #: the side in which the value is missing altogether
    gap: Side | None = None
    right: tuple[Entity, ...] = ()


class _Cluster:
    def __init__(self, first: Entity) -> None:
        self.members: dict[str, Entity] = {first.version: first}

    @property
    def any(self) -> Entity:
        return next(iter(self.members.values()))

    def __contains__(self, version: str) -> bool:
        return version in self.members


def same(a: Entity, b: Entity) -> bool:
    """Equal values; a bare year and a four-digit number of the same figure are equal too."""
    if equal(a.kind, a.value, b.kind, b.value):
        return True
    pair = {a.kind, b.kind}
    if pair == {EntityKind.DATE, EntityKind.NUMBER} and a.value == b.value:
        return _YEAR.fullmatch(a.value) is not None
    return False


def strong(entity: Entity) -> bool:
    """True if the absence of this value in another version is worth a word."""
    if entity.score <= WEAK or entity.detector.endswith("-weak"):
        return False
    return not (entity.kind == EntityKind.DATE and entity.value.startswith(("W", "invalid")))


def _digit_runs(text: str) -> set[str]:
    return {_SEPARATORS.sub("", run) for run in _DIGITS.findall(text)}


def digits_stand_in(entity: Entity, quote: str, side: Side) -> bool:
    """True if the digits of the value's surface stand in the side where no value was read from them."""
    wanted = _digit_runs(quote)
    return bool(wanted) and wanted <= _unread_digits(side)


@once
def _unread_digits(side: Side) -> set[str]:
    """The digits of a side that belong to no value or name."""
    text, at, rest = side.quote, side.start, []
    for entity in side.of(*NUMERIC, *TEMPORAL):
        rest.append(text[at - side.start : entity.start - side.start])
        at = entity.end
    return _digit_runs(" | ".join([*rest, text[at - side.start :]]))


def _covers(interval: str, part: str) -> bool:
    """True if ``part`` is an end of the interval: a day, «2014-02-19» or «XXXX-02-19», a figure, «10 %»."""
    low, slash, high = interval.partition("/")
    figure, _, unit = high.partition(" ")
    ends = (low, high, figure, f"{low} {unit}")
    return bool(slash) and (
        part in ends or any(e[4:] == part[4:] and "XXXX" in (e[:4], part[:4]) for e in ends)
    )


def present(entity: Entity, entities: Sequence[Entity]) -> bool:
    """True if an equal value is among the entities, or both ends of it, or an interval it is an end of."""
    if any(same(entity, other) for other in entities):
        return True
    if "/" in entity.value:
        low, _, high = entity.value.partition("/")
        alike = TEMPORAL if entity.kind in TEMPORAL else NUMERIC
        figures = [(e.value.split(" ")[0], e.start, e.end) for e in entities if e.kind in alike]
        # «от 10 тонн и до 15 тонн»: the ends stand apart, but near each other
        for (a, _, end), (b, start, _) in pairwise(figures):
            if a == low and b == high.split(" ")[0] and start - end < NEAR:
                return True
    return any(entity.kind == e.kind and _covers(e.value, entity.value) for e in entities)


def _amount(entity: Entity) -> tuple[Decimal | None, str]:
    """The figure and the unit of a value."""
    figure, _, unit = entity.value.partition(" ")
    try:
        return Decimal(figure), unit
    except InvalidOperation:
        return None, unit


def classify(left: Entity, right: Entity) -> Kind:
    """What kind of difference two values make."""
    if EntityKind.TIME in (left.kind, right.kind):
        return "time"
    if ("/" in left.value) != ("/" in right.value):
        return "range"
    if EntityKind.DATE in (left.kind, right.kind):
        return "date"
    (a, unit_a), (b, unit_b) = _amount(left), _amount(right)
    if a is not None and a == b and unit_a != unit_b:
        if EntityKind.PERCENT in (left.kind, right.kind):
            return "percent"
        return "currency" if EntityKind.MONEY in (left.kind, right.kind) else "unit"
    if a and b and max(a / b, b / a) in (Decimal(1000), Decimal(10) ** 6, Decimal(10) ** 9):
        return "magnitude"
    return "percent" if left.kind == right.kind == EntityKind.PERCENT else "number"


def _clusters(sides: Sequence[Side], kinds: tuple[EntityKind, ...]) -> list[_Cluster]:
    clusters: list[_Cluster] = []
    for side in sides:
        for entity in side.of(*kinds):
            for cluster in clusters:
                if entity.version not in cluster and same(cluster.any, entity):
                    cluster.members[entity.version] = entity
                    break
            else:
                clusters.append(_Cluster(entity))
    return clusters


def _stands_nearby(entity: Entity, side: Side, bead: BeadView) -> bool:
    return any(
        present(entity, near.sides[side.id].entities) for near in bead.neighbours() if side.id in near.sides
    )


def _lost(cluster: _Cluster, side: Side, bead: BeadView, kinds: tuple[EntityKind, ...]) -> bool:
    """True if the side has nothing that could be this value."""
    entity = cluster.any
    available = side.of(*kinds)
    if present(entity, available) or any(conversion(entity.value, o.value) for o in available):
        return False
    quotes = [bead.sides[v].text(e.start, e.end) for v, e in cluster.members.items()]
    if any(digits_stand_in(entity, quote, side) for quote in quotes):
        return False
    return not _stands_nearby(entity, side, bead)


def _pair(lost: _Cluster, extras: list[_Cluster], version: str) -> _Cluster | None:
    """What most likely stands in place of the lost value: one of its kind, else any, in text order."""
    alike = [x for x in extras if x.members[version].kind == lost.any.kind]
    temporal = lost.any.kind in TEMPORAL
    rest = [x for x in extras if (x.members[version].kind in TEMPORAL) == temporal]
    for candidates in (alike, rest):
        if candidates:
            extras.remove(candidates[0])
            return candidates[0]
    return None


@once
def differences(bead: BeadView) -> tuple[Difference, ...]:
    """The values on which the sides of a bead disagree, each told once."""
    sides = tuple(bead.comparable.values())
    if len(sides) < 2 or bead.posterior < MIN_POSTERIOR:
        return ()
    found: list[Difference] = []
    kinds = NUMERIC + TEMPORAL
    clusters = [c for c in _clusters(sides, kinds) if any(strong(e) for e in c.members.values())]
    told: set[int] = set()
    for side in sides:
        others = [s for s in sides if s is not side]
        lost = [
            c
            for c in clusters
            if side.id not in c and all(o.id in c for o in others) and _lost(c, side, bead, kinds)
        ]
        extras = [
            c
            for c in clusters
            if side.id in c
            and len(c.members) == 1
            and strong(c.any)
            and id(c) not in told
            and all(_lost(c, o, bead, kinds) for o in others)
        ]
        for cluster in lost:
            if id(cluster) in told:
                continue
            other = _end_of(cluster, side, others) or _pair(cluster, extras, side.id)
            if other is None and not _worth_missing(cluster):
                continue
            told.add(id(cluster))
            if other is not None:
                told.add(id(other))
            found.append(_difference(cluster, other, side, len(sides)))
    if len(sides) == 3:
        found += _three_ways(clusters, sides, bead, told, kinds)
    return tuple(found)


def _end_of(cluster: _Cluster, side: Side, others: Sequence[Side]) -> _Cluster | None:
    """The value of the side that is one end of a range the others give, and that they do not give by itself."""
    value = cluster.any
    ends = [
        e
        for e in side.of(value.kind)
        if "/" in value.value
        and _covers(value.value, e.value)
        and not any(same(e, x) for o in others for x in o.of(value.kind))
    ]
    return _Cluster(ends[0]) if len(ends) == 1 else None


def _worth_missing(cluster: _Cluster) -> bool:
    """False for numbers in words that are often said otherwise: both, a pair, a dozen, a decade."""
    return any(
        strong(e)
        and not (
            e.kind == EntityKind.NUMBER
            and e.detector != "number"
            and e.value.isdigit()
            and int(e.value) <= SMALL
        )
        for e in cluster.members.values()
    )


def _difference(cluster: _Cluster, other: _Cluster | None, side: Side, sides: int) -> Difference:
    right = tuple(cluster.members.values())
    suspect = side.id if sides == 3 else None
    if other is None:
        return Difference(kind="missing", suspect=suspect, wrong=(), gap=side, right=right)
    wrong = other.members[side.id]
    kind = classify(right[0], wrong)
    return Difference(kind=kind, suspect=suspect, wrong=(wrong,), right=right)


def _three_ways(
    clusters: list[_Cluster],
    sides: Sequence[Side],
    bead: BeadView,
    told: set[int],
    kinds: tuple[EntityKind, ...],
) -> list[Difference]:
    """Every version says something else: three values of one kind, each alone."""
    alone = [
        c
        for c in clusters
        if len(c.members) == 1
        and id(c) not in told
        and strong(c.any)
        and all(_lost(c, s, bead, kinds) for s in sides if s.id not in c)
    ]
    result = []
    for kind in kinds:
        groups = {s.id: [c for c in alone if s.id in c and c.any.kind == kind] for s in sides}
        if all(len(g) == 1 for g in groups.values()):
            values = tuple(g[0].any for g in groups.values())
            result.append(Difference(kind=classify(values[0], values[1]), suspect=None, wrong=values))
    return result
