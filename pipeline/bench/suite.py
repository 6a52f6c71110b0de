"""What a measurement is: a suite reads its data and gives rows, each a figure with its goal.

Suites are listed by name in :mod:`pipeline.bench.suites`; one whose data are not there is named as skipped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

import msgspec


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One figure. ``goal`` is what it should reach (``None``: told for comparison only), ``peers`` what
    other tools get at the same task, in the same unit."""

    what: str
    value: float
    unit: str = "%"
    goal: float | None = None
    #: False where less is better
    more_is_better: bool = True
    digits: int = 2
    peers: Mapping[str, float] = {}

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None without one."""
        if self.goal is None:
            return None
        # compared as shown: 98.496 printed as 98.50 has not silently missed 98.5
        value = round(self.value, self.digits)
        return value >= self.goal if self.more_is_better else value <= self.goal


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """What a suite measured. ``notes`` say how it was counted and what was tried; ``failures`` are examples
    of what went wrong, printed and not kept."""

    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()


class Run(Protocol):
    """Measure on the files below ``data``; ``show`` is the number of failures wanted per row."""

    def __call__(self, data: Path, *, show: int = 0) -> Result: ...


class Suite(msgspec.Struct, frozen=True, kw_only=True):
    """``module`` has a function ``run`` (:class:`Run`); ``needs`` are files below the data folder."""

    name: str
    title: str
    module: str
    needs: tuple[str, ...]

    def load(self) -> Run:
        """The suite's ``run``, imported only now: suites load models."""
        from importlib import import_module

        run: Callable[..., Result] = import_module(self.module).run
        return run

    def missing(self, data: Path) -> tuple[str, ...]:
        """The needed files that are not there."""
        return tuple(name for name in self.needs if not (data / name).exists())


def share(part: float, whole: float) -> float:
    """Per cent; 0 of nothing."""
    return 100.0 * part / whole if whole else 0.0
