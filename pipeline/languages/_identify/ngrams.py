"""Which of two languages of one script a word looks like: a log-linear model over its n-grams.

The weights are trained by training/langdetect/words.py; see the card beside them.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

#: letters of the longest n-gram, the marks of beginning and end included
LONGEST = 4

_FILE = Path(__file__).resolve().parent.parent.parent / "models" / "langdetect" / "words.json"


def ngrams(word: str) -> list[str]:
    """The n-grams of a lower-case word, with ``^`` before and ``$`` behind it."""
    marked = f"^{word}$"
    size = len(marked)
    grams = list(word)
    for n in range(2, LONGEST + 1):
        grams += [marked[i : i + n] for i in range(size - n + 1)]
    return grams


@cache
def weights() -> dict[str, dict[str, float]]:
    """Script → n-gram → weight; the empty n-gram is the bias."""
    model: dict[str, Any] = json.loads(_FILE.read_text("utf-8"))
    return {script: model[script] for script in ("Cyrl", "Latn")}


def log_odds(word: str, script: str) -> float:
    """Natural log odds that a lower-case word is Kazakh and not Russian (Cyrl) or English (Latn)."""
    table = weights()[script]
    return float(sum(filter(None, map(table.get, ngrams(word))), table[""]))
