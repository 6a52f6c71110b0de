"""The findings of the user's own release, exactly; and that each of its known faults is among them."""

from __future__ import annotations

import pytest

from pipeline.api import check
from pipeline.core.document import Document
from tests.golden.update import GOLDEN, lines
from tests.helpers import SAMPLE, without_encoder


@pytest.fixture(scope="module")
def document() -> Document:
    return check(SAMPLE, config=without_encoder())


def test_findings_are_the_golden_ones(document: Document) -> None:
    assert lines(document) == GOLDEN.read_text("utf-8"), "python -m tests.golden.update, and review the diff"


@pytest.mark.parametrize(
    "quote",
    [
        "қуатменеджмент",
        "қуатменеджерлерін",
        "қол қоюшылар",
        "қаржыланлырылуы",
        "9 қалалар",
        "Мэрлар Келісімі -Шығыс",
        "Мэрлар",
        " -",
        "– ",
        ")",
        "http://www.soglasheniemerov.eu/index_ru.html",
        "Гылымжанкызы",
        "Джаманкулова",
        "20% кем емес",
        "**",
        "Петропавловск",
    ],
)
def test_a_known_fault_is_anchored(document: Document, quote: str) -> None:
    anchored = {a.quote for f in document.releases[0].findings for a in f.anchors if a.version == "kk"}
    assert any(quote == a or (len(quote) > 3 and quote in a) for a in anchored)


def test_every_quote_is_what_stands_at_its_span(document: Document) -> None:
    release = document.releases[0]
    texts = {v.id: v.text for v in release.versions}
    for finding in release.findings:
        for spot in (*finding.anchors, *finding.evidence):
            assert texts[spot.version][spot.start : spot.end] == spot.quote
