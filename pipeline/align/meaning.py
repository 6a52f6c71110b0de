"""Nearness in meaning of the segments of two versions, by the vectors of their words.

A segment is the sum of the vectors of its words, frequent ones counting little (Arora, Liang & Ma 2017); what
is near to everything is worth less (CSLS, Conneau et al. 2018). Besides, words that are each other's nearest
are links, as cognates are.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.align.links import link_matrix
from pipeline.align.side import Side
from pipeline.languages.vectors import shipped

Floats = NDArray[np.float64]
#: neighbours that a word may choose among, and how near they must be
NEAREST = 3
NEAR = 0.35
#: nearness at which two words count as translations of each other
SURE = 0.8
#: neighbours whose mean nearness tells how near a segment is to everything
CROWD = 5


@dataclass(frozen=True, slots=True)
class Meaning:
    """``va`` [n, d] and ``vb`` [m, d] sums of word vectors, ``dot`` [n, m] their products; ``crowd_a`` [n]
    and ``crowd_b`` [m] mean cosine with the nearest; ``links`` [n, m], ``mass_a``, ``mass_b`` as
    :func:`pipeline.align.links.link_matrix` gives them."""

    va: Floats
    vb: Floats
    dot: Floats
    crowd_a: Floats
    crowd_b: Floats
    links: Floats
    mass_a: Floats
    mass_b: Floats


def _sums(side: Side, place: dict[int, int], vectors: Floats) -> Floats:
    """[n, d] weighted sums; ``place`` of each row of the table in ``vectors``."""
    weight = shipped().weight
    used = np.zeros((side.n, len(vectors)))
    for i, rows in enumerate(side.rows):
        for row in rows:
            used[i, place[row]] += weight[row]
    return np.asarray(used @ vectors)


def _crowd(cosine: Floats) -> Floats:
    """Mean of the largest cosines of each row."""
    k = min(CROWD, cosine.shape[1])
    if not k:
        return np.zeros(len(cosine))
    return np.asarray(np.partition(cosine, -k, axis=1)[:, -k:].mean(axis=1))


def _mutual(near: Floats) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Places where either word is among the nearest of the other, and near enough."""
    k = min(NEAREST, *near.shape)
    row_limit = np.partition(near, -k, axis=1)[:, -k][:, None]
    column_limit = np.partition(near, -k, axis=0)[-k][None, :]
    i, j = np.nonzero((near >= row_limit) & (near >= column_limit) & (near > NEAR))
    return i, j


def _types(side: Side) -> list[int]:
    return sorted({row for rows in side.rows for row in rows})


def meaning(a: Side, b: Side) -> Meaning:
    """What the word vectors say about two versions."""
    table = shipped()
    types_a, types_b = _types(a), _types(b)
    ea, eb = table.vectors(types_a), table.vectors(types_b)
    va = _sums(a, {row: k for k, row in enumerate(types_a)}, ea)
    vb = _sums(b, {row: k for k, row in enumerate(types_b)}, eb)
    dot = va @ vb.T
    cosine = dot / (np.linalg.norm(va, axis=1) + 1e-9)[:, None] / (np.linalg.norm(vb, axis=1) + 1e-9)[None, :]
    pairs: list[tuple[int, int, float]] = []
    if types_a and types_b:
        near = ea @ eb.T
        for i, j in zip(*_mutual(near), strict=True):
            alike = min(1.0, 0.2 + (float(near[i, j]) - NEAR) / (SURE - NEAR))
            pairs.append((types_a[i], types_b[j], alike))
    links, mass_a, mass_b = link_matrix([set(r) for r in a.rows], [set(r) for r in b.rows], pairs)
    return Meaning(va, vb, dot, _crowd(cosine), _crowd(cosine.T), links, mass_a, mass_b)
