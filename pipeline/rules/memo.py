"""Work that several checks share is done once per view and kept on the view itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Protocol, TypeVar, cast


class Remembering(Protocol):
    memo: dict[object, object]


V = TypeVar("V", bound=Remembering)
R = TypeVar("R")


def once(function: Callable[[V], R]) -> Callable[[V], R]:
    """Call ``function`` once per view."""

    @wraps(function)
    def remembered(view: V) -> R:
        if function not in view.memo:
            view.memo[function] = function(view)
        return cast(R, view.memo[function])

    return remembered
