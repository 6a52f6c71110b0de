"""Sentence splitting measured on parallel documents: F1 of boundaries, per language.

``python training/measure_segment.py DATA.jsonl`` with one sentence a row (``doc_id``, ``kk``, ``ru``,
``en``). The sentences of a document are joined by spaces. Counted are the gold boundaries behind a
sentence that ends with final punctuation (and any closing quotes or brackets); a boundary that was found
at a gold boundary without final punctuation is neither right nor wrong.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import regex

from pipeline.segment.sentences import sentences

Split = Callable[[str], list[int]]
_FINAL = regex.compile(r"[.!?…][»”“’'\"\)\]›]*$")


def own(text: str) -> list[int]:
    """Ends of the sentences that the project finds."""
    return [end for _, end in sentences(text, 0, len(text))]


def bare_razdel(text: str) -> list[int]:
    """Ends of the sentences that razdel finds by itself."""
    from razdel import sentenize

    return [s.stop for s in sentenize(text)]


def measure(documents: list[list[str]], split: Split, show: int = 0) -> tuple[float, float, float]:
    """Precision, recall and F1 over all documents, the end of the document left out."""
    hits = false = missed = 0
    for parts in documents:
        text, places, soft = "", set(), set()
        for part in parts:
            text += (" " if text else "") + part
            (places if _FINAL.search(part) else soft).add(len(text))
        found = set(split(text)) - {len(text)}
        gold = places - {len(text)}
        hits += len(found & gold)
        wrong, lost = found - gold - soft, gold - found
        false += len(wrong)
        missed += len(lost)
        for kind, at in sorted([("FALSE", p) for p in wrong] + [("MISSED", p) for p in lost]):
            if show > 0:
                print(f"  {kind:6} {text[max(0, at - 60) : at]!r} | {text[at : at + 40]!r}")
                show -= 1
    precision, recall = hits / max(1, hits + false), hits / max(1, hits + missed)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", type=int, default=0, help="errors to print per language")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.data.read_text("utf-8").splitlines()]
    for language in ("kk", "ru", "en"):
        documents: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            if row[language].strip():
                documents[row["doc_id"]].append(" ".join(row[language].split()))
        for name, split in (("own", own), ("razdel", bare_razdel)):
            precision, recall, f1 = measure(
                [*documents.values()], split, options.show if name == "own" else 0
            )
            print(f"{language} {name:7} P {precision:.4f} R {recall:.4f} F1 {f1:.4f}")


if __name__ == "__main__":
    main()
