"""Stage tables on disk: what is written comes back, sharded and sorted."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.core.errors import KelisimError
from pipeline.core.model import (
    Anchor,
    Bead,
    Block,
    BlockKind,
    Entity,
    EntityKind,
    Finding,
    Language,
    Reject,
    Release,
    Role,
    Score,
    Segment,
    Severity,
    Source,
    Text3,
    Version,
)
from pipeline.runtime.store import Line, Store, shard

TEXT3 = Text3(en="a", ru="б", kk="ә")
ROWS = (
    Release(id="r", date="2014-02-19", facts={"note": "x"}),
    Version(
        id="kk",
        release="r",
        language=Language.KK,
        role=Role.FINAL,
        text="Мәтін 𝄞\u2028 \u0000",
        sha256="0",
        source=Source(file="kk.txt", format="txt", sha256="0"),
    ),
    Block(id="kk:b1", version="kk", kind=BlockKind.HEADING, start=0, end=5),
    Segment(
        id="kk:s1",
        version="kk",
        block="kk:b1",
        start=0,
        end=5,
        language=Language.KK,
        script="Cyrl",
        confidence=0.5,
    ),
    Entity(version="kk", segment="kk:s1", start=0, end=5, kind=EntityKind.CITY, value="Алматы", detector="x"),
    Bead(id="b1", segments={"kk": ("kk:s1",)}, posterior=0.125),
    Finding(
        code="NUM101",
        name="n",
        mqm="internal",
        severity=Severity.MAJOR,
        message=TEXT3,
        anchors=(Anchor(version="kk", language=Language.KK, start=0, end=5, quote="Мәтін"),),
    ),
    Score(words=1, counts={}, penalty=0, per_1000_words=0, quality=100, passed=True, versions=()),
)
IDS = st.lists(st.text(min_size=1, max_size=6), unique=True, max_size=8)


def line(release: str) -> Line:
    return Line(release, (Release(id=release),), (Reject(source="x", code="ING001", reason="y"),))


def test_every_kind_of_row_comes_back(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.write("all", [Line("r", ROWS)]) == 1
    assert list(store.read("all")) == [Line("r", ROWS)]
    (tables,) = store.tables(("all",))
    assert tables.release == ROWS[0]
    assert tables.score == ROWS[-1]
    fields = ("versions", "blocks", "segments", "entities", "beads", "findings")
    assert tuple(getattr(tables, f)[0] for f in fields) == ROWS[1:-1]


# files are written: a busy disk is no fault
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(IDS, st.randoms())
def test_order_does_not_matter_and_nothing_is_lost(tmp_path: Path, ids: list[str], random) -> None:  # type: ignore[no-untyped-def]
    one, two = Store(tmp_path / "one"), Store(tmp_path / "two")
    one.write("s", map(line, ids))
    shuffled = ids[:]
    random.shuffle(shuffled)
    two.write("s", map(line, shuffled))
    files = [{p.name: p.read_bytes() for p in (s.root / "s").iterdir()} for s in (one, two)]
    assert files[0] == files[1]
    assert set(files[0]) == {f"{shard(i)}.jsonl" for i in ids}
    assert sorted(x.release for x in one.read("s")) == sorted(ids)


def test_stale_shards_go(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write("s", [line("a"), line("b")])
    store.write("s", [line("b")])
    assert [x.release for x in store.read("s")] == ["b"]


def test_tables_join_stages_release_by_release(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write("ingest", [line("a"), line("b")])
    store.write("align", [Line("b", (ROWS[5],))])
    joined = {t.release.id: t.beads for t in store.tables(("ingest", "align"))}
    assert joined == {"a": (), "b": (ROWS[5],)}


@pytest.mark.parametrize(
    "damage",
    [b"{", b"\xff\xfe", b'{"release": "a", "rows": [{"type": "unknown"}]}', b'{"rows": []}', b"[]"],
)
def test_a_damaged_line_is_named(tmp_path: Path, damage: bytes) -> None:
    store = Store(tmp_path)
    store.write("s", [line("a")])
    path = tmp_path / "s" / f"{shard('a')}.jsonl"
    path.write_bytes(path.read_bytes() + damage + b"\n")
    with pytest.raises(KelisimError, match="line 2 is damaged") as caught:
        list(store.read("s"))
    assert path.name in str(caught.value)


def test_a_stage_that_has_not_been_run_is_named(tmp_path: Path) -> None:
    for read in (lambda s: s.read("align"), lambda s: s.tables(("align",))):
        with pytest.raises(KelisimError, match="run the stage “align” first"):
            list(read(Store(tmp_path)))
