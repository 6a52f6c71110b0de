"""Puts the text of one paragraph together from pieces and remembers where its links and its bold stand."""

from __future__ import annotations

from pipeline.core.model import BlockKind, Place
from pipeline.ingest.document import RawBlock, RawLink


class Inline:
    """Text under construction, with links and whether all of its letters are bold."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._links: list[RawLink] = []
        self._break = False
        self._bold = 0
        self._letters = 0

    def add(self, text: str, bold: bool = False) -> None:
        if self._break and text:
            # a line break between words is one space, also where the author typed one beside it
            text = text.lstrip(" ")
            self._break = not text
        if not text:
            return
        self._pieces.append(text)
        self._length += len(text)
        letters = sum(map(str.isalpha, text))
        self._letters += letters
        self._bold += letters if bold else 0

    def line_break(self) -> None:
        """A soft line break: the sentence goes on."""
        if self._pieces and not self._pieces[-1].endswith((" ", "\t")):
            self.add(" ")
        self._break = True

    @property
    def last(self) -> str:
        """The last character so far, '' if there is none."""
        return self._pieces[-1][-1] if self._pieces else ""

    def mark(self) -> int:
        """Where the next piece will begin; give it to :meth:`link`."""
        return self._length

    def link(self, start: int, url: str | None) -> None:
        """What was added since ``start`` is a link."""
        if url and self._length > start:
            self._links.append(RawLink(start, self._length, url))

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    @property
    def empty(self) -> bool:
        return not self._pieces

    def block(
        self, kind: BlockKind = BlockKind.PARAGRAPH, level: int | None = None, place: Place | None = None
    ) -> RawBlock:
        """The paragraph as a block."""
        bold = self._letters > 0 and self._bold == self._letters
        return RawBlock(self.text, kind, level, place or Place(), tuple(self._links), bold=bold)
