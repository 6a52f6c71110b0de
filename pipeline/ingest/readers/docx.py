"""Word (DOCX): the accepted text with its structure.

Read from the XML itself: python-docx does not show text boxes, footnotes, tracked changes or fields.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace as moved

from pipeline.core.model import BlockKind, Place
from pipeline.ingest.archive import Archive
from pipeline.ingest.clean import is_blank
from pipeline.ingest.document import Document, RawBlock, RefusalError
from pipeline.ingest.inline import Inline
from pipeline.ingest.readers._word_runs import Runs
from pipeline.ingest.readers._word_styles import Styles, attribute, child, local, value
from pipeline.ingest.structure import made_by_hand

if TYPE_CHECKING:
    from lxml.etree import _Element

_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})
#: what is left of a footer when its page numbers are gone
_PAGE_ONLY = regex.compile(
    r"[\W\d]*(?:page|of|стр(?:аница)?|из|бет|беті)?[\W\d]*(?:of|из|бет)?[\W\d]*", regex.I
)


def read(data: bytes, limit: int) -> Document:
    """Blocks of a Word document; at most ``limit`` bytes are unpacked."""
    return _Reader(Archive(data, limit)).document()


class _Reader:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        root = self._relations("")
        self._main = next((t for k, t in root.values() if k == "officeDocument"), "word/document.xml")
        if self._main not in archive.names:
            raise RefusalError(
                "ING003", "The Word file has lost its text. Open it in Word, save it again and add the copy."
            )
        self._related = self._relations(self._main)
        styles = self._part("styles")
        self._styles = Styles(archive.xml(styles) if styles else None)
        self._runs = Runs()
        self._place = Place()
        self._paragraph = self._table = 0
        #: text of a paragraph whose end was deleted: it goes on in the next one
        self._carried: Inline | None = None

    def document(self) -> Document:
        body = child(self._archive.xml(self._main), "body")
        if body is None:
            raise RefusalError(
                "ING003", "The Word file has no body. Open it in Word, save it again and add the copy."
            )
        self._runs.links = self._targets(self._related)
        blocks = list(self._blocks(body))
        if self._carried is not None:
            blocks.append(self._carried.block(place=moved(self._place, paragraph=self._paragraph)))
            self._carried = None
        blocks = made_by_hand([b for b in blocks if not is_blank(b.text)])
        notes = list(dict.fromkeys(self._runs.notes))
        blocks += [b for kind, identifier in notes for b in self._note(kind, identifier)]
        header, footer = self._furniture(body, "header"), self._furniture(body, "footer")
        return Document("docx", (*header, *blocks, *footer), notes=tuple(self._told()))

    def _told(self) -> Iterator[str]:
        seen = self._runs.seen
        if seen["insertions"] or seen["deletions"] or seen["moves"]:
            yield (
                f"tracked changes read as accepted: {seen['insertions']} insertions, {seen['deletions']}"
                f" deletions, {seen['moves']} moves"
            )
        if seen["comments"]:
            yield f"{seen['comments']} comments were left out of the text"
        if seen["hidden"]:
            yield f"{seen['hidden']} pieces of hidden text were left out"
        if seen["contents"]:
            yield "the table of contents was left out"

    # -- parts -------------------------------------------------------------------------------

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Relation id → (kind, target); targets inside the file are names of members."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self._archive.names:
            return {}
        out = {}
        for relation in self._archive.xml(path):
            target = attribute(relation, "Target") or ""
            if attribute(relation, "TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = (attribute(relation, "Type") or "").rsplit("/", 1)[-1]
            out[attribute(relation, "Id") or ""] = (kind, target)
        return out

    @staticmethod
    def _targets(relations: dict[str, tuple[str, str]]) -> dict[str, str]:
        return {key: target for key, (kind, target) in relations.items() if kind == "hyperlink"}

    def _part(self, kind: str) -> str | None:
        return next((t for k, t in self._related.values() if k == kind and t in self._archive.names), None)

    def _furniture(self, body: _Element, kind: str) -> list[RawBlock]:
        """Headers or footers of all sections, each text once, without those of page numbers only."""
        blocks: dict[str, RawBlock] = {}
        for reference in body.iter():
            if local(reference) != f"{kind}Reference":
                continue
            target = self._related.get(attribute(reference, "id") or "", ("", ""))[1]
            if target in self._archive.names:
                for block in self._read_part(target, kind):
                    if not _PAGE_ONLY.fullmatch(block.text):
                        blocks.setdefault(block.text, replace(block, kind=BlockKind.BOILERPLATE, level=None))
        return list(blocks.values())

    def _read_part(self, target: str, part: str) -> list[RawBlock]:
        self._runs.links = self._targets(self._relations(target))
        return list(self._elsewhere(self._archive.xml(target), part))

    def _note(self, kind: str, identifier: str) -> Iterator[RawBlock]:
        part = self._part(f"{kind}s")
        if part is None:
            return
        self._runs.links = self._targets(self._relations(part))
        for note in self._archive.xml(part):
            if local(note) == kind and attribute(note, "id") == identifier:
                yield from self._elsewhere(note, "footnote")

    def _elsewhere(self, root: _Element, part: str) -> Iterator[RawBlock]:
        """Blocks outside the body: their paragraphs are counted on their own."""
        place, paragraph, carried = self._place, self._paragraph, self._carried
        self._place, self._paragraph, self._carried = Place(part=part), 0, None
        yield from [b for b in self._blocks(root) if not is_blank(b.text)]
        self._place, self._paragraph, self._carried = place, paragraph, carried

    # -- blocks ------------------------------------------------------------------------------

    def _blocks(self, parent: _Element) -> Iterator[RawBlock]:
        for element in parent:
            match local(element):
                case "p":
                    yield from self._read_paragraph(element)
                case "tbl":
                    yield from self._read_table(element)
                case name if name in _WRAPPERS:
                    yield from self._blocks(element)
                case _:
                    pass

    def _read_paragraph(self, paragraph: _Element) -> Iterator[RawBlock]:
        properties = child(paragraph, "pPr")
        inline = self._carried or Inline()
        if self._carried is None:
            self._paragraph += 1
        self._carried = None
        boxes, self._runs.boxes = self._runs.boxes, []
        self._runs.walk(paragraph, inline, self._styles.bold(properties))
        found, self._runs.boxes = self._runs.boxes, boxes
        mark = child(properties, "rPr")
        if child(mark, "del") is not None or child(mark, "moveFrom") is not None:
            self._carried = inline
        elif not inline.empty:
            yield self._block(inline, properties)
        for box in found:
            yield from self._elsewhere(box, "textbox")

    def _block(self, inline: Inline, properties: _Element | None) -> RawBlock:
        place = moved(self._place, paragraph=self._paragraph)
        if place.table is not None:
            return inline.block(BlockKind.TABLE_CELL, place=place)
        if level := self._styles.heading(properties):
            return inline.block(BlockKind.HEADING, level, place)
        if self._styles.caption(properties):
            return inline.block(BlockKind.CAPTION, place=place)
        if level := self._styles.list_level(properties):
            return inline.block(BlockKind.LIST_ITEM, level, place)
        return inline.block(BlockKind.PARAGRAPH, place=place)

    def _read_table(self, table: _Element) -> Iterator[RawBlock]:
        rows = [r for r in _unwrapped(table, "tr") if child(r, "trPr", "del") is None]
        cells = [[c for c in _unwrapped(r, "tc") if child(c, "tcPr", "cellDel") is None] for r in rows]
        outer = self._place
        # a table in a cell is more text of that cell; a frame of one cell is a paragraph with a border
        if outer.table is not None or (len(cells) <= 1 and all(len(row) <= 1 for row in cells)):
            for row in cells:
                for cell in row:
                    yield from self._blocks(cell)
            return
        self._table += 1
        number = self._table
        for r, row in enumerate(cells, 1):
            column = 1
            for cell in row:
                self._place = moved(outer, table=number, row=r, column=column)
                yield from self._blocks(cell)
                span = value(cell, "tcPr", "gridSpan") or "1"
                column += int(span) if span.isdigit() else 1
        self._place = outer


def _unwrapped(parent: _Element, wanted: str) -> Iterable[_Element]:
    """Rows of a table or cells of a row, also those inside content controls and insertions."""
    for element in parent:
        if local(element) == wanted:
            yield element
        elif local(element) in _WRAPPERS:
            yield from _unwrapped(element, wanted)
