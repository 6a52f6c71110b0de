"""Sentence boundaries: golden cases, the span law, and text no one would write."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.bench.sentences import golden
from pipeline.segment.sentences import lines, sentences

_CASES = list(golden())
_TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("аәбқі абABc .!?…»«“”\"'()[]–—-\n\t\u00a01259№:;*")), st.characters()
    ),
    max_size=200,
)


def test_enough_cases() -> None:
    assert len(_CASES) >= 150
    assert {language for language, _ in _CASES} == {"kk", "ru", "en"}


@pytest.mark.parametrize(("language", "case"), _CASES)
def test_golden(language: str, case: str) -> None:
    text = case.replace("¦", "")
    wanted = [part.strip() for part in case.split("¦")]
    assert [text[a:b] for a, b in sentences(text, 0, len(text))] == wanted


def _law(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    place = start
    for a, b in spans:
        assert place <= a < b <= end
        assert not text[a].isspace()
        assert not text[b - 1].isspace()
        assert not text[place:a].strip()
        place = b
    assert not text[place:end].strip()


@given(_TEXT, st.integers(0, 200), st.integers(0, 200))
def test_sentences_tile_the_block(text: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    _law(text, start, end, sentences(text, start, end))


@given(_TEXT)
def test_sentences_do_not_depend_on_where_the_block_stands(text: str) -> None:
    shifted = [(a - 7, b - 7) for a, b in sentences("Бұрын. " + text + " Кейін.", 7, 7 + len(text))]
    assert shifted == sentences(text, 0, len(text))


@given(_TEXT)
def test_lines_tile_the_block(text: str) -> None:
    spans = lines(text, 0, len(text))
    place = 0
    for a, b in spans:
        assert place <= a < b
        assert "\n" not in text[a:b]
        assert not text[place:a].strip()
        place = b
    assert not text[place:].strip()


@pytest.mark.parametrize("piece", ["Бұл сөйлем. ", "а", ".", "А.", "«", "1.", "т.б. ", ". ", "»", "а.Б"])
def test_one_very_long_line(piece: str) -> None:
    began = time.perf_counter()
    text = piece * ((5_000_000 if len(piece) > 10 or piece == "а" else 500_000) // len(piece))
    spans = sentences(text, 0, len(text))
    assert time.perf_counter() - began < 60
    _law(text, 0, len(text), spans)
