"""Running a stage over a corpus: failures, timings, messages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.core.config import Config
from pipeline.core.errors import ConfigError
from pipeline.core.model import Release, Tables
from pipeline.runtime.stage import Result, Stage, arguments, guarded, main
from pipeline.runtime.store import Line, Store


def moody(tables: Tables, config: Config) -> Result:
    if tables.release.id == "b":
        raise ZeroDivisionError("a bug")
    if tables.release.id == "config":
        raise ConfigError("The termbase is broken.")
    return (Release(id=tables.release.id, title="seen"),), ()


STAGE = Stage(name="moody", reads=("ingest",), run=moody)


def prepare(folder: Path, *releases: str) -> list[str]:
    Store(folder).write("ingest", [Line(r, (Release(id=r),)) for r in releases])
    return ["--interim", str(folder)]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_release_on_which_a_stage_fails_is_a_reject_and_the_others_go_on(
    tmp_path: Path, jobs: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(STAGE, [*prepare(tmp_path, "a", "b", "c"), "--jobs", jobs]) == 0
    lines = {line.release: line for line in Store(tmp_path).read("moody")}
    assert [lines[r].rows for r in "ac"] == [(Release(id=r, title="seen"),) for r in "ac"]
    (reject,) = lines["b"].rejects
    assert reject.code == "RUN001"
    assert "ZeroDivisionError: a bug" in reject.reason
    assert "moody: 3 releases, 1 rejects" in capsys.readouterr().err


def test_a_fault_of_the_configuration_ends_the_stage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(STAGE, prepare(tmp_path, "a", "config")) == 2
    assert capsys.readouterr().err == "moody: The termbase is broken.\n"
    assert not (tmp_path / "moody").exists() or not list(Store(tmp_path).read("moody"))


def test_a_stage_out_of_order_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(STAGE, ["--interim", str(tmp_path)]) == 2
    assert "run the stage “ingest” first" in capsys.readouterr().err


def test_timings_stand_outside_the_outputs(tmp_path: Path) -> None:
    main(STAGE, prepare(tmp_path, "a"))
    timing = json.loads((tmp_path / "timings" / "moody.json").read_text())
    assert (timing["stage"], timing["releases"], timing["rejects"]) == ("moody", 1, 0)
    assert b"seconds" not in b"".join(p.read_bytes() for p in (tmp_path / "moody").iterdir())


def test_a_failure_names_its_stage() -> None:
    line = guarded("moody", moody, Config(), Tables(release=Release(id="b")))
    assert line.rejects[0].source == "moody"
    assert line.rows == ()


def test_jobs_reach_the_stages_that_dvc_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    for stated, jobs in (("2", 2), ("0", 0), ("", 1), ("many", 1)):
        monkeypatch.setenv("KELISIM_JOBS", stated)
        assert arguments("x").parse_args([]).jobs == jobs
