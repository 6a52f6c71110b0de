"""Rich Text (RTF): paragraphs, lists, tables, links; Kazakh letters as ``\\uN`` or in the font's code page.

striprtf gives the tables of code pages and of destinations that hold no text; its own conversion to text
loses lists, cells, tracked deletions and the ends of links.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.core.model import BlockKind, Place
from pipeline.ingest.clean import is_blank
from pipeline.ingest.document import Document, RawBlock, RefusalError
from pipeline.ingest.inline import Inline
from pipeline.ingest.readers._rtf_words import (
    CHARACTERS,
    DROPPED_FIELDS,
    FURNITURE,
    HYPERLINK,
    TOKEN,
    State,
    codec,
)
from pipeline.ingest.structure import made_by_hand


def read(data: bytes) -> Document:
    """Blocks of an RTF document."""
    reader = _Reader(data)
    reader.run()
    blocks = made_by_hand([b for b in reader.body if not is_blank(b.text)])
    notes = []
    if reader.deleted:
        notes.append(f"tracked changes read as accepted: {reader.deleted} deletions")
    if reader.depth > 0:
        if not blocks:
            raise RefusalError(
                "ING003", "The file is damaged: it ends too early. Save it again and add the new copy."
            )
        notes.append("the file ends too early: its end may be missing")
    # every section repeats its headers and footers
    others = {(b.place.part, b.text): b for b in reversed(reader.others) if not is_blank(b.text)}
    header = [b for b in reversed(others.values()) if b.place.part == "header"]
    rest = [b for b in reversed(others.values()) if b.place.part != "header"]
    encoding = f"windows-{reader.page[2:]}" if reader.page.startswith("cp125") else reader.page
    return Document("rtf", (*header, *blocks, *rest), encoding, tuple(notes))


class _Reader:
    def __init__(self, data: bytes) -> None:
        from striprtf.striprtf import charset_map, destinations

        self._data = data
        self._charsets: dict[int, str] = charset_map
        self._destinations: frozenset[str] = frozenset(destinations) - {"shptxt", "footnote", *FURNITURE}
        self.body: list[RawBlock] = []
        self.others: list[RawBlock] = []
        self.page = "cp1252"
        self.deleted = 0
        self.depth = 0
        self._fonts: dict[str, str] = {}
        self._state = State()
        self._stack: list[State] = []
        self._inlines: dict[str, Inline] = {}
        self._skip = 0
        self._bytes = b""
        self._high = 0
        self._instruction = ""
        self._link_start = 0
        self._bullet = False
        self._level: int | None = None
        self._table = self._row = self._cell = 0
        self._in_table = False
        self._font_defined = ""

    def run(self) -> None:
        position, data = 0, self._data
        while position < len(data):
            match = TOKEN.match(data, position)
            if match is None:
                position += 1
                continue
            position = match.end()
            binary, word, number, code, sign, brace, text = match.groups()
            if code is None:
                self._flush_bytes()
            if binary is not None:
                position += int(binary)
            elif brace:
                self._brace(brace)
                if self.depth == 0 and brace == b"}":
                    break
            elif word:
                self._word(word.decode("ascii"), int(number) if number else None)
            elif code is not None:
                if self._skip:
                    self._skip -= 1
                else:
                    self._bytes += bytes.fromhex(code.decode("ascii"))
            elif sign:
                self._sign(sign.decode("latin-1"))
            elif text:
                cut = min(self._skip, len(text))
                self._skip -= cut
                self._add_bytes(text[cut:])
        self._flush_bytes()
        self._end_paragraph()

    # -- groups and control words ------------------------------------------------------------

    def _brace(self, brace: bytes) -> None:
        self._skip = 0
        if brace == b"{":
            self.depth += 1
            self._stack.append(self._state)
            return
        self.depth -= 1
        ended = self._state
        self._state = self._stack.pop() if self._stack else State()
        if ended.result and not self._state.result:
            match = HYPERLINK.search(self._instruction)
            if match:
                self._inline().link(self._link_start, match[1])
            self._instruction = ""
        if ended.where != self._state.where and ended.where in ("header", "footer", "footnote"):
            self._end_paragraph(ended.where)

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._state = replace(self._state, unseen=True)
        elif sign in ("\n", "\r"):
            self._end_paragraph()
        elif sign in CHARACTERS:
            self._add(CHARACTERS[sign])

    def _word(self, word: str, number: int | None) -> None:
        match word:
            case "ansicpg" if number:
                self.page = codec(f"cp{number}") or self.page
            case "mac":
                self.page = "mac_roman"
            case "f" if number is not None:
                self._state = replace(self._state, font=str(number))
                self._font_defined = str(number)
            case "fcharset" if number is not None:
                # charset 0 of a font says nothing about the code page of the document
                if (name := self._charsets.get(number)) and number > 2 and (known := codec(name)):
                    self._fonts[self._font_defined] = known
            case "uc":
                self._state = replace(self._state, skip=max(number or 0, 0))
            case "u" if number is not None:
                self._unicode(number)
            case "par" | "sect" | "page" | "column":
                self._end_paragraph()
            case "line" | "softline":
                self._visible_inline().line_break()
            case "cell" | "nestcell":
                self._end_cell()
            case "row" | "nestrow":
                self._row, self._cell = self._row + 1, 0
            case "trowd":
                self._begin_row()
            case "intbl":
                self._in_table = True
            case "pard":
                self._in_table, self._bullet, self._level = False, False, None
            case "ls" if number:
                self._bullet = True
            case "outlinelevel" if number is not None and number < 9:
                self._level = number + 1
            case "b":
                self._state = replace(self._state, bold=number != 0)
            case "plain":
                self._state = replace(self._state, bold=False)
            case "deleted" | "v" if number != 0:
                self.deleted += word == "deleted"
                self._state = replace(self._state, unseen=True)
            case "fldinst":
                self._instruction = ""
                self._state = replace(self._state, where="instruction", unseen=False)
            case "fldrslt":
                self._link_start = self._inline().mark()
                dropped = self._instruction.split()[:1]
                gone = bool(dropped) and dropped[0].upper() in DROPPED_FIELDS
                self._state = replace(self._state, result=True, unseen=self._state.unseen or gone)
            case "listtext" | "pntext":
                self._bullet = True
                self._state = replace(self._state, unseen=True)
            case "shptxt":
                self._state = replace(self._state, unseen=False)
            case "footnote":
                self._state = replace(self._state, where="footnote")
            case _ if word in FURNITURE:
                self._state = replace(self._state, where=word[:6])
            case _ if word in self._destinations:
                self._state = replace(self._state, unseen=True)
            case _ if word in CHARACTERS:
                self._add(CHARACTERS[word])
            case _:
                pass

    # -- text --------------------------------------------------------------------------------

    def _inline(self) -> Inline:
        return self._inlines.setdefault(self._state.where, Inline())

    def _visible_inline(self) -> Inline:
        return Inline() if self._state.unseen else self._inline()

    def _add(self, text: str) -> None:
        if self._state.where == "instruction":
            self._instruction += text
        elif not self._state.unseen:
            self._inline().add(text, self._state.bold)

    def _unicode(self, number: int) -> None:
        self._skip = self._state.skip
        code = number & 0xFFFF
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000:
            pair, self._high = self._high, 0
            self._add(chr(0x10000 + ((pair - 0xD800) << 10) + code - 0xDC00) if pair else "\ufffd")
            return
        self._add(chr(code))

    def _add_bytes(self, data: bytes) -> None:
        if data:
            self._add(data.decode(self._codec_now(), "replace"))

    def _flush_bytes(self) -> None:
        data, self._bytes = self._bytes, b""
        self._add_bytes(data)

    def _codec_now(self) -> str:
        return self._fonts.get(self._state.font, self.page)

    # -- blocks ------------------------------------------------------------------------------

    def _begin_row(self) -> None:
        if not self._row:
            self._table, self._row, self._cell = self._table + 1, 1, 0
        self._in_table = True

    def _end_cell(self) -> None:
        self._cell += 1
        self._end_paragraph(cell=True)

    def _end_paragraph(self, where: str | None = None, cell: bool = False) -> None:
        where = where or self._state.where
        if where == "instruction" or (
            self._state.unseen and where == "body" and not self._inlines.get("body")
        ):
            return
        inline = self._inlines.pop(where, None)
        if inline is None or inline.empty:
            return
        if where != "body":
            kind = BlockKind.PARAGRAPH if where == "footnote" else BlockKind.BOILERPLATE
            self.others.append(inline.block(kind, place=Place(part=where)))
            return
        if cell or self._in_table:
            column = self._cell if cell else self._cell + 1
            place = Place(table=max(self._table, 1), row=max(self._row, 1), column=max(column, 1))
            self.body.append(inline.block(BlockKind.TABLE_CELL, place=place))
            return
        self._row = 0
        place = Place(paragraph=len(self.body) + 1)
        if self._level:
            self.body.append(inline.block(BlockKind.HEADING, self._level, place))
        elif self._bullet:
            self.body.append(inline.block(BlockKind.LIST_ITEM, 1, place))
        else:
            self.body.append(inline.block(BlockKind.PARAGRAPH, place=place))
