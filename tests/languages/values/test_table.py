"""The table of sentences: the same values in three languages. Weak values are left aside."""

from __future__ import annotations

from collections import Counter

import pytest

from pipeline.bench.values.table import KINDS, Sentence, found, sentences
from pipeline.core.model import LANGUAGES, Language
from pipeline.languages.values import find_values
from pipeline.languages.values.compare import unmatched

ROWS = list(sentences())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.texts[Language.EN][:40])
def test_values(row: Sentence, language: Language) -> None:
    assert found(row.texts[language], language) == row.expected


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.texts[Language.EN][:40])
def test_versions_agree(row: Sentence) -> None:
    kk, ru, en = (find_values(row.texts[language], language) for language in LANGUAGES)
    assert unmatched(kk, ru) == ([], [])
    assert unmatched(ru, en) == ([], [])


def test_size() -> None:
    assert len(ROWS) >= 450
    assert all(count >= 20 for count in Counter(row.kind for row in ROWS).values())
    assert {row.kind for row in ROWS} == set(KINDS)
