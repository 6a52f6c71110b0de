"""Sentence triples of NTREX: do equal values compare as equal, whatever their figures look like?

``judged.tsv`` holds the triples whose figures differ between the languages (``figures``) or stand in another
order (``order``), each judged once by reading: ``equal`` values, the ``conversion`` of a unit, or a true
``difference``. It names rows only, no text.
"""

from __future__ import annotations

import csv
import time
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import combinations
from pathlib import Path

import msgspec
import regex

from pipeline.bench.news import sentences
from pipeline.core.model import LANGUAGES, Language
from pipeline.languages.values import find_values
from pipeline.languages.values.compare import unmatched

Key = tuple[str, int]
_DIGIT = regex.compile(r"\d")


class Verdict(msgspec.Struct, frozen=True):
    """What a reader said of a triple: how its figures ``differ``, and whether its values do."""

    differ: str
    verdict: str
    note: str


class Triple(msgspec.Struct, frozen=True):
    """One sentence in three languages."""

    key: Key
    texts: Mapping[Language, str]

    @property
    def figures(self) -> bool:
        """Whether any version has a digit."""
        return any(_DIGIT.search(text) for text in self.texts.values())

    def left_over(self) -> list[str]:
        """The values without a counterpart, pair by pair of languages."""
        found = {code: find_values(self.texts[code], code) for code in LANGUAGES}
        rest: list[str] = []
        for a, b in combinations(LANGUAGES, 2):
            left, right = unmatched(found[a], found[b])
            rest += [f"{a}-{b} {v.value}" for v in (*left, *right)]
        return rest


@cache
def judged() -> Mapping[Key, Verdict]:
    """The rows of ``judged.tsv``."""
    lines = files("pipeline.bench.values").joinpath("judged.tsv").read_text("utf-8").splitlines()
    return {
        (row["doc_id"], int(row["sent_no"])): Verdict(row["differ"], row["verdict"], row["note"])
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    }


def triples(data: Path) -> Iterator[Triple]:
    """All sentences of the news."""
    return (Triple((row.document, row.number), row.texts) for row in sentences(data))


def words_a_second(rows: list[Triple]) -> float:
    """Words of all languages through the finder, once it is warm."""
    for row in rows[:50]:
        row.left_over()
    words = sum(len(text.split()) for row in rows for text in row.texts.values())
    start = time.process_time()
    for row in rows:
        for code, text in row.texts.items():
            find_values(text, code)
    return words / (time.process_time() - start)
