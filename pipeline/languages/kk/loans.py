"""Kazakh words that no Kazakh list has: Russian and international loans with suffixes, and compounds."""

from __future__ import annotations

from functools import lru_cache

from pipeline.languages.kk.harmony import ending, fronts
from pipeline.languages.kk.tails import StemClass
from pipeline.languages.kk.wordmodel import NONE, likelihood, tail_table
from pipeline.languages.ru import morphology as russian

#: shorter Russian words are found in anything
SHORTEST = 4
#: what such a stem costs, as a log probability: rare, but less so than a string that means nothing; a short
#: one is rather chance
COST, SHORT_COST, SHORT = -12.0, -15.0, 5
#: letters of the first and of the second part of a compound at least
FIRST, SECOND = 3, 4
#: how well known a compound's parts must be, as log probabilities
PART = -13.0
#: first parts that are no words, in common official usage (editor's judgement)
_FIRST = frozenset(
    (
        *("авиа", "авто", "агро", "аэро", "био", "бейне", "гео", "гидро", "кибер", "макро", "медиа", "микро"),
        *("мини", "мото", "мульти", "нано", "онлайн", "радио", "супер", "теле", "термо", "техно", "транс"),
        *("фото", "электр", "электро", "энерго", "эко"),
    )
)
#: pymorphy3's marks of first names, surnames and patronymics
_NAMES = frozenset({"Name", "Surn", "Patr"})


def is_loan(stem: str) -> bool:
    """True for the dictionary form of a Russian noun, names apart, or an adjective without its Russian end:
    «федерал-ды» (федеральный), «консерватив-ті»."""
    if not russian.known(stem):
        return russian.known(stem + "ный") or russian.known(stem + "ьный")
    return any(
        parse.tag.POS == "NOUN" and parse.normal_form == stem and not _NAMES & parse.tag.grammemes
        for parse in russian.readings(stem)
    )


@lru_cache(maxsize=50_000)
def loan(word: str) -> float:
    """Log probability of a word as a Russian one with Kazakh suffixes, :data:`NONE` if it is none."""
    best = NONE
    for cut in range(len(word), SHORTEST - 1, -1):
        stem, tail = word[:cut], word[cut:]
        kind = ending(stem)
        if kind is None:
            continue
        # usage wavers after ь: «экспериментальды», «экспериментальді»
        harmonies = (True, False) if stem[-1] == "ь" else fronts(stem)
        costs = [tail_table(StemClass(False, front, kind)).get(tail) for front in harmonies]
        cost = max((c for c in costs if c is not None), default=NONE)
        cost += COST if len(stem) > SHORT else SHORT_COST
        if cost > best and is_loan(stem):
            best = cost
    return best


def compound(word: str) -> float:
    """The same for two words in one: «көпқабатты», «бейнебақылау»."""
    best = NONE
    for cut in range(FIRST, len(word) - SECOND + 1):
        first, second = word[:cut], word[cut:]
        if first in _FIRST or likelihood(first) > PART:
            value = COST + max(likelihood(second), PART if loan(second) > NONE else NONE)
            if value > best and value > COST + PART - 3:
                best = value
    return best
