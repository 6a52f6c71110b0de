"""Made documents, their gold, and the figures, on cases counted by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pipeline.bench.alignment.aligners import composed, restricted
from pipeline.bench.alignment.confusions import confusions, summary
from pipeline.bench.alignment.counts import Counts, count, f1, figures, gain
from pipeline.bench.alignment.documents import (
    Document,
    Group,
    components,
    concatenated,
    paragraph_beads,
    project,
)
from pipeline.bench.alignment.make import make
from pipeline.bench.alignment.rates import SETTINGS

ROWS = [{x: f"{x} sentence {k}." for x in ("kk", "ru", "en")} for k in range(40)]
OTHERS = [{x: f"{x} foreign {k}." for x in ("kk", "ru", "en")} for k in range(9)]
MADE = [
    (name, languages)
    for name, rates in SETTINGS.items()
    for languages in (("kk", "ru"), ("kk", "ru", "en"))
    if len(rates.omits) in (0, len(languages))
]


def made(setting: str, *languages: str, seed: str = "s") -> Document:
    return make("name", ROWS, OTHERS, languages, setting, seed)


def document(*lines: str, gold: tuple[Group, ...] = ()) -> Document:
    """Versions as strings; a letter is a line."""
    own = tuple(tuple(x) for x in lines)
    return Document("d", 0, ("kk", "ru", "en")[: len(own)], own, (), tuple((0,) * len(x) for x in own), gold)


@pytest.mark.parametrize(("setting", "languages"), MADE)
def test_documents_are_the_same_every_time(setting: str, languages: tuple[str, ...]) -> None:
    assert made(setting, *languages) == made(setting, *languages)
    assert made(setting, *languages) != made(setting, *languages, seed="another")


@pytest.mark.parametrize(("setting", "languages"), MADE)
def test_gold_beads_hold_every_line_once_and_share_sentences(
    setting: str, languages: tuple[str, ...]
) -> None:
    document = made(setting, *languages)
    for v, lines in enumerate(document.lines):
        assert sorted(i for bead in document.gold for i in bead[v]) == list(range(len(lines)))
    for bead in document.gold:
        held = [
            {s for i in places for s in own[i]} for own, places in zip(document.sentences, bead, strict=True)
        ]
        assert sum(map(bool, bead)) == 1 or any(a & b for k, a in enumerate(held) for b in held[:k])


def test_one_sided_documents_lack_nothing_in_the_first_version() -> None:
    document = made("one-sided", "kk", "ru")
    held = {s for line in document.sentences[0] for s in line}
    assert held >= set(range(len(ROWS)))
    assert len({s for line in document.sentences[1] for s in line if 0 <= s < len(ROWS)}) < len(ROWS)


def test_paragraph_numbers_grow_by_one() -> None:
    for own in made("hard", "kk", "ru").paragraphs:
        assert own[0] == 0
        assert {b - a for a, b in pairwise(own)} == {0, 1}


def test_gold_beads_are_connected_lines() -> None:
    parts = [[{1}, {2, 3}], [{1, 2}, {3}], [{1}, {2}, {3}, {-1}]]
    assert components(parts) == [((0, 1), (0, 1), (0, 1, 2)), ((), (), (3,))]


def test_paragraphs_are_tied_by_the_beads_of_their_lines() -> None:
    # lines 0, 1 | 2 | 3 against 0 | 1, 2: line 2 is merged into the second paragraph, line 3 is alone
    gold = [((0,), (0,)), ((1,), (1,)), ((2,), (2,)), ((3,), ())]
    assert paragraph_beads(gold, [(0, 0, 1, 2), (0, 1, 1)]) == [((0, 1), (0, 1)), ((2,), ())]


def test_scores_counted_by_hand() -> None:
    gold: list[Group] = [((0,), (0,)), ((1,), (1, 2)), ((), (3,))]
    found: list[Group] = [((0,), (0,)), ((1,), (1,)), ((), (2,)), ((), (3,))]
    counts = count(gold, found)
    assert counts == Counts(right=2, near=3, stated=4, found=1, met=2, known=2)
    assert figures([counts])[:3] == (50.0, 50.0, 50.0)
    assert f1([counts, count(gold, gold)]) == pytest.approx(100 * 2 * (5 / 7) * (3 / 4) / (5 / 7 + 3 / 4))


def test_pairs_put_together() -> None:
    pairs: list[list[Group]] = [[((0,), (0,)), ((1,), (1,))], [((0, 1), (0,))], [((0,), (0,)), ((1,), ())]]
    assert composed(document("ab", "xy", "u"), pairs) == [((0, 1), (0, 1), (0,))]


def test_a_bead_of_three_is_one_of_each_pair_or_aligned_inside() -> None:
    three = Document(
        id="d",
        fold=0,
        languages=("kk", "ru", "en"),
        lines=(("1500 теңге.", "Алматы."), ("1500 тенге.", "Алматы."), ("1500 tenge, Almaty.",)),
        sentences=((frozenset({0}), frozenset({1})), (frozenset({0}), frozenset({1})), (frozenset({0, 1}),)),
        paragraphs=((0, 0), (0, 0), (0,)),
        gold=(((0, 1), (0, 1), (0,)),),
    )

    def inside(part: Document) -> list[Group]:
        return [((k,), (k,)) for k in range(len(part.lines[0]))]

    assert list(restricted(three, (0, 1), three.gold, inside)) == [((0,), (0,)), ((1,), (1,))]
    assert project(three, (0, 2)).gold == (((0, 1), (0,)),)


def test_an_interval_of_equal_gains_is_a_point() -> None:
    better, worse = Counts(9, 9, 10, 9, 9, 10), Counts(8, 8, 10, 8, 8, 10)
    mean, low, high = gain([([better] * 5, [worse] * 5)])
    assert (mean, low, high) == pytest.approx((10.0, 10.0, 10.0))


def test_an_interval_of_one_lucky_document_holds_zero() -> None:
    same, lucky = Counts(8, 8, 10, 8, 8, 10), Counts(10, 10, 10, 10, 10, 10)
    mean, low, high = gain([([lucky, *[same] * 9], [same] * 10)])
    assert mean == pytest.approx(2.0)
    assert low == 0.0
    assert 2.0 < high < 20.0
    assert gain([([lucky, *[same] * 9], [same] * 10)]) == (mean, low, high)


@pytest.mark.parametrize(
    ("gold", "found", "kind"),
    [
        ([((0,), ()), ((), (0,))], [((0,), (0,))], "omissions tied to each other"),
        ([((0,), (0,)), ((1,), ())], [((0, 1), (0,))], "omission swallowed by a merge"),
        ([((0, 1), (0,))], [((0,), (0,)), ((1,), ())], "merge taken for an omission"),
        ([((0,), (0,))], [((0,), ()), ((), (0,))], "translation taken for omissions"),
        ([((0, 1), (0,)), ((2,), (1,))], [((0,), (0,)), ((1, 2), (1,))], "merged with the wrong neighbour"),
        ([((0, 1), (0, 1))], [((0,), (0,)), ((1,), (1,))], "split or joined"),
        ([((0,), (1,)), ((1,), (0,))], [((0,), (0,)), ((1,), (1,))], "another order"),
        ([((0,), (0,)), ((1,), ())], [((1,), (0,)), ((0,), ())], "another line left out"),
    ],
)
def test_kinds_of_confusion(gold: list[Group], found: list[Group], kind: str) -> None:
    sizes = [1 + max((i for b in gold for i in b[v]), default=-1) for v in range(2)]
    wrong = confusions(document("a" * sizes[0], "b" * sizes[1], gold=tuple(gold)), found)
    assert [c.kind for c in wrong] == [kind] * len(wrong)
    assert wrong
    assert kind in summary(wrong, len(gold))


def test_right_beads_are_no_confusion() -> None:
    one = made("hard", "kk", "ru")
    assert confusions(one, list(reversed(one.gold))) == []


def test_a_long_document_has_the_beads_of_its_parts() -> None:
    parts = [made("hard", "kk", "ru", seed=s) for s in ("s", "t")]
    long = concatenated(parts)
    assert long.size == sum(p.size for p in parts)
    assert sorted(long.gold) == sorted(components(long.sentences))
    assert len(long.gold) == sum(len(p.gold) for p in parts)
