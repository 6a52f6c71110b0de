"""Is a word known, and if it is unlikely, which likely word is one slip away? The same question in three
languages.

Russian is known by pymorphy3's dictionary and the frequencies of navec, English by simplemma's table and
a short list of frequencies (:mod:`pipeline.languages.channel`), Kazakh by a model of stems and tails
(:mod:`pipeline.languages.kk.vocabulary`).
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.core.model import Language
from pipeline.languages.channel import Lexicon, meant

#: shorter words have too many neighbours to say which was meant
MIN_LETTERS = 3
#: letters, and log odds, from which an unknown word is an error rather than a rare word; the English list of
#: frequencies is short
SURE = {Language.RU: (4, 3.0), Language.EN: (5, 4.0)}
#: log odds from which a known word is suspected
REAL_WORD = {Language.RU: 3.5, Language.EN: 9.0}
#: log odds from which an unknown one is
UNKNOWN = 0.0
#: log probability of a form from which nothing beside it can be likelier by that much
COMMON = -12.0


class Suspect(NamedTuple):
    """What a word was probably meant to be. ``unknown`` if no dictionary explains it as it stands, ``sure``
    if moreover the known word is much the likelier."""

    right: str
    unknown: bool
    sure: bool


@cache
def _lexicon(language: Language) -> Lexicon | None:
    """Dictionary and frequencies, read at the first use; None for languages other than these two."""
    if language is Language.RU:
        from pipeline.languages.ru.frequency import forms as russian
        from pipeline.languages.ru.morphology import known as known_russian

        letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
        # the list ends with forms met a hundred times in 1.2 thousand million words, at -16
        return Lexicon(letters, known_russian, russian(), -19.0)
    if language is Language.EN:
        from pipeline.languages.en.frequency import forms as english
        from pipeline.languages.en.morphology import known as known_english

        return Lexicon("abcdefghijklmnopqrstuvwxyz", known_english, english(), -15.0)
    return None


@lru_cache(maxsize=100_000)
def suspect(word: str, language: Language) -> Suspect | None:
    """What a lower-case word was meant to be; None for likely, short and unclear words."""
    if len(word) < MIN_LETTERS:
        return None
    if language is Language.KK:
        from pipeline.languages.kk.vocabulary import suspect as kazakh

        doubt = kazakh(word)
        if doubt is None:
            return None
        return Suspect(doubt.right, doubt.unknown, doubt.sure)
    lexicon = _lexicon(language)
    if lexicon is None or not set(lexicon.letters).issuperset(word) or lexicon.counted(word) > COMMON:
        return None
    unknown = not lexicon.known(word)
    least = UNKNOWN if unknown else REAL_WORD[language]
    found = meant(word, lexicon, least)
    if found is None or found.odds <= least:
        return None
    letters, odds = SURE[language]
    sure = unknown and len(word) >= letters and found.odds > odds
    return Suspect(found.right, unknown, sure)
