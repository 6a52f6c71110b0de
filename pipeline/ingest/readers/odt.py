"""OpenDocument text (ODT): the accepted text with its structure, from content.xml and styles.xml."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace as moved

from pipeline.core.model import BlockKind, Place
from pipeline.ingest.archive import Archive
from pipeline.ingest.clean import is_blank
from pipeline.ingest.document import Document, RawBlock, RefusalError
from pipeline.ingest.inline import Inline
from pipeline.ingest.readers._odf_styles import Styles
from pipeline.ingest.readers._word_styles import attribute, child, local
from pipeline.ingest.structure import made_by_hand

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = regex.compile(r"[ \t\r\n]+")
_WRAPPERS = frozenset({"section", "index-body", "index-title"})
_CONTENTS = frozenset(
    {"table-of-content", "alphabetical-index", "illustration-index", "table-index", "user-index"}
)
#: inline elements whose content is not the text of the paragraph
_DROPPED = frozenset({"page-number", "page-count", "tracked-changes", "ruby-text", "hidden-text", "script"})
_PAGE_ONLY = regex.compile(
    r"[\W\d]*(?:page|of|стр(?:аница)?|из|бет|беті)?[\W\d]*(?:of|из|бет)?[\W\d]*", regex.I
)
#: no table of a release has more; larger numbers are a spreadsheet's empty rest
_MOST_REPEATED = 100


def read(data: bytes, limit: int) -> Document:
    """Blocks of an OpenDocument text; at most ``limit`` bytes are unpacked."""
    archive = Archive(data, limit)
    _refuse_encrypted(archive)
    if "content.xml" not in archive.names:
        raise RefusalError(
            "ING003", "The ODT file has lost its text. Open it, save it again and add the new copy."
        )
    content = archive.xml("content.xml")
    styles = archive.xml("styles.xml") if "styles.xml" in archive.names else None
    body = child(content, "body", "text")
    if body is None:
        raise RefusalError(
            "ING001", "This OpenDocument file is no text. Save the text of the release as ODT or DOCX."
        )
    reader = _Reader(Styles([content] if styles is None else [styles, content]))
    header, footer = reader.furniture(styles, "header"), reader.furniture(styles, "footer")
    blocks = made_by_hand(reader.section(body, Place()))
    notes = [b for note in reader.notes for b in reader.section(note, Place(part="footnote"))]
    return Document("odt", (*header, *blocks, *notes, *footer), notes=tuple(reader.told()))


def _refuse_encrypted(archive: Archive) -> None:
    manifest = archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in archive.names else b""
    if b"encryption-data" in manifest or "encrypted-package" in archive.names:
        raise RefusalError(
            "ING004", "The document has a password. Save a copy without the password and add that."
        )


class _Reader:
    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._place = Place()
        self._paragraph = self._table = 0
        self._boxes: list[_Element] = []
        self.notes: list[_Element] = []
        self._seen: Counter[str] = Counter()

    def told(self) -> Iterator[str]:
        if self._seen["changes"]:
            yield f"tracked changes read as accepted: {self._seen['changes']} changes"
        if self._seen["comments"]:
            yield f"{self._seen['comments']} comments were left out of the text"
        if self._seen["contents"]:
            yield "the table of contents was left out"

    def furniture(self, styles: _Element | None, kind: str) -> list[RawBlock]:
        """Headers or footers of the page styles, each text once."""
        blocks: dict[str, RawBlock] = {}
        pages = child(styles, "master-styles")
        for page in pages if pages is not None else ():
            for element in page:
                if local(element) in (kind, f"{kind}-left", f"{kind}-first"):
                    for block in self.section(element, Place(part=kind)):
                        if not _PAGE_ONLY.fullmatch(block.text):
                            boilerplate = RawBlock(
                                block.text, BlockKind.BOILERPLATE, None, block.place, block.links
                            )
                            blocks.setdefault(block.text, boilerplate)
        return list(blocks.values())

    def section(self, root: _Element, place: Place) -> list[RawBlock]:
        """The blocks below an element; paragraphs are counted from one."""
        before, counted = self._place, self._paragraph
        self._place, self._paragraph = place, 0
        blocks = [b for b in self._blocks(root, 0) if not is_blank(b.text)]
        self._place, self._paragraph = before, counted
        return blocks

    def _blocks(self, parent: Iterable[_Element], depth: int) -> Iterator[RawBlock]:
        for element in parent:
            match local(element):
                case "p" | "h":
                    yield from self._read_paragraph(element, 0)
                case "list":
                    yield from self._list(element, depth + 1)
                case "table":
                    yield from self._read_table(element)
                case "tracked-changes":
                    self._seen["changes"] += len(element)
                case name if name in _CONTENTS:
                    self._seen["contents"] += 1
                case name if name in _WRAPPERS:
                    yield from self._blocks(element, depth)
                case "frame" | "text-box":
                    yield from self._box(element)
                case _:
                    pass

    def _list(self, parent: _Element, depth: int) -> Iterator[RawBlock]:
        for item in parent:
            if local(item) not in ("list-item", "list-header"):
                continue
            first = local(item) == "list-item"
            for element in item:
                if local(element) == "list":
                    yield from self._list(element, depth + 1)
                elif local(element) in ("p", "h"):
                    yield from self._read_paragraph(element, depth if first else 0)
                    first = False
                else:
                    yield from self._blocks([element], depth)

    def _read_paragraph(self, element: _Element, depth: int) -> Iterator[RawBlock]:
        self._paragraph += 1
        style = attribute(element, "style-name")
        inline = Inline()
        boxes, self._boxes = self._boxes, []
        self._inline(element, inline, self._styles.bold(style))
        found, self._boxes = self._boxes, boxes
        place = moved(self._place, paragraph=self._paragraph)
        outline = attribute(element, "outline-level") or "1"
        level = (
            (int(outline) if outline.isdigit() else 1)
            if local(element) == "h"
            else self._styles.heading(style)
        )
        if place.table is not None:
            yield inline.block(BlockKind.TABLE_CELL, place=place)
        elif level:
            yield inline.block(BlockKind.HEADING, level, place)
        elif self._styles.caption(style):
            yield inline.block(BlockKind.CAPTION, place=place)
        elif depth:
            yield inline.block(BlockKind.LIST_ITEM, depth, place)
        else:
            yield inline.block(BlockKind.PARAGRAPH, place=place)
        for box in found:
            yield from self._box(box)

    def _box(self, frame: _Element) -> Iterator[RawBlock]:
        for element in frame.iter():
            if local(element) == "text-box":
                yield from self.section(element, Place(part="textbox"))
                # a box inside this one has come with it
                return

    def _inline(self, parent: _Element, inline: Inline, bold: bool) -> None:
        self._add(parent.text, inline, bold)
        for element in parent:
            name = local(element)
            match name:
                case "s":
                    count = attribute(element, "c") or "1"
                    inline.add(" " * (int(count) if count.isdigit() and len(count) < 4 else 1), bold)
                case "tab":
                    inline.add("\t")
                case "line-break":
                    inline.line_break()
                case "a":
                    start = inline.mark()
                    self._inline(element, inline, bold)
                    inline.link(start, attribute(element, "href"))
                case "note":
                    self.notes += [e for e in element if local(e) == "note-body"]
                case "annotation":
                    self._seen["comments"] += 1
                case "frame":
                    self._boxes.append(element)
                case "span":
                    own = self._styles.bold(attribute(element, "style-name"), bold)
                    self._inline(element, inline, own)
                case _ if name in _DROPPED:
                    pass
                case _:
                    self._inline(element, inline, bold)
            self._add(element.tail, inline, bold)

    @staticmethod
    def _add(text: str | None, inline: Inline, bold: bool) -> None:
        """White space in the XML counts as one space, and not at all after one."""
        if not text:
            return
        collapsed = _SPACE.sub(" ", text)
        if collapsed.startswith(" ") and inline.last in ("", " "):
            collapsed = collapsed[1:]
        inline.add(collapsed, bold)

    def _read_table(self, table: _Element) -> Iterator[RawBlock]:
        outer = self._place
        rows = [r for r in table.iter() if local(r) == "table-row" and _owner(r) is table]
        cells = [[c for c in row if local(c) == "table-cell"] for row in rows]
        if outer.table is not None or (len(cells) <= 1 and all(len(row) <= 1 for row in cells)):
            for cell in chain.from_iterable(cells):
                yield from self._blocks(cell, 0)
            return
        self._table += 1
        for r, row in enumerate(rows, 1):
            column = 1
            for cell in row:
                if local(cell) not in ("table-cell", "covered-table-cell"):
                    continue
                if local(cell) == "table-cell":
                    self._place = moved(outer, table=self._table, row=r, column=column)
                    yield from self._blocks(cell, 0)
                repeated = attribute(cell, "number-columns-repeated") or "1"
                column += min(int(repeated), _MOST_REPEATED) if repeated.isdigit() else 1
        self._place = outer


def _owner(row: _Element) -> _Element | None:
    """The table a row belongs to, past row groups."""
    return next((a for a in row.iterancestors() if local(a) == "table"), None)
