"""From the evidence of the words to a language: letters first, words next, langdetect where they are unsure.

The thresholds are fitted on KazNERD and the development half of NTREX and checked on sentences of other
languages written for the purpose (pipeline/bench/language/other.tsv).
"""

from __future__ import annotations

import math

from pipeline.core.model import Language
from pipeline.languages._identify import dictionaries
from pipeline.languages._identify.detector import detect
from pipeline.languages._identify.evidence import Evidence, Glance

#: log odds from which the words alone decide
_SURE = 2.5
#: KazNERD has three times the words of the Russian corpora
_BIAS = 0.5
_FEW_WORDS = 2
#: letters that langdetect needs to be worth asking
_ENOUGH = 20
#: letters of words with a small letter from which the missing ones tell something
_TELLING = 12
#: log odds from which a text without the letters of Kazakh is in another language
_ALIEN = 6.4
#: «Цэны выраслі»: words of a Russian text that the dictionary has, at the least; and what it is else worth
_KNOWN_SHARE, _DOUBTFUL = 0.5, 0.7
#: the confidence of a mere resemblance
_UNSURE = 0.6

Decision = tuple[Language, float]


def at_a_glance(count: int, sums: Glance) -> tuple[Language, str, float] | None:
    """Language, script and confidence of a text of ``count`` words that needs no closer look, or None."""
    letters = sums.cyrillic + sums.latin
    if sums.alien or letters < _ENOUGH:
        return None
    if not sums.cyrillic:
        plain = sums.small_english >= 2 and sums.small_english * 6 >= count and not sums.foreign
        return (Language.EN, "Latn", _trust(5.0 * sums.small_english, letters)) if plain else None
    if sums.latin * 4 > sums.cyrillic:
        return None
    if sums.russian_words >= 2 and sums.yery and not sums.foreign:
        return Language.RU, "Cyrl", _trust(5.0 * sums.russian_words, sums.cyrillic)
    if sums.strict >= 3 and sums.strict * 40 >= letters and sums.narrow >= 3 and not sums.russian_words:
        return Language.KK, "Cyrl", _trust(5.0 * sums.strict, sums.cyrillic)
    return None


def cyrillic(text: str, words: list[str], sums: Evidence) -> Decision:
    """The language of a text in Cyrillic letters."""
    letters = sums.cyrillic
    if _foreign_cyrillic(text, sums):
        return Language.OTHER, _trust(4.0, letters)
    odds = sums.kazakh + _BIAS
    if len(words) <= _FEW_WORDS and not (sums.special or sums.dotted):
        odds = dictionaries.SCALE * sums.kazakh + dictionaries.lean(words)
    doubtful = not (sums.strict or sums.dotted) and (
        abs(odds) < _SURE or sums.special or sums.foreign_words > sums.russian_words
    )
    if doubtful and letters >= _ENOUGH:
        name, probability = detect(text)
        if name in {"uk", "bg"} and probability > 0.9 and (sums.foreign_words or sums.foreign_letters):
            return Language.OTHER, _trust(3.0, letters)
        if name in {"kk", "ru"}:
            odds += (2 if name == "kk" else -2) * probability
    certain = _trust(odds, letters)
    if odds > 0:
        return Language.KK, min(certain, _DOUBTFUL) if _could_be_a_relative(sums) else certain
    if sums.dotted and not sums.special and not sums.russian_words:
        # «Школярі отримали нагороди»: a letter that Russian has not
        return Language.RU, min(certain, _DOUBTFUL)
    if certain > _DOUBTFUL and sums.russian_words < 2:
        # a neighbour without letters of its own; names do not count
        small = [w for w in words if w[0].islower() and len(w) > 2]
        if len(small) > 1 and dictionaries.russian_share(small) < _KNOWN_SHARE:
            certain = _DOUBTFUL
    return Language.RU, certain


def _could_be_a_relative(sums: Evidence) -> bool:
    """Kazakh without қ, ғ, ұ, і, or without ы, і, ә, ө, ү, ұ, ң: Kyrgyz and Uzbek always look like that."""
    if sums.small_cyrillic < _TELLING or sums.kazakh_words:
        return False
    return not (sums.strict or sums.dotted) or not sums.narrow


def _foreign_cyrillic(text: str, sums: Evidence) -> bool:
    """True for the relatives and neighbours of Kazakh and Russian that share most of their letters."""
    letters = sums.foreign_letters
    if letters and letters * 40 >= sums.cyrillic and sums.strict <= 2 * letters:
        return True
    return _alien(text, sums)


