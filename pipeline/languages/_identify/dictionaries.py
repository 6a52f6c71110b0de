"""What dictionaries know about one or two words that look like both languages.

OpenCorpora's dictionary of Russian (pymorphy3) and the stems of hunspell-kk. A name in the nominative says
next to nothing, it is the same in both languages; a declined form that the Russian dictionary knows says
most.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from pipeline.languages.kk.acceptor import may_be_form_of
from pipeline.languages.kk.stems import stems

#: log odds for Kazakh; logistic regression on the single words of the development half of NTREX
_UNKNOWN, _STEM, _FORM = 1.3, 2.1, 2.5
_DECLINED, _BASE, _NAME, _NAME_DECLINED = -4.2, -3.3, -0.4, -3.4
#: the n-gram model leans less where a dictionary speaks as well
SCALE = 0.61

_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad"})


@cache
def _russian() -> Any:
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")


def russian_share(words: Sequence[str]) -> float:
    """Share of words that the Russian dictionary has; 1 of none."""
    known = _russian().word_is_known
    return sum(map(known, map(str.lower, words))) / len(words) if words else 1.0


def lean(words: Sequence[str]) -> float:
    """Natural log odds that the words are Kazakh, beside what their letters say."""
    return sum(map(known_lean, map(str.lower, words)))


@lru_cache(maxsize=50_000)
def known_lean(word: str) -> float:
    """The same for one lower-case word."""
    return _UNKNOWN + _kazakh(word) + _known(word)


def _known(word: str) -> float:
    if not _russian().word_is_known(word):
        return 0.0
    readings = _russian().parse(word)
    base = any(r.normal_form == word for r in readings)
    if any(_NAMES & r.tag.grammemes for r in readings):
        return _NAME if base else _NAME_DECLINED
    return _BASE if base else _DECLINED


def _kazakh(word: str) -> float:
    known = stems()
    if word in known:
        return _STEM
    prefixes = (word[:i] for i in range(len(word) - 1, 1, -1))
    return _FORM if any(p in known and may_be_form_of(word, p) for p in prefixes) else 0.0
