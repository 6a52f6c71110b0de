"""May a word of a text be this word of a name? Names bend less than words do."""

from __future__ import annotations

from functools import lru_cache

import regex

from pipeline.core.model import Language
from pipeline.languages.inflection import may_be_form_of

# Cases after the possessive of the third person, which most Kazakh names of organisations end in
# («министрлігінің», «Республикасына»): -н- comes before the case.
_POSSESSIVE = regex.compile(r"[сғг]?[ыі]$")
_AFTER_POSSESSIVE = frozenset(
    ("ның", "нің", "на", "не", "н", "нда", "нде", "нан", "нен", "мен", "ндағы", "ндегі", "нікі")
)
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
        return may_be_form_of(form, name, language)
    if not form.startswith(name[: max(2, len(name) - 3)]) or len(form) > len(name) + _SHORT:
        return False
    return may_be_form_of(form, name, language)
