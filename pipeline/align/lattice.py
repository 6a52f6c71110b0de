"""The dynamic programme over the grid of two versions, vectorised along anti-diagonals.

A bead of type (x, y) goes from node (i, j) to (i+x, j+y). On an anti-diagonal i+j = d no node depends on
another one, and in the flat array of an (n+1)×(m+1) grid the nodes of a diagonal stand m apart: every step is
an operation on strided views, without gathering. All arrays have a leading axis of B grids, so that training
can run many small documents at once.

Sources: Gale & Church 1993 (the programme over beads); Lafferty, McCallum & Pereira 2001 (log-linear model,
forward-backward); Xu, Max & Yvon 2015 (posteriors of links in sentence alignment).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Type = tuple[int, int, bool]
#: score of what cannot be
NEVER = -1e30


def bead_types(max_bead: int) -> tuple[Type, ...]:
    """(x, y, crossed): deletion, insertion, x:y up to ``max_bead``, and two neighbours that changed
    places."""
    many = [(x, y, False) for x in range(1, max_bead + 1) for y in range(1, max_bead + 1)]
    return ((1, 0, False), (0, 1, False), *many, (2, 2, True))


#: for each diagonal: first and last i, and (type, first and last i, slice here, slice at the predecessor)
Plan = list[tuple[int, int, slice, list[tuple[int, int, int, slice, slice]]]]


@lru_cache(maxsize=256)
def _plan(n: int, m: int, types: tuple[Type, ...]) -> Plan:
    """The strided slices of every diagonal of the flat grid, for the predecessors by each type."""

    def line(low: int, high: int, d: int) -> slice:
        return slice(low * m + d, high * m + d + 1, max(m, 1))

    plan: Plan = []
    for d in range(n + m + 1):
        first, last = max(0, d - m), min(n, d)
        moves = []
        for t, (x, y, _) in enumerate(types):
            low, high = max(x, d - m), min(n, d - y)
            if low <= high:
                moves.append((t, low, high, line(low, high, d), line(low - x, high - x, d - x - y)))
        plan.append((first, last, line(first, last, d), moves))
    return plan


def forward(scores: Sequence[Floats], types: Sequence[Type], shape: tuple[int, int]) -> Floats:
    """Log-sum over all paths from (0, 0) to each node.

    ``scores[t]`` is [B, n+1, m+1], indexed by the node a bead *starts* at; result [B, n+1, m+1].
    """
    n, m = shape
    batch = scores[0].shape[0]
    flat = [s.reshape(batch, -1) for s in scores]
    total = np.full((batch, n + 1, m + 1), NEVER)
    total[:, 0, 0] = 0.0
    line = total.reshape(batch, -1)
    width = min(n, m) + 1
    stack = np.full((len(types), batch, width), NEVER)
    for first, last, here, moves in _plan(n, m, tuple(types))[1:]:
        used = stack[:, :, : last - first + 1]
        used[...] = NEVER
        for t, low, high, _, back in moves:
            np.add(line[:, back], flat[t][:, back], out=used[t, :, low - first : high - first + 1])
        top = used.max(axis=0)
        line[:, here] = top + np.log(np.exp(used - top).sum(axis=0))
    return total


def backward(
    scores: Sequence[Floats], types: Sequence[Type], shape: tuple[int, int], ends: Sequence[tuple[int, int]]
) -> Floats:
    """Log-sum over all paths from each node to the end node of its grid; as :func:`forward`."""
    n, m = shape
    batch = scores[0].shape[0]
    flat = [s.reshape(batch, -1) for s in scores]
    total = np.full((batch, n + 1, m + 1), NEVER)
    line = total.reshape(batch, -1)
    width = min(n, m) + 1
    stack = np.full((len(types), batch, width), NEVER)
    by_diagonal: dict[int, list[int]] = {}
    for b, (i, j) in enumerate(ends):
        by_diagonal.setdefault(i + j, []).append(b)
    plan = _plan(n, m, tuple(types))
    # a move into node (i, j) by type t, seen from its start: the same slices, the other way round
    ahead: list[list[tuple[int, int, int, slice, slice]]] = [[] for _ in plan]
    for d, (_, _, _, moves) in enumerate(plan):
        for t, low, high, end, start in moves:
            x, y, _ = types[t]
            ahead[d - x - y].append((t, low - x, high - x, end, start))
    for d in range(n + m, -1, -1):
        first, last, here, _ = plan[d]
        used = stack[:, :, : last - first + 1]
        used[...] = NEVER
        for t, low, high, end, start in ahead[d]:
            np.add(line[:, end], flat[t][:, start], out=used[t, :, low - first : high - first + 1])
        top = used.max(axis=0)
        line[:, here] = top + np.log(np.exp(used - top).sum(axis=0))
        for b in by_diagonal.get(d, ()):
            total[b, ends[b][0], ends[b][1]] = 0.0
    return total


def likely_path(
    scores: Sequence[Floats], types: Sequence[Type], shape: tuple[int, int], ahead: Floats
) -> list[tuple[int, int, int]]:
    """A likely path of one grid (B = 1) as (i, j, type) of its beads, from first to last.

    Taken back from the end, each bead is the likeliest of those that lead to where the next begins.

    ``ahead`` as :func:`forward` gives it. Ties go to the type that stands first, so the result does not
    depend on rounding of equal sums.
    """
    i, j = shape
    path = []
    while i or j:
        options = [
            (float(ahead[0, i - x, j - y] + scores[t][0, i - x, j - y]), -t)
            for t, (x, y, _) in enumerate(types)
            if i >= x and j >= y
        ]
        t = -max(options)[1]
        x, y, _ = types[t]
        i, j = i - x, j - y
        path.append((i, j, t))
    return path[::-1]
