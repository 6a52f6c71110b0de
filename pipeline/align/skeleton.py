"""One coarse Latin form for words of Kazakh, Russian and English, so that names and loans look alike.

The folding is lossy on purpose: what three orthographies spell differently (ж/zh/j, қ/k/q/c, ы/i/y) falls
together. It follows the letter values of the national transliteration tables (BGN/PCGN for Russian and
Kazakh), reduced to the distinctions that survive in all three languages.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

_CYRILLIC = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e", "ж": "z",
    "з": "z", "и": "i", "й": "i", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o",
    "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "h",
    "һ": "h", "ц": "c", "ч": "c", "ш": "s", "щ": "s", "ъ": "", "ы": "i", "і": "i", "ь": "", "э": "e",
    "ю": "u", "я": "a",
}  # fmt: skip
#: digraphs first; each stands for one sound that Cyrillic writes with one letter
_LATIN = (
    ("sch", "s"), ("tch", "c"), ("ph", "f"), ("th", "t"), ("sh", "s"), ("ch", "c"), ("zh", "z"), ("kh", "h"),
    ("gh", "g"), ("ts", "c"), ("tz", "c"), ("ck", "k"), ("qu", "kv"), ("ce", "ce"), ("ci", "ci"), ("c", "k"),
    ("q", "k"), ("x", "ks"), ("w", "v"), ("j", "z"), ("y", "i"), ("ee", "i"), ("oo", "u"), ("ou", "u"),
)  # fmt: skip
_LATIN_PATTERN = regex.compile("|".join(regex.escape(a) for a, _ in _LATIN))
_LATIN_MAP = dict(_LATIN)
_DOUBLE = regex.compile(r"(.)\1+")
_VOWELS = regex.compile(r"[aeiou]+")
_CLUSTERS = {"дж": "z", "кс": "ks"}

WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’\-]*")


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The skeleton of a word: lower-case ASCII letters, no doubles. Empty if nothing is left."""
    word = word.lower()
    for cluster, letter in _CLUSTERS.items():
        word = word.replace(cluster, letter)
    word = "".join(_CYRILLIC.get(c, c) for c in word)
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if c.isascii())
    word = "".join(c for c in word if "a" <= c <= "z")
    return _DOUBLE.sub(r"\1", word)


@lru_cache(maxsize=65536)
def fold_latin(word: str) -> str:
    """As :func:`fold` for a word in Latin letters: its digraphs are single sounds."""
    word = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))
    word = _LATIN_PATTERN.sub(lambda m: _LATIN_MAP[m[0]], word)
    return fold(word)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The common form of a word of any of the three languages."""
    return fold_latin(word) if "a" <= word[0].lower() <= "z" else fold(word)


@lru_cache(maxsize=65536)
def consonants(folded: str) -> str:
    """The skeleton without its vowels (they are what transcriptions disagree on)."""
    return _DOUBLE.sub(r"\1", folded[:1] + _VOWELS.sub("", folded[1:]))


@lru_cache(maxsize=65536)
def grams(folded: str) -> frozenset[str]:
    """Character bigrams and trigrams with a mark at the word's beginning: endings inflect, beginnings do
    not."""
    marked = "^" + folded
    return frozenset(marked[i : i + n] for n in (2, 3) for i in range(len(marked) - n + 1))