def _alien(text: str, sums: Evidence) -> bool:
    letters, small = sums.cyrillic, sums.small_cyrillic
    if sums.strict and not sums.narrow:
        # Uzbek and Tajik have қ and ғ, but none of ы, і, ә, ө, ү, ұ, ң (one in six)
        hints = 3 * (sums.foreign_letters + sums.foreign_words) + 1.5 * sums.kyrgyz
        return 0.17 * small + hints - 2 * sums.kazakh_words > _ALIEN - 0.5
    if sums.small_dotted and not sums.special:
        # Ukrainian and Belarusian have і, but none of the other letters of Kazakh (one in seven of its text)
        if sums.kazakh_words or small + 10 * sums.foreign_words < 15:
            return False
        return detect(text)[0] != "kk"
    if sums.strict or sums.dotted:
        return False
    if sums.kazakh > -_SURE:
        # Kyrgyz, Tatar, Mongolian: the letters both have, none of those that only Kazakh has (one in eight)
        hints = 1.5 * sums.kyrgyz + 3 * sums.foreign_words + 2 * sums.rounded - 2 * sums.kazakh_words
        if sums.special and small * 0.12 + hints + sums.special > _ALIEN + 0.5:
            return True
        if sums.kazakh > 0 and small + 10 * sums.kyrgyz + 10 * sums.foreign_words >= 40:
            return True
    # Bulgarian: ъ in every hundredth letter, no ы, э
    return bool(sums.hard >= 2 and not sums.yery and sums.hard * 100 >= letters)


def latin(text: str, words: list[str], sums: Evidence) -> Decision:
    """The language of a text in Latin letters."""
    letters, count = sums.latin, len(words)
    odds = sums.kazakh_latin
    english = sums.english_words
    if sums.native and not (sums.small_english or sums.turkic_words or sums.foreign_letters):
        # a word that can only be Kazakh among names: «The Sunday Times басылымына» in Latin letters
        return Language.KK, _trust(max(odds, 2.0 * sums.native), letters)
    if sums.turkic_words >= 2 and not english:
        return Language.OTHER, _trust(3.0, letters)
    if sums.turkic_words * 12 >= count and sums.turkic_words and not english and odds > -_SURE and count > 2:
        return Language.OTHER, _trust(3.0, letters)
    if english * 6 >= count and english > sums.foreign_words and odds < 0:
        return Language.EN, _trust(odds, letters)
    if letters >= _ENOUGH:
        return _long_latin(text, count, sums)
    if odds > 0 and sums.special_latin * 25 >= letters and sums.special_latin and not sums.foreign_letters:
        return Language.KK, _trust(odds, letters)
    if odds > _SURE and sums.small_latin and not english and not sums.foreign_letters:
        return _latin_kazakh(odds, sums)
    if sums.foreign_letters * 30 > letters and not english:
        return Language.OTHER, _trust(1.5, letters)
    # nothing speaks for English but that it does not look like Kazakh
    certain = _trust(min(odds, -0.5), letters)
    return Language.EN, certain if english or sums.small_latin < _TELLING else min(certain, _DOUBTFUL)


def _latin_kazakh(odds: float, sums: Evidence) -> Decision:
    """Kazakh, with little confidence where no letter and no word tells it from Uzbek or Turkmen."""
    certain = _trust(odds, sums.latin)
    return Language.KK, certain if sums.native or sums.special_latin else min(certain, _UNSURE)


def _long_latin(text: str, count: int, sums: Evidence) -> Decision:
    """The language of a Latin text that is long enough to ask langdetect and has no clear word in it."""
    letters, odds, english = sums.latin, sums.kazakh_latin, sums.english_words
    name, probability = detect(text)
    if name.startswith("kk-latn") and odds > 0:
        return _latin_kazakh(max(odds, 2.0), sums)
    if name not in {"en", ""} and probability > 0.9 and _guest(sums, count):
        return Language.OTHER, _trust(3.0 * probability, letters)
    if name == "tr" and probability > 0.9 and odds > 0 and sums.small_latin >= 10:
        return Language.OTHER, _trust(3.0 * probability, letters)
    if odds > 2 * _SURE and not sums.foreign_words and not english:
        return _latin_kazakh(odds / 2, sums)
    if name not in {"en", ""} and probability > 0.99 and not english and sums.small_latin >= _ENOUGH:
        return Language.OTHER, _trust(3.0 * probability, letters)
    if name == "en":
        return Language.EN, _trust(min(odds, -2.0) - english, letters)
    if sums.foreign_letters * 30 > letters and not english:
        return Language.OTHER, _trust(1.5, letters)
    return Language.EN, _trust(-0.5, letters)


def _guest(sums: Evidence, count: int) -> bool:
    """langdetect alone takes names for another language: a word or a letter of it has to be there."""
    return bool(sums.foreign_words >= 2 or sums.foreign_letters or sums.special_latin or count >= 8) and (
        sums.english_words * 8 < count or sums.english_words < sums.foreign_words
    )


def _trust(odds: float, letters: int) -> float:
    """Words are not independent and a few letters tell little: log odds tempered and capped, 0…1."""
    certain = 1 / (1 + math.exp(-min(abs(odds), 40.0) / 1.5))
    return round(min(certain, 0.55 + letters / 60, 1.0), 3)
