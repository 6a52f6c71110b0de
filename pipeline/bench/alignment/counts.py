"""Strict and lax precision, recall and F1 of beads, as Sennrich & Volk 2011 count them.

Precision is over all stated beads, recall over the gold beads of at least two versions; lax counts a bead
that shares a link with the other side. Counts are kept by document, so that documents can be drawn again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.bench.alignment.documents import Group

#: times that documents are drawn for an interval
RESAMPLES = 1000


class Counts(NamedTuple):
    """Beads of some documents. ``right`` and ``near`` of the ``stated`` ones, ``found`` and ``met`` of the
    ``known`` ones: strict and lax."""

    right: int = 0
    near: int = 0
    stated: int = 0
    found: int = 0
    met: int = 0
    known: int = 0


class Figures(NamedTuple):
    """Per cent."""

    precision: float
    recall: float
    f1: float
    lax_f1: float


def full(beads: Iterable[Group]) -> list[Group]:
    """The beads of at least two versions."""
    return [b for b in beads if sum(map(bool, b)) >= 2]


def links(bead: Group) -> set[tuple[int, int, int, int]]:
    """All pairs of lines of different versions that a bead ties."""
    return {(u, i, v, j) for u, v in combinations(range(len(bead)), 2) for i in bead[u] for j in bead[v]}


def _matched(judged: Iterable[Group], reference: Sequence[Group]) -> tuple[int, int, int]:
    known = set(reference)
    ties = set().union(*map(links, reference))
    right = near = number = 0
    for bead in set(judged):
        right += bead in known
        near += bead in known or not ties.isdisjoint(links(bead))
        number += 1
    return right, near, number


def count(gold: Sequence[Group], stated: Sequence[Group]) -> Counts:
    """What is right in one document."""
    return Counts(*_matched(stated, gold), *_matched(full(gold), full(stated)))


def _f1(p: float, r: float) -> float:
    return 2 * p * r / (p + r) if p + r else 0.0


def figures(counts: Iterable[Counts]) -> Figures:
    """Of some documents together."""
    total = Counts(*(sum(column) for column in zip(Counts(), *counts, strict=True)))
    p, r = total.right / max(1, total.stated), total.found / max(1, total.known)
    lax = _f1(total.near / max(1, total.stated), total.met / max(1, total.known))
    return Figures(100 * p, 100 * r, 100 * _f1(p, r), 100 * lax)


def f1(counts: Iterable[Counts]) -> float:
    """Strict F1 of some documents together, per cent."""
    return figures(counts).f1


def _drawn(counts: Sequence[Counts], draws: NDArray[np.int64]) -> NDArray[np.float64]:
    """[draws] strict F1 of the documents of each draw."""
    table = np.array(counts, dtype=np.float64)[draws].sum(axis=1)
    right, _, stated, found, _, known = table.T
    p, r = right / np.maximum(1, stated), found / np.maximum(1, known)
    return np.asarray(100 * 2 * p * r / np.maximum(1e-12, p + r))


def gain(
    groups: Sequence[tuple[Sequence[Counts], Sequence[Counts]]], seed: int = 1
) -> tuple[float, float, float]:
    """Mean over the groups of what the first counts have more in strict F1 than the second ones, in points,
    and its interval of 95 %: a paired bootstrap over documents (Koehn 2004).

    The groups (pairs of languages) are of the same documents, which are drawn together.
    """
    number = len(groups[0][0])
    draws = np.random.default_rng(seed).integers(0, number, (RESAMPLES, number))
    mean = float(np.mean([f1(a) - f1(b) for a, b in groups]))
    many = np.mean([_drawn(a, draws) - _drawn(b, draws) for a, b in groups], axis=0)
    low, high = np.percentile(many, [2.5, 97.5])
    return mean, float(low), float(high)
