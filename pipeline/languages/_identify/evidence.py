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
SPECIAL = "әғқңөұүһ"
_SPECIAL = regex.compile(f"[{SPECIAL}]")
#: those among them that the relatives and neighbours of Kazakh do not have: Kyrgyz, Tatar, Mongolian
_STRICT = regex.compile("[қғұ]")
#: letters no Kazakh, Russian or English word has
_FOREIGN_CYRILLIC = regex.compile("[їєґўҳҷӣӯҙҫҡҗјљњћђѓќ]")
_FOREIGN_LATIN = regex.compile("[ßœæøåąęłżźśćřěůőűãõêèàùìòâîəʻ‘]")
_KAZAKH_LATIN = regex.compile("[äñūğqáǵńý]")
_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_LATIN = regex.compile(r"\p{Latin}")
#: Kyrgyz long vowels, and ч, which Kazakh has in loanwords only
_KYRGYZ = regex.compile("аа|оо|уу|ээ|өө|үү|ч")
_LOOKALIKES = str.maketrans("aceiopxyhkmtbë", "асеіорхуһкмтвё")
#: the most one word may say, natural log odds
_LIMIT = 5.0


class Evidence(NamedTuple):
    """Columns that are added up over the words of a text."""

    cyrillic: int
    latin: int
    #: letters of words that begin with a small letter: no names
    small_cyrillic: int
    small_latin: int
    #: log odds for Kazakh against Russian, of Cyrillic words
    kazakh: float
    #: log odds for Kazakh against English, of Latin words
    kazakh_latin: float
    kazakh_words: int
    #: letters әғқңөұүһ; қғұ among them; і, which Ukrainian has as well; и
    special: int
    strict: int
    dotted: int
    plain_i: int
    kyrgyz: int
    #: letters no version language has; words of other languages
    foreign_letters: int
    foreign_words: int
    english_words: int
    #: letters of the Latin Kazakh alphabets that English has not
    special_latin: int
    turkic_words: int
    #: ъ and ы tell Bulgarian from Russian
    hard: int
    yery: int


NOTHING = Evidence(0, 0, 0, 0, 0.0, 0.0, *[0] * 13)


@lru_cache(maxsize=200_000)
def weigh(word: str) -> Evidence:
    """The evidence of one run of letters, case as written: capitals say less, they are often names."""
    if len(word) > 60:
        word = word[:60]
    low = word.lower().replace("i̇", "i")
    cyrillic, latin = len(_CYRILLIC.findall(low)), len(_LATIN.findall(low))
    if cyrillic and latin:
        # «Үкiмет» with a Latin i: the word is of the script that has more letters
        if cyrillic >= latin:
            low = low.translate(_LOOKALIKES)
            cyrillic, latin = cyrillic + latin, 0
        else:
            cyrillic, latin = 0, cyrillic + latin
    share = 1.0
    if word[0].isupper():
        share = 0.25 if word.isupper() and 1 < len(word) <= 5 else 0.4
    small = not word[0].isupper()
    if cyrillic:
        return _cyrillic(low, cyrillic, share, small)
    if latin:
        return _latin(low, latin, share, small)
    return NOTHING


def _clip(value: float) -> float:
    return max(-_LIMIT, min(_LIMIT, value))


def _cyrillic(low: str, letters: int, share: float, small: bool) -> Evidence:
    special = len(_SPECIAL.findall(low))
    if special or low in KAZAKH:
        odds = _LIMIT
    elif low in RUSSIAN:
        odds = -_LIMIT
    else:
        odds = _clip(log_odds(low, "Cyrl")) * share
    return NOTHING._replace(
        cyrillic=letters,
        small_cyrillic=letters if small else 0,
        kazakh=odds,
        kazakh_words=int(low in KAZAKH),
        special=special,
        strict=len(_STRICT.findall(low)),
        dotted=low.count("і"),
        plain_i=low.count("и"),
        kyrgyz=len(_KYRGYZ.findall(low)) if odds > -2 else 0,
        foreign_letters=len(_FOREIGN_CYRILLIC.findall(low)),
        foreign_words=int(low in FOREIGN_CYRILLIC),
        hard=low.count("ъ"),
        yery=low.count("ы") + low.count("э"),
    )


def _latin(low: str, letters: int, share: float, small: bool) -> Evidence:
    english = low in ENGLISH
    return NOTHING._replace(
        latin=letters,
        small_latin=letters if small else 0,
        kazakh_latin=-_LIMIT if english else _clip(log_odds(low, "Latn")) * share,
        foreign_letters=len(_FOREIGN_LATIN.findall(low)),
        foreign_words=int(low in FOREIGN_LATIN),
        english_words=int(english),
        special_latin=len(_KAZAKH_LATIN.findall(low)) + 2 * (low in KAZAKH_LATIN),
        turkic_words=int(low in TURKIC_LATIN),
    )
