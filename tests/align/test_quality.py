"""Floors of quality on documents of the tests' own, and the figures themselves on cases counted by hand."""

from __future__ import annotations

import pytest

from pipeline.align.weights import shipped
from pipeline.bench.align import composed, gale_church, kelisim, project, run, score
from pipeline.bench.align_three import LANGUAGES, Document, components, make
from tests.align.make import EN, KK, RU

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


def documents(setting: str) -> list[Document]:
    return [make(f"own{k}", SENTENCES, FOREIGN, setting, "test") for k in range(30)]


@pytest.mark.parametrize(("setting", "floor"), [("easy", 0.97), ("medium", 0.95), ("hard", 0.9)])
def test_three_versions_of_own_texts(setting: str, floor: float) -> None:
    mine = kelisim([shipped(), shipped()])
    together = run(documents(setting), LANGUAGES, mine)["f1"]
    assert together >= floor
    assert together >= run(documents(setting), LANGUAGES, composed(mine))["f1"] - 0.005


def test_better_than_lengths_alone() -> None:
    pairs = [project(d, (0, 2)) for d in documents("hard")]
    mine = run(pairs, ("kk", "en"), kelisim([shipped(), shipped()]))["f1"]
    assert mine > run(pairs, ("kk", "en"), gale_church)["f1"] + 0.05


def test_scores_counted_by_hand() -> None:
    gold = [((0,), (0,)), ((1,), (1, 2)), ((), (3,))]
    found = [((0,), (0,)), ((1,), (1,)), ((), (2,)), ((), (3,))]
    result = score([(gold, found)])
    assert result["p"] == 0.5
    assert result["r"] == 0.5
    assert result["lp"] == 0.75
    assert result["lr"] == 1.0


def test_gold_beads_are_connected_lines() -> None:
    parts = [[{1}, {2, 3}], [{1, 2}, {3}], [{1}, {2}, {3}, {-1}]]
    assert components(parts) == [((0, 1), (0, 1), (0, 1, 2)), ((), (), (3,))]


def test_documents_are_the_same_every_time() -> None:
    assert documents("hard") == documents("hard")
