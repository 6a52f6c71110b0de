"""What holds for any text: the span law, determinism, no crash, linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core.model import EntityKind, Language
from pipeline.languages.values import find_values

_PIECES = st.sampled_from(
    [
        "1",
        "20",
        "2014",
        "1,5",
        "1.000",
        "31",
        "99",
        "0",
        "½",
        "%",
        "$",
        "€",
        "₸",
        "-",
        "–",
        "/",
        ":",
        ".",
        ",",
        "(",
        ")",
        "\n",
        "ақпан",
        "ақпанда",
        "жылғы",
        "жылы",
        "мың",
        "млн",
        "теңге",
        "екі",
        "жүз",
        "бір",
        "үштен",
        "жарым",
        "сағат",
        "феврале",
        "мая",
        "года",
        "тысяч",
        "двадцать",
        "пятого",
        "половиной",
        "от",
        "до",
        "часов",
        "January",
        "May",
        "19th",
        "million",
        "half",
        "a",
        "and",
        "to",
        "between",
        "pm",
        "Q1",
        "XXI",
        "ғасыр",
        "века",
        "century",
        "тел.",
        "+7",
        "(727)",
        "2785110",
        "ішкі",
        "www.a.kz",
        "a@b.kz",
        "№",
        "CO2",
        "Орбита-1",
        "כן",
        "",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(_PIECES, max_size=24).map(" ".join),
    st.lists(_PIECES, max_size=24).map("".join),
)


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.sampled_from(list(Language)))
def test_span_law(text: str, language: Language) -> None:
    values = find_values(text, language)
    assert values == find_values(text, language)
    end = 0
    for value in values:
        assert end <= value.start < value.end <= len(text)
        assert text[value.start : value.end].strip() == text[value.start : value.end]
        assert value.value
        assert 0 < value.score <= 1
        assert value.detector.endswith("-weak") == (value.score <= 0.5) or value.kind is EntityKind.DATE
        end = value.end


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1 ",
        "1-",
        "1/",
        "$",
        "(",
        "a@",
        "a.",
        "жиырма бес ",
        "млн ",
        "2014 ",
        "May 1 ",
        "тел. 1",
        "https://a)",
        "1 до ",
    ],
)
@pytest.mark.parametrize("language", [Language.KK, Language.RU, Language.EN])
def test_long_text_is_linear(unit: str, language: Language) -> None:
    """Ten times the text must not take a hundred times as long."""

    def seconds(length: int) -> float:
        start = time.process_time()
        find_values(unit * (length // len(unit)), language)
        return time.process_time() - start

    seconds(1000)
    short, long = seconds(8_000), seconds(80_000)
    assert long < max(30 * short, 1.5)


@pytest.mark.parametrize("language", list(Language))
def test_long_numbers(language: Language) -> None:
    digits = "123456789" * 23
    (value,) = find_values(digits, language)
    assert (value.kind, value.value) == (EntityKind.NUMBER, digits)


def test_megabyte_paragraph() -> None:
    sentence = (
        "2014 жылдың 19-20 ақпанында 1,5 млрд теңге бөлінді, бұл 20%-ға көп, ал жоба бес жыл бойы жүреді. "
    )
    start = time.process_time()
    values = find_values(sentence * (1_000_000 // len(sentence)), Language.KK)
    assert time.process_time() - start < 10
    assert len(values) >= 4 * (1_000_000 // len(sentence))
