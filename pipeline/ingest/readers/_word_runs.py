"""The inline content of a Word paragraph as its reader accepts it: fields, links, tracked changes, notes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import regex

from pipeline.ingest.inline import Inline
from pipeline.ingest.readers._word_styles import attribute, child, local, switched_on

if TYPE_CHECKING:
    from lxml.etree import _Element

_HYPERLINK = regex.compile(r'\s*HYPERLINK\s+(?:\\l\s+"([^"]*)"|"([^"]*)"(?:\s+\\l\s+"([^"]*)")?)', regex.I)
#: fields whose result changes with the page or is made from other text of the document
_DROPPED = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "TOC", "INDEX"})
_CONTAINERS = frozenset(
    {"ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo", "ruby", "rubyBase", "oMath",
     "oMathPara", "sSup", "sSub", "e", "sup", "sub", "f", "num", "den", "d"}
)  # fmt: skip
#: characters of the font Symbol that stand in running text (Microsoft's table of its private-use codes)
_SYMBOLS = {
    0xB0: "°",
    0xB1: "±",
    0xB4: "×",
    0xB8: "÷",
    0xA3: "≤",
    0xB3: "≥",
    0xB7: "•",
    0x2D: "−",
    0xB9: "≠",
    0xA5: "∞",
}


class Runs:
    """Walks paragraphs of one document; the state of fields goes on from one paragraph to the next."""

    def __init__(self) -> None:
        #: [instruction, its separator was seen, start of the result]
        self._fields: list[list[str | bool | int]] = []
        self.links: dict[str, str] = {}
        self.seen: Counter[str] = Counter()
        self.notes: list[tuple[str, str]] = []
        self.boxes: list[_Element] = []

    def walk(self, parent: _Element, inline: Inline, bold: bool) -> None:
        """Add the accepted text of all children to ``inline``."""
        for element in parent:
            name = local(element)
            if name == "r":
                self._run(element, inline, bold)
            elif name == "hyperlink":
                start = inline.mark()
                self.walk(element, inline, bold)
                anchor = attribute(element, "anchor")
                target = self.links.get(attribute(element, "id") or "")
                inline.link(start, target or (f"#{anchor}" if anchor else None))
            elif name == "fldSimple":
                self._simple_field(element, inline, bold)
            elif name in ("del", "moveFrom"):
                self.seen["deletions"] += name == "del"
            elif name in _CONTAINERS:
                self.seen["insertions"] += name == "ins"
                self.seen["moves"] += name == "moveTo"
                self.walk(element, inline, bold)
            elif name == "t" and self._visible():
                inline.add(element.text or "", bold)

    def _visible(self) -> bool:
        """Outside of instructions and of results that are dropped."""
        return all(
            seen and _keyword(str(instruction)) not in _DROPPED for instruction, seen, _ in self._fields
        )

    def _simple_field(self, element: _Element, inline: Inline, bold: bool) -> None:
        instruction = attribute(element, "instr") or ""
        if _keyword(instruction) in _DROPPED:
            return
        start = inline.mark()
        self.walk(element, inline, bold)
        inline.link(start, _target(instruction))

    def _run(self, run: _Element, inline: Inline, bold: bool) -> None:
        properties = child(run, "rPr")
        if switched_on(properties, "vanish"):
            self.seen["hidden"] += any(local(e) == "t" for e in run)
            return
        stated = switched_on(properties, "b")
        bold = bold if stated is None else stated
        for element in run:
            name = local(element)
            if name in ("fldChar", "instrText"):
                self._field(element, name, inline)
            elif name == "AlternateContent":
                # the fallback repeats the choice for old programs
                self._drawing(next((e for e in element if local(e) == "Choice"), element))
            elif name in ("drawing", "pict", "object"):
                self._drawing(element)
            elif name in ("footnoteReference", "endnoteReference"):
                self.notes.append((name.removesuffix("Reference"), attribute(element, "id") or ""))
            elif name == "commentReference":
                self.seen["comments"] += 1
            elif name == "ruby":
                self.walk(element, inline, bold)
            elif self._visible():
                self._character(element, name, inline, bold)

    @staticmethod
    def _character(element: _Element, name: str, inline: Inline, bold: bool) -> None:
        match name:
            case "t":
                inline.add(element.text or "", bold)
            case "tab" | "ptab":
                inline.add("\t")
            case "br" | "cr":
                inline.line_break()
            case "noBreakHyphen":
                inline.add("\u2011", bold)
            case "softHyphen":
                inline.add("\u00ad", bold)
            case "sym":
                code = int(attribute(element, "char") or "0", 16)
                inline.add(_SYMBOLS.get(code & 0xFF, chr(code)) if code >= 0xF000 else chr(code), bold)
            case _:
                pass

    def _field(self, element: _Element, name: str, inline: Inline) -> None:
        if name == "instrText":
            if self._fields and not self._fields[-1][1]:
                self._fields[-1][0] = f"{self._fields[-1][0]}{element.text or ''}"
            return
        match attribute(element, "fldCharType"):
            case "begin":
                self._fields.append(["", False, inline.mark()])
            case "separate" if self._fields:
                self._fields[-1][1:] = [True, inline.mark()]
            case "end" if self._fields:
                instruction, _, start = self._fields.pop()
                self.seen["contents"] += _keyword(str(instruction)) == "TOC"
                inline.link(int(start), _target(str(instruction)))
            case _:
                pass

    def _drawing(self, element: _Element) -> None:
        """Text boxes are read after the paragraph they hang on; a box within a box comes with its own."""
        for node in element:
            if local(node) == "txbxContent":
                self.boxes.append(node)
            elif local(node) == "AlternateContent":
                self._drawing(next((e for e in node if local(e) == "Choice"), node))
            else:
                self._drawing(node)


def _keyword(instruction: str) -> str:
    words = instruction.split()
    return words[0].upper() if words else ""


def _target(instruction: str) -> str | None:
    match = _HYPERLINK.match(instruction)
    if not match:
        return None
    place = match[1] or match[3]
    return (match[2] or "") + (f"#{place}" if place else "") or None
