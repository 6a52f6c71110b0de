"""Blocks of an HTML tree: text as the page shows it, with links, lists and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pipeline.core.model import BlockKind, Place
from pipeline.ingest.clean import is_blank
from pipeline.ingest.document import RawBlock
from pipeline.ingest.inline import Inline

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: white space that HTML collapses; a no-break space is not among it
_SPACE = regex.compile(r"[ \t\r\n\f]+")
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption",
})  # fmt: skip
#: never text of the page
UNSEEN = frozenset({
    "script", "style", "noscript", "template", "head", "svg", "math", "canvas", "iframe", "object",
    "embed", "audio", "video", "select", "option", "button", "input", "textarea", "map", "img",
    "picture",
})  # fmt: skip
_BOLD = frozenset({"b", "strong", "th"})
_HIDDEN = regex.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", regex.I)


def hidden(element: HtmlElement) -> bool:
    """Taken out of view by the page itself."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


class Walker:
    """Collects the blocks below an element, leaving out ``skipped`` elements."""

    def __init__(self, skipped: frozenset[HtmlElement]) -> None:
        self.blocks: list[RawBlock] = []
        self._skipped = skipped
        self._inline = Inline()
        self._breaks = 0
        self._kind: tuple[BlockKind, int | None] = (BlockKind.PARAGRAPH, None)
        self._lists = self._table = 0
        self._cell: Place | None = None
        self._pre = False

    def walk(self, root: HtmlElement) -> list[RawBlock]:
        self._element(root, False)
        self._flush()
        return self.blocks

    def _flush(self) -> None:
        inline, self._inline, self._breaks = self._inline, Inline(), 0
        if is_blank(inline.text):
            return
        place = self._cell or Place(paragraph=len(self.blocks) + 1)
        kind, level = (BlockKind.TABLE_CELL, None) if self._cell else self._kind
        self.blocks.append(inline.block(kind, level, place))
        if kind == BlockKind.LIST_ITEM:
            # a second paragraph of the same item is no new item
            self._kind = (BlockKind.PARAGRAPH, None)

    def _text(self, text: str | None, bold: bool) -> None:
        if not text:
            return
        collapsed = text if self._pre else _SPACE.sub(" ", text)
        if collapsed.startswith(" ") and self._inline.last in ("", " "):
            collapsed = collapsed[1:]
        if collapsed:
            self._breaks = 0 if collapsed.strip() else self._breaks
            self._inline.add(collapsed, bold)

    def _element(self, element: HtmlElement, bold: bool) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or tag in UNSEEN or element in self._skipped or hidden(element):
            return
        if tag == "br":
            self._breaks += 1
            # two line breaks are how a paragraph ends where nobody used <p>
            if self._breaks > 1:
                self._flush()
            else:
                self._inline.line_break()
            return
        bold = bold or tag in _BOLD
        if tag not in _BLOCKS:
            start = self._inline.mark()
            self._children(element, bold)
            if tag == "a":
                self._inline.link(min(start, self._inline.mark()), (element.get("href") or "").strip())
            return
        self._flush()
        before = self._kind
        self._block(element, tag, bold)
        self._flush()
        self._kind = before

    def _children(self, element: HtmlElement, bold: bool) -> None:
        self._text(element.text, bold)
        for inner in element:
            self._element(inner, bold)
            self._text(inner.tail, bold)

    def _block(self, element: HtmlElement, tag: str, bold: bool) -> None:
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self._kind = (BlockKind.HEADING, int(tag[1]))
        elif tag in ("figcaption", "caption"):
            self._kind = (BlockKind.CAPTION, None)
        elif tag == "li":
            self._kind = (BlockKind.LIST_ITEM, max(self._lists, 1))
        elif tag in ("ul", "ol"):
            self._lists += 1
            self._children(element, bold)
            self._flush()
            self._lists -= 1
            return
        elif tag == "pre":
            self._pre = True
            self._children(element, bold)
            self._flush()
            self._pre = False
            return
        elif tag == "table" and self._cell is None and _is_data(element):
            self._read_table(element)
            return
        self._children(element, bold)

    def _read_table(self, table: HtmlElement) -> None:
        self._table += 1
        for caption in table.iterchildren("caption"):
            self._element(caption, False)
        rows = [r for r in table.iter("tr") if next(r.iterancestors("table")) is table]
        for r, row in enumerate(rows, 1):
            column = 1
            for cell in row.iterchildren("td", "th"):
                self._cell = Place(table=self._table, row=r, column=column)
                self._children(cell, cell.tag == "th")
                self._flush()
                self._cell = None
                span = cell.get("colspan") or "1"
                column += min(int(span), 100) if span.isdigit() else 1


def _is_data(table: HtmlElement) -> bool:
    """A table of values, not one that only puts the page's parts beside each other."""
    if (
        table.get("role") in ("presentation", "none")
        or next(table.iterdescendants("table"), None) is not None
    ):
        return False
    widths = [sum(1 for _ in row.iterchildren("td", "th")) for row in table.iter("tr")]
    return max(widths, default=0) > 1
