"""Train the Kazakh name tagger on KazNERD and measure it on sentences it has not seen.

    python training/ner_kk.py --data kaznerd_train.iob2 --model pipeline/models/kk_ner/model.crfsuite

KazNERD has most sentences with figures twice (in digits, in words), one after the other: the held-out part is
made of whole blocks of sentences, so that no twin of a held-out sentence is trained on.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite

from pipeline.entities.models.kk_features import Word, features

#: classes of KazNERD the tagger learns; the others help no one's names and are left out
CLASSES = frozenset(
    (
        "PERSON", "GPE", "LOCATION", "FACILITY", "ORGANISATION", "PROJECT", "POSITION", "DATE", "NORP",
        "EVENT", "ART",
    )
)  # fmt: skip
#: for the figures: GPE and LOCATION are places
GROUPS = {k: k for k in ("PERSON", "ORGANISATION", "DATE")} | dict.fromkeys(("GPE", "LOCATION"), "PLACE")
BLOCK = 50

Sentence = tuple[list[str], list[str]]


def read(path: Path) -> Iterator[Sentence]:
    """Words and labels of each sentence of an IOB2 file."""
    for chunk in path.read_text("utf-8").split("\n\n"):
        pairs = [line.rsplit(None, 1) for line in chunk.splitlines() if len(line.split()) >= 2]
        if pairs:
            labels = [p[1] if p[1][2:] in CLASSES else "O" for p in pairs]
            yield [p[0] for p in pairs], labels


def laid_out(words: list[str]) -> tuple[str, list[Word]]:
    """The words as a text with spans."""
    spans: list[Word] = []
    place = 0
    for word in words:
        spans.append(Word(place, place + len(word), word))
        place += len(word) + 1
    return " ".join(words), spans


def parts(sentences: list[Sentence], share: float) -> tuple[list[Sentence], list[Sentence]]:
    """Trained on and held out, by blocks."""
    every = round(1 / share)
    train = [s for i, s in enumerate(sentences) if (i // BLOCK) % every != every - 1]
    held = [s for i, s in enumerate(sentences) if (i // BLOCK) % every == every - 1]
    return train, held


def spans(labels: list[str]) -> set[tuple[str, int, int]]:
    """Grouped entity spans of a labelled sentence."""
    found: set[tuple[str, int, int]] = set()
    start, kind = 0, ""
    for i, label in enumerate([*labels, "O"]):
        if kind and not (label.startswith("I-") and label[2:] == kind):
            if kind in GROUPS:
                found.add((GROUPS[kind], start, i))
            kind = ""
        if label != "O" and not kind:
            start, kind = i, label[2:]
    return found


def measure(tagger: pycrfsuite.Tagger, held: list[Sentence]) -> dict[str, float]:
    """F1 by group and over all, and words per second."""
    hits: Counter[str] = Counter()
    said: Counter[str] = Counter()
    true: Counter[str] = Counter()
    began, count = time.perf_counter(), 0
    for words, labels in held:
        count += len(words)
        found = spans(tagger.tag(features(*laid_out(words))))
        gold = spans(labels)
        for group in set(GROUPS.values()):
            f, g = ({s for s in x if s[0] == group} for x in (found, gold))
            hits[group] += len(f & g)
            said[group] += len(f)
            true[group] += len(g)
    seconds = time.perf_counter() - began
    figures = {g: round(2 * hits[g] / max(1, said[g] + true[g]), 4) for g in sorted(true)}
    figures["micro"] = round(2 * hits.total() / max(1, said.total() + true.total()), 4)
    return {**figures, "sentences": len(held), "words_per_second": round(count / seconds)}


def train(sentences: list[Sentence], path: Path, options: argparse.Namespace) -> None:
    """Fit a CRF (L-BFGS) and write it."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for words, labels in sentences:
        trainer.append(features(*laid_out(words)), labels)
    trainer.set_params(
        {
            "c1": options.c1,
            "c2": options.c2,
            "max_iterations": options.iterations,
            "feature.minfreq": options.min_frequency,
        }
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    trainer.train(str(path))


def main() -> None:
    parser = argparse.ArgumentParser(description="Train the Kazakh name tagger and measure it.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--figures", type=Path, default=None, help="where to write the held-out figures")
    parser.add_argument("--held-out", type=float, default=0.1)
    parser.add_argument("--c1", type=float, default=0.1)
    parser.add_argument("--c2", type=float, default=0.01)
    parser.add_argument("--iterations", type=int, default=120)
    parser.add_argument("--min-frequency", type=int, default=2)
    parser.add_argument("--measure-only", action="store_true", help="no second model on all of the data")
    options = parser.parse_args()

    sentences = list(read(options.data))
    seen, held = parts(sentences, options.held_out)
    probe = options.model.with_suffix(".held-out")
    train(seen, probe, options)
    tagger = pycrfsuite.Tagger()
    tagger.open(str(probe))
    figures = {**measure(tagger, held), "bytes": probe.stat().st_size}
    print(json.dumps(figures, indent=1))
    if options.figures is not None:
        options.figures.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    if not options.measure_only:
        probe.unlink()
        train(sentences, options.model, options)


if __name__ == "__main__":
    main()
