"""Three versions at once against pairs: n-way beads, and what they say about each pair."""

from __future__ import annotations

from pathlib import Path

from pipeline.bench.alignment.aligners import beads, composed, kelisim, restricted
from pipeline.bench.alignment.confusions import Confusion, confusions
from pipeline.bench.alignment.counts import Counts, count, f1, gain
from pipeline.bench.alignment.documents import PAIRS, project
from pipeline.bench.alignment.make import make_all
from pipeline.bench.suite import Row

LANGUAGES = ("kk", "ru", "en")
#: points of strict F1 that a third version should be worth to a pair
_GAIN = 1.0


def run(data: Path) -> tuple[list[Row], list[str], list[Confusion], int]:
    """Rows, notes, what goes wrong in beads of three, and how many gold beads there are."""
    align = kelisim()
    documents = make_all(data, LANGUAGES, "hard")
    together = [beads(align(d)) for d in documents]
    alone: list[list[Counts]] = []
    within: list[list[Counts]] = []
    by_pair = []
    for pair in PAIRS:
        two = [project(d, pair) for d in documents]
        own = [beads(align(d)) for d in two]
        by_pair.append(own)
        alone.append([count(d.gold, b) for d, b in zip(two, own, strict=True)])
        parts = [
            list(restricted(d, pair, g, lambda part: beads(align(part))))
            for d, g in zip(documents, together, strict=True)
        ]
        within.append([count(d.gold, b) for d, b in zip(two, parts, strict=True)])
    joint = [composed(d, own) for d, *own in zip(documents, *by_pair, strict=True)]
    counted = [count(d.gold, g) for d, g in zip(documents, together, strict=True)]
    by_pairs = [count(d.gold, g) for d, g in zip(documents, joint, strict=True)]
    rows = [
        Row(
            what="three versions, hard",
            value=f1(counted),
            peers={"pairs put together": round(f1(by_pairs), 2)},
        )
    ]
    for (u, v), mine, pairwise in zip(PAIRS, within, alone, strict=True):
        rows.append(
            Row(
                what=f"three versions, hard: {LANGUAGES[u]}-{LANGUAGES[v]} in them",
                value=f1(mine),
                peers={"the pair alone": round(f1(pairwise), 2)},
            )
        )
    more, low, high = gain(list(zip(within, alone, strict=True)))
    rows.append(Row(what="what the third version gives to a pair", value=more, unit="points", goal=_GAIN))
    n_more, n_low, n_high = gain([(counted, by_pairs)])
    notes = [
        f"A third version: {more:+.2f} points for a pair, 95 % of 1,000 resamples of the documents between "
        f"{low:+.2f} and {high:+.2f}; beads of three against pairs put together {n_more:+.2f} "
        f"({n_low:+.2f} to {n_high:+.2f})."
    ]
    wrong = [c for d, g in zip(documents, together, strict=True) for c in confusions(d, g)]
    return rows, notes, wrong, sum(len(d.gold) for d in documents)
