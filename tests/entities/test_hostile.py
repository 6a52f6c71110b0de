"""Adversarial text: no crash, the span law, no quadratic time."""

from __future__ import annotations

import time

import pytest

from pipeline.core.model import EntityKind, Language
from pipeline.languages.values import find_values
from tests.entities.test_stage import found, tables

K = EntityKind

SENTENCES = {
    "kk": "Қазақстан Республикасының Премьер-Министрі А. Есімов 2014 жылдың 19-20 ақпанында Алматыда 1,5 "
    "млрд теңге бөлді, бұл 20%-ға көп (тел.: +7 (727) 2785110, www.gov.kz). ",
    "ru": "Премьер-министр РК А. Есимов 19–20 февраля 2014 года выделил в Алматы 1,5 млрд тенге, это на 20 % "
    "больше (тел.: +7 (727) 2785110, www.gov.kz). ",
    "en": "Prime Minister A. Yessimov allotted 1.5 billion tenge in Almaty on 19–20 February 2014, which is "
    "20 per cent more (tel.: +7 (727) 2785110, www.gov.kz). ",
}


@pytest.mark.parametrize("version", SENTENCES)
def test_megabyte_paragraph(version: str) -> None:
    """One segment of 1 MB stays under 10 s of processor time."""
    sentence = SENTENCES[version]
    times = 1_000_000 // len(sentence.encode())
    start = time.process_time()
    rows = found(tables({version: sentence * times}), models=False)
    assert time.process_time() - start < 10
    assert sum(e.kind == K.MONEY for _, e, _ in rows) == times
    assert sum(e.kind == K.PHONE for _, e, _ in rows) == times


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "XII ",
        "и.о. ",
        "орынбасары ",
        "сағатына ",
        "half past ",
        "2023/",
        "43°15′",
        "6-foot-",
        "в 5 ",
        "- ",
        "«1» ",
    ],
)
@pytest.mark.parametrize("version", SENTENCES)
def test_repetition_is_linear(version: str, piece: str) -> None:
    def seconds(length: int) -> float:
        start = time.process_time()
        found(tables({version: piece * (length // len(piece))}), models=False)
        return time.process_time() - start

    seconds(2_000)
    short, long = seconds(8_000), seconds(80_000)
    assert long < max(30 * short, 2.0)


@pytest.mark.parametrize(
    ("version", "text", "expected"),
    [
        # a value does not run over a line break
        ("kk", "Құны 1,5\nмлрд теңге", [(K.NUMBER, "1.5")]),
        ("ru", "19\nфевраля 2014 года", [(K.NUMBER, "19"), (K.DATE, "2014-02")]),
        # items of a list: the number of the item is no value
        ("ru", "1. Бюджет 5 млн тенге\n2. Срок 3 года", [(K.MONEY, "5000000 KZT"), (K.QUANTITY, "3 year")]),
        ("en", "• 5 MW\n• 20%\n• 14:30", [(K.QUANTITY, "5 MW"), (K.PERCENT, "20 %"), (K.TIME, "14:30")]),
        # all capitals
        ("ru", "19 ФЕВРАЛЯ 2014 ГОДА", [(K.DATE, "2014-02-19")]),
        ("kk", "2014 ЖЫЛҒЫ 19 АҚПАНДА 5 МЛН ТЕҢГЕ", [(K.DATE, "2014-02-19"), (K.MONEY, "5000000 KZT")]),
        ("en", "19 FEBRUARY 2014: 5 MILLION TENGE", [(K.DATE, "2014-02-19"), (K.MONEY, "5000000 KZT")]),
        # days no calendar has, dates before 1900
        ("ru", "31 февраля 2014 года", [(K.DATE, "invalid:31-02")]),
        ("en", "on 29 February 1900", [(K.DATE, "invalid:29-02")]),
        ("kk", "1465 жылы", [(K.DATE, "1465")]),
        ("ru", "7 ноября 1837 года", [(K.DATE, "1837-11-07")]),
    ],
)
def test_values(version: str, text: str, expected: list[tuple[EntityKind, str]]) -> None:
    rows = [(e.kind, e.value) for _, e, _ in found(tables({version: text}), models=False)]
    assert [row for row in rows if row[0] in dict(expected)] == expected


@pytest.mark.parametrize("language", [Language.KK, Language.RU, Language.EN])
@pytest.mark.parametrize("tail", ["", " тенге", " %", " km", "-ға", ".", " млн"])
def test_two_hundred_digits(language: Language, tail: str) -> None:
    digits = "9" * 200
    values = find_values(digits + tail, language)
    assert len(values) == 1
    assert values[0].value.startswith("9" * 199)


@pytest.mark.parametrize(
    "text",
    [
        "البيان 2014 \u200f19 فبراير\u200e, 5 млн тенге",
        "שלום 20% ב-19.02.2014",
        "\u202e2014 года\u202c 19 февраля",
        "٢٠١٤ жылы ٥ млн теңге",
        "１，５ млрд тенге и ²³ ½⅓",
        "1\u00ad000 тенге, 1\u200b000 тенге",
        "\ufeff№\u0000 5 млн\u0007 тенге",
        "А" * 5000 + "1" * 5000,
    ],
)
@pytest.mark.parametrize("version", SENTENCES)
def test_right_to_left_and_strange_characters(version: str, text: str) -> None:
    rows = found(tables({version: text}), models=False)
    end = 0
    for _, entity, quote in sorted(rows, key=lambda row: row[1].start):
        assert entity.start >= end
        assert quote == quote.strip()
        end = entity.end
    assert [e.value for _, e, _ in rows] == [
        e.value for _, e, _ in found(tables({version: text}), models=False)
    ]


def test_names_with_initials_keep_their_figures_apart() -> None:
    rows = found(tables({"ru": "А.Б. Есимов, 5-й министр, и В. В. Ким, 20 лет"}), models=False)
    assert [(e.kind, q) for _, e, q in rows if e.kind == K.PERSON] == [
        (K.PERSON, "А.Б. Есимов"),
        (K.PERSON, "В. В. Ким"),
    ]
    assert [e.value for _, e, _ in rows if e.kind in (K.NUMBER, K.QUANTITY)] == ["5", "20 year"]
