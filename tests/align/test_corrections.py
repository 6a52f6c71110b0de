"""Corrections by hand: the aligner gives way, and what cannot be used says why."""

from __future__ import annotations

import multiprocessing
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from pipeline.align.corrections import Correction, Line, Nth, append, beads, correction, load
from pipeline.align.stage import run_configured
from pipeline.core.config import Config
from pipeline.core.errors import ConfigError
from pipeline.core.model import Bead, Reject, Tables
from tests.align.make import EN, KK, RU, shape, tables

THREE = {"kk": KK, "ru": RU, "en": EN}


def made(segments: Mapping[str, Sequence[str | Nth]], release: str = "r") -> Correction:
    named = {v: tuple(names) for v, names in segments.items()}
    return Correction(release=release, segments=named, author="a", time="2026-01-01T00:00:00Z")


def lines(*corrections: Correction) -> tuple[Line, ...]:
    return tuple(Line(k, c) for k, c in enumerate(corrections, 1))


def aligned(batch: Tables, path: Path, *corrections: Correction) -> tuple[tuple[Bead, ...], list[str]]:
    for one in corrections:
        append(path, one)
    found, rejects = run_configured(batch, Config(alignments=path))
    held = sorted(s for b in found for ids in b.segments.values() for s in ids)
    assert held == sorted(s.id for s in batch.segments), "every segment stands in exactly one bead"
    return found, reasons(rejects)


def reasons(rejects: Sequence[Reject]) -> list[str]:
    assert {(r.source, r.code) for r in rejects} <= {("alignments.jsonl", "ALN001")}
    return [r.reason for r in rejects]


def test_three_versions_an_omission_and_a_place_out_of_order(tmp_path: Path) -> None:
    found, rejects = aligned(
        tables(THREE),
        tmp_path / "alignments.jsonl",
        made({"kk": [KK[2], KK[3]], "ru": [RU[2]], "en": [EN[3]]}),
        made({"en": [EN[5]]}),
        made({"kk": [KK[1]], "ru": [RU[6]], "en": [EN[1]]}),
    )
    assert rejects == []
    by_hand = [{"kk": [2, 3], "ru": [2], "en": [3]}, {"en": [5]}, {"kk": [1], "ru": [6], "en": [1]}]
    for wanted in by_hand:
        assert wanted in shape(found)
    assert {b.posterior for b, s in zip(found, shape(found), strict=True) if s in by_hand} == {1.0}
    # what nobody touched goes on as before
    assert {"kk": [7], "ru": [7], "en": [7]} in shape(found)


def test_a_text_that_stands_twice_needs_its_number(tmp_path: Path) -> None:
    batch = tables({"kk": [*KK[:3], KK[0], KK[4]], "ru": [RU[0], *RU[1:3], RU[0], RU[4]]})
    second = made({"kk": [Nth(text=KK[0], nth=2)], "ru": [Nth(text=RU[0], nth=1)]})
    found, rejects = aligned(batch, tmp_path / "a.jsonl", second)
    assert rejects == []
    assert {"kk": [3], "ru": [0]} in shape(found)
    unclear, far = made({"kk": [KK[0]]}), made({"ru": [Nth(text=RU[0], nth=3)]})
    tied, told = beads(lines(unclear, far), batch)
    assert tied == ()
    assert "stands 2×: say which" in told[0].reason
    assert "there is no number 3" in told[1].reason


def test_line_ends_and_decomposed_letters_are_the_same_text() -> None:
    batch = tables({"kk": ["Желі  іске\u00a0қосылды."], "ru": ["Сеть\tвключена\nсегодня, считай Й."]})
    named = made({"kk": ["Желі іске қосылды."], "ru": ["Сеть включена сегодня, считай И\u0306."]})
    tied, told = beads(lines(named), batch)
    assert told == ()
    assert tied[0].segments["kk"] == ("kk:s0",)


@pytest.mark.parametrize(
    ("segments", "why"),
    [
        ({"kk": ["Мұндай сөйлем жоқ."]}, "“Мұндай сөйлем жоқ.” (kk) is no segment of the text any more"),
        ({"de": ["Guten Tag."]}, "there is no version de to align; there are kk, ru, en"),
        ({"kk": []}, "it names no segment"),
        ({}, "it names no segment"),
    ],
)
def test_what_does_not_fit_is_told_with_its_line(segments: dict[str, list[str]], why: str) -> None:
    good = made({"kk": [KK[2]], "ru": [RU[2]]})
    tied, told = beads(lines(good, made(segments)), tables(THREE))
    assert [b.segments for b in tied] == [{"kk": ("kk:s2",), "ru": ("ru:s2",)}]
    (reason,) = reasons(told)
    assert reason.startswith("Line 2: ")
    assert why in reason


def test_the_later_line_wins_and_the_earlier_one_is_told() -> None:
    early, late = made({"kk": [KK[2]], "ru": [RU[2]]}), made({"kk": [KK[2]], "ru": [RU[4]]})
    tied, told = beads(lines(early, late), tables(THREE))
    assert [b.segments for b in tied] == [{"kk": ("kk:s2",), "ru": ("ru:s4",)}]
    (reason,) = reasons(told)
    assert reason.startswith("Line 1: ")
    assert "line 2, which is later and counts" in reason
    # saying the same twice is no fault, and other releases have nothing to do with it
    assert reasons(beads(lines(late, late), tables(THREE))[1]) == []
    assert beads(lines(made({"kk": [KK[2]]}, release="other")), tables(THREE)) == ((), ())


def test_a_correction_made_from_ids_names_them_again() -> None:
    batch = tables({"kk": [KK[0], KK[1], KK[0]], "ru": RU[:3]})
    texts = {v.id: v.text for v in batch.versions}
    record = correction("r", {"kk:s2", "ru:s1"}, batch.segments, texts, author="a", time="t")
    assert record.segments == {"kk": (Nth(text=KK[0], nth=2),), "ru": (RU[1],)}
    tied, told = beads(lines(record), batch)
    assert told == ()
    assert tied[0].segments == {"kk": ("kk:s2",), "ru": ("ru:s1",)}


def test_append_mends_a_last_line_without_end_and_is_read_at_once(tmp_path: Path) -> None:
    path = tmp_path / "alignments.jsonl"
    assert append(path, made({"kk": [KK[0]]})) == 1
    path.write_bytes(b"\n" + path.read_bytes().rstrip(b"\n"))
    assert [line.number for line in load(path)] == [2]
    assert append(path, made({"kk": [KK[1]]})) == 3
    assert [line.number for line in load(path)] == [2, 3]
    path.write_bytes(path.read_bytes() + b'{"release": 1}\n')
    with pytest.raises(ConfigError, match="line 4"):
        load(path)


def _write(path: Path, which: int) -> None:
    for k in range(20):
        append(path, made({"kk": [f"{which} {k} " + "ә" * 5000]}))


def test_several_processes_may_write_at_once(tmp_path: Path) -> None:
    path = tmp_path / "alignments.jsonl"
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_write, args=(path, n)) for n in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [w.exitcode for w in writers] == [0, 0, 0]
    assert len(load(path)) == 60
