"""Moved paragraphs and reordered list items: two incomplete beads that belong together out of order.

The programme is monotone, so a moved sentence comes out as an omission here and an addition there. Two such
beads are joined when their pairwise scores, against leaving both alone, say so by a margin; the prior of a
match falls with the number of places it could have moved to.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.align.grid import Grid

#: what joining must gain, in nats, besides the logarithm of the number of possible partners
MARGIN = 1.5


@dataclass(frozen=True, slots=True)
class Loose:
    """A bead that lacks versions: its index and (start, size) for each version, None where it has nothing."""

    index: int
    spans: tuple[tuple[int, int] | None, ...]


def _gain(first: Loose, second: Loose, grids: Mapping[tuple[int, int], Grid]) -> float | None:
    """Mean gain over the pairs of versions the join would tie; None if it is not possible."""
    if any(a and b for a, b in zip(first.spans, second.spans, strict=True)):
        return None
    gains = []
    for (u, v), grid in grids.items():
        a, b = first.spans[u] or second.spans[u], first.spans[v] or second.spans[v]
        if a is None or b is None or (first.spans[u] is None) == (first.spans[v] is None):
            continue
        (i, x), (j, y) = a, b
        if (x, y, False) not in grid.types:
            return None
        joined = grid.scores[grid.types.index((x, y, False))][i, j]
        apart = grid.gone_a[i + x] - grid.gone_a[i] + grid.gone_b[j + y] - grid.gone_b[j]
        gains.append(float(joined - apart))
    return sum(gains) / len(gains) if gains else None


def find_moves(loose: Sequence[Loose], grids: Mapping[tuple[int, int], Grid]) -> list[tuple[int, int, float]]:
    """(index, index, probability) of beads to join, surest first; each bead at most once."""
    options = []
    for k, first in enumerate(loose):
        for second in loose[k + 1 :]:
            gain = _gain(first, second, grids)
            if gain is not None:
                options.append((round(gain, 6), first.index, second.index))
    options.sort(key=lambda o: (-o[0], o[1], o[2]))
    used: set[int] = set()
    found = []
    prior = math.log(max(1, len(loose)))
    for gain, a, b in options:
        surplus = gain - prior - MARGIN
        if surplus <= 0:
            break
        if a not in used and b not in used:
            used |= {a, b}
            found.append((a, b, 1 / (1 + math.exp(-surplus))))
    return found
