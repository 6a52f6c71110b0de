"""Priors follow the habits of the document, the less the shorter it is, and never beyond limits."""

from __future__ import annotations

import math

import numpy as np

from pipeline.align.lattice import backward, bead_types, forward
from pipeline.align.priors import LIMIT, MIXED, class_of, expected, offsets

SHARES = {"one": 0.8, "merge": 0.1, "gone_a": 0.05, "gone_b": 0.05}


def test_classes() -> None:
    assert [class_of(t) for t in ((1, 1, False), (2, 1, False), (1, 0, False), (0, 1, False))] == [
        "one", "merge", "gone_a", "gone_b",
    ]  # fmt: skip
    assert class_of((2, 2, True)) == ""


def test_the_habits_of_the_texts_move_nothing() -> None:
    moved = offsets({name: 100 * share for name, share in SHARES.items()}, SHARES)
    assert all(abs(value) < 1e-9 for value in moved.values())


def test_a_document_moves_them_by_its_length() -> None:
    short = offsets({"one": 4, "gone_a": 6}, SHARES)
    long = offsets({"one": 40, "gone_a": 60}, SHARES)
    assert 0 < short["gone_a"] < long["gone_a"] <= LIMIT
    assert long["gone_b"] < 0
    counted = (60 + MIXED * 0.05) / (100 + MIXED)
    assert math.isclose(long["gone_a"], min(LIMIT, math.log(counted / 0.05)))
    assert offsets({"gone_a": 1e6}, SHARES)["gone_a"] == LIMIT


def test_expected_beads_cover_every_segment() -> None:
    types = bead_types(2)
    random = np.random.default_rng(3)
    scores = [random.normal(size=(1, 5, 4)) for _ in types]
    ahead, behind = forward(scores, types, (4, 3)), backward(scores, types, (4, 3), [(4, 3)])
    names = dict.fromkeys(SHARES, 0.0)
    counts = expected([s[0] for s in scores], types, ahead[0], behind[0])
    assert counts.keys() == names.keys()
    assert 0 < sum(counts.values()) <= 7
