"""Which words of two versions may stand for each other, and how much that is worth.

A link ties a word type of one version to one of the other: the same name or loan in another script (similar
skeletons), or a pair of the seed lexicon. A link is worth its similarity times the mean inverse document
frequency of its two words *inside this pair of documents*: a name that stands in every sentence says little.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from pipeline.align.side import Side
from pipeline.align.skeleton import consonants, grams

Floats = NDArray[np.float64]
T = TypeVar("T", bound=Hashable)
#: below it two skeletons are taken for different words
ALIKE = 0.5


@lru_cache(maxsize=262144)
def similarity(a: str, b: str) -> float:
    """0…1: Dice of initial-marked bigrams and trigrams, or 0.9 for equal consonants (3 at least) of a
    longer word."""
    if a == b:
        return 1.0 if len(a) > 2 else 0.5
    if min(len(a), len(b)) < 3:
        return 0.0
    ga, gb = grams(a), grams(b)
    dice = 2 * len(ga & gb) / (len(ga) + len(gb))
    ca, cb = consonants(a), consonants(b)
    short = min(len(ca), len(cb))
    if short >= 3 and ca[:short] == cb[:short]:
        # one is the beginning of the other: Kazakh and Russian add endings
        dice = max(dice, min(1.0, 0.5 + 0.1 * short) * (short / max(len(ca), len(cb))) ** 0.5)
    return dice


def _frequencies(rows: Sequence[AbstractSet[T]]) -> dict[T, float]:
    """Inverse document frequency of the types over the segments of one version."""
    count: Counter[T] = Counter()
    for row in rows:
        count.update(row)
    n = len(rows)
    return {word: float(np.log((n + 1) / c)) for word, c in count.items()}


def _candidates(a: Iterable[str], b: Iterable[str]) -> list[tuple[str, str, float]]:
    """Pairs of alike word types; only words with the same first two consonants (or letter) are compared."""
    by_key: dict[str, list[str]] = defaultdict(list)
    for word in sorted(b):
        by_key[consonants(word)[:2]].append(word)
    found = []
    for word in sorted(a):
        for other in by_key.get(consonants(word)[:2], ()):
            alike = similarity(word, other)
            if alike >= ALIKE:
                found.append((word, other, alike))
    return found


def _places(rows: Sequence[AbstractSet[T]]) -> dict[T, list[int]]:
    """The segments each type stands in."""
    found: dict[T, list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        for word in row:
            found[word].append(i)
    return found


def link_matrix(
    rows_a: Sequence[AbstractSet[T]], rows_b: Sequence[AbstractSet[T]], pairs: Sequence[tuple[T, T, float]]
) -> tuple[Floats, Floats, Floats]:
    """What the links between each two segments are worth, and the most each segment could have.

    Returns ([n, m] sum over links, [n] and [m] worth of the linked types of a segment, each once).
    """
    idf_a, idf_b = _frequencies(rows_a), _frequencies(rows_b)
    at_a, at_b = _places(rows_a), _places(rows_b)
    worth = [(x, y, alike * (idf_a[x] + idf_b[y]) / 2) for x, y, alike in pairs]
    total_a: dict[T, float] = defaultdict(float)
    total_b: dict[T, float] = defaultdict(float)
    best_a: dict[T, float] = defaultdict(float)
    best_b: dict[T, float] = defaultdict(float)
    for x, y, value in worth:
        total_a[x] += value
        total_b[y] += value
        best_a[x] = max(best_a[x], value)
        best_b[y] = max(best_b[y], value)
    n, m = len(rows_a), len(rows_b)
    cells: list[int] = []
    values: list[float] = []
    for x, y, value in worth:
        # a word with several partners counts once in a segment: share its links among them
        shares = value / max(1e-9, total_a[x]) * best_a[x] + value / max(1e-9, total_b[y]) * best_b[y]
        where = [i * m + j for i in at_a[x] for j in at_b[y]]
        cells += where
        values += [(shares + value) / 3] * len(where)
    where_to = np.array(cells, dtype=np.int64)
    matrix = np.bincount(where_to, np.array(values, dtype=np.float64), minlength=n * m).astype(np.float64)
    return matrix.reshape(n, m), _mass(rows_a, best_a), _mass(rows_b, best_b)


def _mass(rows: Sequence[AbstractSet[T]], best: Mapping[T, float]) -> Floats:
    return np.array([math.fsum(best.get(word, 0.0) for word in row) for row in rows])


def cognates(a: Side, b: Side) -> tuple[Floats, Floats, Floats]:
    """:func:`link_matrix` of names and loans."""
    rows_a, rows_b = [set(w) for w in a.words], [set(w) for w in b.words]
    pairs = _candidates(set().union(*rows_a), set().union(*rows_b))
    return link_matrix(rows_a, rows_b, pairs)


def names(a: Side, b: Side) -> tuple[Floats, Floats, Floats]:
    """:func:`link_matrix` of the likely names; mass counts all of them."""
    pairs = _candidates(set().union(*a.capitals), set().union(*b.capitals))
    matrix, _, _ = link_matrix(a.capitals, b.capitals, pairs)
    return matrix, _all_of(a.capitals), _all_of(b.capitals)


def _all_of(rows: Sequence[AbstractSet[str]]) -> Floats:
    """[n] what all types of a segment are worth, linked or not."""
    idf = _frequencies(rows)
    return np.array([math.fsum(idf[word] for word in row) for row in rows])


def values(a: Side, b: Side) -> tuple[Floats, Floats, Floats]:
    """:func:`link_matrix` of numbers and values of entities, which are equal or nothing; mass counts all of
    them."""
    rows_a, rows_b = [set(v) for v in a.values], [set(v) for v in b.values]
    both = (set().union(*rows_a)) & (set().union(*rows_b))
    matrix, _, _ = link_matrix(rows_a, rows_b, [(v, v, 1.0) for v in sorted(both)])
    return matrix, _all_of(rows_a), _all_of(rows_b)


def lexicon(a: Side, b: Side) -> tuple[Floats, Floats, Floats]:
    """:func:`link_matrix` of the concepts of the lexicon."""
    both = set().union(*a.concepts) & set().union(*b.concepts)
    return link_matrix(a.concepts, b.concepts, [(c, c, 1.0) for c in sorted(both)])


def gram_vectors(a: Side, b: Side) -> tuple[Floats, Floats]:
    """Character sequences of the folded words, weighted by idf: rows [n, K+1] and [m, K+1] over the K shared
    ones, and in the last column the length of what is not shared (it enters norms, not products)."""
    total: Counter[str] = Counter()
    for side in (a, b):
        for row in side.grams:
            total.update(row.keys())
    known_a, known_b = set().union(*a.grams), set().union(*b.grams)
    index = {gram: k for k, gram in enumerate(sorted(known_a & known_b))}
    idf = {gram: math.log((a.n + b.n + 1) / count) for gram, count in total.items()}
    out = []
    for side in (a, b):
        matrix = np.zeros((side.n, len(index) + 1))
        for i, row in enumerate(side.grams):
            columns, weights, rest = [], [], 0.0
            for gram, count in row.items():
                weight = idf[gram] if count == 1 else idf[gram] * (1 + math.log(count))
                k = index.get(gram)
                if k is None:
                    rest += weight * weight
                else:
                    columns.append(k)
                    weights.append(weight)
            matrix[i, columns] = weights
            matrix[i, -1] = math.sqrt(rest)
        out.append(matrix)
    return out[0], out[1]
