"""Floors of quality on documents of the tests' own."""

from __future__ import annotations

import pytest

from pipeline.bench.alignment.aligners import beads, composed, kelisim
from pipeline.bench.alignment.counts import count, f1
from pipeline.bench.alignment.documents import PAIRS, Document, Group, project
from pipeline.bench.alignment.make import make
from tests.align.make import EN, KK, RU

LANGUAGES = ("kk", "ru", "en")
SENTENCES = [dict(zip(LANGUAGES, row, strict=True)) for row in zip(KK, RU, EN, strict=True)]
FOREIGN = [
    {
        "kk": "Ұлттық құрама ойында екі гол соқты.",
        "ru": "Сборная забила в матче два гола.",
        "en": "The national team scored two goals in the match.",
    },
    {
        "kk": "Мұражайда жаңа көрме ашылды.",
        "ru": "В музее открылась новая выставка.",
        "en": "A new exhibition opened at the museum.",
    },
]
ALIGN = kelisim()


def documents(setting: str) -> list[Document]:
    return [make(f"own{k}", SENTENCES, FOREIGN, LANGUAGES, setting, "test") for k in range(30)]


def found(document: Document) -> list[Group]:
    return beads(ALIGN(document))


@pytest.mark.parametrize(("setting", "floor"), [("easy", 97.0), ("medium", 95.0), ("hard", 90.0)])
def test_three_versions_of_own_texts(setting: str, floor: float) -> None:
    made = documents(setting)
    together = f1(count(d.gold, found(d)) for d in made)
    pairs = [composed(d, [found(project(d, pair)) for pair in PAIRS]) for d in made]
    assert together >= floor
    assert together >= f1(count(d.gold, p) for d, p in zip(made, pairs, strict=True)) - 0.5


@pytest.mark.parametrize(("pair", "floor"), [((0, 1), 93.0), ((0, 2), 93.0), ((1, 2), 93.0)])
def test_two_versions_of_own_texts(pair: tuple[int, int], floor: float) -> None:
    two = [project(d, pair) for d in documents("hard")]
    assert f1(count(d.gold, found(d)) for d in two) >= floor
