"""Fit the weights of the aligner: ``python training/align.py --data DIR | --documents DIR``.

``--data`` is a folder with ``ntrex_dev.jsonl`` (sentences in three languages by document), of which documents
of two versions with known beads are made (:mod:`pipeline.bench.alignment.make`); ``--documents`` holds such
documents, ``<pair>.<setting>.jsonl`` (:mod:`pipeline.bench.alignment.write`). The model is a conditional
random field over paths of the grid (Lafferty, McCallum & Pereira 2001): the weights maximise the probability
of the gold paths, with a Gaussian prior.
Every pair of languages has its own weights. Figures are cross-validated over the folds; the weights that
are written are fitted on all of them. Only numbers leave this script.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pipeline.align.features import Pair, features
from pipeline.align.lattice import NEVER, Type, backward, bead_types, forward
from pipeline.align.priors import class_of
from pipeline.align.side import Unit, make_side
from pipeline.align.weights import BY_HAND
from pipeline.bench.alignment.write import write as write_documents

Floats = NDArray[np.float64]
PAIRS = ("kk-ru", "kk-en", "ru-en")
SETTINGS = ("easy", "medium", "hard")
#: two sets of documents, one of them with paragraphs
SEEDS = ("a", "b")
MAX_BEAD = 4
TYPES = bead_types(MAX_BEAD)
CROSSED = len(TYPES) - 1
L2 = 0.5
STEPS = 80


def gold_path(gold: Sequence[Sequence[Sequence[int]]], n: int, m: int) -> list[tuple[int, int, int]] | None:
    """Gold beads as steps (i, j, type) through the grid; None if they are no path (or too large)."""
    number = {t: k for k, t in enumerate(TYPES)}
    by_a = {x[0]: (x, y) for x, y in gold if x}
    by_b = {y[0]: (x, y) for x, y in gold if y}
    steps, i, j = [], 0, 0
    while i < n or j < m:
        x, y = by_a.get(i, ([], []))
        if x and not y:
            kind: Type | None = (1, 0, False)
        elif j in by_b and not by_b[j][0]:
            kind = (0, 1, False)
        elif x and y and y[0] == j:
            kind = (len(x), len(y), False)
        elif x == [i] and y == [j + 1] and by_a.get(i + 1) == ([i + 1], [j]):
            kind = (2, 2, True)
        else:
            return None
        if kind not in number:
            return None
        steps.append((i, j, number[kind]))
        i, j = i + kind[0], j + kind[1]
    return steps


def ratios(items: Sequence[Mapping[str, Any]]) -> float:
    """Characters of the second language per character of the first."""
    return sum(len(t) for o in items for t in o["tgt"]) / sum(len(t) for o in items for t in o["src"])


def pair_of(item: Mapping[str, Any], ratio: float, paragraphs: bool) -> Pair:
    """The two sides of a document; paragraph numbers only where asked for (texts come with and without
    them)."""
    sides = []
    for side, language in zip(("src", "tgt"), item["pair"].split("-"), strict=True):
        blocks = item[f"{side}_para"] if paragraphs else [0] * len(item[side])
        sides.append(
            make_side(
                [Unit(text=t, block=b, language=language) for t, b in zip(item[side], blocks, strict=True)]
            )
        )
    return Pair(sides[0], sides[1], ratio)


@dataclass
class Batch:
    """Documents of about one size. ``arrays[t]`` [B, N+1, M+1, features of t]; ``masks[t]`` 0 or NEVER."""

    shape: tuple[int, int]
    arrays: list[NDArray[np.float32]]
    columns: list[NDArray[np.int64]]
    masks: list[Floats]
    ends: list[tuple[int, int]]
    gold: Floats


def make_batch(docs: Sequence[tuple[Pair, list[tuple[int, int, int]]]], index: dict[str, int]) -> Batch:
    """Features of some documents, padded to the largest; new feature names are added to ``index``."""
    n, m = max(p.a.n for p, _ in docs), max(p.b.n for p, _ in docs)
    named = [features(p, TYPES) for p, _ in docs]
    arrays, columns, masks = [], [], []
    for t, (x, y, _) in enumerate(TYPES):
        names = sorted(set().union(*(f[t].keys() for f in named)) - BY_HAND.keys())
        for name in names:
            index.setdefault(name, len(index))
        array = np.zeros((len(docs), n + 1, m + 1, len(names)), dtype=np.float32)
        mask = np.full((len(docs), n + 1, m + 1), NEVER)
        for b, (pair, _) in enumerate(docs):
            rows, cols = pair.a.n - x + 1, pair.b.n - y + 1
            if rows <= 0 or cols <= 0 or not named[b][t]:
                continue
            mask[b, :rows, :cols] = 0
            for k, name in enumerate(names):
                if name in named[b][t]:
                    array[b, :rows, :cols, k] = named[b][t][name]
        arrays.append(array)
        columns.append(np.array([index[name] for name in names], dtype=np.int64))
        masks.append(mask)
    gold = np.zeros(1000)
    for b, (_, steps) in enumerate(docs):
        for i, j, t in steps:
            gold[columns[t]] += arrays[t][b, i, j]
    return Batch((n, m), arrays, columns, masks, [(p.a.n, p.b.n) for p, _ in docs], gold)


def loss_and_gradient(batches: Sequence[Batch], weights: Floats) -> tuple[float, Floats]:
    """Negative log-probability of the gold paths and its gradient, with the prior."""
    loss, gradient = 0.5 * L2 * float(weights @ weights), L2 * weights
    for batch in batches:
        scores = [
            np.asarray(a @ weights[c].astype(np.float32), dtype=np.float64) + k
            for a, c, k in zip(batch.arrays, batch.columns, batch.masks, strict=True)
        ]
        ahead = forward(scores, TYPES, batch.shape)
        behind = backward(scores, TYPES, batch.shape, batch.ends)
        log_z = behind[:, 0, 0]
        loss += float(log_z.sum() - batch.gold[: len(weights)] @ weights)
        gradient = gradient - batch.gold[: len(weights)]
        n, m = batch.shape
        for t, (x, y, _) in enumerate(TYPES):
            if x > n or y > m:
                continue
            there = (
                ahead[:, : n + 1 - x, : m + 1 - y]
                + behind[:, x:, y:]
                + scores[t][:, : n + 1 - x, : m + 1 - y]
            )
            share = np.exp(np.minimum(there - log_z[:, None, None], 0.0)).astype(np.float32)
            expected = np.einsum(
                "bij,bijk->k", share, batch.arrays[t][:, : n + 1 - x, : m + 1 - y], optimize=True
            )
            np.add.at(gradient, batch.columns[t], expected)
    return loss, gradient


def minimise(batches: Sequence[Batch], size: int, steps: int = STEPS) -> Floats:
    """L-BFGS with backtracking (Nocedal & Wright 2006, algorithm 7.4), memory 10."""
    weights = np.zeros(size)
    value, slope = loss_and_gradient(batches, weights)
    history: list[tuple[Floats, Floats]] = []
    for _ in range(steps):
        direction = -slope
        alphas = []
        for s, y in reversed(history):
            alpha = float(s @ direction) / float(s @ y)
            alphas.append(alpha)
            direction = direction - alpha * y
        if history:
            s, y = history[-1]
            direction = direction * (float(s @ y) / float(y @ y))
        else:
            direction = direction / max(1.0, float(np.linalg.norm(direction)))
        for (s, y), alpha in zip(history, reversed(alphas), strict=True):
            direction = direction + s * (alpha - float(y @ direction) / float(s @ y))
        rate = 1.0
        while rate > 1e-6:
            trial = weights + rate * direction
            trial_value, trial_slope = loss_and_gradient(batches, trial)
            if trial_value <= value + 1e-4 * rate * float(slope @ direction):
                break
            rate *= 0.4
        else:
            break
        s, y = trial - weights, trial_slope - slope
        done = value - trial_value < 1e-5 * abs(value)
        weights, value, slope = trial, trial_value, trial_slope
        if float(s @ y) > 1e-10:
            history = [*history, (s, y)][-10:]
        if done:
            break
    return weights


def batches_of(
    docs: Sequence[tuple[Pair, list[tuple[int, int, int]]]], index: dict[str, int]
) -> Iterator[Batch]:
    """Documents grouped by size, so that padding wastes little."""
    ordered = sorted(docs, key=lambda d: (d[0].a.n, d[0].b.n))
    for start in range(0, len(ordered), 24):
        yield make_batch(ordered[start : start + 24], index)


def fit(items: Sequence[Mapping[str, Any]], ratio: float) -> dict[str, float]:
    """Weights by feature name."""
    docs = []
    for item in items:
        steps = gold_path(item["gold"], len(item["src"]), len(item["tgt"]))
        if steps is not None:
            docs.append((pair_of(item, ratio, paragraphs=item["rep"] % 2 == 1), steps))
    index: dict[str, int] = {}
    batches = list(batches_of(docs, index))
    weights = minimise(batches, len(index))
    return {name: round(float(weights[k]), 4) for name, k in sorted(index.items())}


def read(folder: Path, pair: str) -> dict[str, list[dict[str, Any]]]:
    """Documents of a pair by setting."""
    out = {}
    for setting in SETTINGS:
        path = folder / f"{pair}.{setting}.jsonl"
        out[setting] = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return out


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=Path, help="folder of documents with gold beads")
    parser.add_argument("--data", type=Path, help="folder of the sentences that documents are made of")
    parser.add_argument("--out", type=Path, default=Path("pipeline/models/align/weights.json"))
    parser.add_argument(
        "--folds", type=Path, help="write the weights of each fold here (for cross-validation)"
    )
    options = parser.parse_args()
    if options.documents:
        write(options.documents, options.out, options.folds)
    elif options.data:
        with tempfile.TemporaryDirectory() as made:
            write_documents(options.data, Path(made), SETTINGS, SEEDS)
            write(Path(made), options.out, options.folds)
    else:
        parser.error("name --data or --documents")


def shares(items: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """How often the beads of each class of :mod:`pipeline.align.priors` are met."""
    count: Counter[str] = Counter()
    for item in items:
        for x, y in item["gold"]:
            count[class_of((len(x), len(y), False))] += 1
    return {name: round(count[name] / sum(count.values()), 4) for name in sorted(count)}


def fitted(items: Sequence[Mapping[str, Any]], ratio: float) -> dict[str, Any]:
    """What :class:`pipeline.align.weights.PairModel` keeps of a pair."""
    return {"ratio": ratio, "weights": fit(items, ratio), "shares": shares(items)}


def write(bench: Path, out: Path, by_fold: Path | None) -> None:
    """Fit every pair on the documents of a folder; write the weights, and those of each fold if asked for."""
    model: dict[str, Any] = {}
    folds: dict[str, Any] = {"0": {}, "1": {}}
    for pair in PAIRS:
        started = time.perf_counter()
        items = [o for docs in read(bench, pair).values() for o in docs]
        ratio = round(ratios(items), 4)
        model[pair] = fitted(items, ratio)
        if by_fold:
            for fold in (0, 1):
                rest = [o for o in items if o["fold"] != fold]
                folds[str(fold)][pair] = fitted(rest, ratio)
        print(pair, f"{time.perf_counter() - started:.0f} s", file=sys.stderr)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(model, indent=1, sort_keys=True) + "\n", "utf-8")
    if by_fold:
        by_fold.write_text(json.dumps(folds, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
