"""Tokens and folded views."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages.folding import fold, mixed_script
from pipeline.languages.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Мэрлар Келісімінің қалалар– қолқоюшылары", ["Мэрлар", "Келісімінің", "қалалар", "қолқоюшылары"]),
        ("қол-қоюшы ОААЭО-ның", ["қол-қоюшы", "ОААЭО-ның"]),
        ("EU's don't mayors' offices", ["EU's", "don't", "mayors", "offices"]),
        ("CO2 2020 жылға 20%-ға, 20%ға", ["CO2", "жылға", "20%-ға", "20%ға"]),
        ("Семинар – кіріспе — «Шығыс»", ["Семинар", "кіріспе", "Шығыс"]),
        ("со\u00adтрудник", ["со\u00adтрудник"]),
        ("19-шы, COVID-19; 1,5 млн", ["19-шы", "COVID-19", "млн"]),
        ("", []),
        ("– … 12:30 +7 (727) 278", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text)] == expected


def test_parts_have_spans() -> None:
    (word,) = words("  қол-қоюшы ")
    assert [(p.start, p.end, p.text) for p in word.parts] == [(2, 5, "қол"), (6, 11, "қоюшы")]


@given(st.text())
def test_words_are_quotes(text: str) -> None:
    last = 0
    for word in words(text):
        assert text[word.start : word.end] == word.text
        assert word.start >= last
        assert regex.search(r"\p{L}", word.text)
        last = word.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Үкiмет", "үкімет"),
        ("Tаraz", "taraz"),
        ("СО2 CO₂", "co2 co₂"),
        ("уəде", "уәде"),
        ("20\u00a0% – «Мэр»", '20 % - "мэр"'),
        ("мемле\u00adкет\u200b", "мемлекет"),
        ("й", "й"),
        ("Straße", "strasse"),
        ("PR-маманы", "pr-маманы"),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text).text == expected


def test_fold_leads_back() -> None:
    text = "со\u00adтня й Straße"
    view = fold(text)
    start = view.text.index("сотня")
    assert view.original(start, start + 5) == (0, 6)
    start = view.text.index("strasse")
    assert text[slice(*view.original(start, start + 7))] == "Straße"


@given(st.text())
def test_fold_law(text: str) -> None:
    view = fold(text)
    assert len(view.offsets) == len(view.text) + 1
    assert view.offsets[len(view.text)] == len(text)
    assert all(a <= b for a, b in zip(view.offsets, list(view.offsets)[1:], strict=False))
    for index in range(len(view.text)):
        start, end = view.original(index, index + 1)
        assert 0 <= start < end <= len(text)


@given(st.text(alphabet="абвгдежзиklmnoperстuxyіҚғ-’\u00ad\u200b 2–«", max_size=30))
def test_fold_is_idempotent(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Үкiмет", "Үкімет"),
        ("Aқтау", "Ақтау"),
        ("Almаty", "Almaty"),
        ("CО2", "CO2"),
        ("Алматы", None),
        ("Almaty", None),
        ("PR-маманы", None),
        ("iPhoneның", None),
    ],
)
def test_mixed_script(word: str, expected: str | None) -> None:
    assert mixed_script(word) == expected
