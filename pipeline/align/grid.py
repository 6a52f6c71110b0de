"""Scores of all beads of two versions, and which nodes of their grid matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from pipeline.align import priors
from pipeline.align.features import Named, Pair, features
from pipeline.align.lattice import NEVER, Type, backward, forward, likely_path
from pipeline.align.side import Side
from pipeline.align.weights import PairModel

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Grid:
    """``scores[t]`` [n+1, m+1] by start node; ``gone_a`` [n+1] running sums of the scores of leaving out the
    segments of the first version (``gone_b`` [m+1] of the second); ``node`` [n+1, m+1] posterior of each
    node;
    ``path`` a likely path as (i, j, type)."""

    types: tuple[Type, ...]
    scores: tuple[Floats, ...]
    gone_a: Floats
    gone_b: Floats
    node: Floats
    path: tuple[tuple[int, int, int], ...]
    cache: dict[tuple[int, int, str], Floats] = field(default_factory=dict)

    def runs(self, x: int, y: int, keep: str) -> Floats:
        """[n+1, m+1] best score of any run of beads over x and y segments from each node.

        ``keep``: ``any``; ``all_a`` and ``all_b`` leave out no segment of the first, of the second version.
        """
        known = self.cache.get((x, y, keep))
        if known is not None:
            return known
        if x == 0 and y == 0:
            return np.zeros_like(self.node)
        best = np.full_like(self.node, NEVER)
        rows, columns = best.shape
        for (p, q, crossed), score in zip(self.types, self.scores, strict=True):
            if p > x or q > y or crossed or (q == 0 and keep == "all_a") or (p == 0 and keep == "all_b"):
                continue
            rest = self.runs(x - p, y - q, keep)
            if p < rows and q < columns:
                part = best[: rows - p, : columns - q]
                np.maximum(part, score[: rows - p, : columns - q] + rest[p:, q:], out=part)
        self.cache[x, y, keep] = best
        return best


def weigh(named: Named, model: PairModel, shape: tuple[int, int]) -> Floats:
    """Weighted sum of the features of one type, [shape]."""
    total = np.zeros(shape)
    for name, values in named.items():
        weight = model.weight(name)
        if weight:
            total += weight * values
    return total


def score_types(pair: Pair, types: Sequence[Type], model: PairModel) -> list[Floats]:
    """[n+1, m+1] per type; NEVER where a bead would leave the grid."""
    n, m = pair.a.n, pair.b.n
    out = []
    for (x, y, _), named in zip(types, features(pair, types), strict=True):
        score = np.full((n + 1, m + 1), NEVER)
        if named:
            score[: n - x + 1, : m - y + 1] = weigh(named, model, (n - x + 1, m - y + 1))
        out.append(score)
    return out


def _passes(
    scores: Sequence[Floats], types: tuple[Type, ...], shape: tuple[int, int]
) -> tuple[Floats, Floats]:
    """Log-sums over the paths to each node and from it."""
    batch = [s[None] for s in scores]
    return forward(batch, types, shape)[0], backward(batch, types, shape, [shape])[0]


def make_grid(a: Side, b: Side, types: tuple[Type, ...], model: PairModel) -> Grid:
    """Score, run forward and backward, fit the priors to the document, and keep what the n-way programme
    needs."""
    shape = (a.n, b.n)
    scores = score_types(Pair(a, b, model.ratio), types, model)
    fitted = scores
    ahead, behind = _passes(fitted, types, shape)
    for _ in range(priors.ROUNDS if model.shares else 0):
        more = priors.offsets(priors.expected(fitted, types, ahead, behind), model.shares)
        fitted = [s + more.get(priors.class_of(kind), 0.0) for kind, s in zip(types, scores, strict=True)]
        ahead, behind = _passes(fitted, types, shape)
    return _grid(fitted, types, shape, ahead, behind)


def rescored(grid: Grid, bonus: Sequence[Floats | None]) -> Grid:
    """The grid with something added to the beads of each type, [n-x+1, m-y+1]."""
    shape = (grid.node.shape[0] - 1, grid.node.shape[1] - 1)
    scores = []
    for score, more in zip(grid.scores, bonus, strict=True):
        if more is not None:
            score = score.copy()
            score[: more.shape[0], : more.shape[1]] += more
        scores.append(score)
    return _grid(scores, grid.types, shape, *_passes(scores, grid.types, shape))


def _grid(
    scores: Sequence[Floats], types: tuple[Type, ...], shape: tuple[int, int], ahead: Floats, behind: Floats
) -> Grid:
    node = np.exp(np.minimum(ahead + behind - behind[0, 0], 0.0))
    return Grid(
        types=types,
        scores=tuple(scores),
        gone_a=np.concatenate([[0.0], np.cumsum(scores[0][:-1, 0])]),
        gone_b=np.concatenate([[0.0], np.cumsum(scores[1][0, :-1])]),
        node=node,
        path=tuple(likely_path([s[None] for s in scores], types, shape, ahead[None])),
    )
