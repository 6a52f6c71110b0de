"""Do two values say the same? Values are compared, never their spelling."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from pipeline.core.model import EntityKind
from pipeline.languages.values.model import Value
from pipeline.languages.values.units import convert

_NUMERIC = frozenset({EntityKind.NUMBER, EntityKind.PERCENT, EntityKind.MONEY, EntityKind.QUANTITY})
#: units of time that one language names and another leaves out: "Palin, 29," and «29-летний», "40th
#: anniversary" and «40-летие», "four days … for five"
_ELIDED = frozenset({"year", "month", "week", "day", "h", "min"})
_PERIODS = frozenset({"year", "month", "week", "day", "h"})
#: how far a rounded conversion may be off: "10 miles (16 km)"
_TOLERANCE = Decimal("0.02")
#: … and how far when one is a round number
_ROUNDING = Decimal("0.06")
#: inside one version: "six meters (18 feet)"
_GLOSS = Decimal("0.1")


def equal(kind_a: EntityKind, value_a: str, kind_b: EntityKind, value_b: str) -> bool:
    """True if two values mean the same, whatever their kinds.

    NUMBER 20 is not PERCENT 20 %, 1 km is 1000 m, a bare year may have been read as a number, and a date
    without year (``XXXX-02-19``) equals the same day of any year.
    """
    kind_a, kind_b = EntityKind(kind_a), EntityKind(kind_b)
    if kind_a == kind_b:
        return same_value(value_a, value_b, kind_a)
    if {kind_a, kind_b} == {EntityKind.NUMBER, EntityKind.QUANTITY}:
        number, quantity = (value_a, value_b) if kind_a is EntityKind.NUMBER else (value_b, value_a)
        numbers, unit = _split(quantity)
        return unit in _ELIDED and _numbers(numbers) == _numbers(number)
    if {kind_a, kind_b} == {EntityKind.NUMBER, EntityKind.DATE}:
        date, number = (value_a, value_b) if kind_a is EntityKind.DATE else (value_b, value_a)
        return all(part.isdigit() and len(part) == 4 for part in date.split("/")) and _numbers(
            date
        ) == _numbers(number)
    return False


def same_value(value_a: str, value_b: str, kind: EntityKind) -> bool:
    """True if two values of one kind mean the same."""
    if value_a == value_b:
        return True
    kind = EntityKind(kind)
    if kind is EntityKind.DATE:
        return _same_date(value_a, value_b)
    if kind in _NUMERIC:
        numbers_a, unit_a = _split(value_a)
        numbers_b, unit_b = _split(value_b)
        left, right = _numbers(numbers_a), _numbers(numbers_b)
        if left is None or right is None or len(left) != len(right):
            return False
        if unit_a == unit_b or {unit_a, unit_b} == {"°", "°C"} or _same_rate(unit_a, unit_b):
            return left == right
        if kind is not EntityKind.QUANTITY:
            return False
        return all(
            convert(a, unit_a) == convert(b, unit_b) is not None for a, b in zip(left, right, strict=True)
        )
    if kind is EntityKind.URL:
        return _bare_url(value_a) == _bare_url(value_b)
    return False


def _same_rate(a: str, b: str) -> bool:
    """True for «5 т/год» and "5 t": the period may be said by a word of the sentence."""
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return longer.startswith(f"{shorter}/") and longer[len(shorter) + 1 :] in _PERIODS


def conversion(value_a: str, value_b: str, tolerance: Decimal = _TOLERANCE) -> bool:
    """True if quantities of different units are of one size within 2 %, or by rounding: "10 mi", "16 km"."""
    numbers_a, unit_a = _split(value_a)
    numbers_b, unit_b = _split(value_b)
    left, right = _numbers(numbers_a), _numbers(numbers_b)
    if not left or not right or len(left) != len(right) or (unit_a == unit_b != "°"):
        return False
    # a pound is money or mass, a degree Celsius or Fahrenheit: the other version tells
    if "GBP" in (unit_a, unit_b):
        unit_a, unit_b = unit_a.replace("GBP", "lb"), unit_b.replace("GBP", "lb")
    if unit_a == unit_b == "°":
        unit_a, unit_b = ("°F", "°C") if left > right else ("°C", "°F")
    elif "°" in (unit_a, unit_b):
        other = unit_b if unit_a == "°" else unit_a
        scale = "°C" if other == "°F" else "°F"
        unit_a, unit_b = (
            unit_a.replace("°C", "C").replace("°F", "F"),
            unit_b.replace("°C", "C").replace("°F", "F"),
        )
        unit_a, unit_b = (scale if unit == "°" else "°" + unit for unit in (unit_a, unit_b))
    return all(
        _close(a, unit_a, b, unit_b, tolerance) or _close(b, unit_b, a, unit_a, tolerance)
        for a, b in zip(left, right, strict=True)
    )


def _close(a: Decimal, unit_a: str, b: Decimal, unit_b: str, tolerance: Decimal) -> bool:
    """True if ``a`` is ``b`` within the tolerance, or ``b`` is what ``a`` rounds to ("3 inches", "8 cm")."""
    base_a, base_b = convert(a, unit_a), convert(b, unit_b)
    if base_a is None or base_b is None or base_a[1] != base_b[1]:
        return False
    if base_a[1] == "temperature":
        return abs(base_a[0] - base_b[0]) <= 1
    larger = max(abs(base_a[0]), abs(base_b[0]))
    difference = abs(base_a[0] - base_b[0])
    if difference <= larger * tolerance:
        return True
    digits = b.normalize().as_tuple().exponent
    step = convert(Decimal(1).scaleb(digits if isinstance(digits, int) else 0), unit_b)
    return step is not None and difference * 2 <= step[0] and difference <= larger * _ROUNDING


def _split(value: str) -> tuple[str, str]:
    number, _, unit = value.partition(" ")
    return number, unit


def _numbers(text: str) -> tuple[Decimal, ...] | None:
    try:
        return tuple(Decimal(part) for part in text.split("/"))
    except InvalidOperation:
        return None


def _same_date(a: str, b: str) -> bool:
    left, right = a.split("/"), b.split("/")
    if len(left) == len(right) == 1 and "W" in (a[:1], b[:1]):
        return _falls_on(a, b) or _falls_on(b, a)
    return len(left) == len(right) and all(_wild(x, y) for x, y in zip(left, right, strict=True))


def _falls_on(weekday: str, day: str) -> bool:
    """True if the full date ``day`` is the weekday ``W1`` … ``W7``: «кеше» and "on Wednesday"."""
    try:
        return weekday[:1] == "W" and f"W{date.fromisoformat(day).isoweekday()}" == weekday
    except ValueError:
        return False


def _wild(a: str, b: str) -> bool:
    """Equal digit by digit, where an unspecified digit of the year equals any."""
    if len(a) != len(b) or a.startswith("invalid") or b.startswith("invalid"):
        return a == b
    if "-" not in a and "-" not in b:
        # a decade is not the year in it: 199X and 1995 differ, 199X and XX9X do not
        return a.endswith("X") == b.endswith("X") and all(
            x == y or "X" in (x, y) for x, y in zip(a, b, strict=True)
        )
    return all(x == y or "X" in (x, y) for x, y in zip(a, b, strict=True))


def _bare_url(url: str) -> str:
    """Without the scheme, ``www.`` and the stroke at the end."""
    return (
        url.partition("://")[2].removeprefix("www.").rstrip("/")
        if "://" in url
        else url.removeprefix("www.").rstrip("/")
    )


def unmatched(left: Sequence[Value], right: Sequence[Value]) -> tuple[list[Value], list[Value]]:
    """The values of two versions of one passage that have no counterpart in the other, in text order.

    Each value answers at most one; equal values first, then conversions. A value that restates one of its
    own version in another unit ("18 feet (6 m)") needs no counterpart of its own; weak values may answer,
    but are never reported.
    """
    rest_left, rest_right = list(left), list(right)
    for test in (_equal_values, _converted):
        for a in sorted(rest_left, key=lambda v: (-v.score, v.start)):
            found = next(
                (b for b in sorted(rest_right, key=lambda v: (-v.score, v.start)) if test(a, b)), None
            )
            if found is not None:
                rest_left.remove(a)
                rest_right.remove(found)
    _spread(rest_left, rest_right)
    _spread(rest_right, rest_left)
    return _reported(rest_left, left), _reported(rest_right, right)


def _spread(ranges: list[Value], singles: list[Value]) -> None:
    """Take away a range and the two values that stand apart in the other version: «с 16 мая и до 3 июня»."""
    for value in [v for v in ranges if "/" in v.value.partition(" ")[0]]:
        ends: list[Value] = []
        for end in parts(value.value):
            found = next(
                (v for v in singles if v not in ends and equal(value.kind, end, v.kind, v.value)), None
            )
            if found is None and value.kind is not EntityKind.DATE:
                # the unit may stand with the second one only
                bare = end.partition(" ")[0]
                found = next(
                    (v for v in singles if v not in ends and (v.kind, v.value) == (EntityKind.NUMBER, bare)),
                    None,
                )
            if found is None:
                break
            ends.append(found)
        else:
            ranges.remove(value)
            for end_value in ends:
                singles.remove(end_value)


def parts(value: str) -> tuple[str, ...]:
    """The two ends of a range, each with its unit; a single value alone."""
    if value.startswith(("http", "invalid")):
        return (value,)
    numbers, unit = _split(value)
    return (
        tuple(f"{number} {unit}".strip() for number in numbers.split("/"))
        if numbers.count("/") == 1
        else (value,)
    )


def _equal_values(a: Value, b: Value) -> bool:
    return equal(a.kind, a.value, b.kind, b.value)


def _converted(a: Value, b: Value, tolerance: Decimal = _TOLERANCE) -> bool:
    kinds = {a.kind, b.kind}
    return (
        EntityKind.QUANTITY in kinds
        and kinds <= {EntityKind.QUANTITY, EntityKind.MONEY}
        and conversion(a.value, b.value, tolerance)
    )


def _reported(rest: Sequence[Value], all_values: Sequence[Value]) -> list[Value]:
    matched = [v for v in all_values if v not in rest]
    return [v for v in rest if v.score > 0.5 and not any(_converted(v, other, _GLOSS) for other in matched)]
