"""How fast the identifier is: with empty caches, with full ones, and until it is ready."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence

from pipeline.languages._identify import detector, dictionaries, evidence
from pipeline.languages.identify import identify

_READY = """
import time
began = time.perf_counter()
from pipeline.languages._identify import detector, dictionaries
from pipeline.languages.identify import identify
identify("ala")
detector.detect("ala")
dictionaries.lean(["ала"])
print(time.perf_counter() - began)
"""
_ROUNDS = 3


def _forget() -> None:
    for remembered in (evidence.glance, evidence.weigh, detector.detect, dictionaries.known_lean):
        remembered.cache_clear()


def _seconds(texts: Sequence[str]) -> float:
    began = time.process_time()
    for text in texts:
        identify(text)
    return time.process_time() - began


def segments_per_second(texts: Sequence[str]) -> tuple[float, float]:
    """(caches empty, caches full); models are loaded, the best of three rounds counts."""
    identify("ала")
    detector.detect("ала")
    dictionaries.lean(["ала"])
    cold, warm = [], []
    for _ in range(_ROUNDS):
        _forget()
        cold.append(_seconds(texts))
        warm.append(_seconds(texts))
    return len(texts) / min(cold), len(texts) / min(warm)


def seconds_to_load() -> float:
    """Seconds from a fresh interpreter to the first answer of every part."""
    out = subprocess.run([sys.executable, "-c", _READY], capture_output=True, text=True, check=True).stdout
    return float(out)
