"""What a release's page shows, worked out: rows of aligned cells, each cell cut into pieces that are marked
or not. Templates only print it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from pipeline.core.document import ReleaseDocument
from pipeline.core.model import Block, Finding, Segment
from pipeline.report.marks import Marks, Piece
from pipeline.report.standing import Standing


class Cell(msgspec.Struct, frozen=True):
    version: str
    language: str
    #: kind of its first block, or ``missing``
    kind: str
    #: heading level or depth of a list item
    level: int
    pieces: tuple[Piece, ...]


class Row(msgspec.Struct, frozen=True):
    id: str
    cells: tuple[Cell, ...]
    posterior: float = 1.0
    doubtful: bool = False
    moved: bool = False
    by_hand: bool = False


class Layout(msgspec.Struct, frozen=True):
    """The aligned rows, the texts that stand outside of them, and the findings that have a mark somewhere."""

    rows: tuple[Row, ...]
    others: tuple[Cell, ...]
    marked: frozenset[int]


class _Page:
    """Hands out the places that links lead to: the first mark of each finding."""

    def __init__(self, release: ReleaseDocument, findings: Sequence[Finding]) -> None:
        self.seen: set[int] = set()
        self.segments = {s.id: s for s in release.segments}
        self.blocks = {b.id: b for b in release.blocks}
        self.versions = {v.id: v for v in release.versions}
        self.marks = {v.id: Marks(v, findings, release.segments, release.entities) for v in release.versions}

    def numbered(self, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
        result = []
        for piece in pieces:
            new = tuple(n for n in piece.findings if n not in self.seen)
            self.seen.update(new)
            result.append(msgspec.structs.replace(piece, first=new) if new else piece)
        return tuple(result)

    def block(self, segment: Segment) -> Block | None:
        return self.blocks.get(segment.block)

    def cell(self, version: str, segments: Sequence[Segment], bead: str | None) -> Cell:
        marks = self.marks[version]
        pieces: list[Piece] = []
        for i, segment in enumerate(segments):
            if i:
                pieces.append(Piece(" " if segments[i - 1].block == segment.block else "\n"))
            pieces += marks.pieces(segment.start, segment.end, marks.signs.get(segment.id, ()))
        if not segments and bead is not None:
            pieces += [s.piece() for s in marks.gaps.get(bead, ())]
        block = self.block(segments[0]) if segments else None
        kind = block.kind.value if block else "paragraph" if segments else "missing"
        level = (block.level or 1) if block else 1
        return Cell(version, self.versions[version].language.value, kind, level, self.numbered(pieces))


def layout(
    release: ReleaseDocument,
    findings: Sequence[Finding],
    columns: Sequence[str],
    standing: Mapping[str, Standing],
) -> Layout:
    """``columns`` are ids of aligned versions; ``standing`` says how each bead is to be marked."""
    page = _Page(release, findings)
    beads = {b.id: b for b in release.beads}
    for version, marks in page.marks.items():
        for bead_id, signs in marks.gaps.items():
            bead = beads.get(bead_id or "")
            if bead is None or version not in columns or bead.segments.get(version):
                for sign in signs:
                    marks.put(sign)
    result = []
    used: set[str] = set()
    for bead in release.beads:
        own = {c: [page.segments[i] for i in bead.segments.get(c, ())] for c in columns}
        used.update(s.id for segments in own.values() for s in segments)
        cells = tuple(page.cell(c, own[c], bead.id) for c in columns)
        is_so = standing[bead.id]
        result.append(Row(bead.id, cells, bead.posterior, is_so.doubtful, is_so.moved, is_so.by_hand))
    for segment in release.segments:
        # an aligner leaves nothing out; a result made by hand or by an older program may
        if segment.version in columns and segment.id not in used:
            cells = tuple(page.cell(c, [segment] if c == segment.version else [], None) for c in columns)
            result.append(Row(segment.id, cells))
    others = tuple(_whole(page, release, v.id) for v in release.versions if v.id not in columns)
    return Layout(tuple(result), others, frozenset(page.seen))


def _whole(page: _Page, release: ReleaseDocument, version: str) -> Cell:
    """A text outside the columns (a part of a mixed file, a draft), from its first to its last code point."""
    marks = page.marks[version]
    text = page.versions[version]
    signs = sorted((s for own in marks.signs.values() for s in own), key=lambda s: s.at)
    return Cell(
        version, text.language.value, "part", 1, page.numbered(marks.pieces(0, len(text.text), signs))
    )
