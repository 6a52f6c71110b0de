"""Weights of the Kazakh lemmatiser, fitted on a treebank, and its accuracy by cross-validation.

The model is a conditional log-linear one over the readings of a word
(:mod:`pipeline.languages.kk.ranking`); a reading is right if its stem is the lemma. Words of closed
classes, and words without a right reading, teach nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.bench.morphology.ktb import Token
from pipeline.languages.folding import fold_word
from pipeline.languages.kk.ranking import Facts, closed, features, value
from pipeline.languages.kk.readings import readings

PENALTY = 1.0
ROUNDS = 60
#: a feature of fewer words is left out
OFTEN = 4

Array = npt.NDArray[np.float64]


class Example(NamedTuple):
    """The features of each reading of a word, and which readings are right."""

    features: list[Facts]
    right: list[bool]


def example(token: Token) -> Example | None:
    """None if the word teaches nothing."""
    word = fold_word(token.form)
    if closed(word) is not None:
        return None
    found = readings(word)
    right = [reading.stem == fold_word(token.lemma) for reading in found]
    if not any(right) or all(right):
        return None
    return Example(list(features(word, found, capital=token.form[:1].isupper())), right)


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Weights of the features, by L-BFGS with an L2 penalty."""
    seen: Counter[str] = Counter()
    for one in examples:
        seen.update({name for names, _ in one.features for name in names})
    index: dict[str, int] = {}
    columns: list[int] = []
    values: list[float] = []
    starts: list[int] = []
    groups: list[int] = []
    right: list[bool] = []
    for number, one in enumerate(examples):
        for (names, measured), good in zip(one.features, one.right, strict=True):
            starts.append(len(columns))
            pairs = [(name, 1.0) for name in names if seen[name] >= OFTEN] + measured
            for name, size in pairs:
                columns.append(index.setdefault(name, len(index)))
                values.append(size)
            groups.append(number)
            right.append(good)
    loss = _loss(np.array(columns), np.array(values), np.array(starts), np.array(groups), np.array(right))
    weights = minimise(loss, np.zeros(len(index)))
    return {name: float(weights[i]) for name, i in index.items()}


def _loss(
    columns: npt.NDArray[np.int64],
    values: Array,
    starts: npt.NDArray[np.int64],
    groups: npt.NDArray[np.int64],
    right: npt.NDArray[np.bool_],
) -> Callable[[Array], tuple[float, Array]]:
    firsts = np.flatnonzero(np.diff(groups, prepend=-1))
    rows = np.repeat(np.arange(len(starts)), np.diff(starts, append=len(columns)))

    def loss(weights: Array) -> tuple[float, Array]:
        score = np.add.reduceat(values * weights[columns], starts)
        power = np.exp(score - np.maximum.reduceat(score, firsts)[groups])
        good = np.where(right, power, 0.0)
        total, of_good = np.add.reduceat(power, firsts), np.add.reduceat(good, firsts) + 1e-300
        slope = (power / total[groups] - good / of_good[groups])[rows] * values
        gradient = np.bincount(columns, weights=slope, minlength=len(weights)) + PENALTY * weights
        return float((np.log(total) - np.log(of_good)).sum() + PENALTY / 2 * weights @ weights), gradient

    return loss


def minimise(loss: Callable[[Array], tuple[float, Array]], start: Array, memory: int = 8) -> Array:
    """Limited-memory BFGS with backtracking."""
    weights = start
    value, gradient = loss(weights)
    pairs: list[tuple[Array, Array]] = []
    for _ in range(ROUNDS):
        direction = _direction(gradient, pairs)
        step, slope = 1.0, float(gradient @ direction)
        while True:
            new_value, new_gradient = loss(weights - step * direction)
            if new_value <= value - 1e-4 * step * slope or step < 1e-8:
                break
            step /= 2
        moved, turned = -step * direction, new_gradient - gradient
        if moved @ turned > 1e-10:
            pairs = [*pairs, (moved, turned)][-memory:]
        gain = value - new_value
        weights, value, gradient = weights + moved, new_value, new_gradient
        if gain < 1e-4:
            break
    return weights


def _direction(gradient: Array, pairs: list[tuple[Array, Array]]) -> Array:
    direction = gradient.copy()
    steps = []
    for moved, turned in reversed(pairs):
        step = (moved @ direction) / (moved @ turned)
        direction -= step * turned
        steps.append(step)
    if pairs:
        moved, turned = pairs[-1]
        direction *= (moved @ turned) / (turned @ turned)
    else:
        direction /= np.linalg.norm(direction) + 1e-12
    for (moved, turned), step in zip(pairs, reversed(steps), strict=True):
        direction += (step - (turned @ direction) / (moved @ turned)) * moved
    return direction


def judged(tokens: Sequence[Token], folds: int) -> list[tuple[Token, str]]:
    """Each word with the lemma that weights give it which have not seen its document."""
    documents = sorted({token.document for token in tokens})
    fold = {document: number % folds for number, document in enumerate(documents)}
    found: list[tuple[Token, str]] = []
    for one in range(folds):
        learned = [example(token) for token in tokens if fold[token.document] != one]
        weights = fit([one_example for one_example in learned if one_example is not None])
        found.extend((token, lemma(token, weights)) for token in tokens if fold[token.document] == one)
    return found


def lemma(token: Token, weights: dict[str, float]) -> str:
    """The lemma of a word under these weights, folded."""
    word = fold_word(token.form)
    found = readings(word)
    values = [value(facts, weights) for facts in features(word, found, capital=token.form[:1].isupper())]
    best = min(range(len(found)), key=lambda i: (-values[i], found[i]))
    return closed(word) or found[best].stem
