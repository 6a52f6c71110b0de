"""Run the suites whose data are there, and keep what they measured.

The figures file (``docs/bench.json``) is one JSON object: ``gold`` as :mod:`pipeline.bench.gold` gives it and
``suites``: name → title and rows. A run replaces what it measured and keeps the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from pipeline.bench.suite import Result, Row, Suite
from pipeline.bench.suites import SUITES
from pipeline.core.errors import KelisimError
from pipeline.runtime.atomic import write_bytes


def chosen(names: Sequence[str]) -> tuple[Suite, ...]:
    """The suites of these names, all without any; ``gold`` is not among them."""
    known = {s.name: s for s in SUITES}
    unknown = [n for n in names if n not in known and n != "gold"]
    if unknown:
        raise KelisimError(f"no suite {', '.join(unknown)}: there are gold, {', '.join(known)}")
    return tuple(s for s in SUITES if not names or s.name in names)


def lines(suite: Suite, result: Result) -> Iterator[str]:
    """The result as text: a line a row, with goal and peers."""
    yield f"{suite.name}: {suite.title}"
    width = max((len(r.what) for r in result.rows), default=0)
    for row in result.rows:
        yield f"  {row.what:<{width}} {shown(row):>12}{_goal(row)}{_peers(row)}"
    yield from (f"  {note}" for note in result.notes)
    yield from (f"    {failure}" for failure in result.failures)


def shown(row: Row) -> str:
    """The figure as text: «99.56 %»; with negative digits in tens, hundreds and so on."""
    return f"{round(row.value, row.digits):,.{max(0, row.digits)}f} {row.unit}".rstrip()


def _goal(row: Row) -> str:
    if row.goal is None:
        return ""
    sign = "≥" if row.more_is_better else "≤"
    return f"  {'met' if row.met else 'NOT MET'}: {sign} {row.goal:g}"


def _peers(row: Row) -> str:
    return "".join(f" · {tool} {value:g}" for tool, value in row.peers.items())


def measure(
    suites: Sequence[Suite], data: Path, show: int
) -> Iterator[tuple[Suite, Result | tuple[str, ...]]]:
    """Each suite with its result, or with the names of the files it lacks."""
    for suite in suites:
        missing = suite.missing(data)
        yield suite, missing or suite.load()(data, show=show)


def as_json(suite: Suite, result: Result) -> dict[str, Any]:
    """What is kept of a result."""
    rows = [
        r | {"met": row.met} for row, r in zip(result.rows, msgspec.to_builtins(result.rows), strict=True)
    ]
    for row in rows:
        row["value"] = round(row["value"], row["digits"])
    return {"title": suite.title, "rows": rows, "notes": list(result.notes)}


def keep(path: Path, gold: dict[str, Any] | None, suites: dict[str, dict[str, Any]]) -> None:
    """Take new figures into the file ``path``, made if it is not there. Raises :class:`KelisimError` if it is
    something else."""
    known: dict[str, Any] = {}
    if path.is_file():
        try:
            known = msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
        except msgspec.DecodeError as error:
            raise KelisimError(
                f"{path} holds no figures of an earlier run ({error}): name another file"
            ) from error
    if gold is not None:
        known["gold"] = gold
    known["suites"] = known.get("suites", {}) | suites
    order = [s.name for s in SUITES if s.name in known["suites"]]
    made = {"gold": known.get("gold"), "suites": {name: known["suites"][name] for name in order}}
    write_bytes(path, msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n")
