"""Do two values say the same? Values are compared, never their spelling."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from pipeline.core.model import EntityKind
from pipeline.languages.values.units import convert

_NUMERIC = frozenset({EntityKind.NUMBER, EntityKind.PERCENT, EntityKind.MONEY, EntityKind.QUANTITY})
#: how far a rounded conversion may be off: "10 miles (16 km)"
_TOLERANCE = Decimal("0.02")


def equal(kind_a: EntityKind, value_a: str, kind_b: EntityKind, value_b: str) -> bool:
    """True if two values mean the same, whatever their kinds.

    NUMBER 20 is not PERCENT 20 %, 1 km is 1000 m, a bare year may have been read as a number, and a date
    without year (``XXXX-02-19``) equals the same day of any year.
    """
    kind_a, kind_b = EntityKind(kind_a), EntityKind(kind_b)
    if kind_a == kind_b:
        return same_value(value_a, value_b, kind_a)
    if {kind_a, kind_b} == {EntityKind.NUMBER, EntityKind.DATE}:
        date, number = (value_a, value_b) if kind_a is EntityKind.DATE else (value_b, value_a)
        return all(part.isdigit() and len(part) == 4 for part in date.split("/")) and _numbers(date) == _numbers(number)
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
        if unit_a == unit_b:
            return left == right
        if kind is not EntityKind.QUANTITY:
            return False
        return all(convert(a, unit_a) == convert(b, unit_b) is not None for a, b in zip(left, right, strict=True))
    if kind is EntityKind.URL:
        return _bare_url(value_a) == _bare_url(value_b)
    return False


def conversion(value_a: str, value_b: str) -> bool:
    """True if two quantities of different units are the same size within 2 %: "10 mile" and "16 km"."""
    numbers_a, unit_a = _split(value_a)
    numbers_b, unit_b = _split(value_b)
    left, right = _numbers(numbers_a), _numbers(numbers_b)
    if not left or not right or len(left) != len(right) or unit_a == unit_b:
        return False
    for a, b in zip(left, right, strict=True):
        base_a, base_b = convert(a, unit_a), convert(b, unit_b)
        if base_a is None or base_b is None or base_a[1] != base_b[1]:
            return False
        larger = max(abs(base_a[0]), abs(base_b[0]))
        if abs(base_a[0] - base_b[0]) > larger * _TOLERANCE:
            return False
    return True


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
    return len(left) == len(right) and all(_wild(x, y) for x, y in zip(left, right, strict=True))


def _wild(a: str, b: str) -> bool:
    """Equal digit by digit, where an unspecified digit of the year equals any."""
    if len(a) != len(b) or a.startswith("invalid") or b.startswith("invalid"):
        return a == b
    if "-" not in a and "-" not in b:
        # a decade is not the year in it: 199X and 1995 differ, 199X and XX9X do not
        return a.endswith("X") == b.endswith("X") and all(x == y or "X" in (x, y) for x, y in zip(a, b, strict=True))
    return all(x == y or "X" in (x, y) for x, y in zip(a, b, strict=True))


def _bare_url(url: str) -> str:
    """Without the scheme, ``www.`` and the stroke at the end."""
    return url.partition("://")[2].removeprefix("www.").rstrip("/") if "://" in url else url.removeprefix("www.").rstrip("/")
