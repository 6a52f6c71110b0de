"""How likely a string of Kazakh letters is as a word that no dictionary has: letters given the three before.

``models/kk_words/letters.tsv.gz`` has the counts, from the forms of KazNERD, each once (CC BY 4.0;
training/kk_words.py). They are smoothed after Witten and Bell (1991): what is new after a context is as
likely as new things were there.
"""

from __future__ import annotations

import gzip
from functools import cache, lru_cache
from importlib.resources import files
from math import log

from pipeline.languages.kk.letters import ALPHABET

START, END = "<", ">"
#: letters looked at together
ORDER = 4


@cache
def _lines() -> dict[str, str]:
    """Context → its counts as they are written, «а5 е3»."""
    packed = files("pipeline").joinpath("models/kk_words/letters.tsv.gz").read_bytes()
    lines = gzip.decompress(packed).decode("utf-8").splitlines()
    return {context: counts for context, _, counts in (line.partition("\t") for line in lines)}


@cache
def _after(context: str) -> dict[str, int]:
    line = _lines().get(context)
    return {item[0]: int(item[1:]) for item in line.split(" ")} if line else {}


@lru_cache(maxsize=200_000)
def _probability(context: str, letter: str) -> float:
    shorter = _probability(context[1:], letter) if context else 1.0 / (len(ALPHABET) + 1)
    found = _after(context)
    if not found:
        return shorter
    return (found.get(letter, 0) + len(found) * shorter) / (sum(found.values()) + len(found))


def spelling(word: str) -> float:
    """Log probability of the letters of a word and of its end, in lower case."""
    text = START * (ORDER - 1) + word + END
    return sum(log(_probability(text[i - ORDER + 1 : i], text[i])) for i in range(ORDER - 1, len(text)))
