"""Two versions: beads, paragraphs, posteriors, and Gale & Church on the same documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.align.versions import Tie
from pipeline.bench.alignment.aligners import beads, kelisim
from pipeline.bench.alignment.confusions import Confusion, confusions
from pipeline.bench.alignment.counts import count, f1, figures
from pipeline.bench.alignment.documents import Document, paragraph_beads
from pipeline.bench.alignment.gale_church import gale_church, known
from pipeline.bench.alignment.make import make_all
from pipeline.bench.suite import Row, share

PAIRS = (("kk", "ru"), ("kk", "en"), ("ru", "en"))
#: two sets of documents; the easy ones, without a goal, are made once
SEEDS = {"easy": ("1",), "medium": ("1", "2"), "hard": ("1", "2")}
_GOALS = {"medium": (97.0, 97.0, 97.0), "hard": (96.0, 96.0, 95.0)}
_PARAGRAPHS = 97.5
#: what posterior a bead has that nobody needs to look at; how many beads should have it, how many be right
SURE, _MANY, _RIGHT = 0.95, 90.0, 99.0
#: measured before the project began, on documents of the same rates, strict F1 in %
_PEERS: dict[str, dict[str, tuple[float | None, ...]]] = {
    "easy": {
        "hunalign, no dictionary": (94.5, 93.1, 92.6),
        "hunalign + dictionary": (97.3, 97.2, 96.8),
        "log-linear + E5": (98.9, 99.3, 99.8),
    },
    "medium": {
        "hunalign, no dictionary": (87.0, 85.0, 83.6),
        "hunalign + dictionary": (92.2, 92.1, 91.9),
        "vecalign + E5": (92.1, 92.1, None),
        "log-linear + E5": (97.5, 98.0, 98.0),
    },
    "hard": {
        "hunalign, no dictionary": (80.1, 78.0, 74.4),
        "hunalign + dictionary": (88.1, 87.3, 85.8),
        "vecalign + E5": (87.8, 86.4, None),
        "log-linear + E5": (96.9, 96.4, 95.7),
    },
}


class Measured(NamedTuple):
    """Documents with the ties that were found in them."""

    documents: list[Document]
    ties: list[list[Tie]]


def _peers(setting: str, number: int, documents: Sequence[Document]) -> dict[str, float]:
    out = {tool: of[number] for tool, of in _PEERS[setting].items()}
    peers = {tool: value for tool, value in out.items() if value is not None}
    if known():
        peers["Gale & Church (nltk)"] = round(f1(count(d.gold, gale_church(d)) for d in documents), 1)
    return peers


def _posteriors(setting: str, measured: Iterable[Measured]) -> list[Row]:
    sure = right = number = 0
    for documents, ties in measured:
        for document, own in zip(documents, ties, strict=True):
            gold = set(document.gold)
            number += len(own)
            sure += sum(t.posterior >= SURE for t in own)
            right += sum(t.posterior >= SURE and t.segments in gold for t in own)
    hard = setting == "hard"
    return [
        Row(
            what=f"{setting}: beads with a posterior of {SURE} and more",
            value=share(sure, number),
            goal=_MANY if hard else None,
            peers={"log-linear + lexicon, at least": 87.0} if hard else {},
        ),
        Row(
            what=f"{setting}: of these, right",
            value=share(right, sure),
            goal=_RIGHT if hard else None,
            peers={"log-linear + lexicon, at least": 99.1} if hard else {},
        ),
    ]


def _paragraphs(measured: Sequence[Measured]) -> list[Row]:
    """From the beads of plain lines, and from those of an aligner that sees where paragraphs begin."""
    align = kelisim(blocks=True)
    rows = []
    for pair, (documents, ties) in zip(PAIRS, measured, strict=True):
        first = [
            (d, t) for d, t in zip(documents, ties, strict=True) if d.id.endswith(f".{SEEDS['hard'][0]}")
        ]
        gold = [paragraph_beads(d.gold, d.paragraphs) for d, _ in first]
        blind = [paragraph_beads(beads(t), d.paragraphs) for d, t in first]
        seen = [paragraph_beads(beads(align(d)), d.paragraphs) for d, _ in first]
        rows.append(
            Row(
                what=f"hard, {'-'.join(pair)}: paragraphs",
                value=f1(count(g, s) for g, s in zip(gold, seen, strict=True)),
                goal=_PARAGRAPHS,
                peers={"without their breaks": round(f1(map(count, gold, blind)), 2)},
            )
        )
    return rows


def run(data: Path) -> tuple[list[Row], list[Confusion], int]:
    """Rows of all settings, what goes wrong on hard documents, and how many gold beads these have."""
    rows: list[Row] = []
    posteriors: list[Row] = []
    wrong: list[Confusion] = []
    known_beads = 0
    align = kelisim()
    for setting, seeds in SEEDS.items():
        measured = []
        for number, pair in enumerate(PAIRS):
            documents = make_all(data, pair, setting, seeds)
            ties = [align(d) for d in documents]
            measured.append(Measured(documents, ties))
            goals = _GOALS.get(setting)
            rows.append(
                Row(
                    what=f"{setting}, {'-'.join(pair)}",
                    value=figures(count(d.gold, beads(t)) for d, t in zip(documents, ties, strict=True)).f1,
                    goal=goals[number] if goals else None,
                    peers=_peers(setting, number, documents),
                )
            )
        if setting != "easy":
            posteriors += _posteriors(setting, measured)
        if setting == "hard":
            posteriors += _paragraphs(measured)
            for documents, ties in measured:
                for document, own in zip(documents, ties, strict=True):
                    wrong += confusions(document, beads(own))
                    known_beads += len(document.gold)
    return rows + posteriors, wrong, known_beads
