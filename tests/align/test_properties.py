"""What holds for every input."""

from __future__ import annotations

from collections import Counter

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.align.stage import run
from pipeline.core.config import AlignConfig
from pipeline.core.model import Tables
from tests.align.make import EN, KK, RU, tables

CONFIG = AlignConfig(encoder=False)
ODD = ["", " ", "?", "12", "А", "— — —", "x" * 300, "😀", "ҚР", "\u200b"]
LINES = {"kk": KK + ODD, "ru": RU + ODD, "en": EN + ODD}
TEXTS = st.fixed_dictionaries(
    {},
    optional={language: st.lists(st.sampled_from(lines), max_size=12) for language, lines in LINES.items()},
)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_every_segment_stands_in_exactly_one_bead(texts: dict[str, list[str]]) -> None:
    batch = tables(texts)
    beads, rejects = run(batch, CONFIG)
    held = Counter(s for bead in beads for ids in bead.segments.values() for s in ids)
    assert held == Counter(s.id for s in batch.segments)
    assert rejects == ()
    owner = {s.id: s.version for s in batch.segments}
    for number, bead in enumerate(beads, start=1):
        assert bead.id == f"b{number}"
        assert all(ids for ids in bead.segments.values())
        assert all(owner[s] == version for version, ids in bead.segments.items() for s in ids)
        assert 0 <= bead.posterior <= 1
        assert bead.posterior == round(bead.posterior, 3)


@settings(max_examples=30, deadline=None)
@given(TEXTS, st.randoms())
def test_the_order_of_the_tables_does_not_matter(texts: dict[str, list[str]], random: object) -> None:
    # empty lines share their place with nothing else here: each line begins at a place of its own
    batch = tables(texts)

    def mixed(rows: tuple[object, ...]) -> tuple[object, ...]:
        out = list(rows)
        random.shuffle(out)  # type: ignore[attr-defined]
        return tuple(out)

    other = Tables(
        release=batch.release, versions=mixed(batch.versions), blocks=mixed(batch.blocks),
        segments=mixed(batch.segments),
    )  # fmt: skip
    assert run(batch, CONFIG) == run(other, CONFIG)


@settings(max_examples=20, deadline=None)
@given(TEXTS)
def test_running_twice_gives_the_same_bytes(texts: dict[str, list[str]]) -> None:
    batch = tables(texts)
    before = msgspec.json.encode(batch)
    first = msgspec.json.encode(run(batch, CONFIG)[0])
    assert first == msgspec.json.encode(run(batch, CONFIG)[0])
    assert msgspec.json.encode(batch) == before


@settings(max_examples=20, deadline=None)
@given(TEXTS)
def test_the_result_confirmed_by_hand_stays(texts: dict[str, list[str]]) -> None:
    batch = tables(texts)
    beads, _ = run(batch, CONFIG)
    again, _ = run(batch, CONFIG, corrections=beads)
    assert [b.segments for b in again] == [b.segments for b in beads]


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_beads_follow_the_first_version(texts: dict[str, list[str]]) -> None:
    beads, _ = run(tables(texts), CONFIG)
    first = next((v for v in ("kk", "ru", "en") if texts.get(v)), None)
    places = [int(b.segments[first][0].rsplit("s", 1)[1]) for b in beads if first in b.segments]
    assert places == sorted(places)
