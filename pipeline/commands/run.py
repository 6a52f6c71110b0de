"""``kelisim run``: the batch line through DVC, and a short account of what it found."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec

from pipeline.core.errors import KelisimError

METRICS = Path("reports/metrics.json")
INDEX = Path("reports/index.html")


def run_corpus(jobs: int) -> int:
    """Exit code of ``dvc repro``; prints where the report is and what was found."""
    if not Path("dvc.yaml").is_file():
        raise KelisimError("There is no dvc.yaml here: run this command in the project's folder.")
    try:
        # the stages call “python”: let it be this one, whether or not its environment is activated
        path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
        command = [sys.executable, "-m", "dvc", "repro", "--quiet"]
        environment = {**os.environ, "PATH": path, "KELISIM_JOBS": str(jobs)}
        done = subprocess.run(command, env=environment, check=False)
    except OSError as error:
        raise KelisimError(f"dvc could not be started ({error}): pip install 'kelisim[batch]'.") from error
    if done.returncode:
        raise KelisimError("dvc repro failed; its message stands above.")
    print(summary(METRICS, INDEX))
    return 0


def summary(metrics: Path, index: Path) -> str:
    """Where the report is and what it found, for people."""
    found = msgspec.json.decode(metrics.read_bytes())
    counts = found["findings"]
    listed = ", ".join(f"{counts[s]} {s}" for s in ("critical", "major", "minor") if counts.get(s))
    passed = f"{found['passed']} of {found['releases']} releases pass."
    lines = [
        f"{found['releases']} releases, {found['words']} words: {listed or 'no findings'}.",
        f"{passed} Files that could not be used: {found['rejects']}.",
        f"Report: {index.resolve()}",
        "Your own release: source .venv/bin/activate, then kelisim check FOLDER",
    ]
    return "\n".join(lines)
