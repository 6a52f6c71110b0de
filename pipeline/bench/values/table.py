"""The table of sentences: the same values said in Kazakh, Russian and English.

One file per kind below ``table/``; ``expected`` holds ``KIND:value`` items with " ; " between, nothing for
sentences without any value. Values that a finder marks as weak are left aside.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.resources import files

import msgspec

from pipeline.core.model import LANGUAGES, Language
from pipeline.languages.values import find_values

KINDS = (
    "numbers", "percentages", "money", "quantities", "dates", "times", "contacts", "mixed", "nothing",
)  # fmt: skip


class Sentence(msgspec.Struct, frozen=True):
    """One row: the texts by language and the values each of them holds, sorted."""

    kind: str
    texts: dict[Language, str]
    expected: tuple[str, ...]


def sentences() -> Iterator[Sentence]:
    """All rows, kind by kind."""
    folder = files("pipeline.bench.values").joinpath("table")
    for kind in KINDS:
        lines = folder.joinpath(f"{kind}.tsv").read_text("utf-8").splitlines()
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            items = (item.strip() for item in row["expected"].split(" ; "))
            yield Sentence(
                kind, {code: row[code.value] for code in LANGUAGES}, tuple(sorted(i for i in items if i))
            )


def found(text: str, language: Language) -> tuple[str, ...]:
    """What the finder is sure of, as the table writes it."""
    return tuple(sorted(f"{v.kind.value}:{v.value}" for v in find_values(text, language) if v.score > 0.5))
