"""How often this translator merges and leaves out: the priors of the types of beads, fitted to the document.

The weights know the habits of the texts they were fitted on. What the beads of a document are expected to be
under them (expectation–maximisation, Dempster, Laird & Rubin 1977) moves the priors towards its own habits,
the less the shorter it is, and never beyond limits.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from pipeline.align.lattice import Type

Floats = NDArray[np.float64]
#: beads of the training texts that a document is mixed with
MIXED = 40.0
#: how far a prior may move, in nats
LIMIT = 1.5
#: expectation, then maximisation, so often
ROUNDS = 1
CLASSES = ("one", "merge", "gone_a", "gone_b")


def class_of(kind: Type) -> str:
    """What a type of bead is a case of; swaps are too rare to be fitted."""
    x, y, crossed = kind
    if crossed:
        return ""
    if x == 0 or y == 0:
        return "gone_a" if x else "gone_b"
    return "one" if (x, y) == (1, 1) else "merge"


def expected(
    scores: Sequence[Floats], types: Sequence[Type], ahead: Floats, behind: Floats
) -> dict[str, float]:
    """Expected number of beads of each class; ``scores[t]``, ``ahead`` and ``behind`` [n+1, m+1]."""
    n, m = ahead.shape[0] - 1, ahead.shape[1] - 1
    found = dict.fromkeys(CLASSES, 0.0)
    for kind, score in zip(types, scores, strict=True):
        name = class_of(kind)
        x, y, _ = kind
        if name and x <= n and y <= m:
            there = ahead[: n + 1 - x, : m + 1 - y] + score[: n + 1 - x, : m + 1 - y] + behind[x:, y:]
            found[name] += float(np.exp(np.minimum(there - behind[0, 0], 0.0)).sum())
    return found


def offsets(counts: Mapping[str, float], shares: Mapping[str, float]) -> dict[str, float]:
    """What to add to the scores of each class; ``shares`` are those of the training texts."""
    total = sum(counts.values())
    found = {}
    for name, share in shares.items():
        own = (counts.get(name, 0.0) + MIXED * share) / (total + MIXED)
        found[name] = float(np.clip(np.log(own / share), -LIMIT, LIMIT))
    return found
