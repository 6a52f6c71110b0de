"""The table of word vectors: translations are near, endings are seen through, strangers have no row."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline.languages.vectors import MIDDLE, WordVectors, pack, shipped


def nearness(a: tuple[str, str], b: tuple[str, str]) -> float:
    table = shipped()
    rows = [table.row(*a), table.row(*b)]
    assert None not in rows
    first, second = table.vectors([row for row in rows if row is not None])
    return float(first @ second)


@pytest.mark.parametrize(
    ("kk", "ru", "en", "stranger"),
    [
        ("мектеп", "школа", "school", "бензин"),
        ("дәрігер", "врач", "doctor", "мост"),
        ("өзен", "река", "river", "налог"),
    ],
)
def test_translations_are_near(kk: str, ru: str, en: str, stranger: str) -> None:
    for pair in ((("kk", kk), ("ru", ru)), (("kk", kk), ("en", en)), (("ru", ru), ("en", en))):
        (first, a), (second, b) = pair
        assert nearness((a, first), (b, second)) > 0.4
    assert nearness((kk, "kk"), (ru, "ru")) > nearness((kk, "kk"), (stranger, "ru")) + 0.2


def test_endings_are_seen_through() -> None:
    table = shipped()
    assert table.row("мектептерімізде", "kk") is not None
    assert table.row("qwrtz", "kk") is None
    assert table.row("school", "tr") is None


def test_four_bits_keep_the_direction() -> None:
    numbers = np.random.default_rng(1).normal(size=(50, 64))
    packed = pack(numbers)
    assert packed.shape == (50, 32)
    unpacked = np.empty((50, 64))
    unpacked[:, ::2], unpacked[:, 1::2] = packed >> 4, packed & 15
    unpacked -= MIDDLE
    cosine = (
        (numbers * unpacked).sum(axis=1) / np.linalg.norm(numbers, axis=1) / np.linalg.norm(unpacked, axis=1)
    )
    assert cosine.min() > 0.97


def test_weights_fall_with_frequency() -> None:
    table: WordVectors = shipped()
    common, rare = table.row("және", "kk"), table.row("мұздық", "kk")
    assert common is not None
    assert rare is not None
    assert table.weight[common] < 0.5 < table.weight[rare]
