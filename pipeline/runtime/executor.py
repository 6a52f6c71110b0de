"""One ``map`` over releases; behind it one process or many. Stages do not know which."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import Protocol, TypeVar

from pipeline.core.errors import KelisimError

A = TypeVar("A")
B = TypeVar("B")

#: items per process that are handed out before the first of them is asked for
_AHEAD = 4


class Executor(Protocol):
    def map(self, function: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        """Results in the order of the items, whatever order they were made in."""
        ...


class Serial:
    """In this process, one after the other."""

    def map(self, function: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        return map(function, items)


class Pool:
    """A pool of processes. ``function`` and items must be picklable. A single item stays in this process."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs

    def map(self, function: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        rest = iter(items)
        first = list(islice(rest, 2))
        if len(first) < 2:
            # starting processes and loading their models costs more than one release
            yield from map(function, first)
            return
        # forkserver: workers do not inherit threads or half-loaded models of this process
        methods = multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
        with ProcessPoolExecutor(self.jobs, mp_context=context) as pool:
            waiting: deque[Future[B]] = deque()
            try:
                for item in chain(first, rest):
                    waiting.append(pool.submit(function, item))
                    # a corpus is never wholly in memory: only so many releases are on their way
                    if len(waiting) > _AHEAD * self.jobs:
                        yield waiting.popleft().result()
                while waiting:
                    yield waiting.popleft().result()
            except BrokenProcessPool as error:
                raise KelisimError(
                    "A process was ended from outside, perhaps for want of memory. Try again with --jobs 1."
                ) from error
            finally:
                for future in waiting:
                    future.cancel()


def executor(jobs: int) -> Executor:
    """``jobs`` processes; 1 stays in this one, 0 means one per core."""
    count = jobs if jobs > 0 else (os.cpu_count() or 1)
    return Serial() if count == 1 else Pool(count)
