"""One ``map`` over releases; behind it one process or many. Stages do not know which."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Protocol, TypeVar

A = TypeVar("A")
B = TypeVar("B")


class Executor(Protocol):
    def map(self, function: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        """Results in the order of the items, whatever order they were made in."""
        ...


class Serial:
    """In this process, one after the other."""

    def map(self, function: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        return map(function, items)


class Pool:
    """A pool of processes. ``function`` and items must be picklable."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs

    def map(self, function: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        # forkserver: workers do not inherit threads or half-loaded models of this process
        methods = multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
        with ProcessPoolExecutor(self.jobs, mp_context=context) as pool:
            yield from pool.map(function, items, chunksize=4)


def executor(jobs: int) -> Executor:
    """``jobs`` processes; 1 stays in this one, 0 means one per core."""
    count = jobs if jobs > 0 else (os.cpu_count() or 1)
    return Serial() if count == 1 else Pool(count)
