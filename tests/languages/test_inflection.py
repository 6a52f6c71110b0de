"""The front for all languages, and phrases put in the form of others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.model import Language
from pipeline.languages.en.morphology import known as known_english
from pipeline.languages.en.stopwords import STOPWORDS as ENGLISH
from pipeline.languages.inflection import inflect_like, lemmas, may_be_form_of
from pipeline.languages.ru.morphology import known as known_russian
from pipeline.languages.ru.stopwords import STOPWORDS as RUSSIAN

KK, RU, EN = Language.KK, Language.RU, Language.EN


@pytest.mark.parametrize(
    ("form", "lemma", "language"),
    [
        ("городов", "город", RU), ("подписавшими", "подписать", RU), ("пресс-релиза", "пресс-релиз", RU),
        ("signatories", "signatory", EN), ("EU's", "EU", EN), ("prosumers", "prosumer", EN), ("cities",
        "city", EN),
        ("қолқоюшылары", "қолқоюшы", KK),
    ],
)  # fmt: skip
def test_forms(form: str, lemma: str, language: Language) -> None:
    assert may_be_form_of(form, lemma, language)
    assert lemmas(form, language)


@pytest.mark.parametrize(
    ("form", "lemma", "language"), [("городской", "город", RU), ("cite", "city", EN), ("қалай", "қала", KK)]
)
def test_no_forms(form: str, lemma: str, language: Language) -> None:
    assert not may_be_form_of(form, lemma, language)


@pytest.mark.parametrize(
    ("term", "found", "lemma", "language", "expected"),
    [
        ("энергия менеджменті", "қуатменеджментті", "қуатменеджмент", KK, "энергия менеджментін"),
        ("энергия менеджменті", "қуатменеджменттегі", "қуатменеджмент", KK, "энергия менеджментіндегі"),
        ("энергия менеджері", "қуатменеджерлерін", "қуатменеджер", KK, "энергия менеджерлерін"),
        ("қол қоюшы", "қол-қоюшыларының", "қол-қоюшы", KK, "қол қоюшыларының"),
        ("Мэрлер келісімі", "Мэрлар Келісімінің", "Мэрлар Келісімі", KK, "Мэрлер келісімінің"),
        (
            "энергетический менеджмент",
            "энергоменеджментом",
            "энергоменеджмент",
            RU,
            "энергетическим менеджментом",
        ),
        ("Соглашение мэров", "Ковенантом мэров", "Ковенант мэров", RU, "Соглашением мэров"),
        ("подписавшая сторона", "подписантами", "подписант", RU, "подписавшими сторонами"),
        ("signatory", "signers", "signer", EN, "signatories"),
        ("energy manager", "Power managers", "power manager", EN, "Energy managers"),
        ("European Union", "EC's", "EC", EN, "European Union's"),
    ],
)
def test_inflect_like(term: str, found: str, lemma: str, language: Language, expected: str) -> None:
    assert inflect_like(term, found, lemma, language) == expected


def test_known() -> None:
    assert known_russian("соглашение")
    assert not known_russian("соглщашение")
    assert known_english("agreement")
    assert not known_english("agreemennt")
    assert len(RUSSIAN) >= 80
    assert len(ENGLISH) >= 80


@given(st.text(max_size=25), st.text(max_size=25), st.sampled_from([KK, RU, EN, Language.OTHER]))
def test_nothing_raises(a: str, b: str, language: Language) -> None:
    lemmas(a, language)
    may_be_form_of(a, b, language)
    inflect_like(a, b, b, language)
    inflect_like(a, b, a, language)
