"""Persons by their shape: initials («А.Б. Сейдахметов»), patronymics («… -ұлы»), known first names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from pipeline.core.model import EntityKind, Language
from pipeline.entities.candidate import Candidate, Tier
from pipeline.languages.ru import morphology as russian

_NAME = r"\p{Lu}[\p{Ll}'’]+(?:[-\u2011]\p{Lu}\p{Ll}+)*+"
_INITIAL = r"\p{Lu}\p{Ll}?\.(?:-\p{Lu}\.)?"
_WITH_INITIALS = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}.])(?:{_INITIAL}[ \u00a0]?(?:{_INITIAL}[ \u00a0]?)?{_NAME}"
    rf"|{_NAME}[ \u00a0]{_INITIAL}[ \u00a0]?{_INITIAL})(?![\p{{L}}\p{{N}}])"
)
_TWO_SCRIPTS = regex.compile(r"\p{Latin}.*\p{Cyrillic}|\p{Cyrillic}.*\p{Latin}")
_PATRONYMIC = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}])(?:{_NAME}[ \u00a0]){{1,2}}\p{{Lu}}\p{{Ll}}+"
    r"(?:ұлы|қызы|улы|кызы|uly|kyzy|qyzy)\p{Ll}{0,5}(?![\p{L}\p{N}])"
)
_PAIR = regex.compile(rf"(?<![\p{{L}}\p{{N}}])({_NAME})[ \u00a0]({_NAME})(?![\p{{L}}\p{{N}}])")
#: «г. Алматы», «St. Petersburg», «ул.», titles: no initials
_NO_INITIAL = regex.compile(r"^(?:[PU]\.\s?S|St|Mt|Dr|Mr|Ms|No|Ст|Св|Им|Ул|Гр|Тов)\.")


@lru_cache(maxsize=50_000)
def first_name(word: str) -> bool:
    """True if the Russian dictionary knows the word as a first name and as nothing commoner."""
    parses = russian.readings(word)
    return bool(parses) and "Name" in parses[0].tag and bool(parses[0].is_known)


def find(text: str, language: Language) -> list[Candidate]:
    """Persons of a segment; the value is the surface, made canonical when mentions are linked."""
    found: list[Candidate] = []

    def add(start: int, end: int, detector: str, score: float) -> None:
        found.append(
            Candidate(
                start=start,
                end=end,
                kind=EntityKind.PERSON,
                value=text[start:end],
                detector=detector,
                tier=Tier.PERSON,
                score=score,
            )
        )

    for match in _WITH_INITIALS.finditer(text):
        if not _NO_INITIAL.match(match.group()) and not _TWO_SCRIPTS.search(match.group()):
            add(match.start(), match.end(), "initials", 0.9)
    for match in _PATRONYMIC.finditer(text):
        add(match.start(), match.end(), "patronymic", 0.95)
    if language in (Language.KK, Language.RU):
        for match in _PAIR.finditer(text, overlapped=True):
            if first_name(match.group(1)):
                add(match.start(), match.end(), "first-name", 0.8)
    return found


def without_places(persons: Sequence[Candidate], places: Sequence[Candidate]) -> list[Candidate]:
    """Persons that hold no sure place: a city is never a person."""
    taken = {i for p in places for i in range(p.start, p.end)}
    return [p for p in persons if taken.isdisjoint(range(p.start, p.end))]
