"""Dates told from the date of the release."""

from __future__ import annotations

import pytest

from pipeline.core.model import LANGUAGES, EntityKind, Language
from pipeline.languages.values import find_values
from pipeline.languages.values.compare import equal, unmatched

REFERENCE = "2014-03-01"


@pytest.mark.parametrize(
    ("value", "kk", "ru", "en"),
    [
        ("2014-02-28", "Кеше кездесу өтті.", "Вчера прошла встреча.", "The meeting took place yesterday."),
        (
            "2014-02-27",
            "Алдыңғы күні қар жауды.",
            "Позавчера шёл снег.",
            "It snowed the day before yesterday.",
        ),
        ("2014-03-01", "Бүгін көрме ашылды.", "Сегодня открылась выставка.", "The exhibition opened today."),
        ("2014-03-02", "Форум ертең аяқталады.", "Форум завершится завтра.", "The forum ends tomorrow."),
        ("2013", "Былтыр өндіріс өсті.", "В прошлом году производство выросло.", "Output grew last year."),
        ("2014", "Биыл мектеп салынады.", "В этом году построят школу.", "A school will be built this year."),
        (
            "2015",
            "Келесі жылы тариф өседі.",
            "В следующем году тариф вырастет.",
            "The tariff will rise next year.",
        ),
        ("2014-02", "Өткен айда баға түсті.", "В прошлом месяце цены упали.", "Prices fell last month."),
        (
            "2014-04",
            "Келесі айда байқау өтеді.",
            "В следующем месяце пройдёт конкурс.",
            "A contest is due next month.",
        ),
    ],
)
def test_three_languages(value: str, kk: str, ru: str, en: str) -> None:
    for language, text in zip(LANGUAGES, (kk, ru, en), strict=True):
        assert [(v.kind, v.value) for v in find_values(text, language, REFERENCE)] == [
            (EntityKind.DATE, value)
        ]
        assert find_values(text, language) == ()


def test_a_written_date_answers_a_relative_one() -> None:
    kk = find_values("Кеше қол қойылды.", Language.KK, REFERENCE)
    for text in ("Подписано 28 февраля.", "Подписано 28 февраля 2014 года.", "Подписано в пятницу."):
        assert unmatched(kk, find_values(text, Language.RU, REFERENCE)) == ([], []), text
    assert unmatched(kk, find_values("Подписано завтра.", Language.RU, REFERENCE)) != ([], [])


def test_today_is_weak() -> None:
    kk = find_values("Бүгін қол қойылды.", Language.KK, REFERENCE)
    assert unmatched(kk, find_values("Подписано.", Language.RU, REFERENCE)) == ([], [])


def test_a_weekday_is_not_another_day() -> None:
    assert equal(EntityKind.DATE, "W5", EntityKind.DATE, "2014-02-28")
    assert not equal(EntityKind.DATE, "W4", EntityKind.DATE, "2014-02-28")
    assert not equal(EntityKind.DATE, "W4", EntityKind.DATE, "2014")


@pytest.mark.parametrize("reference", ["2014", "2014-02", "no date", "", "9999-12-31", "0001-01-01"])
def test_a_reference_that_is_no_day(reference: str) -> None:
    assert find_values("Кеше, вчера, yesterday", Language.KK, reference) == ()


def test_written_dates_go_first() -> None:
    text = "Сегодня, 1 марта 2014 года, и завтра"
    values = find_values(text, Language.RU, REFERENCE)
    assert [v.value for v in values] == ["2014-03-01", "2014-03-01", "2014-03-02"]
    assert [text[v.start : v.end] for v in values] == ["Сегодня", "1 марта 2014 года", "завтра"]
