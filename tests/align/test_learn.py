"""Words learned from one's own releases: what is learned, from what, and that it helps."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import pytest

from pipeline.align import lexicon
from pipeline.align.corrections import Line, correction
from pipeline.align.learn import Row, Text, learn
from pipeline.align.learned import BY_HAND, MARK, file_text, texts_of
from pipeline.align.lexicon import with_rows
from pipeline.align.model1 import Passage, associations
from pipeline.align.side import Unit
from pipeline.align.stage import align_units, run_configured
from pipeline.core.config import AlignConfig, Config, PipelineConfig
from pipeline.core.document import ReleaseDocument, release_document
from pipeline.core.errors import ConfigError
from pipeline.core.model import Bead
from tests.align.make import tables

#: words of a trade that no general lexicon has; they share no sound
TRADE = [("зеңбек", "носилки"), ("сүбеқұйрық", "вырезка"), ("қарнақ", "штанга"), ("шарбақ", "плетень")]
RU = "Цех выпустил {0} и {1} для нового склада."
KK = "Цех жаңа қойма үшін {0} мен {1} шығарды."


def passages(copies: int = 2) -> list[Text]:
    """Every two of the words together."""
    pairs = [(a, b) for a in TRADE for b in TRADE if a < b]
    return [Text({"kk": KK.format(a[0], b[0]), "ru": RU.format(a[1], b[1])}) for a, b in pairs] * copies


def words(rows: Sequence[Row]) -> set[tuple[str, str]]:
    return {(row.cells[0].replace("=", ""), row.cells[1].replace("=", "")) for row in rows}


def test_model_1_tells_words_apart_that_always_stand_with_others() -> None:
    told = [Passage(("a", "b"), ("x", "y")), Passage(("a", "c"), ("x", "z")), Passage(("b", "c"), ("y", "z"))]
    found = associations(told)
    assert [(f.first, f.second, f.times) for f in found] == [("a", "x", 2), ("b", "y", 2), ("c", "z", 2)]
    assert all(f.dice == 1 and f.forward > 0.5 and f.backward > 0.5 for f in found)
    assert associations([]) == associations([Passage((), ("x",))]) == []


def test_words_that_the_seed_lacks_are_learned_and_no_others() -> None:
    rows = learn(passages())
    found = words(rows)
    for kk, ru in TRADE:
        # the beginning of a word may stand for it
        assert any(kk.startswith(a) and ru.startswith(b) for a, b in found), (kk, ru, found)
    assert not any(a.startswith(("жаңа", "қойма")) or b.startswith(("нов", "склад")) for a, b in found)
    assert {row.cells[2] for row in rows} == {"-"}


def test_the_same_texts_in_any_order_give_the_same_file() -> None:
    texts = passages()
    expected = file_text(learn(texts), len(texts), 3)
    random.Random(1).shuffle(texts)
    assert file_text(learn(texts), len(texts), 3) == expected


def test_three_versions_share_a_row() -> None:
    texts = [
        Text({**t.texts, "en": f"The shop made a {a} and a {b}."})
        for t, (a, b) in zip(
            passages(1),
            [(x, y) for k, x in enumerate(("stretcher", "tenderloin", "barbell", "wattle")) for y in
             ("stretcher", "tenderloin", "barbell", "wattle")[k + 1 :]],
            strict=True,
        )
    ] * 2  # fmt: skip
    assert len(learn(texts)) > 0
    assert any(all(cell != "-" for cell in row.cells) for row in learn(texts))


def released(texts: Mapping[str, Sequence[str]], beads: Sequence[tuple[int, int, float]]) -> ReleaseDocument:
    own = tuple(
        Bead(id=f"b{k}", segments={"kk": (f"kk:s{i}",), "ru": (f"ru:s{j}",)}, posterior=p)
        for k, (i, j, p) in enumerate(beads)
    )
    return release_document(msgspec.structs.replace(tables(texts), beads=own))


def test_unsure_beads_teach_nothing_and_those_set_by_hand_more() -> None:
    kk, ru = [KK.format("зеңбек", "қарнақ"), "Зеңбек."], [RU.format("носилки", "штанга"), "Носилки."]
    release = released({"kk": kk, "ru": ru}, [(0, 0, 0.89), (1, 1, 1.0)])
    assert texts_of([release], ()) == [Text({"kk": "Зеңбек.", "ru": "Носилки."}, 1)]
    assert learn(texts_of([release], ())) == []
    texts = {v.id: v.text for v in release.versions}
    by_hand = correction("r", {"kk:s1", "ru:s1"}, release.segments, texts, author="a", time="t")
    (text,) = texts_of([release], [Line(1, by_hand)])
    assert text.weight == BY_HAND
    assert [row.cells[:2] for row in learn([text])] == [("зеңбек", "носилки")]


def test_learned_words_repair_an_alignment() -> None:
    """Lines of one length and shape, the first without a partner: only the words of the trade tell that."""
    kk = ["Қоймада зеңбек бар.", "Қоймада қарнақ бар.", "Қоймада шарбақ бар."]
    ru = ["На складе есть штанга.", "На складе есть плетень."]
    config = AlignConfig(encoder=False)
    units = [[Unit(text=t, language=x) for t in lines] for x, lines in (("kk", kk), ("ru", ru))]
    wanted = {((0,), ()), ((1,), (0,)), ((2,), (1,))}
    learned = with_rows([row.cells for row in learn(passages())])
    before = {t.segments: t.posterior for t in align_units(units, ("kk", "ru"), config)}
    after = {t.segments: t.posterior for t in align_units(units, ("kk", "ru"), config, words=learned)}
    assert set(before) != wanted
    assert set(after) == wanted


def test_the_stage_reads_the_file_anew_when_it_changes(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.tsv"
    batch = tables({"kk": ["Зеңбек.", "Қарнақ."], "ru": ["Носилки.", "Штанга."]})
    plain = PipelineConfig(align=AlignConfig(encoder=False))
    path.write_text("# only a comment\n", "utf-8")
    without, _ = run_configured(batch, Config(pipeline=plain, lexicon=path))
    assert without == run_configured(batch, Config(pipeline=plain))[0]
    path.write_text("зеңбек\tносилк\t-\nқарнақ\tштанг\t-\n", "utf-8")
    found, _ = run_configured(batch, Config(pipeline=plain, lexicon=path))
    assert found[0].posterior > without[0].posterior


def test_the_file_takes_nothing_away_from_the_seed() -> None:
    own = with_rows([("мектеп", "носилк", "-")])
    for word, language in (("mektep", "kk"), ("skola", "ru")):
        assert set(lexicon.seed().concepts(word, language)) <= set(own.concepts(word, language))
    assert len(own.concepts("mektep", "kk")) == len(lexicon.seed().concepts("mektep", "kk")) + 1
    assert own.concepts("nosilka", "de") == ()


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("зеңбек\tносилк".encode(), "2 columns where kk, ru and en are expected"),
        ("зеңбек\tносилк|\t-".encode(), "an empty word in “носилк|”. Write -"),
        ("зеңбек\t\t-".encode(), "an empty word"),
        ("зеңбек\t-\t-".encode(), "one language alone ties nothing"),
        ("зеңбек\tносилк\t-".encode("utf-16"), "this is not UTF-8"),
    ],
)
def test_a_damaged_line_is_named(tmp_path: Path, line: bytes, why: str) -> None:
    path = tmp_path / "lexicon.tsv"
    path.write_bytes("# head\nқарнақ\tштанг\t-\n".encode() + line + b"\n")
    with pytest.raises(ConfigError) as told:
        lexicon.load(path)
    assert f"{path}, line 3: " in str(told.value)
    assert why in str(told.value)


def test_rows_of_ones_own_outlive_learning() -> None:
    rows = learn(passages())
    own = "шарбақ\tзабор\t-".encode()
    first = file_text(rows, 1, 1, own)
    assert first.startswith(own + b"\n" + MARK.encode())
    assert file_text(rows, 1, 1, first) == first
