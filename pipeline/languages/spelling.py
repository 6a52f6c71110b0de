"""Is a word known, and if not, which known word is one slip away? The same question in three languages.

Russian is known by pymorphy3's dictionary, English by simplemma's table, Kazakh by a model of stems and tails
(:mod:`pipeline.languages.kk.vocabulary`). A slip is two letters swapped, one dropped, one put in, or one
replaced.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from pipeline.core.model import Language

_LETTERS = {
    Language.KK: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    Language.RU: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    Language.EN: "abcdefghijklmnopqrstuvwxyz",
}
#: shorter words have too many neighbours to say which was meant
MIN_LETTERS = 3
#: letters from which the one known neighbour of an unknown word is hardly chance
SURE_LETTERS = 6
#: log odds from which an unknown Kazakh word is an error rather than a rare word
SURE_ODDS = 8.0


class Suspect(NamedTuple):
    """What a word was probably meant to be. ``unknown`` if no dictionary explains it as it stands, ``sure``
    if moreover the known word is much the likelier."""

    right: str
    unknown: bool
    sure: bool


def slips(word: str, letters: str) -> Iterator[str]:
    """Every string one slip away: swapped, dropped, replaced, inserted, in this order."""
    for i in range(len(word) - 1):
        if word[i] != word[i + 1]:
            yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]
    for i in range(len(word)):
        for letter in letters:
            if letter != word[i]:
                yield word[:i] + letter + word[i + 1 :]
    for i in range(len(word) + 1):
        for letter in letters:
            yield word[:i] + letter + word[i:]


def _known(language: Language) -> Callable[[str], bool]:
    if language is Language.RU:
        from pipeline.languages.ru.morphology import known

        return known
    if language is Language.EN:
        from pipeline.languages.en.morphology import known as known_english

        return known_english
    from pipeline.languages.kk.vocabulary import known as known_kazakh

    return known_kazakh


@lru_cache(maxsize=100_000)
def known(word: str, language: Language) -> bool:
    """True if a lower-case word is in the dictionary of its language, in whatever form."""
    return _known(language)(word)


@lru_cache(maxsize=20_000)
def suspect(word: str, language: Language) -> Suspect | None:
    """What a lower-case word was meant to be; None for known, short and unclear words."""
    letters = _LETTERS.get(language)
    if letters is None or len(word) < MIN_LETTERS:
        return None
    if language is Language.KK:
        from pipeline.languages.kk.vocabulary import suspect as kazakh

        found = kazakh(word)
        if found is None:
            return None
        return Suspect(found.right, found.unknown, found.unknown and found.odds > SURE_ODDS)
    if known(word, language):
        return None
    right = next((slip for slip in slips(word, letters) if known(slip, language)), None)
    return Suspect(right, True, len(word) >= SURE_LETTERS) if right else None
