"""``kelisim run``: DVC repeats what has changed; people get three lines."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from pipeline.commands.run import run_corpus, summary
from pipeline.core.errors import KelisimError
from tests.cli.releases import kelisim

METRICS = {
    "releases": 2,
    "words": 300,
    "passed": 1,
    "rejects": 0,
    "findings": {"critical": 0, "major": 3, "minor": 1, "info": 9},
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dvc.yaml").write_text("stages: {}\n")
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "metrics.json").write_text(json.dumps(METRICS))
    return tmp_path


def test_outside_a_project_it_says_where_it_belongs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = kelisim("run", ui=None)
    assert result.exit_code == 2
    assert "dvc.yaml" in result.stderr


def test_what_was_found_is_told(project: Path) -> None:
    lines = summary(project / "reports/metrics.json", project / "reports/index.html").splitlines()
    assert lines[0] == "2 releases, 300 words: 3 major, 1 minor."
    assert lines[1].startswith("1 of 2 releases pass.")
    assert lines[2].endswith("reports/index.html")


def test_jobs_reach_dvc_and_a_failure_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[dict[str, Any]] = []

    def fake(command: list[str], env: dict[str, str], **_: Any) -> subprocess.CompletedProcess[bytes]:
        calls.append(env)
        return subprocess.CompletedProcess(command, len(calls) - 1)

    monkeypatch.setattr(subprocess, "run", fake)
    assert run_corpus(2) == 0
    assert calls[0]["KELISIM_JOBS"] == "2"
    with pytest.raises(KelisimError, match="dvc repro failed"):
        run_corpus(1)
