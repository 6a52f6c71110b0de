"""The judged rows: facts only, and each once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from pipeline.bench.news import FILE
from pipeline.bench.values.ntrex import Triple, judged, triples
from pipeline.core.model import Language


def test_verdicts() -> None:
    verdicts = judged()
    assert Counter(v.differ for v in verdicts.values()) == {"figures": 67, "order": 22}
    assert {v.verdict for v in verdicts.values()} == {"equal", "conversion", "difference"}
    assert all(v.note and len(v.note) < 90 for v in verdicts.values())


def test_triples(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(
        '{"doc_id": "a", "sent_no": 1, "kk": "5 км", "ru": "6 км", "en": "5 km"}\n', "utf-8"
    )
    (row,) = triples(tmp_path)
    assert row.key == ("a", 1)
    assert row.figures
    assert row.left_over() == ["kk-ru 5 km", "kk-ru 6 km", "ru-en 6 km", "ru-en 5 km"]


@pytest.mark.parametrize(("text", "figures"), [("бес км", False), ("5 км", True)])
def test_figures(text: str, figures: bool) -> None:
    assert Triple(("a", 1), dict.fromkeys(Language, text)).figures is figures
