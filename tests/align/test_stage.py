"""What the stage answers on small releases that a reader can align by eye."""

from __future__ import annotations

import time

import pytest

from pipeline.align.stage import run
from pipeline.core.config import AlignConfig
from pipeline.core.model import Bead, BlockKind, Entity, EntityKind
from tests.align.make import EN, KK, RU, shape, tables

CONFIG = AlignConfig(encoder=False)
ROW = BlockKind.TABLE_CELL
ITEM = BlockKind.LIST_ITEM


def straight(count: int, *versions: str) -> list[dict[str, list[int]]]:
    return [{version: [k] for version in versions} for k in range(count)]


def test_nothing_and_empty_versions() -> None:
    assert run(tables({}), CONFIG) == ((), ())
    assert run(tables({"kk": [], "ru": []}), CONFIG) == ((), ())


def test_one_version_gives_a_bead_for_each_segment() -> None:
    beads, rejects = run(tables({"ru": RU}), CONFIG)
    assert rejects == ()
    assert shape(beads) == straight(len(RU), "ru")
    assert [b.id for b in beads] == [f"b{k}" for k in range(1, len(RU) + 1)]
    assert {b.posterior for b in beads} == {1.0}


def test_a_version_without_text_is_lacking_everywhere() -> None:
    beads, _ = run(tables({"kk": KK, "ru": RU, "en": []}), CONFIG)
    assert shape(beads) == straight(len(KK), "kk", "ru")


@pytest.mark.parametrize("languages", [("kk", "ru"), ("kk", "en"), ("ru", "en"), ("kk", "ru", "en")])
def test_translations_line_by_line(languages: tuple[str, ...]) -> None:
    texts = {"kk": KK, "ru": RU, "en": EN}
    beads, _ = run(tables({language: texts[language] for language in languages}), CONFIG)
    assert shape(beads) == straight(len(KK), *languages)
    assert not any(b.move for b in beads)
    assert sum(b.posterior for b in beads) / len(beads) > 0.9


def test_merged_sentences_become_one_bead() -> None:
    merged = [*RU[:3], f"{RU[3]} {RU[4]}", *RU[5:]]
    beads, _ = run(tables({"kk": KK, "ru": merged, "en": EN}), CONFIG)
    assert {"kk": [3, 4], "ru": [3], "en": [3, 4]} in shape(beads)
    assert len(beads) == len(KK) - 1


def test_an_omission_leaves_the_version_out_of_the_bead() -> None:
    beads, _ = run(tables({"kk": KK, "ru": RU, "en": [*EN[:3], *EN[4:]]}), CONFIG)
    assert {"kk": [3], "ru": [3]} in shape(beads)
    assert {"kk": [4], "ru": [4], "en": [3]} in shape(beads)


def test_an_addition_is_a_bead_of_its_own_at_its_place() -> None:
    added = [*RU[:5], "Погода на выходных ожидается солнечной, без осадков и с лёгким ветром.", *RU[5:]]
    beads, _ = run(tables({"kk": KK, "ru": added, "en": EN}), CONFIG)
    assert shape(beads)[5] == {"ru": [5]}
    assert shape(beads)[6] == {"kk": [5], "ru": [6], "en": [5]}


def test_an_untranslated_sentence_stands_with_its_counterpart() -> None:
    beads, _ = run(tables({"kk": [*KK[:3], RU[3], *KK[4:]], "ru": RU, "en": EN}), CONFIG)
    assert shape(beads) == straight(len(KK), "kk", "ru", "en")


def test_neighbours_that_changed_places_are_a_move() -> None:
    swapped = [*EN[:3], EN[4], EN[3], *EN[5:]]
    beads, _ = run(tables({"kk": KK, "ru": RU, "en": swapped}), CONFIG)
    found = shape(beads)
    assert {"kk": [3], "ru": [3], "en": [4]} in found
    assert {"kk": [4], "ru": [4], "en": [3]} in found
    assert sum(b.move for b in beads) == 1


def test_a_moved_paragraph_is_a_move_and_no_omission() -> None:
    moved = [RU[0], *RU[2:7], RU[1], RU[7]]
    beads, _ = run(tables({"kk": KK, "ru": moved}), CONFIG)
    joined = [b for b in beads if b.move]
    assert shape(joined) == [{"kk": [1], "ru": [6]}]
    assert len(beads) == len(KK)


def test_a_reordered_list() -> None:
    kk = ["Қатысушылар:", "- Алматы: 25 маман;", "- Қостанай: 14 маман;", "- Тараз: 31 маман."]
    ru = [
        "Участники:",
        "- Тараз: 31 специалист;",
        "- Алматы: 25 специалистов;",
        "- Костанай: 14 специалистов.",
    ]
    kinds = [BlockKind.PARAGRAPH, ITEM, ITEM, ITEM]
    texts = {"kk": list(zip(kk, kinds, strict=True)), "ru": list(zip(ru, kinds, strict=True))}
    beads, _ = run(tables(texts), CONFIG)
    assert sorted(shape(beads), key=lambda b: b["kk"]) == [
        {"kk": [0], "ru": [0]},
        {"kk": [1], "ru": [2]},
        {"kk": [2], "ru": [3]},
        {"kk": [3], "ru": [1]},
    ]
    assert [b.move for b in beads].count(True) == 1


