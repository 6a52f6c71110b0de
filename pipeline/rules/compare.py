"""Which version is wrong: comparison of what the sides of a bead say, by majority where three exist."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

K = TypeVar("K")


def odd_one_out(values: Mapping[str, K], same: Callable[[K, K], bool]) -> str | None:
    """The one version whose value differs while all others (two or more) agree; None if there is none."""
    for version in values:
        others = [v for k, v in values.items() if k != version]
        if len(others) < 2:
            return None
        agree = all(same(others[0], o) for o in others[1:])
        if agree and not any(same(values[version], o) for o in others):
            return version
    return None


def unmatched(left: Sequence[K], right: Sequence[K], same: Callable[[K, K], bool]) -> tuple[list[K], list[K]]:
    """What is left of both sequences after equal members were paired off, each with one partner."""
    rest = list(right)
    alone = []
    for item in left:
        for i, other in enumerate(rest):
            if same(item, other):
                del rest[i]
                break
        else:
            alone.append(item)
    return alone, rest
