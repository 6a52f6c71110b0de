"""Equality of values, conversions, and the values that are left over."""

from __future__ import annotations

import pytest

from pipeline.core.model import EntityKind, Language
from pipeline.languages.values import find_values, weekday_of
from pipeline.languages.values.compare import conversion, equal, parts, same_value, unmatched

K = EntityKind


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ((K.NUMBER, "20"), (K.PERCENT, "20 %"), False),
        ((K.NUMBER, "9"), (K.NUMBER, "9"), True),
        ((K.QUANTITY, "1 km"), (K.QUANTITY, "1000 m"), True),
        ((K.QUANTITY, "1 km"), (K.QUANTITY, "1 m"), False),
        ((K.QUANTITY, "1 km"), (K.QUANTITY, "1 kg"), False),
        ((K.QUANTITY, "12 month"), (K.QUANTITY, "1 year"), True),
        ((K.QUANTITY, "365 day"), (K.QUANTITY, "1 year"), False),
        ((K.QUANTITY, "37 year"), (K.NUMBER, "37"), True),
        ((K.QUANTITY, "37 kg"), (K.NUMBER, "37"), False),
        ((K.MONEY, "5 USD"), (K.MONEY, "5 EUR"), False),
        ((K.PERCENT, "5 %"), (K.PERCENT, "5 pp"), False),
        ((K.DATE, "2014"), (K.NUMBER, "2014"), True),
        ((K.DATE, "2014/2020"), (K.NUMBER, "2014/2020"), True),
        ((K.DATE, "XXXX-02-19"), (K.DATE, "2014-02-19"), True),
        ((K.DATE, "XXXX-02-19"), (K.DATE, "XXXX-02-20"), False),
        ((K.DATE, "199X"), (K.DATE, "XX9X"), True),
        ((K.DATE, "199X"), (K.DATE, "1995"), False),
        ((K.DATE, "2014-02"), (K.DATE, "2014-02-19"), False),
        ((K.TIME, "14:00"), (K.TIME, "02:00"), False),
        ((K.URL, "https://www.gov.kz/"), (K.URL, "gov.kz"), True),
    ],
)
def test_equal(a: tuple[EntityKind, str], b: tuple[EntityKind, str], same: bool) -> None:
    assert equal(*a, *b) is same
    assert equal(*b, *a) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("10 mi", "16 km", True),
        ("385 mi", "360 km", False),
        ("3 in", "8 cm", True),
        ("80 °", "27 °", True),
        ("550 GBP", "250 kg", True),
        ("5 km", "5 kg", False),
        ("5 km", "5 km", False),
        ("2/3 in", "5/8 cm", True),
    ],
)
def test_conversion(a: str, b: str, same: bool) -> None:
    assert conversion(a, b) is same
    assert conversion(b, a) is same


def test_parts() -> None:
    assert parts("10/15 km") == ("10 km", "15 km")
    assert parts("5 t/year") == ("5 t/year",)
    assert parts("2014") == ("2014",)


def test_same_value_of_a_range() -> None:
    assert same_value("1/2 km", "1000/2000 m", K.QUANTITY)
    assert not same_value("1/2 km", "1/3 km", K.QUANTITY)


def test_changed_number_is_left_over() -> None:
    kk = find_values("Құны 1,5 млрд теңге, мерзімі 5 жыл.", Language.KK)
    ru = find_values("Стоимость 1,6 млрд тенге, срок 5 лет.", Language.RU)
    left, right = unmatched(kk, ru)
    assert [v.value for v in left] == ["1500000000 KZT"]
    assert [v.value for v in right] == ["1600000000 KZT"]


def test_gloss_needs_no_counterpart() -> None:
    en = find_values("The waves were six metres (18 feet) high.", Language.EN)
    ru = find_values("Высота волн — шесть метров.", Language.RU)
    assert unmatched(en, ru) == ([], [])


def test_range_may_stand_apart() -> None:
    kk = find_values("1997 жылдан бастап 2002 жылға дейін", Language.KK)
    ru = find_values("с 1997 по 2002 годы", Language.RU)
    assert unmatched(kk, ru) == ([], [])


def test_weak_values_answer_but_do_not_accuse() -> None:
    en = find_values("Both sides agreed.", Language.EN)
    assert unmatched(en, find_values("Стороны договорились.", Language.RU)) == ([], [])
    assert unmatched(en, find_values("Договорились две стороны.", Language.RU)) == ([], [])


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("сәрсенбі, 19 ақпан", Language.KK, 2),
        ("среду, 19 февраля", Language.RU, 2),
        ("Wednesday, 19 February", Language.EN, 2),
        ("жексенбіде", Language.KK, 6),
        ("19 February", Language.EN, None),
    ],
)
def test_weekday_of(text: str, language: Language, day: int | None) -> None:
    assert weekday_of(text, language) == day
