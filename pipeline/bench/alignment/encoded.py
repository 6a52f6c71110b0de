"""Two versions with the optional sentence encoder, where it is installed."""

from __future__ import annotations

from pathlib import Path

from pipeline.align import encoder
from pipeline.bench.alignment.aligners import beads, kelisim
from pipeline.bench.alignment.counts import count, f1
from pipeline.bench.alignment.make import make_all
from pipeline.bench.alignment.two import PAIRS
from pipeline.bench.suite import Row
from pipeline.core.config import AlignConfig

_GOALS = {"medium": (98.0, 98.0, 98.0), "hard": (97.5, 97.5, 96.5)}
#: the encoder is slow, and every second document is enough
_EVERY = 2


def known() -> bool:
    """Whether the encoder is installed and runs here."""
    return encoder.installed() is not None


def run(data: Path) -> list[Row]:
    """A row a setting and pair; none without the encoder."""
    if not known():
        return []
    align = kelisim(config=AlignConfig(encoder=True))
    rows = []
    for setting, goals in _GOALS.items():
        for pair, goal in zip(PAIRS, goals, strict=True):
            documents = make_all(data, pair, setting, every=_EVERY)
            value = f1(count(d.gold, beads(align(d))) for d in documents)
            rows.append(Row(what=f"{setting}, {'-'.join(pair)}, with the encoder", value=value, goal=goal))
    return rows
