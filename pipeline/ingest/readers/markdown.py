"""Markdown by its tokens: markup that is well-formed goes, markup that is not stays visible as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pipeline.core.model import BlockKind, Place
from pipeline.ingest.clean import is_blank
from pipeline.ingest.document import Document, RawBlock, RefusalError
from pipeline.ingest.encoding import decode
from pipeline.ingest.inline import Inline

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = regex.compile(r"\A---[ \t]*\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")


def read(data: bytes) -> Document:
    """Blocks of a Markdown file (CommonMark with tables)."""
    from markdown_it import MarkdownIt

    decoded = decode(data)
    text = regex.sub(r"\r\n?", "\n", decoded.text)
    notes = decoded.notes
    lines_before = 0
    if (front := _FRONT_MATTER.match(text)) and ":" in front[0]:
        notes = (*notes, "front matter was left out")
        lines_before = front[0].count("\n")
        text = text[front.end() :]
    if is_blank(text):
        raise RefusalError("ING002", "There is no text in this file. Add the text or remove the file.")
    # HTML tags stay as text: in a press release they are leftovers, and a check reports them
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    walker = _Walker(lines_before)
    walker.walk(parser.parse(text))
    return Document("md", tuple(walker.blocks), decoded.encoding, notes)


class _Walker:
    def __init__(self, lines_before: int) -> None:
        self.blocks: list[RawBlock] = []
        self._before = lines_before
        self._heading: int | None = None
        self._lists = 0
        self._table = self._row = self._column = 0
        self._in_table = False
        self._first_in_item = False

    def walk(self, tokens: list[Token]) -> None:
        for token in tokens:
            match token.type:
                case "heading_open":
                    self._heading = int(token.tag[1])
                case "heading_close":
                    self._heading = None
                case "bullet_list_open" | "ordered_list_open":
                    self._lists += 1
                case "bullet_list_close" | "ordered_list_close":
                    self._lists -= 1
                case "list_item_open":
                    self._first_in_item = True
                case "table_open":
                    self._table, self._row, self._in_table = self._table + 1, 0, True
                case "table_close":
                    self._in_table = False
                case "tr_open":
                    self._row, self._column = self._row + 1, 0
                case "th_open" | "td_open":
                    self._column += 1
                case "inline":
                    self._inline(token)
                case "fence" | "code_block":
                    self._append(_plain(token.content), token)
                case _:
                    pass

    def _inline(self, token: Token) -> None:
        inline, children = Inline(), token.children or []
        bold, opened, images = 0, list[tuple[int, str]](), 0
        for child in children:
            match child.type:
                case "text" | "code_inline" | "html_inline" | "text_special":
                    inline.add(child.content, bold > 0)
                case "softbreak" | "hardbreak":
                    inline.line_break()
                case "strong_open":
                    bold += 1
                case "strong_close":
                    bold -= 1
                case "link_open":
                    opened.append((inline.mark(), str(child.attrGet("href") or "")))
                case "link_close":
                    inline.link(*opened.pop())
                case "image":
                    images += 1
                    inline.add(child.content, bold > 0)
                case _:
                    pass
        self._append(inline, token, BlockKind.CAPTION if images == len(children) else None)

    def _append(self, inline: Inline, token: Token, stated: BlockKind | None = None) -> None:
        line = token.map[0] + 1 + self._before if token.map else None
        kind, level = stated or BlockKind.PARAGRAPH, None
        place = Place(paragraph=len(self.blocks) + 1, line=line)
        if self._in_table:
            kind = BlockKind.TABLE_CELL
            place = Place(table=self._table, row=self._row, column=self._column, line=line)
        elif self._heading:
            kind, level = BlockKind.HEADING, self._heading
        elif self._lists and self._first_in_item:
            kind, level = BlockKind.LIST_ITEM, self._lists
            self._first_in_item = False
        self.blocks.append(inline.block(kind, level, place))


def _plain(text: str) -> Inline:
    inline = Inline()
    inline.add(text.strip("\n"))
    return inline
