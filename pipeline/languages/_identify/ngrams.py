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
    return [
        marked[i : i + n]
        for n in range(1, LONGEST + 1)
        for i in range(size - n + 1)
        if n > 1 or 0 < i < size - 1
    ]


@cache
def weights() -> dict[str, dict[str, float]]:
    """Script → n-gram → weight; the empty n-gram is the bias."""
    model: dict[str, Any] = json.loads(_FILE.read_text("utf-8"))
    return {script: model[script] for script in ("Cyrl", "Latn")}


def log_odds(word: str, script: str) -> float:
    """Natural log odds that a lower-case word is Kazakh and not Russian (Cyrl) or English (Latn)."""
    table = weights()[script]
    get = table.get
    total = table[""]
    for gram in ngrams(word):
        found = get(gram)
        if found is not None:
            total += found
    return total
