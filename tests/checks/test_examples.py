"""The examples inside every check: what fires must fire just there, what is silent must be silent."""

from __future__ import annotations

import pytest

from pipeline.commands.explain import every_check
from pipeline.rules.examples import Fires, Silent
from pipeline.rules.registry import CheckSpec
from tests.helpers import examine

CASES = [(spec, i) for spec in every_check() for i in range(len(spec.examples))]


@pytest.mark.parametrize(("spec", "number"), CASES, ids=[f"{s.code}-{i}" for s, i in CASES])
def test_example(spec: CheckSpec, number: int) -> None:
    example = spec.examples[number]
    findings = [f for f in examine(spec, example) if f.code == spec.code]
    if isinstance(example, Silent):
        assert [(a.version, a.quote) for f in findings for a in f.anchors] == []
        return
    assert isinstance(example, Fires)
    assert findings, "the check says nothing"
    quotes = {(a.version, a.quote) for f in findings for a in f.anchors}
    assert quotes == {(version, quote) for version, quote in example.at.items()}
    if example.suspect is not None:
        assert {f.suspect for f in findings} == {example.suspect}
    if example.fix is not None:
        assert [f.edit.replacement for f in findings if f.edit] == [example.fix]


def test_no_check_crashes_on_any_example() -> None:
    for spec, number in CASES:
        crashed = [f for f in examine(spec, spec.examples[number]) if f.code == "INT001"]
        assert crashed == [], spec.code


def test_every_family_is_there() -> None:
    checks = every_check()
    assert len(checks) >= 20
    assert len({c.view.__name__ for c in checks}) == 4
