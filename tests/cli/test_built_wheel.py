"""The wheel carries everything it needs: configuration, models, tables, templates."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.helpers import ROOT, SAMPLE


@pytest.mark.slow
def test_the_wheel_checks_the_sample(tmp_path: Path) -> None:
    source = tmp_path / "source"
    for name in ("pipeline", "configs"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, source / name)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    quiet = ["--quiet", "--no-deps", "--no-index"]
    subprocess.run(
        [*pip, "wheel", *quiet, "--no-build-isolation", "-w", tmp_path / "dist", source],
        check=True,
        cwd=tmp_path,
    )
    (wheel,) = (tmp_path / "dist").glob("kelisim-*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"pipeline/_configs/termbase.tbx", "pipeline/report/templates/release.html.j2"} <= names
    # models, gazetteers, word lists, catalogues: whatever stands in the package is in the wheel, and no more
    package = {p.relative_to(source).as_posix() for p in (source / "pipeline").rglob("*") if p.is_file()}
    configs = {f"pipeline/_configs/{p.name}" for p in (source / "configs").iterdir()}
    assert {n for n in names if n.startswith("pipeline/")} == package | configs

    site = tmp_path / "site"
    subprocess.run([*pip, "install", *quiet, "--target", site, wheel], check=True, cwd=tmp_path)
    # the libraries come from this environment, the package from the wheel alone
    code = (
        f"import sys; sys.path.insert(0, {str(site)!r}); import pipeline; "
        f"assert pipeline.__file__.startswith({str(site)!r}), pipeline.__file__; "
        "from pipeline.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "check", SAMPLE, "--format", "json", "--fail-on", "never"],
        cwd=tmp_path,
        env={k: v for k, v in os.environ.items() if k != "PYTHONPATH"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert '"NUM' in done.stdout or '"TRM101"' in done.stdout
