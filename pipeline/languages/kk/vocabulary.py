"""Is a Kazakh word known, and if it is unlikely as it stands, what was it meant to be?

A noisy channel decides: the word as it stands, explained by a stem and a tail, by a loan or a compound,
or as a string of letters that no dictionary has, against the likeliest word one slip away. The constants
were fitted on clean text with slips put in; pipeline/bench/spelling.py measures them.
"""

from __future__ import annotations

from functools import lru_cache
from math import exp, log1p
from typing import NamedTuple

from pipeline.languages.kk.charmodel import spelling
from pipeline.languages.kk.frequency import count
from pipeline.languages.kk.letters import ALPHABET
from pipeline.languages.kk.loans import compound, loan
from pipeline.languages.kk.typos import LOOK_ALIKE, candidates
from pipeline.languages.kk.wordmodel import NONE, likelihood
from pipeline.languages.ru import morphology as russian

__all__ = ["Suspect", "count", "known", "suspect"]

#: shorter words have too many neighbours
SHORTEST = 3
#: log probability of a word from which it is not looked at further
LIKELY = -11.0
#: log probability that a word is in no dictionary, before its letters are looked at
UNLISTED = -5.0
#: log odds from which a word is suspected
SUSPECTED = 0.5
#: log odds from which a word without a reading is an error rather than a word of no dictionary
SURE = 8.0
#: a reading that costs more than this makes no known word
KNOWN = -22.0


class Suspect(NamedTuple):
    """``right`` is what was meant, ``odds`` the log odds for it; ``unknown`` if the word has no reading,
    ``sure`` if moreover it is hardly anything but a slip."""

    right: str
    odds: float
    unknown: bool
    sure: bool


def _explained(word: str) -> float:
    """Log probability of a word by its best reading."""
    own = likelihood(word)
    return own if own > NONE else max(loan(word), compound(word))


@lru_cache(maxsize=100_000)
def known(word: str) -> bool:
    """True if a lower-case form is listed or has a likely reading."""
    return count(word) > 0 or _explained(word) > KNOWN


@lru_cache(maxsize=100_000)
def suspect(word: str) -> Suspect | None:
    """What a lower-case word was meant to be, None for likely words and where nothing likelier is near."""
    if len(word) < SHORTEST or likelihood(word) > LIKELY or not ALPHABET.issuperset(word):
        return None
    own = _explained(word)
    unlisted = UNLISTED + spelling(word)
    value = max(own, unlisted) + log1p(exp(-abs(own - unlisted)))
    if value > LIKELY:
        return None
    found = candidates(word, value + SUSPECTED)
    if not found:
        return None
    right = max(found, key=lambda other: (found[other], other))
    odds = found[right] - value
    sure = own == NONE and odds > SURE and not russian.known(word) and not _learned(word, right)
    return Suspect(right, odds, own == NONE, sure)


def _learned(word: str, right: str) -> bool:
    """True where the word has a Kazakh letter for the Russian one of ``right``: no slip of the keyboard."""
    if len(word) != len(right):
        return False
    return any(a + b in LOOK_ALIKE for a, b in zip(word, right, strict=True))
