"""The pieces of a cell are its segments' text, whole and in order, however the marks overlap."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core.model import Role
from pipeline.report.layout import layout
from pipeline.report.standing import USUAL, standings
from pipeline.report.view import release_view, worst_first
from tests.report.make import anchor, finding, release, three, usual, version

COLUMNS = ("kk", "ru", "en")
SPANS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 200), st.integers(0, 30)), max_size=12)


@settings(max_examples=60, deadline=None)
@given(SPANS)
def test_pieces_make_up_the_segments(spans: list[tuple[int, int, int]]) -> None:
    versions = three(4)
    findings = []
    for n, (which, start, length) in enumerate(spans):
        v = versions[which]
        start = min(start, len(v.text))
        findings.append(finding(n, (anchor(v, start, min(start + length, len(v.text))),)))
    made = release(versions, findings)
    page = layout(made, findings, COLUMNS, standings(made, USUAL))
    texts = {v.id: v.text for v in versions}
    segments = {s.id: s for s in made.segments}
    for bead, row in zip(made.beads, page.rows, strict=True):
        for cell in row.cells:
            whole = " ".join(
                texts[cell.version][segments[s].start : segments[s].end] for s in bead.segments[cell.version]
            )
            assert "".join(p.text for p in cell.pieces) == whole
    # every finding can be reached, and its first place is there once
    first = [n for row in page.rows for cell in row.cells for p in cell.pieces for n in p.first]
    assert sorted(first) == list(range(1, len(findings) + 1))


def test_the_marked_text_is_the_quote() -> None:
    made = usual()
    ordered = worst_first(made.findings)
    page = layout(made, ordered, COLUMNS, standings(made, USUAL))
    for number, one in enumerate(ordered, 1):
        pieces = [p for row in page.rows for cell in row.cells for p in cell.pieces if number in p.findings]
        assert "".join(p.text for p in pieces) == "".join(a.quote for a in one.anchors)
        assert [p for p in pieces if number in p.ends], "the number is printed after the mark"


def test_a_gap_stands_in_the_empty_cell() -> None:
    kk, ru, en = three(3)
    en = msgspec.structs.replace(en, text=en.text.rsplit("\n", 1)[0])
    end = len(en.text)
    omitted = finding(3, (anchor(en, end, end),), bead="b3")
    made = release([kk, ru, en], [omitted])
    page = layout(made, [omitted], COLUMNS, standings(made, USUAL))
    cell = page.rows[2].cells[2]
    assert cell.kind == "missing"
    assert [(p.sign, p.findings) for p in cell.pieces] == [("gap", (1,))]


def test_a_space_between_sentences_has_a_sign() -> None:
    kk, ru, en = three(3)
    between = kk.text.index("\n")
    one = finding(1, (anchor(kk, between, between + 1),))
    made = release([kk, ru, en], [one])
    page = layout(made, [one], COLUMNS, standings(made, USUAL))
    signs = [p for row in page.rows for cell in row.cells for p in cell.pieces if p.sign]
    assert [(p.sign, p.text) for p in signs] == [("space", "")]


def test_drafts_stand_outside_the_columns_whole() -> None:
    draft = version("ru.draft", ["Черновик.", "Вторая строка."], Role.DRAFT)
    view = release_view(release([*three(), draft], []), "en")
    assert [c.version for c in view.layout.others] == ["ru.draft"]
    assert "".join(p.text for p in view.layout.others[0].pieces) == draft.text


def test_a_text_alone_has_its_column() -> None:
    view = release_view(release([three()[0]], []), "kk")
    assert [c.label for c in view.columns] == ["Қазақша"]
    assert len(view.layout.rows) == 8


def test_names_are_told_apart_inside_and_outside_of_marks() -> None:
    made = usual()
    page = layout(made, worst_first(made.findings), COLUMNS, standings(made, USUAL))
    texts = {v.id: v.text for v in made.versions}
    assert made.entities
    for version_id in COLUMNS:
        cells = [c for row in page.rows for c in row.cells if c.version == version_id]
        named = "".join(p.text for c in cells for p in c.pieces if p.kind)
        own = sorted((e for e in made.entities if e.version == version_id), key=lambda e: e.start)
        assert named == "".join(texts[version_id][e.start : e.end] for e in own)
        assert {p.kind for c in cells for p in c.pieces if p.kind} == {e.kind.value for e in own}
