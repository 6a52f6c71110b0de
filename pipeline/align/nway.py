"""Beads over any number of versions at once.

The score of an n-way bead is the sum of the scores of its pairs, so two versions that are easily tied
together carry a third one along. The full programme would have n₁·n₂·n₃ nodes; only those remain whose
projection on every pair of versions has a posterior above a threshold, a few per segment. The best path of
the pivot (first version against each other one) is always among them, so there is always a path.

Source of the idea: consistency over three sequences, Do et al. 2005 (ProbCons); here the sum itself is
solved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product

import numpy as np
from numpy.typing import NDArray

from pipeline.align.grid import Grid
from pipeline.align.lattice import NEVER

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Grids = Mapping[tuple[int, int], Grid]
#: nodes that are less likely than this in some pair are not looked at
PRUNE = 1e-5
#: what a bead must be surer than to be worth stating: half of the F1 that can be expected (the gradient of
#: F1)
COST = 0.48
#: Pairs are no independent witnesses: with n versions their sum is multiplied by this over n, so that two
#: versions count as they are and posteriors stay honest.
SHARE = 2.0
#: Each pair has its own prior against omissions; in a sum of pairs they count more than once. What is given
#: back to a single segment, and to a bead of several versions that lacks one (nats; fitted on documents in
#: three versions).
LACKING = (0.5, 1.5)


@dataclass(frozen=True, slots=True)
class Step:
    """An n-way bead: ``sizes`` segments from ``start``; where ``crossed`` two neighbours changed places in
    the versions that are marked (then it stands for two beads)."""

    start: tuple[int, ...]
    sizes: tuple[int, ...]
    crossed: tuple[bool, ...]
    posterior: float


@dataclass(frozen=True, slots=True)
class Kind:
    sizes: tuple[int, ...]
    crossed: tuple[bool, ...]


def kinds(versions: int, max_bead: int) -> list[Kind]:
    """Types of n-way beads: one segment of one version alone, or 1…max_bead of at least two, or a swap."""
    straight = (False,) * versions
    out = []
    for sizes in product(range(max_bead + 1), repeat=versions):
        present = sum(s > 0 for s in sizes)
        if present >= 2 or sum(sizes) == 1:
            out.append(Kind(sizes, straight))
    if max_bead < 2:
        return out
    for sizes in product((0, 2), repeat=versions):
        there = [v for v in range(versions) if sizes[v]]
        for marks in product((False, True), repeat=max(0, len(there) - 1)):
            if any(marks):
                # the first version that is there is never the one that is marked: a swap is mutual
                crossed = dict(zip(there[1:], marks, strict=True))
                out.append(Kind(sizes, tuple(crossed.get(v, False) for v in range(versions))))
    return out


def _pivot(grids: Grids, lengths: Sequence[int]) -> list[tuple[int, ...]]:
    """Nodes of a path in unit steps that follows the best path of the first version with each other one."""
    reach = []
    for v in range(1, len(lengths)):
        ends = np.zeros(lengths[0] + 1, dtype=np.int64)
        grid = grids[0, v]
        for i, j, t in grid.path:
            x, y, _ = grid.types[t]
            ends[i + x :] = j + y
        reach.append(ends)
    node = [0] * len(lengths)
    nodes = [tuple(node)]
    for i in range(lengths[0] + 1):
        for v in range(1, len(lengths)):
            while node[v] < (reach[v - 1][i] if i < lengths[0] else lengths[v]):
                node[v] += 1
                nodes.append(tuple(node))
        if i < lengths[0]:
            node[0] += 1
            nodes.append(tuple(node))
    return nodes


def _nodes(grids: Grids, lengths: Sequence[int]) -> Ints:
    """[K, versions] nodes that are likely in every pair, sorted by their sum, then lexicographically."""
    keep = {pair: grid.node > PRUNE for pair, grid in grids.items()}
    found = np.argwhere(keep[0, 1])
    for v in range(2, len(lengths)):
        allowed = keep[0, v][found[:, 0]]
        for u in range(1, v):
            allowed = allowed & keep[u, v][found[:, u]]
        row, column = np.nonzero(allowed)
        found = np.column_stack([found[row], column])
    found = np.unique(np.concatenate([found, np.array(_pivot(grids, lengths))]), axis=0)
    return np.asarray(found[np.argsort(found.sum(axis=1), kind="stable")], dtype=np.int64)


def _gone(grid: Grid, i: Ints, j: Ints, x: int, y: int) -> Floats:
    """Score of leaving out x and y segments at the nodes (i, j)."""
    a = grid.gone_a[np.minimum(i + x, len(grid.gone_a) - 1)] - grid.gone_a[i]
    return np.asarray(a + grid.gone_b[np.minimum(j + y, len(grid.gone_b) - 1)] - grid.gone_b[j])


def _swapped(grid: Grid, i: Ints, j: Ints, parallel: bool) -> Floats:
    """Score of two neighbours on either side, in the same order or crossed."""
    if not parallel:
        return grid.scores[-1][i, j]
    single = grid.scores[grid.types.index((1, 1, False))]
    n, m = single.shape
    return np.asarray(single[i, j] + single[np.minimum(i + 1, n - 1), np.minimum(j + 1, m - 1)])


def _bead_score(grids: Grids, kind: Kind, nodes: Ints) -> Floats:
    """Score of one type of n-way bead at its start nodes [K, V].

    Two of its versions are tied as one bead (the hub); every other one is tied to one of these, by any run of
    beads that leaves none of its own segments out; what the remaining pairs say is free. So a merge in one
    version does not punish the two others for staying one to one. The best hub counts.
    """
    present = [v for v, size in enumerate(kind.sizes) if size]
    total = np.zeros(len(nodes))
    free: dict[tuple[int, int], Floats] = {}
    for (u, v), grid in grids.items():
        x, y, i, j = kind.sizes[u], kind.sizes[v], nodes[:, u], nodes[:, v]
        if not x or not y:
            if x or y:
                total += _gone(grid, i, j, x, y)
        elif any(kind.crossed):
            total += _swapped(grid, i, j, kind.crossed[u] == kind.crossed[v])
        else:
            free[u, v] = grid.runs(x, y, "any")[i, j]
            total += free[u, v]
    if not free:
        return total
    best = np.full(len(nodes), NEVER)
    for (u, v), at_least in free.items():
        i, j = nodes[:, u], nodes[:, v]
        grid = grids[u, v]
        hub = grid.scores[grid.types.index((kind.sizes[u], kind.sizes[v], False))][i, j] - at_least
        for w in present:
            if w in (u, v):
                continue
            ties = []
            for a, b in ((min(u, w), max(u, w)), (min(v, w), max(v, w))):
                keep = "all_b" if b == w else "all_a"
                run = grids[a, b].runs(kind.sizes[a], kind.sizes[b], keep)[nodes[:, a], nodes[:, b]]
                ties.append(run - free[a, b])
            hub = hub + np.maximum(*ties)
        np.maximum(best, hub, out=best)
    return np.asarray(total + best)


@dataclass(frozen=True, slots=True)
class Graph:
    """``nodes`` [K, V]; ``scores`` [K, types] by *end* node; ``before`` [K, types] index of the start node,
    or K (a dummy) where there is none; ``levels`` slices of nodes with equal sums."""

    nodes: Ints
    kinds: list[Kind]
    scores: Floats
    before: Ints
    levels: list[tuple[int, int]]


def _graph(grids: Grids, lengths: Sequence[int], max_bead: int) -> Graph:
    nodes = _nodes(grids, lengths)
    count = len(nodes)
    strides = np.cumprod([1, *[n + 1 for n in lengths[:0:-1]]])[::-1].astype(np.int64)
    keys = nodes @ strides
    order = np.argsort(keys)
    options = kinds(len(lengths), max_bead)
    scores = np.full((count, len(options)), NEVER)
    before = np.full((count, len(options)), count, dtype=np.int64)
    for t, kind in enumerate(options):
        start = nodes - np.array(kind.sizes)
        inside = np.flatnonzero((start >= 0).all(axis=1))
        wanted = start[inside] @ strides
        place = np.minimum(np.searchsorted(keys, wanted, sorter=order), count - 1)
        known = keys[order[place]] == wanted
        inside, source = inside[known], order[place[known]]
        total = _bead_score(grids, kind, nodes[source])
        absent = kind.sizes.count(0)
        prior = LACKING[1 if sum(kind.sizes) > 1 else 0] if absent and len(lengths) > 2 else 0.0
        scores[inside, t] = (total + prior) * SHARE / len(lengths)
        before[inside, t] = source
    sums = nodes.sum(axis=1)
    edges = [0, *(np.flatnonzero(np.diff(sums)) + 1).tolist(), count]
    return Graph(nodes, options, scores, before, list(pairwise(edges)))


def _logsum(values: Floats) -> Floats:
    top = values.max(axis=1)
    return np.asarray(top + np.log(np.exp(values - top[:, None]).sum(axis=1)))


def _posteriors(graph: Graph) -> Floats:
    """[K, types] probability that the path comes into a node by a type (forward-backward)."""
    count, width = graph.scores.shape
    ahead = np.full(count + 1, NEVER)
    ahead[0] = 0.0
    for low, high in graph.levels[1:]:
        ahead[low:high] = _logsum(ahead[graph.before[low:high]] + graph.scores[low:high])
    # the successors of a node by type: the inverse of `before`
    after = np.full((count + 1, width), count, dtype=np.int64)
    row, column = np.nonzero(graph.before < count)
    after[graph.before[row, column], column] = row
    scores = np.vstack([graph.scores, np.full((1, width), NEVER)])
    columns = np.arange(width)
    behind = np.full(count + 1, NEVER)
    behind[count - 1] = 0.0
    for low, high in reversed(graph.levels[:-1]):
        nexts = after[low:high]
        behind[low:high] = _logsum(behind[nexts] + scores[nexts, columns])
    logs = ahead[graph.before] + graph.scores + behind[:count, None] - behind[0]
    return np.asarray(np.exp(np.minimum(logs, 0.0)))


def _pooled(graph: Graph, edge: Floats) -> Floats:
    """Posterior of each bead as a set of segments: where the versions it lacks stand does not matter."""
    out = edge.copy()
    for t, kind in enumerate(graph.kinds):
        present = [v for v, s in enumerate(kind.sizes) if s]
        if len(present) == len(kind.sizes):
            continue
        _, inverse = np.unique(graph.nodes[:, present], axis=0, return_inverse=True)
        inverse = inverse.reshape(-1)
        out[:, t] = np.bincount(inverse, weights=edge[:, t])[inverse]
    return np.minimum(out, 1.0)


def _best(graph: Graph, gain: Floats) -> list[tuple[int, int]]:
    """(end node, type) of the beads of the path with the largest sum of gains."""
    count = len(graph.nodes)
    total = np.full(count + 1, NEVER)
    total[0] = 0.0
    choice = np.zeros(count, dtype=np.int64)
    for low, high in graph.levels[1:]:
        values = total[graph.before[low:high]] + gain[low:high]
        choice[low:high] = values.argmax(axis=1)
        total[low:high] = values[np.arange(high - low), choice[low:high]]
    path, node = [], count - 1
    while node:
        path.append((node, int(choice[node])))
        node = int(graph.before[node, choice[node]])
    return path[::-1]


def align(grids: Grids, lengths: Sequence[int], max_bead: int, risk: bool = True) -> list[Step]:
    """The n-way beads of versions with ``lengths`` segments, in order.

    ``risk``: maximise the expected number of right beads (minimum Bayes risk) instead of the probability of
    the whole path.
    """
    graph = _graph(grids, lengths, max_bead)
    posterior = _pooled(graph, _posteriors(graph))
    beads = np.array([1 + any(kind.crossed) for kind in graph.kinds])
    gain = (posterior - COST) * beads if risk else graph.scores
    gain = np.where(graph.before < len(graph.nodes), gain, NEVER)
    steps = []
    for node, t in _best(graph, gain):
        kind = graph.kinds[t]
        start = tuple(int(c) for c in graph.nodes[graph.before[node, t]])
        steps.append(Step(start, kind.sizes, kind.crossed, float(posterior[node, t])))
    return steps


def all_pairs(versions: int) -> list[tuple[int, int]]:
    return list(combinations(range(versions), 2))
