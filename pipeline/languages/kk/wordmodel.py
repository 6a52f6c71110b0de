"""How likely a Kazakh word is: a known stem and a tail that may follow it, chosen independently.

``models/kk_words/words.tsv.gz`` has the shapes of the stems and what they and the tails cost, learned from
KazNERD (CC BY 4.0) with the stems of hunspell-kk (MPL 1.1) by training/kk_words.py.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from math import log
from typing import NamedTuple

from pipeline.languages.kk.frequency import count, total
from pipeline.languages.kk.shapes import attached, parsed
from pipeline.languages.kk.tails import StemClass, build

#: log probability of what no stem and tail explain
NONE = -99.0
#: log probability of an inflection that was never met
UNSEEN_TAIL = -13.0
#: taken off the count of a form, so that one met once is hardly better than one that is only possible
DISCOUNT = 0.8

#: (code of the class, log probability)
Entry = tuple[str, float]


class Trie(NamedTuple):
    """Beginning → the letters that some word goes on with, and that of the likeliest as a log probability."""

    following: dict[str, str]
    best: dict[str, float]


def trie(words: Mapping[str, float]) -> Trie:
    """Of words with their log probabilities; a word is a beginning of itself."""
    following: dict[str, str] = {"": ""}
    best: dict[str, float] = {}
    for word, cost in words.items():
        following.setdefault(word, "")
        for end in range(len(word) - 1, -1, -1):
            left, letter = word[:end], word[end]
            after = following.get(left)
            if after is None:
                following[left] = letter
                continue
            if letter not in after:
                following[left] = after + letter
            break  # what leads there is there already
        for end in range(len(word), -1, -1):
            left = word[:end]
            if best.get(left, NONE) >= cost:
                break
            best[left] = cost
    return Trie(following, best)


class Model(NamedTuple):
    shapes: dict[str, tuple[Entry, ...]]
    #: of the shapes and the whole words
    trie: Trie
    costs: dict[str, float]
    wholes: dict[str, float]
    #: shapes and whole words with their greatest log probability
    words: dict[str, float]


@cache
def model() -> Model:
    """The model, read at the first use."""
    shapes: dict[str, tuple[Entry, ...]] = {}
    costs: dict[str, float] = {}
    wholes: dict[str, float] = {}
    packed = files("pipeline").joinpath("models/kk_words/words.tsv.gz").read_bytes()
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        kind, key, number = line.split("\t")
        if kind == "t":
            costs[key] = float(number)
        elif kind == "w":
            wholes[key] = float(number)
        else:
            shapes[key] = (*shapes.get(key, ()), (kind, float(number)))
    words = {shape: max(cost for _, cost in entries) for shape, entries in shapes.items()}
    words.update((word, max(cost, words.get(word, NONE))) for word, cost in wholes.items())
    return Model(shapes, trie(words), costs, wholes, words)


@cache
def tail_table(kind: StemClass) -> dict[str, float]:
    """Tail → log probability after a stem of this class."""
    return build(kind, model().costs, UNSEEN_TAIL)


class _Tables(dict[str, dict[str, float]]):
    """Code of a shape → tail as it is written after it → log probability; filled as they are met."""

    def __missing__(self, code: str) -> dict[str, float]:
        kind, before = parsed(code)
        table = {attached(tail, before): cost for tail, cost in tail_table(kind).items()}
        self[code] = {tail: cost for tail, cost in table.items() if tail is not None}
        return self[code]


TABLES = _Tables()


def reading(word: str, shortest: int = 1, least: float = NONE) -> float:
    """Log probability of the best reading with at least so many letters of stem, if it is above ``least``,
    else ``least``."""
    shapes, (following, _), *_ = model()
    best = least
    for cut in range(shortest, len(word) + 1):
        shape = word[:cut]
        if shape not in following:
            break
        for code, cost in shapes.get(shape, ()):
            if cost > best:
                more = TABLES[code].get(word[cut:])
                if more is not None and cost + more > best:
                    best = cost + more
    return best


@lru_cache(maxsize=200_000)
def likelihood(word: str) -> float:
    """Log probability of a folded word, :data:`NONE` for one that nothing explains."""
    best = max(model().wholes.get(word, NONE), reading(word))
    seen = count(word)
    return max(best, log((seen - DISCOUNT) / total())) if seen else best
