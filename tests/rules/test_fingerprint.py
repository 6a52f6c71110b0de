"""The identity of a finding: it outlives edits elsewhere, and equal quotes have different ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.model import Anchor, Finding, Language, Severity, Text3
from pipeline.rules.fingerprint import stamp

SENTENCE = "Жоба Алматы қаласында 9 қалалар үшін басталды деп хабарлады."


def finding(text: str, quote: str, nth: int = 0, code: str = "ZZZ001", message: str = "m") -> Finding:
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return Finding(
        code=code,
        name="n",
        mqm="internal",
        severity=Severity.MINOR,
        message=Text3(en=message, ru=message, kk=message),
        anchors=(
            Anchor(version="kk", language=Language.KK, start=start, end=start + len(quote), quote=quote),
        ),
    )


def prints(text: str, *findings: Finding, release: str = "r") -> list[str]:
    return [f.fingerprint for f in stamp(release, findings, {"kk": text})]


@given(st.text(max_size=60), st.text(max_size=60))
def test_edits_in_other_paragraphs_do_not_change_it(before: str, after: str) -> None:
    before = before.replace("9 қалалар", "")
    edited = f"{before}\n\n{SENTENCE}\n\n{after}"
    assert prints(edited, finding(edited, "9 қалалар")) == prints(SENTENCE, finding(SENTENCE, "9 қалалар"))


@given(st.text(max_size=60), st.text(max_size=60))
def test_edits_elsewhere_in_its_paragraph_do_not_change_it(before: str, after: str) -> None:
    before = before.replace("9 қалалар", "")
    edited = f"{before} {SENTENCE} {after}"
    assert prints(edited, finding(edited, "9 қалалар")) == prints(SENTENCE, finding(SENTENCE, "9 қалалар"))


def test_it_does_not_hang_on_the_wording_of_the_message() -> None:
    a, b = finding(SENTENCE, "9 қалалар"), finding(SENTENCE, "9 қалалар", message="other")
    assert prints(SENTENCE, a) == prints(SENTENCE, b)


def test_equal_quotes_in_different_places_differ() -> None:
    text = "Бірінші сөйлем – қала туралы. Екінші сөйлем: қала жайлы."
    one, two = prints(text, finding(text, "қала"), finding(text, "қала", 1))
    assert one != two


def test_equal_quotes_in_equal_places_differ_by_their_ordinal() -> None:
    text = ("Осы сөйлем бірнеше рет қайталанады, қала туралы толық айтылады. " * 3).strip()
    found = prints(text, *(finding(text, "қала", n) for n in range(3)))
    assert len(set(found)) == 3


def test_release_version_code_quote_and_neighbours_count() -> None:
    base = prints(SENTENCE, finding(SENTENCE, "9 қалалар"))
    other = SENTENCE.replace("үшін", "туралы")
    assert base != prints(SENTENCE, finding(SENTENCE, "9 қалалар"), release="s")
    assert base != prints(SENTENCE, finding(SENTENCE, "9 қалалар", code="ZZZ002"))
    assert base != prints(SENTENCE, finding(SENTENCE, "9"))
    assert base != prints(other, finding(other, "9 қалалар"))


def test_sixteen_hex_digits_also_for_strange_text() -> None:
    text = "a \ud800 b"
    (made,) = prints(text, finding(text, "\ud800"))
    assert len(made) == 16
    assert int(made, 16) >= 0
