"""May a word of a text be this word of a name? Names bend less than words do."""

from __future__ import annotations

from functools import lru_cache

import regex

from pipeline.core.model import Language
from pipeline.languages.inflection import may_be_form_of
from pipeline.languages.ru import morphology as russian

# Cases after the possessive of the third person, which most Kazakh names of organisations end in
# («министрлігінің», «Республикасына»): -н- comes before the case.
_POSSESSIVE = regex.compile(r"[сғг]?[ыі]$")
_AFTER_POSSESSIVE = frozenset(
    ("ның", "нің", "на", "не", "н", "нда", "нде", "нан", "нен", "мен", "ндағы", "ндегі", "нікі")
)
# Case endings whichever vowels the name has: foreign names waver («Бакуде», «Бакуда»). Those that begin
# with -н- are left out where they could end another name («Малина», «Мали»).
_ANY_CASE = frozenset(
    [
        "ның",
        "нің",
        "дың",
        "дің",
        "тың",
        "тің",
        "ға",
        "ге",
        "қа",
        "ке",
        "ны",
        "ні",
        "ды",
        "ді",
        "ты",
        "ті",
        "да",
        "де",
        "та",
        "те",
        "дан",
        "ден",
        "тан",
        "тен",
        "нан",
        "нен",
        "мен",
        "бен",
        "пен",
        "дағы",
        "дегі",
        "тағы",
        "тегі",
    ]
)
# Declension of Russian nouns and adjectives by the ending of the name (first and second declension, hard and
# soft, and pluralia tantum, after Zaliznyak's grammatical dictionary): names that the dictionary lacks.
_DECLENSION: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ый", ("ого", "ому", "ым", "ом")),
    ("ий", ("ого", "его", "ому", "ему", "им", "ом", "ем", "ия", "ию", "ием", "ии")),
    ("ой", ("ого", "ому", "ым", "ом")),
    ("ая", ("ой", "ую")),
    ("ое", ("ого", "ому", "ым", "ом")),
    ("ия", ("ии", "ию", "ией")),
    ("а", ("ы", "и", "е", "у", "ой")),
    ("я", ("и", "е", "ю", "ей")),
    ("о", ("а", "у", "ом", "е")),
    ("ень", ("ня", "ню", "нем", "не", "ени", "енью", "еня", "еню", "енем", "ене")),
    ("ь", ("я", "ю", "ем", "е", "и", "ью")),
    ("ы", ("", "ов", "ам", "ами", "ах")),
    ("й", ("я", "ю", "ем", "е")),
)
#: a vowel falls out before these («Пльзень», «Пльзня»)
_FLEETING = ("ень", "ель")
_HARD = ("а", "у", "ом", "ем", "е")
_VOWELS = "аеиоуыэюя"
#: a stem that is shorter may be anything
_STEM = 2
#: names of three letters and less bend only in ways that cannot be another word
_SHORT = 3


@lru_cache(maxsize=200_000)
def is_form(form: str, name: str, language: Language) -> bool:
    """True if the folded token ``form`` may be the folded token ``name`` of a name, inflected."""
    if form == name:
        return True
    if language == Language.EN or not name or form[0] != name[0] or not form.isalpha():
        return False
    if language == Language.KK:
        if not form.startswith(name[: max(1, len(name) - 2)]):
            return False
        if _POSSESSIVE.search(name) and form.startswith(name) and form[len(name) :] in _AFTER_POSSESSIVE:
            return True
        if len(name) > _SHORT and form.startswith(name) and form[len(name) :] in _ANY_CASE:
            return True
        return may_be_form_of(form, name, language)
    lost = 3 if name.endswith(_FLEETING) else 2
    if not form.startswith(name[: max(2, len(name) - lost)]) or len(form) > len(name) + _SHORT:
        return False
    return may_be_form_of(form, name, language) or (not russian.known(form) and _declined(form, name))


def _declined(form: str, name: str) -> bool:
    """True if a Russian form has an ending that the declension of the name has."""
    for ending, others in _DECLENSION:
        if name.endswith(ending):
            stem = name[: -len(ending)]
            return len(stem) >= _STEM and form.startswith(stem) and form[len(stem) :] in others
    hard = name[-1] not in _VOWELS and len(name) > _SHORT
    return hard and form.startswith(name) and form[len(name) :] in _HARD
