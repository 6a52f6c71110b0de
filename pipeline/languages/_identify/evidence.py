"""What one word says about its language, remembered for the next time it is met."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from pipeline.languages._identify.function_words import (
    ENGLISH,
    FOREIGN_CYRILLIC,
    FOREIGN_LATIN,
    KAZAKH,
    KAZAKH_LATIN,
    RUSSIAN,
    TURKIC_LATIN,
)
from pipeline.languages._identify.ngrams import log_odds

#: letters of Kazakh that Russian does not have; і is apart, Ukrainian has it
SPECIAL = frozenset("әғқңөұүһ")
#: those among them that the relatives and neighbours of Kazakh do not have: Kyrgyz, Tatar, Mongolian
_STRICT = frozenset("қғұ")
#: letters that stand in every fourth place of a Kazakh text and that Uzbek in Cyrillic has not
_NARROW = frozenset("ыіәөүұң")
#: letters no Kazakh, Russian or English word has
_FOREIGN_CYRILLIC = frozenset("їєґўҳҷӣӯҙҫҡҗјљњћђѓќ")
_FOREIGN_LATIN = frozenset("ßœæøåąęłżźśćřěőűãõêèàùìòâîəʻ‘")
_KAZAKH_LATIN = frozenset("äñūğáǵńý")
#: anything that has to be counted letter by letter
_RARE_CYRILLIC = SPECIAL | _NARROW | _FOREIGN_CYRILLIC | frozenset("ъэ")

_PLAIN_CYRILLIC = frozenset(map(chr, range(0x400, 0x530)))
_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_LATIN = regex.compile(r"\p{Latin}")
#: Kyrgyz long vowels, rounded endings (жолдордун, облустун against жолдардың, облыстың), passives (ашырылат
#: against ашырылады), and ч, which Kazakh has in loanwords only
_KYRGYZ = regex.compile("аа|оо|уу|ээ|өө|үү|ч|[дтн]ун$|[лд]ор(?=$|[дглн])|[ыиуү]л[ае]т$")
#: Kazakh writes ө, ү and ә in the first syllable, but for compounds and a few loans (editor's judgement);
#: Kyrgyz and Tatar carry them through the word: «өкүлдөр», «телләр» against «өкілдер», «тілдер»
_ROUNDED = regex.compile("[аәеёиоөуүұыіэюя][^аәеёиоөуүұыіэюя]+[өүә]")
#: what the Latin alphabets of Kazakh have and Turkish, Uzbek, German have not: y for ы between consonants,
#: dotless ı (і in the alphabet of 2021) behind front vowels, ñ ń ǵ ū
_NATIVE = regex.compile(
    "[bcdfghjklmnpqrstvwxzşçğñǵń]y(?:[bcdfghjklmnpqrstvwxzşçğñǵń]|$)|[äöüe][^aouıyūâ]*ı|[ñńǵū]"
)
_UNMISTAKABLE = frozenset("ñńǵūı")
#: log odds from which such a word is taken for Kazakh, with one of these letters and with y alone; with a
#: capital it may be a name
_NATIVE_ODDS, _NATIVE_ODDS_Y, _NATIVE_ODDS_NAME = 1.0, 2.5, 3.0
_LOOKALIKES = str.maketrans("aceiopxyhkmtbë", "асеіорхуһкмтвё")
#: ʻ stays: Uzbek writes oʻ and gʻ with it
_APOSTROPHES = str.maketrans("ʼ’", "''")
#: the most one word may say, natural log odds
_LIMIT = 5.0
#: letters of a word that are looked at
_LONGEST = 60


class Glance(NamedTuple):
    """Columns that cost little and decide most sentences."""

    cyrillic: int = 0
    latin: int = 0
    strict: int = 0
    narrow: int = 0
    yery: int = 0
    russian_words: int = 0
    small_english: int = 0
    #: letters and words that are foreign to Russian or to English, or to all three languages
    foreign: int = 0
    alien: int = 0


@lru_cache(maxsize=200_000)
def glance(word: str) -> Glance:
    """The cheap columns of one run of letters."""
    low = word[:_LONGEST].lower()
    if low.isascii():
        return Glance(
            latin=len(low),
            small_english=int(low in ENGLISH and word == low),
            foreign=int(low in KAZAKH_LATIN),
            alien=int(low in FOREIGN_LATIN or low in TURKIC_LATIN),
        )
    if not _PLAIN_CYRILLIC.issuperset(low):
        return Glance(latin=len(low), foreign=1, alien=1)
    if _RARE_CYRILLIC.isdisjoint(low):
        return Glance(
            cyrillic=len(low),
            russian_words=int(low in RUSSIAN),
            foreign=int(low in KAZAKH),
            alien=int(low in FOREIGN_CYRILLIC),
        )
    return Glance(
        cyrillic=len(low),
        strict=_count(_STRICT, low),
        narrow=_count(_NARROW, low),
        yery=low.count("ы") + low.count("э"),
        russian_words=int(low in RUSSIAN),
        foreign=_count(SPECIAL, low) + low.count("і") + int(low in KAZAKH),
        alien=_count(_FOREIGN_CYRILLIC, low) + int(low in FOREIGN_CYRILLIC),
    )


class Evidence(NamedTuple):
    """Columns that are added up over the words of a text."""

    cyrillic: int = 0
    latin: int = 0
    #: letters of words that begin with a small letter: no names
    small_cyrillic: int = 0
    small_latin: int = 0
    #: log odds for Kazakh against Russian, of Cyrillic words
    kazakh: float = 0.0
    #: log odds for Kazakh against English, of Latin words
    kazakh_latin: float = 0.0
    kazakh_words: int = 0
    russian_words: int = 0
    #: letters әғқңөұүһ; қғұ among them; і, which Ukrainian has as well, і of words with a small letter; и
    special: int = 0
    strict: int = 0
    dotted: int = 0
    small_dotted: int = 0
    plain_i: int = 0
    #: letters ыіәөүұң
    narrow: int = 0
    kyrgyz: int = 0
    #: words with ө, ү or ә behind the first syllable
    rounded: int = 0
    #: letters no version language has; words of other languages
    foreign_letters: int = 0
    foreign_words: int = 0
    english_words: int = 0
    #: those with a small letter: no part of a name
    small_english: int = 0
    #: letters of the Latin Kazakh alphabets that English has not
    special_latin: int = 0
    #: words that look like Kazakh in Latin letters and like no other language
    native: int = 0
    turkic_words: int = 0
    #: ъ and ы tell Bulgarian from Russian
    hard: int = 0
    yery: int = 0


NOTHING = Evidence()


@lru_cache(maxsize=200_000)
def weigh(word: str) -> Evidence:
    """The evidence of one run of letters, case as written: capitals say less, they are often names."""
    word = word[:_LONGEST]
    low = word.lower().replace("i̇", "i")
    if low.isascii():
        cyrillic, latin = 0, len(low) - low.count("'")
    elif _PLAIN_CYRILLIC.issuperset(low):
        cyrillic, latin = len(low), 0
    else:
        cyrillic, latin = len(_CYRILLIC.findall(low)), len(_LATIN.findall(low))
    if cyrillic and latin:
        # «Үкiмет» with a Latin i: the word is of the script that has more letters
        if cyrillic >= latin:
            low = low.translate(_LOOKALIKES)
            cyrillic, latin = cyrillic + latin, 0
        else:
            cyrillic, latin = 0, cyrillic + latin
    small = not word[0].isupper()
    share = 1.0
    if not small:
        share = 0.25 if word.isupper() and 1 < len(word) <= 5 else 0.4
    if cyrillic:
        return _cyrillic(low, cyrillic, share, small)
    if latin:
        return _latin(low.translate(_APOSTROPHES), latin, share, small)
    return NOTHING


def _clip(value: float) -> float:
    return max(-_LIMIT, min(_LIMIT, value))


def _count(letters: frozenset[str], low: str) -> int:
    return sum(map(letters.__contains__, low))


def _cyrillic(low: str, letters: int, share: float, small: bool) -> Evidence:
    plain = _RARE_CYRILLIC.isdisjoint(low)
    special = 0 if plain else _count(SPECIAL, low)
    if special or low in KAZAKH:
        odds = _LIMIT
    elif low in RUSSIAN:
        odds = -_LIMIT
    else:
        odds = _clip(log_odds(low, "Cyrl")) * share
    dotted = 0 if plain else low.count("і")
    return Evidence(
        cyrillic=letters,
        small_cyrillic=letters if small else 0,
        kazakh=odds,
        kazakh_words=int(low in KAZAKH),
        russian_words=int(low in RUSSIAN),
        special=special,
        strict=_count(_STRICT, low) if special else 0,
        dotted=dotted,
        small_dotted=dotted if small else 0,
        plain_i=low.count("и"),
        narrow=0 if plain else _count(_NARROW, low),
        kyrgyz=len(_KYRGYZ.findall(low)) if small and odds > -2 else 0,
        rounded=int(bool(special and _ROUNDED.search(low))),
        foreign_letters=0 if plain else _count(_FOREIGN_CYRILLIC, low),
        foreign_words=int(low in FOREIGN_CYRILLIC),
        hard=low.count("ъ"),
        yery=low.count("ы") + low.count("э"),
    )


def _latin(low: str, letters: int, share: float, small: bool) -> Evidence:
    english = low in ENGLISH
    odds = -_LIMIT if english else _clip(log_odds(low, "Latn"))
    native = low in KAZAKH_LATIN
    if not native and odds >= _NATIVE_ODDS and _NATIVE.search(low):
        marked = not _UNMISTAKABLE.isdisjoint(low)
        native = odds >= (_NATIVE_ODDS_Y if small else _NATIVE_ODDS_NAME) and (small or marked)
        native = native or (small and marked)
    plain = low.isascii()
    return Evidence(
        latin=letters,
        small_latin=letters if small else 0,
        kazakh_latin=odds if english else odds * share,
        foreign_letters=0 if plain else _count(_FOREIGN_LATIN, low),
        foreign_words=int(low in FOREIGN_LATIN),
        english_words=int(english),
        small_english=int(english and small),
        special_latin=(0 if plain else _count(_KAZAKH_LATIN, low)) + 2 * (low in KAZAKH_LATIN),
        native=int(native),
        turkic_words=int(low in TURKIC_LATIN),
    )
