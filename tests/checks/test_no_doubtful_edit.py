"""After 2, 3 and 4 a Russian term is not replaced by itself: the form found does not show which is wanted."""

from __future__ import annotations

import pytest

from pipeline.api import from_texts, process
from pipeline.core.config import ChecksConfig, Config
from pipeline.rules.registry import catalogue
from pipeline.rules.runner import run_checks
from pipeline.rules.views import ReleaseView
from pipeline.terms.records import simple_termbase

TERMS = simple_termbase({"c1": {"ru": {"спортзал": "preferred", "спортивный зал": "deprecated"}}})


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("В школе построен спортивный зал.", "спортзал"),
        ("В школе построены два спортивных зала.", None),
        ("В школе построены 3 спортивных зала.", None),
    ],
)
def test_edit(text: str, edit: str | None) -> None:
    tables = process(from_texts({"ru": text}), Config(), until="align")
    checks = [s for s in catalogue("pipeline.checks.terms") if s.code == "TRM101"]
    (found,) = run_checks(ReleaseView(tables, TERMS), checks, ChecksConfig(profile="strict"))
    assert (found.edit.replacement if found.edit else None) == edit
