"""The words of a passage as lemmas, and which of them nothing known explains.

Known is what shares a concept of the seed lexicon, and what sounds alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from pipeline.align.lexicon import seed
from pipeline.align.links import ALIKE, similarity
from pipeline.align.skeleton import WORD, skeleton
from pipeline.languages.en import morphology as en
from pipeline.languages.en.stopwords import STOPWORDS as EN
from pipeline.languages.kk import morphology as kk
from pipeline.languages.kk.stopwords import STOPWORDS as KK
from pipeline.languages.ru import morphology as ru
from pipeline.languages.ru.stopwords import STOPWORDS as RU

_LEMMAS = {"kk": kk.lemmas, "ru": ru.lemmas, "en": en.lemmas}
_STOPWORDS = {"kk": KK, "ru": RU, "en": EN}
#: letters of a word that is looked at
_SHORTEST = 3


@lru_cache(maxsize=200_000)
def _lemma(word: str, language: str) -> str:
    """The likeliest dictionary form; empty for what is too short, or a function word."""
    low = word.lower()
    if len(low) < _SHORTEST or low in _STOPWORDS[language]:
        return ""
    return next(iter(_LEMMAS[language](word)), "")


def words(text: str, language: str) -> dict[str, set[str]]:
    """Lemma → the forms it has in a text, in small letters."""
    found: dict[str, set[str]] = defaultdict(set)
    for word in WORD.findall(text):
        if lemma := _lemma(word, language):
            found[lemma].add(word.lower())
    return found


class Known:
    """What needs no learning: words that share a concept, and those that sound alike."""

    def __init__(self) -> None:
        self._pairs: dict[tuple[str, str, str, str], bool] = {}

    def tied(
        self, a: str, forms_a: Iterable[str], first: str, b: str, forms_b: Iterable[str], second: str
    ) -> bool:
        key = (a, first, b, second)
        if key not in self._pairs:
            here, there = _folded(a, forms_a), _folded(b, forms_b)
            shared = _concepts(here, first) & _concepts(there, second)
            self._pairs[key] = bool(shared) or any(similarity(x, y) >= ALIKE for x in here for y in there)
        return self._pairs[key]


def _folded(lemma: str, forms: Iterable[str]) -> set[str]:
    return {s for s in map(skeleton, {lemma, *forms}) if s}


def _concepts(folded: Iterable[str], language: str) -> set[int]:
    return {c for word in folded for c in seed().concepts(word, language)}


def unexplained(
    a: Mapping[str, set[str]], b: Mapping[str, set[str]], first: str, second: str, known: Known
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lemmas of either side that have no known partner on the other."""
    tied = {(x, y) for x in a for y in b if known.tied(x, a[x], first, y, b[y], second)}
    left, right = {x for x, _ in tied}, {y for _, y in tied}
    return tuple(sorted(set(a) - left)), tuple(sorted(set(b) - right))
