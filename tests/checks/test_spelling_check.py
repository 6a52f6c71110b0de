"""SPL101 in a document: what the text itself says about a doubtful word."""

from __future__ import annotations

import pytest

from pipeline.api import check
from pipeline.core.model import Severity


def told(**texts: str) -> dict[str, tuple[str, Severity]]:
    """Flagged word → (message in English, severity)."""
    findings = check(texts).releases[0].findings
    return {
        f.anchors[0].quote: (f.message.en, f.severity) for f in findings if f.code in ("SPL101", "SCR103")
    }


def test_an_unknown_word_beside_a_frequent_one_is_minor() -> None:
    found = told(kk="Бұл жоба университеітнің қаржысымен іске асырылды.")
    message, severity = found["университеітнің"]
    assert severity is Severity.MINOR
    assert "“университетінің”" in message
    assert "dictionary" in message


def test_a_rare_word_beside_a_frequent_one_is_advice() -> None:
    found = told(ru="Директор отела рассказал о проекте.")
    message, severity = found["отела"]
    assert severity is Severity.INFO
    assert "rare" in message


def test_a_word_used_twice_was_meant() -> None:
    once = told(kk="Ол жерде жарқанаттардың ұясы бар.")
    twice = told(kk="Ол жерде жарқанаттардың ұясы бар. Олар жарқанаттарға қарады.")
    assert "жарқанаттардың" not in twice
    assert len(twice) <= len(once)


def test_a_slip_made_twice_is_told_if_the_right_word_is_the_usual_one() -> None:
    text = "Жоба бағдарлама аясында басталды. Жаңа бағдарлама қабылданды. Ескі бағдарлама аяқталды. " * 2
    found = told(kk=text + "Бұл бағдралама жақсы. Ол бағдралама ұзақ.")
    assert "бағдралама" in found


def test_a_word_of_another_version_is_no_slip() -> None:
    alone = told(kk="Қалада кондомниум салынды.")
    assert alone.keys() <= {"кондомниум"}
    beside = told(
        kk="Қалада кондомниум салынды.", ru="В городе построили кондомниум, жители кондомниума рады."
    )
    assert "кондомниум" not in beside


@pytest.mark.parametrize(
    "text", ["Есеп Алматыда Ахметовтың қатысуымен өтті.", "ЖШС-ның есебі, ҚР-ның заңы, 2014-жылғы жоспар."]
)
def test_names_and_abbreviations_are_left_alone(text: str) -> None:
    assert told(kk=text) == {}


def test_an_abbreviation_with_a_full_stop_is_left_alone() -> None:
    assert told(ru="Телефон: 24-36-68 (внутр. 105), почт. индекс 050000.") == {}


def test_one_word_is_told_once() -> None:
    found = check({"kk": "Бұл каласынын бюджеті."}).releases[0].findings
    assert [f.code for f in found if f.anchors[0].quote == "каласынын"] == ["SCR103"]
