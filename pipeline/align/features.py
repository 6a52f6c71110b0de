"""Features of beads: what speaks for segments i…i+x of one version saying the same as j…j+y of the other.

``features(a, b, types)`` gives for every type a mapping name → array over start nodes, [n+1, m+1] (or what
broadcasts to it); the score of a bead is the weighted sum. Sources: Gale & Church 1993 (length), Simard,
Foster & Isabelle 1992 (cognates), Varga et al. 2005 (numbers, merging), the rest is the project's own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from pipeline.align import links
from pipeline.align.lattice import Type
from pipeline.align.meaning import meaning
from pipeline.align.side import MARKS, Side

Floats = NDArray[np.float64]
Named = dict[str, Floats]
#: variance of the length of a translation per character (Gale & Church 1993, p. 81)
VARIANCE = 6.8
#: characters of text that the expected ratio of lengths weighs as much as
RATIO_PRIOR = 3000.0


def window_sums(values: Floats, k: int) -> Floats:
    """Sums of k neighbours along axis 0: [n, …] → [n-k+1, …]; zeros for k = 0."""
    if k == 0:
        return np.zeros((values.shape[0] + 1, *values.shape[1:]))
    total = np.concatenate([np.zeros((1, *values.shape[1:])), np.cumsum(values, axis=0)])
    return np.asarray(total[k:] - total[:-k])


class Pair:
    """Two versions with everything that is computed once for the pair."""

    def __init__(self, a: Side, b: Side, ratio: float) -> None:
        self.a, self.b = a, b
        self.ratio = (b.length.sum() + ratio * RATIO_PRIOR) / (a.length.sum() + RATIO_PRIOR)
        self.cognate, self.mass_a, self.mass_b = links.cognates(a, b)
        self.value, self.value_a, self.value_b = links.values(a, b)
        self.name, self.name_a, self.name_b = links.names(a, b)
        self.lexicon, self.lexicon_a, self.lexicon_b = links.lexicon(a, b)
        self.meaning = meaning(a, b)
        va, vb = links.gram_vectors(a, b)
        self.va, self.vb = va, vb
        self.dot = va[:, :-1] @ vb[:, :-1].T
        self._sums: dict[tuple[int, int], tuple[Floats, Floats]] = {}
        self._norms: dict[tuple[int, int], Floats] = {}
        self._lengths: dict[tuple[int, int], Floats] = {}
        cosine = self.cosine(1, 1)
        self.best_a = cosine.max(axis=1, initial=0.0)
        self.best_b = cosine.max(axis=0, initial=0.0)
        self.blocks = a.opens.sum() > 1 and b.opens.sum() > 1
        self.kinds = len(set(a.kind) | set(b.kind)) > 1

    def window(self, values: Floats, k: int) -> Floats:
        """Sums of k neighbours of an array of this pair, each taken once."""
        key = (id(values), k)
        if key not in self._sums:
            # the array is kept as well: its id must not pass to another one
            self._sums[key] = values, window_sums(values, k)
        return self._sums[key][1]

    def block(self, matrix: Floats, x: int, y: int) -> Floats:
        """Sums over x × y blocks: [n, m] → [n-x+1, m-y+1]."""
        return window_sums(self.window(matrix, x).T, y).T

    def _norm(self, which: int, k: int) -> Floats:
        if (which, k) not in self._norms:
            vectors = (self.va, self.vb)[which]
            shared, n = vectors[:, :-1], len(vectors)
            # |Σ v|² = Σ |v|² + 2 Σ v·v' needs products of close neighbours only, never sums of vectors
            square = window_sums(np.einsum("ij,ij->i", vectors, vectors), k)
            for apart in range(1, k):
                product = np.einsum("ij,ij->i", shared[: n - apart], shared[apart:])
                square = square + 2 * window_sums(product, k - apart)
            self._norms[which, k] = np.sqrt(square) + 1e-9
        return self._norms[which, k]

    def cosine(self, x: int, y: int) -> Floats:
        """Cosine of the trigram vectors of x and y neighbours, [n-x+1, m-y+1]."""
        return np.asarray(
            self.block(self.dot, x, y) / (self._norm(0, x)[:, None] * self._norm(1, y)[None, :])
        )

    def _vector_length(self, which: int, k: int) -> Floats:
        if (which, k) not in self._lengths:
            vectors = (self.meaning.va, self.meaning.vb)[which]
            self._lengths[which, k] = np.linalg.norm(window_sums(vectors, k), axis=1) + 1e-9
        return self._lengths[which, k]

    def nearness(self, x: int, y: int) -> Floats:
        """Cosine of the word vectors of x and y neighbours, [n-x+1, m-y+1]."""
        lengths = self._vector_length(0, x)[:, None] * self._vector_length(1, y)[None, :]
        return np.asarray(self.block(self.meaning.dot, x, y) / lengths)


def _length(pair: Pair, x: int, y: int) -> Named:
    la, lb = pair.window(pair.a.length, x)[:, None], pair.window(pair.b.length, y)[None, :]
    expected = la * pair.ratio
    delta = np.abs(lb - expected) / np.sqrt(VARIANCE * (expected + lb) / 2)
    delta = np.minimum(delta, 8.0)
    log_ratio = np.minimum(np.abs(np.log(lb / expected)), 2.0)
    return {"length": delta, "length2": delta**2 / 8, "ratio": log_ratio}


def _lexical(pair: Pair, x: int, y: int) -> Named:
    out: Named = {}
    cosine = pair.cosine(x, y)
    out["cosine"] = cosine
    out["cosine.n"] = cosine * (x + y - 2)
    out["sqrt_cosine"] = np.sqrt(cosine)
    link = pair.block(pair.cognate, x, y)
    mass = pair.window(pair.mass_a, x)[:, None] + pair.window(pair.mass_b, y)[None, :]
    out["links"] = np.log1p(link)
    out["links.mass"] = np.minimum(link, 30.0) / 5
    out["links.share"] = np.minimum(1.0, 2 * link / (mass + 2.0))
    shared = pair.block(pair.lexicon, x, y)
    concepts = pair.window(pair.lexicon_a, x)[:, None] + pair.window(pair.lexicon_b, y)[None, :]
    out["lexicon"] = np.log1p(shared)
    out["lexicon.mass"] = np.minimum(shared, 30.0) / 5
    out["lexicon.share"] = np.minimum(1.0, 2 * shared / (concepts + 2.0))
    value = pair.block(pair.value, x, y)
    values = pair.window(pair.value_a, x)[:, None] + pair.window(pair.value_b, y)[None, :]
    out["values"] = np.minimum(value, 12.0) / 3
    out["values.conflict"] = _conflict(pair, value, pair.value_a, pair.value_b, x, y)
    out["names.conflict"] = _conflict(pair, pair.block(pair.name, x, y), pair.name_a, pair.name_b, x, y)
    out["values.missing"] = np.minimum(np.maximum(0.0, values - 2 * value), 12.0) / 3
    return out


def _conflict(pair: Pair, shared: Floats, mass_a: Floats, mass_b: Floats, x: int, y: int) -> Floats:
    """What either side has and the other has not, where both have something: other figures, other names."""
    own_a, own_b = pair.window(mass_a, x)[:, None] - shared, pair.window(mass_b, y)[None, :] - shared
    return np.asarray(np.clip(np.minimum(own_a, own_b), 0.0, 12.0) / 3)


def _meaning(pair: Pair, x: int, y: int) -> Named:
    known = pair.meaning
    near = pair.nearness(x, y)
    crowd = pair.window(known.crowd_a, x)[:, None] / x + pair.window(known.crowd_b, y)[None, :] / y
    link = pair.block(known.links, x, y)
    mass = pair.window(known.mass_a, x)[:, None] + pair.window(known.mass_b, y)[None, :]
    return {
        "near": near, "near.n": near * (x + y - 2), "near2": np.maximum(near, 0.0) ** 2,
        "near.crowd": near - crowd / 2,
        "words": np.log1p(link), "words.mass": np.minimum(link, 30.0) / 5,
        "words.share": np.minimum(1.0, 2 * link / (mass + 2.0)),
    }  # fmt: skip


def _marks(pair: Pair, x: int, y: int) -> Named:
    ma, mb = pair.window(pair.a.marks, x)[:, None, :], pair.window(pair.b.marks, y)[None, :, :]
    differ = np.minimum(np.abs(ma - mb), 3.0)
    return {f"marks{k}": differ[:, :, k] for k in range(MARKS)}


def _place(pair: Pair, x: int, y: int) -> Named:
    a, b = pair.a, pair.b
    before_a = np.concatenate([[0.0], np.cumsum(a.length)])
    before_b = np.concatenate([[0.0], np.cumsum(b.length)])
    pa = (before_a[: a.n - x + 1] + before_a[x:]) / (2 * before_a[-1])
    pb = (before_b[: b.n - y + 1] + before_b[y:]) / (2 * before_b[-1])
    out = {"place": np.abs(pa[:, None] - pb[None, :])}
    if pair.blocks:
        oa, ob = a.opens[: a.n - x + 1], b.opens[: b.n - y + 1]
        out["opens.both"] = oa[:, None] * ob[None, :]
        out["opens.one"] = np.abs(oa[:, None] - ob[None, :])
        # blocks that begin inside the bead: merging sentences is common, merging paragraphs is not
        inner_a, inner_b = pair.window(a.opens, x) - oa, pair.window(b.opens, y) - ob
        out["inner"] = inner_a[:, None] + inner_b[None, :]
        out["inner.differ"] = np.abs(inner_a[:, None] - inner_b[None, :])
    if pair.kinds:
        ka, kb = np.array(a.kind)[: a.n - x + 1], np.array(b.kind)[: b.n - y + 1]
        out["kind.differs"] = (ka[:, None] != kb[None, :]).astype(np.float64)
        for kind in ("contact", "boilerplate", "heading"):
            out[f"kind.{kind}"] = ((ka[:, None] == kind) != (kb[None, :] == kind)).astype(np.float64)
    return out


_GROUPS: tuple[Callable[[Pair, int, int], Named], ...] = (_length, _lexical, _meaning, _marks, _place)


def _shape_name(x: int, y: int) -> str:
    return f"type{min(x, y)}{max(x, y)}"


def _single(pair: Pair, x: int, y: int) -> Named:
    """Something omitted: short segments more than long ones, and those without a likely partner."""
    side, best = (pair.a, pair.best_a) if x else (pair.b, pair.best_b)
    mass = (pair.mass_a + pair.value_a) if x else (pair.mass_b + pair.value_b)
    shape = (side.n, 1) if x else (1, side.n)
    out = {
        "none": np.ones(side.n), "none.length": np.log(side.length), "none.best": best,
        "none.sqrt": np.sqrt(best), "none.mass": np.log1p(mass),
    }  # fmt: skip
    return {name: value.reshape(shape) for name, value in out.items()}


def features(pair: Pair, types: Sequence[Type]) -> list[Named]:
    """For every type the features of its beads by start node; arrays broadcast to [n-x+1, m-y+1]."""
    out: list[Named] = []
    one: Named = {}
    n, m = pair.a.n, pair.b.n
    for x, y, crossed in types:
        if x > n or y > m:
            out.append({})
        elif x == 0 or y == 0:
            out.append(_single(pair, x, y))
        elif crossed:
            named = {
                k: (v if v.shape[1] > 1 else np.broadcast_to(v, (n, m)))[:-1, 1:] + v[1:, :-1]
                for k, v in one.items()
            }
            named["crossed"] = np.ones((n - 1, m - 1))
            out.append(named)
        else:
            named = {}
            for group in _GROUPS:
                named.update(group(pair, x, y))
            named[_shape_name(x, y)] = np.ones((n - x + 1, m - y + 1))
            if (x, y) == (1, 1):
                one = named
            out.append(named)
    return out
