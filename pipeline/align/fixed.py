"""What is aligned already: rows of tables with a column per language, and beads a person has corrected."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

from pipeline.core.model import Bead, Block, Segment

#: for each version the indices of its segments
Group = tuple[tuple[int, ...], ...]


def from_corrections(
    corrections: Sequence[Bead], versions: Sequence[str], position: Mapping[str, tuple[int, int]]
) -> list[Group]:
    """Hand-corrected beads as groups. One that names unknown segments, or segments of a later one, no
    longer fits the texts and is passed over."""
    groups, used = [], set[str]()
    for bead in reversed(corrections):
        ids = [s for segments in bead.segments.values() for s in segments]
        if (
            not ids
            or used & set(ids)
            or any(s not in position for s in ids)
            or set(bead.segments) - set(versions)
        ):
            continue
        used |= set(ids)
        group: list[tuple[int, ...]] = [()] * len(versions)
        for version, segments in bead.segments.items():
            group[versions.index(version)] = tuple(sorted(position[s][1] for s in segments))
        groups.append(tuple(group))
    return groups[::-1]


def from_rows(
    segments: Sequence[Sequence[Segment]], blocks: Mapping[str, Block], taken: Sequence[set[int]]
) -> list[Group]:
    """Segments whose blocks carry the same row key in at least two versions, one group per key, in order of
    appearance; segments in ``taken`` are left out."""
    by_key: dict[str, list[list[int]]] = {}
    for v, items in enumerate(segments):
        for i, segment in enumerate(items):
            block = blocks.get(segment.block)
            if block is not None and block.row is not None and i not in taken[v]:
                by_key.setdefault(block.row, [[] for _ in segments])[v].append(i)
    return [
        tuple(tuple(places) for places in group)
        for group in by_key.values()
        if sum(1 for p in group if p) >= 2
    ]


def stretches(counts: Sequence[int], groups: Sequence[Group]) -> list[Group]:
    """The segments outside the groups, cut where a group stands if the groups keep their order in all
    versions.

    Groups that change places (a reordered table) do not cut: the rest is one stretch then.
    """
    taken = [{i for g in groups for i in g[v]} for v in range(len(counts))]
    free = [[i for i in range(n) if i not in t] for n, t in zip(counts, taken, strict=True)]
    cuts = [g for g in groups if all(g)]
    cuts.sort(key=lambda g: g[0][0])
    monotone = all(max(a[v]) < min(b[v]) for a, b in pairwise(cuts) for v in range(len(counts))) and all(
        bisect_left(free[v], min(g[v])) == bisect_left(free[v], max(g[v]))
        for g in cuts
        for v in range(len(counts))
    )
    if not monotone or not cuts:
        return [tuple(tuple(f) for f in free)] if any(free) else []
    out = []
    low = [-1] * len(counts)
    for group in [*cuts, None]:
        high = list(counts) if group is None else [g[0] for g in group]
        part = tuple(
            tuple(f[bisect_right(f, lo) : bisect_left(f, hi)])
            for f, lo, hi in zip(free, low, high, strict=True)
        )
        if any(part):
            out.append(part)
        if group is not None:
            low = [g[-1] for g in group]
    return out
