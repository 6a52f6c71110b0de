"""Factors of the units against pint, prefixes, rates, and that conversions are recognised as such."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.core.model import EntityKind, Language
from pipeline.languages.values import find_values
from pipeline.languages.values.compare import conversion, same_value, unmatched
from pipeline.languages.values.units import _FACTORS, convert

#: our symbol → pint's, where they differ; None where pint has no such unit
_PINT: dict[str, str | None] = {
    "km2": "km**2", "m2": "m**2", "m3": "m**3", "ft2": "ft**2", "mi2": "mi**2", "in": "inch", "ft": "foot",
    "mi": "mile", "t": "tonne", "q": None, "tce": None, "bbl": "oil_barrel", "gal": "gallon", "ha": "hectare",
    "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte", "B": "byte", "month": None, "year": None,
    "decade": None, "century": None, "nmi": "nautical_mile", "hp": "metric_horsepower", "dB": None,
    "h": "hour", "lb": "pound", "oz": "ounce", "mph": "mile_per_hour", "km/h": "km/hour", "ct": "carat",
    "kn": "knot", "cal": "calorie", "kcal": "kilocalorie", "Gcal": "gigacalorie", "yd": "yard",
}  # fmt: skip
_BASE = {
    "length": "m", "area": "m**2", "volume": "L", "mass": "g", "power": "W", "energy": "MJ",
    "speed": "km/hour",
    "time": "s", "data": "megabyte", "frequency": "Hz", "throughput": "bit/s", "voltage": "V",
    "current": "A", "pressure": "Pa", "dose": "Sv", "activity": "Bq",
}  # fmt: skip


@pytest.mark.parametrize("unit", [u for u in _FACTORS if _PINT.get(u, u) is not None])
def test_factor_is_that_of_pint(unit: str) -> None:
    pint = pytest.importorskip("pint")
    registry = pint.UnitRegistry()
    dimension, factor = _FACTORS[unit]
    theirs = registry.Quantity(1, _PINT.get(unit, unit)).to(_BASE[dimension]).magnitude
    # a calorie is 4.1868 J (International Table) or 4.184 J (thermochemical), an acre that of 1959 or of the
    # survey before: NIST SP 811, B.6 and B.8
    assert float(factor) == pytest.approx(theirs, rel=1e-3 if "cal" in unit else 5e-6)


@pytest.mark.parametrize(
    ("number", "unit", "size", "dimension"),
    [
        ("5", "kV", "5000", "voltage"),
        ("2", "Mbit/s", "2000000", "throughput"),
        ("3", "hPa", "300", "pressure"),
        ("4", "kt", "4000000000", "mass"),
        ("36", "t/h", "10000", "mass/time"),
        ("-40", "°F", "-40", "temperature"),
    ],
)
def test_convert(number: str, unit: str, size: str, dimension: str) -> None:
    found = convert(Decimal(number), unit)
    assert found is not None
    assert (round(found[0], 6), found[1]) == (Decimal(size), dimension)


def test_unknown_unit() -> None:
    assert convert(Decimal(1), "parsec") is None
    assert convert(Decimal(1), "t/parsec") is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("100 mi", "160 km"),
        ("26.2 mi", "42.2 km"),
        ("-40 °F", "-40 °C"),
        ("98.6 °F", "37 °C"),
        ("6 ft", "1.8 m"),
        ("150 lb", "68 kg"),
        ("40 acre", "16 ha"),
        ("60 mph", "97 km/h"),
        ("2/3 in/h", "5/8 cm/h"),
        ("29.92 in", "760 mm"),
        ("1 bbl", "159 L"),
        ("10 nmi", "18.5 km"),
        ("1 atm", "101 kPa"),
    ],
)
def test_recognised(a: str, b: str) -> None:
    assert conversion(a, b)
    assert conversion(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("100 mi", "100 km"),
        ("40 acre", "40 ha"),
        ("6 ft", "6 m"),
        ("100 USD", "45000 KZT"),
        ("5 kV", "5 kW"),
        ("90 mi", "160 km"),
    ],
)
def test_no_conversion(a: str, b: str) -> None:
    assert not conversion(a, b)


def test_rate_of_the_sentence() -> None:
    assert same_value("5 t/year", "5 t", EntityKind.QUANTITY)
    assert not same_value("5 t/ha", "5 t", EntityKind.QUANTITY)


def test_versions_in_two_units() -> None:
    kk = find_values("Жүгірушілер 42,2 шақырым жүгірді, ауа 20 °C болды.", Language.KK)
    en = find_values("The runners covered 26.2 miles at 68 °F.", Language.EN)
    assert unmatched(kk, en) == ([], [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The guard is 6-foot-6.", "6.5 ft"),
        ("He is 5 ft 9 in tall.", "5.75 ft"),
        ("A 6-foot wall.", "6 ft"),
    ],
)
def test_feet_and_inches(text: str, value: str) -> None:
    assert [v.value for v in find_values(text, Language.EN)] == [value]
