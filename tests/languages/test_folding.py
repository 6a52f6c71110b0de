"""Normalisation keeps the way back: whatever stands in a word, the reader's word is found at its place."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.api import check
from pipeline.languages.folding import fold, legible, mixed_script

_TEXT = "Алматы қаласында Үкімет қаулысы қабылданды."
_FAULTS: dict[str, Callable[[str], str]] = {
    "decomposed": lambda t: unicodedata.normalize("NFD", t),
    "no-break spaces": lambda t: t.replace(" ", "\u00a0"),
    "narrow no-break spaces": lambda t: t.replace(" ", "\u202f"),
    "soft hyphens": lambda t: t.replace("мет", "\u00adмет").replace("маты", "\u00adматы"),
    "zero-width space": lambda t: t.replace("маты", "ма\u200bты"),
    "zero-width joiner": lambda t: t.replace("Үкімет", "Үкі\u200dмет"),
    "byte order mark": lambda t: "\ufeff" + t,
    "word joiner": lambda t: t.replace("Үк", "Ү\u2060к"),
    "Latin letters": lambda t: t.replace("Үкімет", "Үкiмeт").replace("Алматы", "Aлмaты"),
}


@pytest.mark.parametrize("fault", sorted(_FAULTS))
@pytest.mark.parametrize("word", ["Алматы", "Үкімет", "қаулысы"])
def test_the_word_is_found_at_its_place(fault: str, word: str) -> None:
    text = _FAULTS[fault](_TEXT)
    view = fold(text)
    start = view.text.index(word.lower())
    a, b = view.original(start, start + len(word))
    assert fold(text[a:b]).text == word.lower()
    assert text[a:b].strip("\u00ad\u200b\u200d\u2060\ufeff ") == text[a:b]


@pytest.mark.parametrize("fault", sorted(set(_FAULTS) - {"no-break spaces", "narrow no-break spaces"}))
def test_a_legible_text_is_the_text_without_its_faults(fault: str) -> None:
    assert legible(_FAULTS[fault](_TEXT)).text == _TEXT


@pytest.mark.parametrize(
    ("word", "clean"), [("Үкiмет", "Үкімет"), ("Tаraz", "Taraz"), ("бeкiтiлгeн", "бекітілген")]
)
def test_a_letter_of_the_other_script_is_a_fault(word: str, clean: str) -> None:
    assert mixed_script(word) == clean
    assert mixed_script(clean) is None


@given(st.text(max_size=80))
def test_any_text_has_a_way_back(text: str) -> None:
    for view in (legible(text), fold(text)):
        assert len(view.offsets) == len(view.text) + 1
        places = list(view.offsets)
        assert places == sorted(places)
        assert all(0 <= place <= len(text) for place in places)


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = legible(text).text
    assert legible(once).text == once


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("soft hyphens", "MRK102"),
        ("zero-width space", "MRK102"),
        ("word joiner", "MRK102"),
        ("Latin letters", "SCR101"),
    ],
)
def test_the_fault_is_told_and_the_city_still_found(fault: str, code: str) -> None:
    release = check({"kk": _FAULTS[fault](_TEXT)}).releases[0]
    assert code in {f.code for f in release.findings}
    assert "city:almaty" in {e.value for e in release.entities}
