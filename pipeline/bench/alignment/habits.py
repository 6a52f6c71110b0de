"""Other habits of merging and leaving out than the weights were fitted on."""

from __future__ import annotations

from pathlib import Path

from pipeline.bench.alignment.aligners import beads, kelisim
from pipeline.bench.alignment.counts import Counts, count, figures
from pipeline.bench.alignment.make import make_all
from pipeline.bench.alignment.two import PAIRS
from pipeline.bench.suite import Row

SETTINGS = {
    "literary": "much merged, little left out",
    "digest": "much left out",
    "one-sided": "only the second version lacks things",
}
#: every second document is enough
_EVERY = 2


def run(data: Path) -> list[Row]:
    """A row per habit, the three pairs together."""
    align = kelisim()
    rows = []
    for setting, said in SETTINGS.items():
        counts: list[Counts] = []
        for pair in PAIRS:
            counts += [count(d.gold, beads(align(d))) for d in make_all(data, pair, setting, every=_EVERY)]
        of_all = figures(counts)
        rows.append(Row(what=f"{setting}: {said}", value=of_all.f1))
    return rows
