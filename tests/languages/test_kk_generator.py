"""The generator of Kazakh: a table of forms written by hand, and what holds for all of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.languages.kk.morphology import (
    Case,
    Features,
    Number,
    Possessive,
    analyse,
    inflect,
    may_be_form_of,
)
from pipeline.languages.kk.phrases import inflect_phrase
from pipeline.languages.kk.stems import stems

_CASES = {case.value[:3]: case for case in Case} | {"loc": Case.LOCATIVE, "ins": Case.INSTRUMENTAL}


def _cell(name: str) -> Features:
    """«pl.3.acc»: number, possessive and case, each where it is not the plainest."""
    found = Features()
    for part in name.replace("2sg.polite", "polite").split("."):
        if part == "pl":
            found = found._replace(number=Number.PLURAL)
        elif part in _CASES:
            found = found._replace(case=_CASES[part])
        else:
            owner = Possessive.SECOND_POLITE if part == "polite" else Possessive(part)
            found = found._replace(possessive=owner)
    return found


_LINES = (Path(__file__).parent / "kk_forms.tsv").read_text("utf-8").splitlines()[1:]
TABLE = [tuple(line.split("\t")) for line in _LINES]
CELLS = [Features(n, p, c) for n in Number for p in Possessive for c in Case]


def _inflect(lemma: str, cell: Features) -> str:
    return inflect(lemma, number=cell.number, possessive=cell.possessive, case=cell.case)


def test_table_is_large() -> None:
    assert len(TABLE) >= 200
    assert len(set(TABLE)) == len(TABLE)


@pytest.mark.parametrize(("lemma", "cell", "form"), TABLE)
def test_form(lemma: str, cell: str, form: str) -> None:
    assert _inflect(lemma, _cell(cell)) == form
    assert may_be_form_of(form, lemma)


@pytest.mark.parametrize("lemma", sorted({lemma for lemma, _, _ in TABLE}))
def test_round_trip(lemma: str) -> None:
    """A form that only one cell has is read as that cell, any other as a cell that has it."""
    forms = {cell: _inflect(lemma, cell) for cell in CELLS}
    for cell, form in forms.items():
        assert may_be_form_of(form, lemma), form
        read = analyse(form, lemma)
        assert read is not None, form
        assert forms[read] == form
        if list(forms.values()).count(form) == 1:
            assert read == cell


_STEMS = sorted(stems())


@settings(max_examples=300)
@given(st.sampled_from(_STEMS), st.sampled_from(CELLS))
def test_forms_of_the_dictionary_are_accepted(lemma: str, cell: Features) -> None:
    form = _inflect(lemma, cell)
    assert may_be_form_of(form, lemma)
    read = analyse(form, lemma)
    assert read is not None
    assert _inflect(lemma, read) == form


@pytest.mark.parametrize(
    ("phrase", "cell", "form"),
    [
        # a term that ends in a possessive takes the cases of the third person
        ("энергия менеджменті", Features(case=Case.ACCUSATIVE), "энергия менеджментін"),
        ("энергия менеджменті", Features(case=Case.DATIVE), "энергия менеджментіне"),
        ("энергия менеджменті", Features(case=Case.LOCATIVE), "энергия менеджментінде"),
        ("Мэрлер келісімі", Features(case=Case.GENITIVE), "Мэрлер келісімінің"),
        ("Мэрлер келісімі", Features(case=Case.ABLATIVE), "Мэрлер келісімінен"),
        ("қол қоюшы", Features(Number.PLURAL, case=Case.DATIVE), "қол қоюшыларға"),
    ],
)
def test_phrases(phrase: str, cell: Features, form: str) -> None:
    assert inflect_phrase(phrase, cell) == form


def test_bare_lemma_stays() -> None:
    for lemma in ("", " ", "қала", "Мэрлер келісімі", "\ud800", "123", "-"):
        assert _inflect(lemma, Features()) == lemma
