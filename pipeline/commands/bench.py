"""``kelisim bench``: measure, print, and keep the figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pipeline.bench import gold
from pipeline.bench.measure import as_json, chosen, keep, lines, measure


def bench(
    *,
    suites: Sequence[str],
    corpora: Path,
    data: Path,
    output: Path | None,
    show: int,
    say: Callable[[str], None],
    warn: Callable[[str], None],
) -> int:
    """Run the named suites (all without a name) and say what came out; a suite without its data is named on
    the second channel. Exit code 0, 2 if nothing could be measured."""
    wanted = chosen(suites)
    on_gold: dict[str, Any] | None = None
    if not suites or "gold" in suites:
        outcome = gold.run(corpora)
        on_gold = gold.figures(outcome)
        say(gold.report(outcome))
    measured: dict[str, dict[str, Any]] = {}
    for suite, result in measure(wanted, data, show):
        if isinstance(result, tuple):
            lacking = ", ".join(result)
            warn(f"{suite.name}: skipped, {data} lacks {lacking} (docs/benchmarks.md tells where from)")
            continue
        for line in lines(suite, result):
            say(line)
        measured[suite.name] = as_json(suite, result)
    if output is not None:
        keep(output, on_gold, measured)
    return 0 if measured or on_gold is not None else 2
