"""IBM Model 1 in both directions: which words of two languages stand for each other.

Brown, Della Pietra, Della Pietra & Mercer 1993, section 4.2. Expectation–maximisation over the word pairs of
all passages at once; the order of words is not looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
ITERATIONS = 5


class Passage(NamedTuple):
    """The different words of two texts that say the same, each side sorted, and how often it counts."""

    first: tuple[str, ...]
    second: tuple[str, ...]
    weight: int = 1


class Association(NamedTuple):
    """Two words that are each other's likeliest translation. ``times``: weighted passages that hold both;
    ``forward``: probability of the second given the first, ``backward`` the other way; ``dice``: 0…1, how
    seldom one stands without the other."""

    first: str
    second: str
    times: int
    forward: float
    backward: float
    dice: float


class _Table(NamedTuple):
    """Probabilities of (source, target): ``keys`` sorted, source · targets + target."""

    keys: Ints
    probability: Floats


def _table(
    sources: Sequence[Ints], targets: Sequence[Ints], weights: Floats, sizes: tuple[int, int]
) -> _Table:
    """t(target | source) after :data:`ITERATIONS`; source 0 is the empty word, which every passage has."""
    words = [np.concatenate([np.zeros(1, dtype=np.int64), s]) for s in sources]
    cells = np.concatenate([(s[:, None] * sizes[1] + t).ravel() for s, t in zip(words, targets, strict=True)])
    ends = np.cumsum([0, *(len(t) for t in targets)])
    # a slot is a target word in its passage: its sources share what it counts
    slots = np.concatenate(
        [
            np.tile(np.arange(low, high), len(s))
            for s, low, high in zip(words, ends[:-1], ends[1:], strict=True)
        ]
    )
    keys, pair = np.unique(cells, return_inverse=True)
    pair = pair.reshape(-1)
    worth = np.repeat(weights, [len(t) for t in targets])
    source = keys // sizes[1]
    probability = np.ones(len(keys))
    for _ in range(ITERATIONS):
        own = probability[pair]
        share = own * (worth / np.bincount(slots, own, minlength=len(worth)))[slots]
        counts = np.bincount(pair, share, minlength=len(keys))
        probability = counts / np.bincount(source, counts, minlength=sizes[0])[source]
    real = source > 0
    return _Table(keys[real], np.round(probability[real], 9))


def _best(groups: Ints, probability: Floats) -> NDArray[np.bool_]:
    """Which entries are the likeliest of their group; of equal ones the first."""
    order = np.lexsort((np.arange(len(groups)), -probability, groups))
    first = np.ones(len(order), dtype=np.bool_)
    first[1:] = groups[order][1:] != groups[order][:-1]
    found = np.zeros(len(order), dtype=np.bool_)
    found[order[first]] = True
    return found


def associations(passages: Sequence[Passage]) -> list[Association]:
    """Word pairs that are best in both directions, sorted by their words."""
    used = [p for p in passages if p.first and p.second]
    if not used:
        return []
    first, second = sorted({w for p in used for w in p.first}), sorted({w for p in used for w in p.second})
    # 0 is the empty word
    index_a = {w: k for k, w in enumerate(first, 1)}
    index_b = {w: k for k, w in enumerate(second, 1)}
    a = [np.array([index_a[w] for w in p.first], dtype=np.int64) for p in used]
    b = [np.array([index_b[w] for w in p.second], dtype=np.int64) for p in used]
    weights = np.array([p.weight for p in used], dtype=np.float64)
    n, m = len(first) + 1, len(second) + 1
    there, back = _table(a, b, weights, (n, m)), _table(b, a, weights, (m, n))
    turned = (back.keys % n) * m + back.keys // n
    order = np.argsort(turned)
    keys, forward, backward = there.keys, there.probability, back.probability[order]
    number_a, number_b = keys // m, keys % m
    together = np.concatenate([(x[:, None] * m + y).ravel() for x, y in zip(a, b, strict=True)])
    shares = np.repeat(weights, [len(x) * len(y) for x, y in zip(a, b, strict=True)])
    count = np.bincount(np.searchsorted(keys, together), shares, minlength=len(keys))
    total_a = np.bincount(np.concatenate(a), np.repeat(weights, [len(x) for x in a]), minlength=n)
    total_b = np.bincount(np.concatenate(b), np.repeat(weights, [len(y) for y in b]), minlength=m)
    dice = 2 * count / (total_a[number_a] + total_b[number_b])
    best = _best(number_a, forward) & _best(number_b, backward)
    return [
        Association(
            first[number_a[k] - 1], second[number_b[k] - 1], round(count[k]),
            float(forward[k]), float(backward[k]), float(dice[k]),
        )
        for k in np.flatnonzero(best)
    ]  # fmt: skip
