"""Figures: when a goal is met, what is kept, what is skipped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.bench.measure import as_json, chosen, keep, lines
from pipeline.bench.pages.suites import suites_section
from pipeline.bench.suite import Result, Row, Suite
from pipeline.bench.suites import SUITES
from pipeline.cli import main
from pipeline.core.errors import KelisimError


@pytest.mark.parametrize(
    ("row", "met"),
    [
        (Row(what="a", value=98.5, goal=98.5), True),
        (Row(what="a", value=98.496, goal=98.5), True),
        (Row(what="a", value=98.49, goal=98.5), False),
        (Row(what="a", value=0.31, goal=0.3, more_is_better=False), False),
        (Row(what="a", value=0.3, goal=0.3, more_is_better=False), True),
        (Row(what="a", value=1.0), None),
    ],
)
def test_a_goal_is_met_as_printed(row: Row, met: bool | None) -> None:
    assert row.met is met


def test_every_suite_can_be_loaded() -> None:
    assert len({s.name for s in SUITES}) == len(SUITES)
    for suite in SUITES:
        assert callable(suite.load())


def _suite(name: str) -> Suite:
    return next(s for s in SUITES if s.name == name)


def test_a_run_replaces_what_it_measured_and_keeps_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "bench.json"
    result = Result(rows=(Row(what="share", value=12.5, goal=10, peers={"another": 9.0}),))
    keep(file, {"recall": 0.5}, {"names": as_json(_suite("names"), result)})
    keep(file, None, {"language": as_json(_suite("language"), result)})
    kept = json.loads(file.read_text("utf-8"))
    assert kept["gold"] == {"recall": 0.5}
    # the order of the pages, not of the runs
    assert list(kept["suites"]) == ["language", "names"]
    assert kept["suites"]["names"]["rows"][0]["met"] is True
    page = "\n".join(suites_section(kept["suites"]))
    assert "| share | 12.50 % | ≥ 10 | another 9 |" in page


def test_what_is_no_file_of_figures_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "bench.json"
    file.write_text("my notes", "utf-8")
    with pytest.raises(KelisimError, match="name another file"):
        keep(file, {"recall": 1.0}, {})
    assert file.read_text("utf-8") == "my notes"


def test_text_says_what_is_not_met() -> None:
    result = Result(rows=(Row(what="share", value=9, goal=10),), notes=("counted so",), failures=("this",))
    shown = "\n".join(lines(_suite("names"), result))
    assert "NOT MET: ≥ 10" in shown
    assert "counted so" in shown
    assert "this" in shown


def test_unknown_suites_are_named() -> None:
    with pytest.raises(KelisimError, match="there are gold, language"):
        chosen(["nonsense"])


def test_a_suite_without_its_data_is_skipped_aloud(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["bench", "--suite", "language", "--data", str(tmp_path)])
    assert done.exit_code == 2
    assert "skipped" in done.stderr
    assert "ntrex_dev.jsonl" in done.stderr


def test_a_suite_runs_from_the_command_line(tmp_path: Path) -> None:
    file = tmp_path / "bench.json"
    done = CliRunner().invoke(
        main, ["bench", "--suite", "names", "--data", str(tmp_path), "--output", str(file)]
    )
    assert done.exit_code == 0, done.output
    assert "equal-error rate" in done.stdout
    assert json.loads(file.read_text("utf-8"))["suites"]["names"]["rows"]
