"""The alignment as text, and how it stands in the HTML report."""

from __future__ import annotations

import msgspec
import pytest
import regex

from pipeline.align.corrections import Correction, Line
from pipeline.core.document import ReleaseDocument
from pipeline.core.model import Bead
from pipeline.report.beads import print_beads
from pipeline.report.html import page
from pipeline.report.phrases import PHRASES
from pipeline.report.standing import Alignment, counts, standings
from tests.report.make import document, release, three

UI = ("kk", "ru", "en")


def made() -> ReleaseDocument:
    """Four beads: doubtful, moved, set by hand, and one that English lacks."""
    whole = release(three(4), [])
    one, two, three_, four = whole.beads
    kept = {v: ids for v, ids in four.segments.items() if v != "en"}
    return msgspec.structs.replace(
        whole,
        beads=(
            msgspec.structs.replace(one, posterior=0.55),
            msgspec.structs.replace(two, move=True),
            three_,
            Bead(id="b4", segments=kept, posterior=0.9),
        ),
    )


def known(whole: ReleaseDocument, below: float = 0.6) -> Alignment:
    segments = {v.id: (v.text.split("\n")[2],) for v in whole.versions}
    line = Line(1, Correction(release=whole.id, segments=segments, author="a", time="t"))
    return Alignment(below, (line,))


def test_how_beads_stand() -> None:
    whole = made()
    standing = standings(whole, known(whole))
    assert [s.doubtful for s in standing.values()] == [True, False, False, False]
    assert [s.moved for s in standing.values()] == [False, True, False, False]
    assert [s.by_hand for s in standing.values()] == [False, False, True, False]
    assert [s.lacking for s in standing.values()] == [(), (), (), ("en",)]
    # the limit is a setting
    assert counts(list(standings(whole, known(whole, 0.95)).values())).doubtful == 2


@pytest.mark.parametrize("ui", UI)
def test_text_names_every_sentence_every_sign_and_every_gap(
    ui: str, capsys: pytest.CaptureFixture[str]
) -> None:
    whole, words = made(), PHRASES[ui]
    print_beads(document(whole), ui, known(whole))
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == f"b1    0.550  ? {words['doubtful_row']}"
    # in a pipe a sentence is one line, whole
    assert lines[2] == f"  kk:s1  {whole.versions[0].text.splitlines()[0]}"
    assert f"b2    1.000  ⇅ {words['moved_row']}" in lines
    assert f"b3    1.000  ✎ {words['by_hand_row']}" in lines
    assert f"  en     — {words['no_counterpart']}" in lines
    shown = ("rows", 4), ("rows_doubtful", 1), ("rows_lacking", 1), ("rows_moved", 1), ("rows_by_hand", 1)
    assert all(words[key].format(n=n) in lines[-2] for key, n in shown)
    assert "--tie" in lines[-1]


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_terminal_gets_lines_that_fit(
    columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.delenv("NO_COLOR", raising=False)
    versions = three(3)
    long = msgspec.structs.replace(versions[1], text=" ".join(["городов"] * 60))
    print_beads(document(release([versions[0], long], [])), "en", Alignment())
    shown = capsys.readouterr().out
    assert "\x1b[" in shown
    plain = [line.rstrip() for line in regex.sub(r"\x1b\[[0-9;]*m", "", shown).splitlines()]
    # the rule is as wide as the screen, and the summary is one line, to be found by its beginning
    texts = [line for line in plain if line.startswith((" ", "b"))]
    assert max(map(len, texts)) <= min(columns, 120)
    assert sum(line.count("городов") for line in plain) == 60


def test_a_text_alone_lacks_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    print_beads(document(release([three()[0]], [])), "en", Alignment())
    shown = capsys.readouterr().out
    assert "nothing here" not in shown
    assert "with a gap: 0" in shown


@pytest.mark.parametrize("ui", UI)
def test_the_page_says_how_rows_stand_in_words(ui: str) -> None:
    whole, words = made(), PHRASES[ui]
    source = page(document(whole), ui, known(whole))
    # English lacks the fourth row, and its sentence, which no bead holds, stands alone in a fifth
    for key, times in (("doubtful", 1), ("moved", 1), ("by_hand", 1), ("no_counterpart", 3)):
        assert len(regex.findall(rf'<span class="unseen"[^>]*>{words[key]}', source)) == times, key
    for key in ("rows_doubtful", "rows_moved", "rows_by_hand"):
        assert words[key].format(n=1) in source
    assert words["only_doubtful"] in source
    rows = regex.findall(r'<tr class="([a-z ]+)">', source)
    assert [r.strip() for r in rows] == ["doubtful", "moved", "byhand"]
    quiet = page(document(release(three(4), [])), ui)
    assert words["only_doubtful"] not in quiet
