"""Lines per second of a core, and what solving long documents in pieces costs against the whole."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Sequence
from pathlib import Path

from pipeline.bench.alignment.aligners import Aligner, beads, kelisim
from pipeline.bench.alignment.counts import count, f1
from pipeline.bench.alignment.documents import Document, concatenated
from pipeline.bench.alignment.make import make_all
from pipeline.bench.suite import Row
from pipeline.core.config import AlignConfig

_PAIR = ("kk", "ru")
#: lines per version; the whole of more lines takes gigabytes
_LONG, _WHOLE = 2000, 400
#: measured only with ``--show``: two minutes
_VERY_LONG = 20_000
_GOAL, _LOSS = 1000.0, 0.2


def long(documents: Sequence[Document], lines: int, first: int = 0) -> Document:
    """Documents one after another, from the first one on and around, until a version has so many lines."""
    chosen: list[Document] = []
    while sum(len(d.lines[0]) for d in chosen) < lines:
        chosen.append(documents[(first + len(chosen)) % len(documents)])
    return concatenated(chosen)


def per_second(documents: Sequence[Document], align: Aligner) -> float:
    """Lines of all versions per second of processor time."""
    began = time.process_time()
    for document in documents:
        align(document)
    return sum(d.size for d in documents) / max(1e-9, time.process_time() - began)


def peak(document: Document, align: Aligner) -> float:
    """Bytes at most that an alignment takes."""
    tracemalloc.start()
    align(document)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return float(most)


def run(data: Path, show: int) -> tuple[list[Row], list[str]]:
    """Speed of short and of long documents; the loss; with ``show`` a note on a very long one."""
    align = kelisim()
    documents = make_all(data, _PAIR, "hard")
    whole = kelisim(config=AlignConfig(window=_WHOLE, encoder=False))
    losses = []
    for first in (0, len(documents) // 2):
        document = long(documents, _WHOLE, first)
        pieces = f1([count(document.gold, beads(align(document)))])
        losses.append(f1([count(document.gold, beads(whole(document)))]) - pieces)
    rows = [
        Row(what=what, value=per_second(chosen, align), unit="lines/s", goal=_GOAL, digits=-1)
        for what, chosen in (
            ("speed, news of about 16 lines a version", documents),
            (f"speed, {_LONG:,} lines a version", [long(documents, _LONG)]),
        )
    ]
    rows.append(
        Row(
            what=f"lost by solving {_WHOLE} lines in pieces",
            value=sum(losses) / len(losses),
            unit="points",
            goal=_LOSS,
            more_is_better=False,
        )
    )
    if not show:
        return rows, []
    fast = per_second([long(documents, _VERY_LONG)], align)
    small, large = (peak(long(documents, n), align) / 1e6 for n in (_LONG // 4, _LONG))
    note = (
        f"{_VERY_LONG:,} lines a version: {round(fast, -1):.0f} lines/s; peak memory is {small:.0f} MB "
        f"for {_LONG // 4} lines and {large:.0f} MB for {_LONG:,}."
    )
    return rows, [note]
