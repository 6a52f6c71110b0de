"""The slips that the benchmark puts in."""

from __future__ import annotations

import random

import pytest

from pipeline.bench.typos import DROPPED, KINDS, LOOK_ALIKE, REPLACED, SWAPPED, eligible, spoil
from pipeline.core.model import Language

KK = Language.KK


@pytest.mark.parametrize("kind", KINDS[KK])
def test_the_same_seed_gives_the_same_slip(kind: str) -> None:
    first, second = (spoil("қызметкерлер", kind, KK, random.Random(3)) for _ in range(2))
    assert first == second != "қызметкерлер"


def test_each_kind_does_what_it_says() -> None:
    chance = random.Random(1)
    assert sorted(spoil("бала", SWAPPED, KK, chance) or "") == sorted("бала")
    assert len(spoil("бала", DROPPED, KK, chance) or "") == 3
    replaced = spoil("бала", REPLACED, KK, chance) or ""
    assert sum(a != b for a, b in zip("бала", replaced, strict=True)) == 1
    assert spoil("қала", LOOK_ALIKE, KK, chance) == "кала"
    assert spoil("бала", LOOK_ALIKE, KK, chance) is None
    assert spoil("аааа", SWAPPED, KK, chance) is None


def test_only_ordinary_words_are_spoilt() -> None:
    assert eligible("қала", KK)
    assert not any(eligible(word, KK) for word in ("үш", "Қала", "ОАЭ-нің", "that", "1990"))
