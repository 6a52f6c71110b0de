"""Untranslated fragments measured: ``python training/langdetect/measure_fragments.py DATA.jsonl``.

Runs of 4, 5, 6 and 8 words of one language are put into sentences of another (rows with ``kk``, ``ru`` and
``en``); counted are those that overlap a run of their language, and runs found in the sentences as they are.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from pipeline.core.model import Language
from pipeline.languages.identify import foreign

_CODES = ("kk", "ru", "en")
_SAMPLE = 400

Row = dict[str, str]


def false_runs(rows: list[Row]) -> float:
    """Runs per 1,000 words of clean text, sentences that are in another language as a whole left out."""
    words = found = 0
    for code in _CODES:
        for row in rows:
            text = row[code].strip()
            words += len(text.split())
            found += sum((a, b) != (0, len(text)) for a, b, _ in foreign(text, Language(code)))
    return 1000 * found / words


def recall(rows: list[Row], host: str, guest: str, size: int, chance: random.Random) -> float:
    """Share of fragments of ``size`` words of ``guest`` that are found inside sentences of ``host``."""
    hits = total = 0
    for row in chance.sample(rows, _SAMPLE):
        words, other = row[host].split(), chance.choice(rows)[guest].split()
        if len(words) < 8 or len(other) < size + 2:
            continue
        place, start = chance.randrange(1, len(words) - 1), chance.randrange(1, len(other) - size)
        fragment = other[start : start + size]
        if sum(w[:1].islower() for w in fragment) < size - 1:
            continue  # figures and names are no fragments
        before = " ".join(words[:place]) + " "
        end = len(before) + len(" ".join(fragment))
        text = before + " ".join(fragment + words[place:])
        runs = foreign(text, Language(host))
        total += 1
        hits += any(a < end and b > len(before) and lang == guest for a, b, lang in runs if b - a < len(text))
    return 100 * hits / total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    rows = [json.loads(line) for line in parser.parse_args().data.read_text("utf-8").splitlines()]
    print(f"false runs per 1,000 words: {false_runs(rows):.3f}")
    chance = random.Random(1)
    for size in (4, 5, 6, 8):
        pairs = [(h, g) for h in _CODES for g in _CODES if h != g]
        found = ", ".join(f"{g} in {h} {recall(rows, h, g, size, chance):.1f}" for h, g in pairs)
        print(f"{size} words: {found}")


if __name__ == "__main__":
    main()
