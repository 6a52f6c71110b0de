"""Decisions of people: three scopes, the last one counts, a damaged line is named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from pipeline.core.errors import ConfigError
from pipeline.core.model import Anchor, Finding, Language, Severity, Text3
from pipeline.score.decisions import Decision, apply, load


def finding(fingerprint: str, code: str = "ZZZ001", quote: str = "қала") -> Finding:
    return Finding(
        code=code,
        name="n",
        mqm="internal",
        severity=Severity.MAJOR,
        message=Text3(en="m", ru="m", kk="m"),
        anchors=(Anchor(version="kk", language=Language.KK, start=0, end=4, quote=quote),),
        fingerprint=fingerprint,
    )


def decision(**fields: Any) -> Decision:
    return Decision(
        **{
            "fingerprint": "f1",
            "verdict": "ignored",
            "reason": "so",
            "author": "A",
            "time": "2024-01-01T00:00:00Z",
            **fields,
        }
    )


FINDINGS = (
    finding("f1"),
    finding("f2"),
    finding("f3", quote="ауыл"),
    finding("f4", code="ZZZ002"),
)


def ignored(*decisions: Decision, release: str = "r") -> list[str]:
    return [f.fingerprint for f in apply(FINDINGS, decisions, release) if f.status == "ignored"]


def test_this_one() -> None:
    assert ignored(decision()) == ["f1"]


def test_this_text_everywhere() -> None:
    told = decision(scope="text", code="ZZZ001", quote="қала", release="other")
    assert ignored(told) == ["f1", "f2"]


def test_this_check_in_this_release() -> None:
    told = decision(scope="check", code="ZZZ001", quote="қала", release="r")
    assert ignored(told) == ["f1", "f2", "f3"]
    assert ignored(told, release="s") == []


def test_the_last_one_counts() -> None:
    everywhere = decision(scope="text", code="ZZZ001", quote="қала")
    taken_back = decision(verdict="accepted")
    assert ignored(everywhere, taken_back) == ["f2"]
    assert ignored(taken_back, everywhere) == ["f1", "f2"]


def test_nothing_decided_leaves_findings_open() -> None:
    assert apply(FINDINGS, (), "r") == FINDINGS
    assert {f.status for f in FINDINGS} == {"open"}


def test_decisions_come_back_from_their_file(tmp_path: Path) -> None:
    made = (decision(), decision(scope="check", code="ZZZ001", release="r", reason="Қажет\u2028жоқ"))
    path = tmp_path / "decisions.jsonl"
    path.write_bytes(b"\n" + b"\r\n".join(msgspec.json.encode(d) for d in made) + b"\n\n")
    assert load(path) == made
    assert load(None) == ()


@pytest.mark.parametrize(
    "damage",
    [
        b"{",
        b'{"fingerprint": "f"}',
        b'{"fingerprint": "f", "verdict": "maybe", "reason": "", "author": "", "time": ""}',
        b'{"fingerprint": "f", "verdict": "fixed", "reason": "", "author": "", "time": "", "scop": "text"}',
        b"\xff",
    ],
)
def test_a_damaged_line_is_named(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_bytes(msgspec.json.encode(decision()) + b"\n" + damage + b"\n")
    with pytest.raises(ConfigError, match=r"decisions\.jsonl, line 2"):
        load(path)
