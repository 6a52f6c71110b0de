"""One process or many: the same results in the same order."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from pipeline.core.errors import ConfigError, KelisimError
from pipeline.runtime.executor import Pool, Serial, executor


def slow_first(n: int) -> tuple[int, int]:
    sum(range(2_000_000 if n == 0 else 10))
    return n, n * n


def process(_: int) -> int:
    return os.getpid()


def complain(n: int) -> int:
    if n == 3:
        raise ConfigError("the third")
    return n


def die(n: int) -> int:
    if n == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return n


def test_a_pool_gives_what_one_process_gives() -> None:
    items = range(25)
    assert list(Pool(2).map(slow_first, items)) == list(Serial().map(slow_first, items))


def test_the_work_really_goes_to_other_processes() -> None:
    assert os.getpid() not in set(Pool(2).map(process, range(4)))


def test_one_item_needs_no_other_process() -> None:
    assert list(Pool(2).map(process, [1])) == [os.getpid()]
    assert list(Pool(2).map(process, [])) == []


def test_items_are_taken_as_they_are_needed() -> None:
    taken = []

    def items() -> Iterator[int]:
        for n in range(1000):
            taken.append(n)
            yield n

    results = Pool(2).map(slow_first, items())
    next(results)
    assert len(taken) < 20
    results.close()  # type: ignore[attr-defined]


def test_a_fault_in_a_worker_reaches_the_caller() -> None:
    with pytest.raises(ConfigError, match="the third"):
        list(Pool(2).map(complain, range(6)))


def test_a_killed_worker_is_told_in_words() -> None:
    with pytest.raises(KelisimError, match="--jobs 1"):
        list(Pool(2).map(die, range(6)))


def test_jobs() -> None:
    assert isinstance(executor(1), Serial)
    assert isinstance(executor(3), Pool)
    cores = os.cpu_count() or 1
    assert isinstance(executor(0), Serial if cores == 1 else Pool)
