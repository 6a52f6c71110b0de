"""Progress on stderr for work that takes long; silent in pipes and for short work."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

A = TypeVar("A")


def track(items: Iterable[A], label: str, total: int | None = None) -> Iterator[A]:
    """Pass the items on; a bar is drawn only on a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track as bar

    yield from bar(items, description=label, total=total, console=Console(stderr=True), transient=True)
