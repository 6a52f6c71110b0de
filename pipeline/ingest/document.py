"""The neutral form every reader gives: blocks with kind, text, links and place; languages come later."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.core.model import BlockKind, Place


class RefusalError(Exception):
    """A file that cannot be used: becomes a reject with this code and reason."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


@dataclass(frozen=True, slots=True)
class RawLink:
    """A hyperlink; offsets are code points of the block's text."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class RawBlock:
    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None
    place: Place = field(default_factory=Place)
    links: tuple[RawLink, ...] = ()
    #: all of its letters are bold: in a table with a column per language that is how headings look
    bold: bool = False
    #: stood directly under the block before, without an empty line
    glued: bool = False
    row: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One file's text; ``format`` is the short name of its kind (txt, md, docx, pdf, html, odt, rtf)."""

    format: str
    blocks: tuple[RawBlock, ...]
    encoding: str | None = None
    notes: tuple[str, ...] = field(default=())
