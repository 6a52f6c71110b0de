"""The three languages say the same things, with the plural forms they need."""

from __future__ import annotations

import string

import pytest
from babel import Locale

from pipeline.core.model import EntityKind, Role, Severity
from pipeline.report import phrases
from pipeline.report.wording import counted, decimal, long_date

UI = ("kk", "ru", "en")


def fields(text: str) -> set[str]:
    return {f for _, f, _, _ in string.Formatter().parse(text) if f}


@pytest.mark.parametrize("ui", UI)
def test_catalogues_are_complete(ui: str) -> None:
    assert list(phrases.PHRASES[ui]) == list(phrases.PHRASES["en"])
    assert set(phrases.PLURALS[ui]) == set(phrases.PLURALS["en"])
    for key, text in phrases.PHRASES[ui].items():
        assert text
        assert fields(text) == fields(phrases.PHRASES["en"][key]), key
    for key, forms in phrases.PLURALS[ui].items():
        assert fields(forms["other"]) == fields(phrases.PLURALS["en"][key]["other"]), key
    assert set(phrases.SEVERITY[ui]) == set(phrases.COUNTED[ui]) == set(Severity)
    assert set(phrases.KINDS[ui]) == set(EntityKind)
    assert set(phrases.ROLES[ui]) == {r.value for r in Role}


@pytest.mark.parametrize("ui", UI)
def test_a_noun_has_every_form_or_one(ui: str) -> None:
    wanted = {Locale(ui).plural_form(n) for n in range(120)}
    for key, forms in (*phrases.PLURALS[ui].items(), *phrases.COUNTED[ui].items()):
        # «в 1 месте», «в 2 местах», «в 5 местах»: the prepositional case has two forms
        complete = {"one", "other"} if key == "more_places" and ui == "ru" else wanted | {"other"}
        assert set(forms) in ({"other"}, complete), key


def test_numbers_and_dates_are_those_of_the_language() -> None:
    assert [counted("words", n, "ru") for n in (1, 3, 11, 21)] == [
        "1 слово",
        "3 слова",
        "11 слов",
        "21 слово",
    ]
    assert counted("words", 5, "kk") == "5 сөз"
    assert decimal(10.32, "ru") == decimal(10.32, "kk") == "10,3"
    assert decimal(1234, "en") == "1,234"
    assert "ақпан" in long_date("2014-02-20", "kk")
    assert long_date("2014-XX", "en") == "2014-XX"
    assert long_date(None, "en") == ""