def test_rows_with_keys_are_tied_exactly() -> None:
    # the texts would be aligned otherwise: the keys decide
    kk = [("Тақырып", BlockKind.HEADING), ("Алматы 25", ROW, "t1:r1"), ("Тараз 31", ROW, "t1:r2")]
    ru = [("Тема", BlockKind.HEADING), ("Тараз 31", ROW, "t1:r1"), ("Алматы 25", ROW, "t1:r2")]
    beads, _ = run(tables({"kk": kk, "ru": ru}), CONFIG)
    assert shape(beads) == straight(3, "kk", "ru")


def test_rows_in_another_order_still_hang_together() -> None:
    kk = [("Алматы", ROW, "a"), ("Тараз", ROW, "b"), "Соңы."]
    ru = [("Тараз", ROW, "b"), ("Алматы", ROW, "a"), "Конец."]
    beads, _ = run(tables({"kk": kk, "ru": ru}), CONFIG)
    assert shape(beads) == [{"kk": [0], "ru": [1]}, {"kk": [1], "ru": [0]}, {"kk": [2], "ru": [2]}]


def test_a_key_of_one_version_only_ties_nothing() -> None:
    kk = [(text, ROW, f"r{k}") for k, text in enumerate(KK)]
    beads, _ = run(tables({"kk": kk, "ru": RU}), CONFIG)
    assert shape(beads) == straight(len(KK), "kk", "ru")


def test_corrections_overrule() -> None:
    wanted = Bead(id="x", segments={"kk": ("kk:s1", "kk:s2"), "ru": ("ru:s1",)}, posterior=1.0)
    stale = Bead(id="y", segments={"kk": ("kk:s99",), "ru": ("ru:s2",)}, posterior=1.0)
    beads, _ = run(tables({"kk": KK, "ru": RU}), CONFIG, corrections=(wanted, stale))
    assert {"kk": [1, 2], "ru": [1]} in shape(beads)
    assert next(b for b in beads if "kk:s1" in b.segments.get("kk", ())).posterior == 1.0
    assert {"ru": [2]} in shape(beads)


def test_values_of_entities_are_evidence() -> None:
    kk = ["Он бес мың адам.", "Жиырма мың адам келді."]
    ru = ["Прибыло двадцать тысяч человек."]
    batch = tables({"kk": kk, "ru": ru})
    marks = [("kk", 0, "15000"), ("kk", 1, "20000"), ("ru", 0, "20000")]
    entities = tuple(
        Entity(
            version=v,
            segment=f"{v}:s{k}",
            start=0,
            end=4,
            kind=EntityKind.NUMBER,
            value=value,
            detector="test",
        )
        for v, k, value in marks
    )
    beads, _ = run(
        type(batch)(
            release=batch.release, versions=batch.versions, blocks=batch.blocks, segments=batch.segments,
            entities=entities,
        ),
        AlignConfig(max_bead=1, encoder=False),
    )  # fmt: skip
    assert {"kk": [1], "ru": [0]} in shape(beads)


@pytest.mark.parametrize("max_bead", [1, 2, 6])
def test_the_size_of_beads_is_a_setting(max_bead: int) -> None:
    merged = [*RU[:3], " ".join(RU[3:6]), *RU[6:]]
    beads, _ = run(tables({"kk": KK, "ru": merged}), AlignConfig(max_bead=max_bead))
    assert max(len(ids) for b in beads for ids in b.segments.values()) <= max_bead
    assert sorted(s for b in beads for s in b.segments.get("kk", ())) == [f"kk:s{k}" for k in range(len(KK))]


def test_two_thousand_segments_against_three() -> None:
    began = time.process_time()
    beads, _ = run(tables({"kk": KK * 250, "ru": RU[:3], "en": EN[:3]}), CONFIG)
    assert time.process_time() - began < 20
    assert sum(len(b.segments.get("kk", ())) for b in beads) == 2000


@pytest.mark.parametrize("window", [0, 30])
def test_long_documents_are_solved_in_pieces(window: int) -> None:
    lines = 300
    kk = [f"{KK[k % 8]} № {k * 37}" for k in range(lines)]
    ru = [f"{RU[k % 8]} № {k * 37}" for k in range(lines)]
    beads, _ = run(tables({"kk": kk, "ru": ru}), AlignConfig(window=window))
    assert shape(beads) == straight(lines, "kk", "ru")
