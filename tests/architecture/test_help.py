"""``kelisim --help`` answers at once: nothing heavy is imported for it."""

from __future__ import annotations

import subprocess
import sys
import time

HEAVY = (
    "spacy",
    "slovnet",
    "numpy",
    "duckdb",
    "lxml",
    "jinja2",
    "rich",
    "pymorphy3",
    "langdetect",
    "sacrebleu",
)


def test_help_imports_nothing_heavy() -> None:
    code = "import sys, pipeline.cli; print(*[m for m in sys.argv[1:] if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code, *HEAVY], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_help_is_fast() -> None:
    command = [sys.executable, "-m", "pipeline.cli", "--help"]
    seconds = []
    for _ in range(5):
        began = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        seconds.append(time.perf_counter() - began)
    assert "check" in done.stdout
    assert min(seconds) < 0.3
