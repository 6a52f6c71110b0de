"""Single points: separators, names, words that look like numbers, CLDR's own names."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale

from pipeline.core.model import LANGUAGES, Language
from pipeline.languages.values import find_values
from pipeline.languages.values.digits import canonical, parse


def values(text: str, language: str) -> list[str]:
    return [f"{v.kind.value}:{v.value}" for v in find_values(text, Language(language)) if v.score > 0.5]


@pytest.mark.parametrize(
    ("raw", "comma", "number"),
    [
        ("1 000,5", True, "1000.5"),
        ("1 000.5", False, "1000.5"),
        ("1\u202f000\u202f000", True, "1000000"),
        ("1,000.5", False, "1000.5"),
        ("1.000,5", True, "1000.5"),
        ("1.000,5", False, "1000.5"),
        ("1,500", False, "1500"),
        ("1,500", True, "1500"),
        ("1,525", True, "1.525"),
        ("0,500", True, "0.5"),
        ("1.000.000", True, "1000000"),
        ("007", True, "7"),
        ("1.2.3", False, None),
    ],
)
def test_separators(raw: str, comma: bool, number: str | None) -> None:
    found = parse(raw, comma)
    assert (None if found is None else canonical(found)) == number


def test_canonical() -> None:
    assert canonical(Decimal("1E+9")) == "1000000000"
    assert canonical(Decimal("0.50")) == "0.5"
    assert canonical(Decimal("-0")) == "0"
    assert canonical(Decimal("-15.0")) == "-15"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("1. Кіріспе", "kk"),
        ("2) Введение", "ru"),
        ("А.Есімов үшін бұл бірге атқарылған іс", "kk"),
        ("One of them may go; this is the second one.", "en"),
        ("Один из них первый.", "ru"),
        ("Бірі келді, біріншіден бұл маңызды.", "kk"),
        ("The G20 and 5G, A4 and 3D", "en"),
        ("окружающая среда, в этой среде", "ru"),
        ("он жүзінде оны онда көрді", "kk"),
        ("он сказал", "ru"),
        ("millions of people, hundreds of thousands", "en"),
        ("тысячи людей", "ru"),
        ("мыңдаған адам", "kk"),
    ],
)
def test_no_strong_value(text: str, language: str) -> None:
    assert values(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("9-ға жетті", "kk", ["NUMBER:9"]),
        ("20%-дан асты", "kk", ["PERCENT:20 %"]),
        ("65-минутта", "kk", ["NUMBER:65"]),
        ("30-ти", "ru", ["NUMBER:30"]),
        ("02/19/2014", "en", ["DATE:2014-02-19"]),
        ("2014-02-19", "other", ["DATE:2014-02-19"]),
        ("19-20.02.2014", "ru", ["DATE:2014-02-19/2014-02-20"]),
        ("Казахстан-2050", "ru", []),
        ("с 9:00 до 18:00", "ru", ["TIME:09:00/18:00"]),
        ("The report of May 2014", "en", ["DATE:2014-05"]),
        ("US$1.5bn", "en", ["MONEY:1500000000 USD"]),
        ("minus 5 degrees Celsius", "en", ["QUANTITY:-5 °C"]),
        ("7,5 балл", "kk", ["NUMBER:7.5"]),
        ("тел. 8 (7172) 97-11-48", "ru", ["PHONE:+77172971148"]),
        ("2007 жж.", "kk", ["DATE:2007"]),
        ("10 км/сағ", "kk", ["QUANTITY:10 km/h"]),
    ],
)
def test_values(text: str, language: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_month_names_of_cldr(language: Language) -> None:
    for number, name in Locale(language.value).months["format"]["wide"].items():
        day_first = f"15 {name} 2014" + {"kk": " жыл", "ru": " года", "en": ""}[language.value]
        assert values(day_first, language.value) == [f"DATE:2014-{number:02d}-15"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("unit", "symbol"),
    [
        ("length-kilometer", "km"),
        ("length-meter", "m"),
        ("length-centimeter", "cm"),
        ("length-mile", "mi"),
        ("mass-kilogram", "kg"),
        ("mass-gram", "g"),
        ("duration-year", "year"),
        ("duration-month", "month"),
        ("duration-week", "week"),
        ("duration-day", "day"),
        ("duration-hour", "h"),
        ("duration-minute", "min"),
        ("duration-second", "s"),
        ("area-hectare", "ha"),
        ("area-square-kilometer", "km2"),
        ("area-square-meter", "m2"),
        ("volume-liter", "L"),
        ("power-kilowatt", "kW"),
        ("power-megawatt", "MW"),
        ("energy-kilowatt-hour", "kWh"),
        ("speed-kilometer-per-hour", "km/h"),
        ("volume-cubic-meter", "m3"),
    ],
)
def test_unit_names_of_cldr(language: Language, unit: str, symbol: str) -> None:
    """Every plural form that CLDR has for the long name is read as the unit."""
    from babel.units import format_unit

    for number in (2, 5, 11, 21):
        text = format_unit(number, unit, length="long", locale=language.value)
        if unit in text:
            pytest.skip("CLDR has no name for this unit in this language")
        assert values(text, language.value) == [f"QUANTITY:{number} {symbol}"], text
