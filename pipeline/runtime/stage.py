"""Run one stage over a corpus: read the tables before it, map, write its own table.

A stage is a pure function ``run(tables, config) -> (rows, rejects)``; everything about files, processes
and time is here. A release on which a stage fails becomes a reject (RUN001) and the others go on.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from pipeline.core import config as configuration
from pipeline.core.config import Config
from pipeline.core.errors import KelisimError
from pipeline.core.model import Reject, Row, Tables
from pipeline.runtime.atomic import write_bytes
from pipeline.runtime.executor import executor
from pipeline.runtime.progress import track
from pipeline.runtime.store import Line, Store

Result = tuple[Sequence[Row], Sequence[Reject]]
Run = Callable[[Any, Config], Result]

#: where `dvc repro` keeps what the stages make
INTERIM = Path("corpora/interim")


class Stage(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    #: stages whose tables it reads, in order; the first one says which releases there are
    reads: tuple[str, ...]
    run: Run


def guarded(name: str, run: Run, config: Config, tables: Tables) -> Line:
    """One release through a stage; its failure is a reject, not the end of the run."""
    try:
        rows, rejects = run(tables, config)
    except KelisimError:
        raise
    except Exception as error:
        what = f"The stage {name} failed on this release ({type(error).__name__}: {error})."
        reason = f"{what} The other releases went on; please report this."
        return Line(tables.release.id, (), (Reject(source=name, code="RUN001", reason=reason),))
    return Line(tables.release.id, tuple(rows), tuple(rejects))


def _default_jobs() -> int:
    """``KELISIM_JOBS``: how ``kelisim run --jobs`` reaches the stages that DVC starts."""
    stated = os.environ.get("KELISIM_JOBS", "")
    return int(stated) if stated.isdecimal() else 1


def arguments(name: str) -> argparse.ArgumentParser:
    """The options that all stages share."""
    parser = argparse.ArgumentParser(prog=f"python -m pipeline.{name}")
    parser.add_argument("--config", type=Path, default=None, help="configuration folder")
    parser.add_argument("--interim", type=Path, default=INTERIM, help="folder of the stage tables")
    parser.add_argument("--jobs", type=int, default=_default_jobs(), help="processes; 0 means one per core")
    return parser


def finish(store: Store, name: str, lines: Iterable[Line], began: float) -> None:
    """Write a stage's table, its time (outside the outputs) and one line for people."""
    rejects = 0

    def counted(lines: Iterable[Line]) -> Iterable[Line]:
        nonlocal rejects
        for line in lines:
            rejects += len(line.rejects)
            yield line

    count = store.write(name, counted(lines))
    seconds = time.perf_counter() - began
    timing = {"stage": name, "releases": count, "rejects": rejects, "seconds": round(seconds, 3)}
    write_bytes(store.root / "timings" / f"{name}.json", msgspec.json.encode(timing) + b"\n")
    tail = f", {rejects} rejects" if rejects else ""
    print(f"{name}: {count} releases{tail}, {seconds:.1f} s", file=sys.stderr)


def main(stage: Stage, argv: Sequence[str] | None = None) -> int:
    """The command line of a stage: exit code 0, or 2 with one sentence on stderr."""
    options = arguments(stage.name).parse_args(argv)
    began = time.perf_counter()
    try:
        config = configuration.load(options.config)
        store = Store(options.interim)
        tables = track(store.tables(stage.reads), stage.name)
        lines = executor(options.jobs).map(partial(guarded, stage.name, stage.run, config), tables)
        finish(store, stage.name, lines, began)
    except KelisimError as error:
        print(f"{stage.name}: {error}", file=sys.stderr)
        return 2
    return 0
