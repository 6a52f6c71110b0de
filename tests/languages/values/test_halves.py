"""Halves of a unit, and that the three languages agree on them."""

from __future__ import annotations

import pytest

from pipeline.core.model import EntityKind, Language
from pipeline.languages.values import find_values
from pipeline.languages.values.compare import conversion, equal


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("The works took a year and a half.", "a year and a half", "1.5 year"),
        ("It lasts an hour and a half.", "an hour and a half", "1.5 h"),
        ("It opened half a year ago.", "half a year", "0.5 year"),
    ],
)
def test_english(text: str, quote: str, value: str) -> None:
    (found,) = find_values(text, Language.EN)
    assert (found.kind, found.value, text[found.start : found.end]) == (EntityKind.QUANTITY, value, quote)


def test_half_of_something_else_is_no_quantity() -> None:
    found = find_values("Half of the cities and a half-time job.", Language.EN)
    assert [v for v in found if v.kind == EntityKind.QUANTITY] == []


def test_a_year_and_a_half_is_eighteen_months() -> None:
    (months,) = find_values("Жұмыс 18 айға созылды.", Language.KK)
    (russian,) = find_values("Работы заняли полтора года.", Language.RU)
    (english,) = find_values("The works took a year and a half.", Language.EN)
    assert equal(russian.kind, russian.value, english.kind, english.value)
    assert equal(months.kind, months.value, english.kind, english.value) or conversion(
        months.value, english.value
    )
