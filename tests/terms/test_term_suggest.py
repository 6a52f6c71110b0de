"""The preferred term in the form of the one found."""

from __future__ import annotations

import pytest

from pipeline.core.model import Language
from pipeline.terms.matcher import Matcher
from pipeline.terms.records import Concept, Status, Term, Termbase, simple_termbase
from pipeline.terms.suggest import suggest

TERMS = {
    "em": {"kk": {"энергия менеджменті": "preferred", "қуатменеджмент": "deprecated"}},
    "mgr": {"kk": {"энергия менеджері": "preferred", "қуатменеджер": "deprecated"}},
    "ee": {
        "kk": {"энергия тиімділігі": "preferred", "қуаттиімділік": "deprecated"},
        "ru": {"энергоэффективность": "preferred", "энергетическая результативность": "deprecated"},
    },
    "res": {
        "kk": {"жаңартылатын энергия көздері": "preferred", "жаңғыртылатын қуат көздері": "deprecated"},
        "ru": {"возобновляемый источник энергии": "preferred", "альтернативный энергоисточник": "deprecated"},
    },
    "sig": {"kk": {"қол қоюшы": "preferred"}, "en": {"signatory": "preferred", "undersigner": "deprecated"}},
    "com": {"kk": {"Мэрлер келісімі": "preferred", "Мэрлар келісімі": "deprecated"}},
    "gas": {
        "ru": {"парниковый газ": "preferred", "тепличный газ": "deprecated"},
        "en": {"greenhouse gas": "preferred", "hothouse gas": "deprecated"},
    },
    "none": {"ru": {"калька": "forbidden"}},
}
TERMBASE = simple_termbase(TERMS)
MATCHER = Matcher(TERMBASE)


@pytest.mark.parametrize(
    ("language", "found", "expected"),
    [
        ("kk", "қуатменеджмент", "энергия менеджменті"),
        ("kk", "қуатменеджментінің", "энергия менеджментінің"),
        ("kk", "қуатменеджментін", "энергия менеджментін"),
        ("kk", "қуатменеджментіне", "энергия менеджментіне"),
        ("kk", "Қуатменеджмент", "Энергия менеджменті"),
        ("kk", "қуатменеджерлерін", "энергия менеджерлерін"),
        ("kk", "қуаттиімділігін", "энергия тиімділігін"),
        ("kk", "қуаттиімділікке", "энергия тиімділігіне"),
        ("kk", "жаңғыртылатын қуат көздерін", "жаңартылатын энергия көздерін"),
        ("kk", "қолқоюшылар", "қол қоюшылар"),
        ("kk", "қол-қоюшылардың", "қол қоюшылардың"),
        ("kk", "Мэрлар келісімінің", "Мэрлер келісімінің"),
        ("ru", "тепличных газов", "парниковых газов"),
        ("ru", "тепличными газами", "парниковыми газами"),
        ("ru", "энергетической результативности", "энергоэффективности"),
        ("ru", "альтернативных энергоисточников", "возобновляемых источников энергии"),
        ("en", "undersigners", "signatories"),
        ("en", "Hothouse gases", "Greenhouse gases"),
    ],
)
def test_suggestions(language: str, found: str, expected: str) -> None:
    (match,) = MATCHER.find(found, Language(language))
    assert suggest(match, TERMBASE) == expected


def test_nothing_to_suggest() -> None:
    for text, language in (("қол қоюшылар", Language.KK), ("калькой", Language.RU)):
        (match,) = MATCHER.find(text, language)
        assert suggest(match, TERMBASE) is None


def test_abbreviation_for_an_abbreviation() -> None:
    def short(text: str, status: Status) -> Term:
        return Term(language="kk", text=text, status=status, term_type="abbreviation", case_sensitive=True)

    full = Term(language="kk", text="Азия даму банкі")
    terms = (full, short("АДБ", Status.PREFERRED), short("АБР", Status.DEPRECATED))
    termbase = Termbase.of([Concept(id="adb", terms=terms)])
    (match,) = Matcher(termbase).find("АБР", Language.KK)
    assert suggest(match, termbase) == "АДБ"
