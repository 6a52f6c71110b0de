"""The same corpus gives the same bytes, whatever the hash seed, locale, time zone and number of processes."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers import RAW, ROOT

MODULES = ("ingest", "segment", "entities", "align", "checks", "consistency", "score", "report")


def run_line(folder: Path, raw: Path, jobs: int, **environment: str) -> dict[str, str]:
    """All stages as a batch run calls them; file → hash of everything they wrote, timings aside."""
    interim, reports = folder / "interim", folder / "reports"
    for module in MODULES:
        command = [sys.executable, "-m", f"pipeline.{module}", "--interim", str(interim)]
        if module == "ingest":
            command += ["--raw", str(raw)]
        command += ["--output", str(reports)] if module == "report" else []
        command += ["--jobs", str(jobs)]
        subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=True, capture_output=True)
    files = [
        p
        for root in (interim, reports)
        for p in root.rglob("*")
        if p.is_file() and p.parent.name != "timings"
    ]
    return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(files)}


@pytest.mark.slow
def test_reruns_are_byte_identical(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    for name in ("covenant-seminar-2014", "shymkent-schools-2022", "zhezkazgan-solar-2023"):
        shutil.copytree(RAW / name, raw / name)
    plain = run_line(tmp_path / "a", raw, 1, PYTHONHASHSEED="1", LC_ALL="C.UTF-8", TZ="UTC")
    other = run_line(tmp_path / "b", raw, 2, PYTHONHASHSEED="2", LC_ALL="C", TZ="Asia/Almaty")
    assert len(plain) > 10
    assert plain == other
