"""From the evidence of the words to a language: letters first, words next, langdetect where they are unsure.

The thresholds are fitted on the development half of NTREX and on sentences written for tests/languages.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache

from pipeline.core.model import Language
from pipeline.languages._identify.detector import detect
from pipeline.languages._identify.evidence import Evidence

#: log odds from which the words alone decide
_SURE = 2.5
#: what a dictionary of Russian says about one word, and the correction for words it does not know
_KNOWN, _SHIFT = 2.0, 0.25
#: KazNERD has three times the words of the Russian corpora
_BIAS = 0.5
_FEW_WORDS = 2
#: letters that langdetect needs to be worth asking
_ENOUGH = 20

Decision = tuple[Language, float]


def cyrillic(text: str, words: list[str], sums: Evidence) -> Decision:
    """The language of a text in Cyrillic letters."""
    letters = sums.cyrillic
    if _foreign_cyrillic(text, sums):
        return Language.OTHER, _trust(4.0, letters)
    odds = sums.kazakh + _BIAS
    if len(words) <= _FEW_WORDS and not (sums.special or sums.dotted):
        odds += _dictionary(words)
    doubtful = not (sums.strict or sums.dotted) and (abs(odds) < _SURE or sums.special or sums.foreign_words)
    if doubtful and letters >= _ENOUGH:
        name, probability = detect(text)
        if name in {"uk", "bg"} and probability > 0.9 and (sums.foreign_words or sums.foreign_letters):
            return Language.OTHER, _trust(3.0, letters)
        if name in {"kk", "ru"}:
            odds += (2 if name == "kk" else -2) * probability
    return (Language.KK if odds > 0 else Language.RU), _trust(odds, letters)


def _foreign_cyrillic(text: str, sums: Evidence) -> bool:
    """True for the relatives and neighbours of Kazakh and Russian that share most of their letters."""
    letters, strict = sums.cyrillic, sums.strict
    if sums.foreign_letters and sums.foreign_letters * 40 >= letters and strict <= 2 * sums.foreign_letters:
        return True
    if sums.dotted and not sums.special:
        # Ukrainian has і, but neither ы and э nor the other letters of Kazakh (one in seven of its text)
        if (
            sums.yery
            or sums.kazakh_words
            or not sums.plain_i
            or sums.small_cyrillic + 10 * sums.foreign_words < 20
        ):
            return False
        return detect(text)[0] != "kk"
    certain = strict + sums.dotted
    if sums.special * 40 >= letters and not certain and sums.kazakh > -_SURE:
        # Kyrgyz, Tatar, Mongolian: the letters both have, none of those that only Kazakh has (one in eight)
        foreign = 1.5 * sums.kyrgyz + 3 * sums.foreign_words - 2 * sums.kazakh_words
        return sums.small_cyrillic * 0.12 + foreign > 6.4
    if not certain and sums.kazakh > 0 and sums.small_cyrillic + 10 * sums.kyrgyz >= 45:
        return True
    # Bulgarian: ъ in every hundredth letter, no ы, э
    return bool(sums.hard >= 2 and not sums.yery and sums.hard * 100 >= letters)


def latin(text: str, words: list[str], sums: Evidence) -> Decision:
    """The language of a text in Latin letters."""
    letters, count = sums.latin, len(words)
    odds = sums.kazakh_latin
    english = sums.english_words
    if sums.turkic_words >= 2 and not english:
        return Language.OTHER, _trust(3.0, letters)
    if sums.turkic_words * 12 >= count and sums.turkic_words and not english and odds > -_SURE and count > 2:
        return Language.OTHER, _trust(3.0, letters)
    if english * 6 >= count and english > sums.foreign_words and odds < 0:
        return Language.EN, _trust(odds, letters)
    special = sums.special_latin * 25 >= letters and bool(sums.special_latin)
    if odds > 0 and special and not sums.foreign_letters:
        return Language.KK, _trust(odds, letters)
    if letters >= _ENOUGH:
        name, probability = detect(text)
        if name.startswith("kk-latn") and odds > 0:
            return Language.KK, _trust(max(odds, 2.0), letters)
        if name not in {"en", ""} and probability > 0.9 and _guest(sums, count):
            return Language.OTHER, _trust(3.0 * probability, letters)
        if name == "tr" and probability > 0.9 and odds > 0 and sums.small_latin >= 10:
            return Language.OTHER, _trust(3.0 * probability, letters)
        if odds > 2 * _SURE and not sums.foreign_words and not english:
            return Language.KK, _trust(odds / 2, letters)
        if name not in {"en", ""} and probability > 0.99 and not english and sums.small_latin >= _ENOUGH:
            return Language.OTHER, _trust(3.0 * probability, letters)
        if name == "en":
            return Language.EN, _trust(min(odds, -2.0) - english, letters)
    elif odds > _SURE and sums.small_latin and not english and not sums.foreign_letters:
        return Language.KK, _trust(odds, letters)
    if sums.foreign_letters * 30 > letters and not english:
        return Language.OTHER, _trust(1.5, letters)
    # nothing speaks for English but that it does not look like Kazakh
    return Language.EN, _trust(min(odds, -0.5) if letters < _ENOUGH else -0.5, letters)


def _guest(sums: Evidence, count: int) -> bool:
    """langdetect alone takes names for another language: a word or a letter of it has to be there."""
    return bool(sums.foreign_words >= 2 or sums.foreign_letters or sums.special_latin or count >= 8) and (
        sums.english_words * 8 < count or sums.english_words < sums.foreign_words
    )


def _trust(odds: float, letters: int) -> float:
    """Words are not independent and a few letters tell little: log odds tempered and capped, 0…1."""
    certain = 1 / (1 + math.exp(-min(abs(odds), 40.0) / 1.5))
    return round(min(certain, 0.55 + letters / 60, 1.0), 3)


@cache
def _known() -> Callable[[str], bool]:
    from pymorphy3 import MorphAnalyzer

    known: Callable[[str], bool] = MorphAnalyzer(lang="ru").word_is_known
    return known


def _dictionary(words: list[str]) -> float:
    """What OpenCorpora's dictionary of Russian adds for one or two words that look like both languages."""
    known = sum(_known()(w.lower()) for w in words)
    return _KNOWN * (len(words) - 2 * known) + _SHIFT * len(words)
