"""The shape of the JSON document is a contract: it changes only where somebody means it to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.releases import TEXTS, document, write
from tests.golden.schema import GOLDEN, faults, schema

RULES = json.loads(GOLDEN.read_text("utf-8"))
#: what design.md promises, key by key
PROMISED = {
    "Document": {"schema", "signature", "releases", "rejects"},
    "Signature": {"version", "config", "termbase", "models"},
    "ReleaseDocument": {"id", "versions", "blocks", "segments", "entities", "beads", "findings", "score"},
    "VersionDocument": {"id", "language", "role", "source", "text"},
    "Segment": {"id", "version", "start", "end", "language", "script", "confidence"},
    "Entity": {"version", "segment", "start", "end", "kind", "value", "link", "detector", "score"},
    "Bead": {"id", "segments", "posterior", "move"},
    "Finding": {
        "code",
        "name",
        "mqm",
        "severity",
        "message",
        "anchors",
        "bead",
        "suspect",
        "evidence",
        "edit",
        "fingerprint",
        "status",
    },
    "Anchor": {"version", "language", "start", "end", "quote"},
    "Text3": {"en", "ru", "kk"},
    "Reject": {"source", "code", "reason"},
}


def test_the_schema_is_the_one_on_record() -> None:
    assert schema() == GOLDEN.read_text("utf-8"), "python -m tests.golden.schema, and review the diff"


@pytest.mark.parametrize("record", PROMISED)
def test_every_promised_key_is_there(record: str) -> None:
    assert set(RULES["$defs"][record]["properties"]) >= PROMISED[record]


@pytest.mark.parametrize("command", ["segment", "entities", "align", "check"])
def test_what_is_printed_has_that_shape(tmp_path: Path, command: str) -> None:
    folder = write(tmp_path / "r", {**TEXTS, "ru.draft": TEXTS["ru"].replace("выделит", "даст")})
    (folder / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    printed = document(command, folder)
    assert list(faults(printed, RULES, RULES)) == []
    assert printed["schema"] == "kelisim/1"
    assert len(printed["rejects"]) == 1
    (release,) = printed["releases"]
    reached = ["segments", "entities", "beads", "findings"][
        : ["segment", "entities", "align", "check"].index(command) + 1
    ]
    for table in ("segments", "entities", "beads", "findings"):
        assert bool(release[table]) == (table in reached), table
    assert (release["score"] is not None) == (command == "check")


def test_the_validator_sees_faults() -> None:
    good = {"source": "x", "code": "ING001", "reason": "y", "type": "reject"}
    rule = {"$ref": "#/$defs/Reject"}
    assert list(faults(good, rule, RULES)) == []
    for bad in ({**good, "code": 1}, {**good, "more": 1}, {"type": "reject"}, {**good, "type": "bead"}, []):
        assert list(faults(bad, rule, RULES))
