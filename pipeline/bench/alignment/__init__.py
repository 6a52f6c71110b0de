"""Alignment: made documents of two and of three versions, other habits of translators, real releases, speed.

The documents are the news of NTREX, whose sentences are translations one to one, with known merges,
omissions, additions, boilerplate and swaps (:mod:`pipeline.bench.alignment.make`). Strict F1: a bead is right
when it holds exactly the lines of a gold bead (:mod:`pipeline.bench.alignment.counts`).
"""

from __future__ import annotations

from pathlib import Path

from pipeline.bench.alignment import gale_church, three, two
from pipeline.bench.alignment.confusions import Confusion, summary, told
from pipeline.bench.suite import Result


def _examples(wrong: list[Confusion], show: int) -> list[str]:
    seen: dict[str, int] = {}
    out = []
    for confusion in wrong:
        seen[confusion.kind] = seen.get(confusion.kind, 0) + 1
        if seen[confusion.kind] <= show:
            out.append(told(confusion))
    return sorted(out)


def run(data: Path, *, show: int = 0) -> Result:
    """Strict F1 by setting and pair, posteriors, paragraphs, and what a third version is worth."""
    pairs, wrong, beads = two.run(data)
    versions, notes, wrong_three, beads_three = three.run(data)
    if not gale_church.known():
        notes.append("Gale & Church was not measured: nltk is not installed.")
    failures: list[str] = []
    if show:
        failures = [
            f"two versions, hard: {summary(wrong, beads)}",
            *_examples(wrong, show),
            f"three versions, hard: {summary(wrong_three, beads_three)}",
            *_examples(wrong_three, show),
        ]
    return Result(rows=(*pairs, *versions), notes=tuple(notes), failures=tuple(failures))
