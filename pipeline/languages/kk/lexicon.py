"""The learned lexicon: word types that each stem was seen in, as a nominal and as a verb, and of each tail.

``models/kk_words/lexicon.tsv`` is a frozen product of ``training/kk_lexicon.py``: single stems of KazNERD
(CC BY 4.0) and counts, no text.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Counts(NamedTuple):
    """Expected word types as a nominal and as a verb, and tokens of the bare stem."""

    nominal: float
    verbal: float
    bare: int


class Lexicon(NamedTuple):
    """Stems and tails with their counts, and the stems whose vowel was seen to fall (fallen, kept)."""

    stems: dict[str, Counts]
    tails: dict[str, float]
    fallen: dict[str, tuple[int, int]]


NONE = Counts(0.0, 0.0, 0)


@cache
def lexicon() -> Lexicon:
    """The file, read once."""
    found = Lexicon({}, {}, {})
    text = files("pipeline").joinpath("models/kk_words/lexicon.tsv").read_text("utf-8")
    for line in text.splitlines():
        kind, key, *numbers = line.split("\t")
        if kind == "stem":
            nominal, verbal, bare = numbers
            found.stems[key] = Counts(float(nominal), float(verbal), int(bare))
        elif kind == "tail":
            found.tails[key] = float(numbers[0])
        else:
            found.fallen[key] = (int(numbers[0]), int(numbers[1]))
    return found


@cache
def tables() -> tuple[dict[str, float], dict[str, float]]:
    """(stems, tails) with their counts, parts of speech together."""
    stems = {stem: counts.nominal + counts.verbal for stem, counts in lexicon().stems.items()}
    return stems, lexicon().tails


def support(stem: str) -> float:
    """Word types the stem was seen in, 0 for an unknown one; the stem is folded."""
    return tables()[0].get(stem, 0.0)
