"""The learned lexicon: how many words each stem was seen in, and how often each tail occurs.

``models/kk_words/lexicon.tsv`` is a frozen product of ``training/kk_lexicon.py``: single stems of KazNERD
(CC BY 4.0) and counts, no text.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from pipeline.languages.kk.harmony import fronts
from pipeline.languages.kk.irregular import NUMERALS, PRONOUNS
from pipeline.languages.kk.readings import Reading, readings, weight
from pipeline.languages.kk.stopwords import VARIANTS, WHOLE
from pipeline.languages.kk.suffixes import realise


@cache
def tables() -> tuple[dict[str, float], dict[str, float]]:
    """(stems, tails) with their counts."""
    stems: dict[str, float] = {}
    tails: dict[str, float] = {}
    text = files("pipeline").joinpath("models/kk_words/lexicon.tsv").read_text("utf-8")
    for line in text.splitlines():
        kind, key, count = line.split("\t")
        (stems if kind == "stem" else tails)[key] = float(count)
    return stems, tails


def support(stem: str) -> float:
    """Word types the stem was seen in, 0 for an unknown one; the stem is folded."""
    return tables()[0].get(stem, 0.0)


@cache
def ordinals() -> dict[str, str]:
    """Ordinal → numeral: «үшінші» → «үш»."""
    return {
        realise(numeral.rstrip("і") if numeral == "екі" else numeral, fronts(numeral)[0], "YншI"): numeral
        for numeral in sorted(NUMERALS)
    }


@lru_cache(maxsize=100_000)
def ranked(word: str) -> tuple[Reading, ...]:
    """The readings of a folded word, likeliest first."""
    stems, tails = tables()
    found = sorted(
        readings(word),
        key=lambda r: (-weight(r, stems.get(r.stem, 0.0), tails.get(r.label, 0.0)), r),
    )
    if word in VARIANTS:
        found.insert(0, Reading(VARIANTS[word], ""))
    elif word in WHOLE:
        found.insert(0, Reading(word, ""))
    elif word.startswith("олар") and word in PRONOUNS:
        found.insert(0, Reading("олар", ""))
    elif word in PRONOUNS:
        found.insert(0, Reading(PRONOUNS[word], ""))
    elif word in ordinals():
        found.insert(0, Reading(ordinals()[word], ""))
    return tuple(dict.fromkeys(found))
