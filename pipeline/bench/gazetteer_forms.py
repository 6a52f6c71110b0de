"""Names of the gazetteer as sentences inflect them: what must be found again.

Kazakh and Russian forms are made by the same morphology that inflects terms elsewhere; names in Latin letters
and abbreviations take their Kazakh ending after a hyphen, as the spelling rules of 2021 have it.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.model import Language
from pipeline.languages.gazetteer.find import find
from pipeline.languages.gazetteer.table import Name
from pipeline.languages.kk.endings import Features
from pipeline.languages.kk.phrases import inflect_phrase
from pipeline.languages.kk.suffixes import Case
from pipeline.languages.ru.phrases import inflect_like

#: a sentence with a place for a name that asks for no proof
_PLAIN = {
    Language.KK: "бұл туралы {} айтылды",
    Language.RU: "сказано про {} вчера",
    Language.EN: "they saw {} then",
}
#: the same where a place is meant
_SHOWN = {
    Language.KK: "бүгін {} қаласында болды",
    Language.RU: "выехал из {} вчера",
    Language.EN: "they live in {} now",
}
_HYPHENED = ("-ның", "-ға", "-ны", "-да", "-дан", "-мен")
#: «город» in the cases that have forms of their own
_RUSSIAN = {"gent": "города", "datv": "городу", "ablt": "городом", "loct": "городе"}
_LAST = regex.compile(r"\p{L}+$")
_CYRILLIC = regex.compile(r"[\p{Cyrillic}\s\-–]+")
_CASES = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.LOCATIVE, Case.ABLATIVE, Case.INSTRUMENTAL)


def _kazakh(name: Name) -> Iterator[tuple[str, str]]:
    last = _LAST.search(name.text)
    word = last.group() if last else ""
    if not word or not _CYRILLIC.fullmatch(word) or (word.isupper() and len(word) > 1):
        yield from ((name.text + ending, name.text) for ending in _HYPHENED)
        return
    for case in _CASES:
        form = inflect_phrase(name.text, Features(case=case))
        yield form, form


def _russian(name: Name) -> Iterator[tuple[str, str]]:
    if not _CYRILLIC.fullmatch(name.text) or any(word.isupper() for word in name.text.split()):
        return
    # of a compound only the last part bends: «в Солт-Лейк-Сити», «Северо-Казахстанской области»
    first, space, rest = name.text.partition(" ")
    fixed, hyphen, bending = first.rpartition("-")
    for city in _RUSSIAN.values():
        form = fixed + hyphen + inflect_like(bending + space + rest, city, "город")
        yield form, form


def _english(name: Name) -> Iterator[tuple[str, str]]:
    for mark in "’'":
        yield name.text + mark + ("" if name.text.endswith("s") else "s"), name.text


_FORMS = {Language.KK: _kazakh, Language.RU: _russian, Language.EN: _english}


def sentences(name: Name) -> Iterator[tuple[str, str]]:
    """Sentences with the name in its own language, each with what must be found in it.

    A name that is also a person or a word stands in one form, where a place is meant.
    """
    language = name.language
    if language in name.guard.heavy:
        # of the cases only the one that follows the preposition
        form = inflect_like(name.text, "города", "город") if language == Language.RU else name.text
        yield _SHOWN[language].format(form), form
        return
    yield _PLAIN[language].format(name.text), name.text
    for form, part in _FORMS[language](name):
        yield _PLAIN[language].format(form), part


def is_found(name: Name, sentence: str, part: str) -> bool:
    """True if the gazetteer finds the thing in the sentence, over all of the part but its outer marks."""
    bare = part.strip("«»“”()")
    start = sentence.index(bare)
    return any(
        match.name.entry == name.entry and match.start <= start and match.end >= start + len(bare)
        for match in find(sentence, name.language)
    )
