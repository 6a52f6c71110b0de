"""The beads of the sample releases, read by hand."""

from __future__ import annotations

import pytest

from pipeline.api import load_config, process, read_paths
from pipeline.bench.alignment.press import RAW, document, gold, marks, places
from pipeline.core.errors import KelisimError


@pytest.mark.parametrize("release", sorted(gold()))
def test_every_segment_stands_in_one_bead(release: str) -> None:
    beads = gold()[release]
    tables = process(next(iter(read_paths([RAW / release]))), load_config(), "segment")
    for version in tables.primary():
        starts = sorted(s.start for s in tables.segments if s.version == version.id)
        assert [at for at, _ in places(version.text, beads, version.language.value)] == starts
    # without an aligner: gold alone
    made, found = document(tables, beads)
    assert found == []
    assert len(made.gold) == len(beads)


def test_every_sample_has_beads() -> None:
    assert {p.name for p in RAW.iterdir()} == set(gold())


def test_segments_that_are_cut_otherwise_keep_their_beads() -> None:
    where = places("One. Two. Three.", [{"en": ["One"]}, {"en": ["Two"]}, {"en": ["Three"]}], "en")
    assert where == [(0, 0), (5, 1), (10, 2)]
    # "One. Two." | "Thr" | "ee."
    assert marks([(0, 9), (10, 13), (13, 16)], where) == [{0, 1}, {2}, {2}]


def test_a_beginning_that_is_not_there_is_named() -> None:
    with pytest.raises(KelisimError, match="Four"):
        places("One. Two.", [{"en": ["Four"]}], "en")
