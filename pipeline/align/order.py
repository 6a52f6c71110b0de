"""The order of n-way beads: the text order of the first version; what it lacks goes where the others have
it."""

from __future__ import annotations

from collections.abc import Sequence

Spans = tuple[tuple[int, ...], ...]


def in_order(beads: Sequence[Spans]) -> list[int]:
    """Indices of the beads in order. A bead without the first version follows the bead that holds the segment
    before it in its own first version."""
    if not beads:
        return []
    versions = len(beads[0])
    after: dict[int, list[int]] = {}
    roots: list[int] = []
    for v in range(versions):
        mine = sorted((k for k, b in enumerate(beads) if b[v]), key=lambda k: beads[k][v][0])
        holder = {i: k for k in mine for i in beads[k][v]}
        for k in mine:
            if any(beads[k][u] for u in range(v)):
                continue
            before = holder.get(beads[k][v][0] - 1)
            if v == 0:
                roots.append(k)
            elif before is None:
                after.setdefault(-1, []).append(k)
            else:
                after.setdefault(before, []).append(k)
    ordered: list[int] = []
    stack = list(reversed([*after.get(-1, []), *roots]))
    while stack:
        k = stack.pop()
        ordered.append(k)
        stack.extend(reversed(after.get(k, [])))
    return ordered
