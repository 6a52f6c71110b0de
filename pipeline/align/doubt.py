"""A second look at what is unsure: the sentence encoder judges the segments of doubtful beads, no others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from pipeline.align.encoder import Vectors
from pipeline.align.features import window_sums
from pipeline.align.grid import Grid, rescored
from pipeline.align.lattice import Type
from pipeline.align.nway import Step
from pipeline.align.side import Side

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
#: beads less sure than this are looked at again, with their neighbours
UNSURE = 0.9
#: what a cosine is worth in nats, and the cosine that says nothing (fitted on made documents)
WORTH = 10.0
NEUTRAL = 0.35


def doubtful(steps: Sequence[Step], sides: Sequence[Side]) -> list[Bools]:
    """For each version which segments stand in or beside a bead that is unsure."""
    found = [np.zeros(side.n, dtype=np.bool_) for side in sides]
    unsure = [step.posterior < UNSURE for step in steps]
    for k, step in enumerate(steps):
        if any(unsure[max(0, k - 1) : k + 2]):
            for marked, start, size in zip(found, step.start, step.sizes, strict=True):
                marked[start : start + size] = True
    return found


def _bonus(
    va: Floats, vb: Floats, known_a: Bools, known_b: Bools, types: Sequence[Type]
) -> list[Floats | None]:
    """What the encoder adds to the beads of each type, [n-x+1, m-y+1]; nothing where a segment is unknown."""
    found: list[Floats | None] = []
    one = np.zeros((0, 0))
    for x, y, crossed in types:
        if not x or not y or x > len(va) or y > len(vb):
            found.append(None)
        elif crossed:
            found.append(one[:-1, 1:] + one[1:, :-1])
        else:
            a, b = window_sums(va, x), window_sums(vb, y)
            a = a / (np.linalg.norm(a, axis=1, keepdims=True) + 1e-9)
            b = b / (np.linalg.norm(b, axis=1, keepdims=True) + 1e-9)
            whole_a = window_sums(known_a.astype(np.float64), x) == x
            whole_b = window_sums(known_b.astype(np.float64), y) == y
            values = WORTH * (a @ b.T - NEUTRAL) * whole_a[:, None] * whole_b[None, :]
            if (x, y) == (1, 1):
                one = values
            found.append(values)
    return found


def second_look(
    steps: Sequence[Step],
    grids: Mapping[tuple[int, int], Grid],
    sides: Sequence[Side],
    languages: Sequence[str],
    vectors: Vectors,
) -> dict[tuple[int, int], Grid]:
    """The grids with what the encoder says of the doubtful segments; empty if nothing is in doubt."""
    marked = doubtful(steps, sides)
    if not any(m.any() for m in marked):
        return {}
    embedded = []
    for side, mark, language in zip(sides, marked, languages, strict=True):
        places = np.flatnonzero(mark)
        own = vectors.of([side.texts[i] for i in places], language) if len(places) else np.zeros((0, 1))
        full = np.zeros((side.n, own.shape[1]))
        full[places] = own
        # a long sentence weighs more than a short one in a bead of both
        embedded.append(full * side.length[:, None])
    width = max(e.shape[1] for e in embedded)
    embedded = [e if e.shape[1] == width else np.zeros((len(e), width)) for e in embedded]
    return {
        (u, v): rescored(grid, _bonus(embedded[u], embedded[v], marked[u], marked[v], grid.types))
        for (u, v), grid in grids.items()
    }
