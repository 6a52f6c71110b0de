"""Align sides (arrays) of any number of versions: chunks of long documents, swaps, moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.align import nway
from pipeline.align.doubt import second_look
from pipeline.align.encoder import Vectors
from pipeline.align.grid import Grid, make_grid
from pipeline.align.lattice import bead_types
from pipeline.align.moves import Loose, find_moves
from pipeline.align.side import Side
from pipeline.align.weights import Model, for_pair

#: documents up to this many segments per version are solved in one grid
WHOLE = 100
#: segments of the longest version in one piece of a longer document
PIECE = 48
#: share of a piece that is kept before the next piece begins
KEPT = 0.85


@dataclass(frozen=True, slots=True)
class Tie:
    """One n-way bead: for every version the indices of its segments (empty where it has nothing)."""

    segments: tuple[tuple[int, ...], ...]
    posterior: float
    move: bool = False


def _grids(
    sides: Sequence[Side], languages: Sequence[str], max_bead: int, model: Model
) -> dict[tuple[int, int], Grid]:
    types = bead_types(max_bead)
    return {
        (u, v): make_grid(sides[u], sides[v], types, for_pair(model, languages[u], languages[v]))
        for u, v in nway.all_pairs(len(sides))
    }


def _ties(steps: Sequence[nway.Step], offset: Sequence[int]) -> list[Tie]:
    """Steps as beads; a swap becomes two, and the second one is the one that moved."""
    out = []
    for step in steps:
        base = [o + s for o, s in zip(offset, step.start, strict=True)]
        if not any(step.crossed):
            spans = (tuple(range(b, b + size)) for b, size in zip(base, step.sizes, strict=True))
            out.append(Tie(tuple(spans), step.posterior))
            continue
        for second in (False, True):
            spans = (
                (b + (second != crossed),) if size else ()
                for b, size, crossed in zip(base, step.sizes, step.crossed, strict=True)
            )
            out.append(Tie(tuple(spans), step.posterior, move=second))
    return out


def _with_moves(ties: list[Tie], grids: dict[tuple[int, int], Grid], offset: Sequence[int]) -> list[Tie]:
    """Join beads that lack each other's versions but say the same: a paragraph that was moved."""
    complete = len(offset)
    loose = [
        Loose(k, tuple((s[0] - o, len(s)) if s else None for s, o in zip(tie.segments, offset, strict=True)))
        for k, tie in enumerate(ties)
        if sum(1 for s in tie.segments if s) < complete
    ]
    gone: set[int] = set()
    for first, second, chance in find_moves(loose, grids):
        a, b = ties[first], ties[second]
        joined = tuple(x or y for x, y in zip(a.segments, b.segments, strict=True))
        ties[first] = Tie(joined, min(chance, 1.0), move=True)
        gone.add(second)
    return [tie for k, tie in enumerate(ties) if k not in gone]


def _piece(sides: Sequence[Side], start: Sequence[int], size: int) -> list[int]:
    """Where a piece ends that begins at ``start``: each version's share of what is left, and some slack."""
    left = [side.n - s for side, s in zip(sides, start, strict=True)]
    if max(left) <= size * 1.5:
        return [side.n for side in sides]
    share = size / max(left)
    return [s + min(rest, round(rest * share) + size // 8) for s, rest in zip(start, left, strict=True)]


def align_sides(
    sides: Sequence[Side],
    languages: Sequence[str],
    max_bead: int,
    model: Model,
    window: int = 0,
    vectors: Vectors | None = None,
) -> list[Tie]:
    """N-way beads of at least two versions, each with at least one segment, in text order.

    Long documents (more than ``WHOLE`` segments, or ``window`` > 0) are solved in overlapping pieces, each
    beginning where the one before is surest: memory is linear in the length.
    """
    size = max(20, 2 * window) if window else PIECE
    whole = size if window else WHOLE
    start = [0] * len(sides)
    out: list[Tie] = []
    while any(s < side.n for s, side in zip(start, sides, strict=True)):
        present = [v for v, side in enumerate(sides) if start[v] < side.n]
        if len(present) == 1:
            v = present[0]
            out += [
                Tie(tuple((i,) if u == v else () for u in range(len(sides))), 1.0)
                for i in range(start[v], sides[v].n)
            ]
            break
        longest = max(side.n - s for side, s in zip(sides, start, strict=True))
        end = [side.n for side in sides] if longest <= whole else _piece(sides, start, size)
        parts = [sides[v].part(start[v], end[v]) for v in present]
        grids = _grids(parts, [languages[v] for v in present], max_bead, model)
        lengths = [p.n for p in parts]
        steps = nway.align(grids, lengths, max_bead)
        if vectors is not None:
            again = second_look(steps, grids, parts, [languages[v] for v in present], vectors)
            if again:
                grids, steps = again, nway.align(again, lengths, max_bead)
        if any(e < side.n for e, side in zip(end, sides, strict=True)):
            steps = _cut(steps, lengths)
        offset = [start[v] for v in present]
        found = _with_moves(_ties(steps, offset), grids, offset)
        for tie in found:
            spans: list[tuple[int, ...]] = [()] * len(sides)
            for v, span in zip(present, tie.segments, strict=True):
                spans[v] = span
            out.append(Tie(tuple(spans), tie.posterior, tie.move))
        for v, position in zip(present, range(len(present)), strict=True):
            start[v] += sum(step.sizes[position] for step in steps)
    return out


def _cut(steps: list[nway.Step], lengths: Sequence[int]) -> list[nway.Step]:
    """The steps of a piece up to its surest place in the second half of what is kept."""
    total = sum(lengths)
    low, high = total * KEPT / 2, total * KEPT
    best, best_value, done = 0, -1.0, 0
    for k, step in enumerate(steps):
        done += sum(step.sizes)
        if k and done > high and best:
            break
        # a bead of all versions after another one: both sure means the node between them is
        value = step.posterior * all(step.sizes) + (
            steps[k - 1].posterior * all(steps[k - 1].sizes) if k else 0.0
        )
        if value >= best_value or not best or done < low:
            best, best_value = k + 1, value
    return steps[:best]
