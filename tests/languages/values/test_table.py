"""The table of sentences: the same values in three languages. Weak values are left aside."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from pipeline.core.model import LANGUAGES, Language
from pipeline.languages.values import find_values
from pipeline.languages.values.compare import unmatched

with Path(__file__).with_name("table.tsv").open(encoding="utf-8", newline="") as _file:
    ROWS = list(csv.DictReader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["en"][:40])
def test_values(row: dict[str, str], language: Language) -> None:
    found = find_values(row[language.value], language)
    expected = sorted(item.strip() for item in row["expected"].split(" ; ") if item.strip())
    assert sorted(f"{v.kind.value}:{v.value}" for v in found if v.score > 0.5) == expected


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["en"][:40])
def test_versions_agree(row: dict[str, str]) -> None:
    kk, ru, en = (find_values(row[language.value], language) for language in LANGUAGES)
    assert unmatched(kk, ru) == ([], [])
    assert unmatched(ru, en) == ([], [])


def test_size() -> None:
    assert len(ROWS) >= 150
