"""The words of RTF: tokens, characters, destinations, and what a group inherits."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

import regex

TOKEN = regex.compile(
    rb"\\bin(\d{1,9}) ?|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])"
    rb"|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\"
)
HYPERLINK = regex.compile(r'HYPERLINK\s+(?:\\l\s+)?"([^"]*)"', regex.I)
CHARACTERS = {
    "tab": "\t", "emdash": "—", "endash": "–", "emspace": "\u2003", "enspace": "\u2002", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "zwj": "\u200d", "zwnj": "\u200c",
    "~": "\u00a0", "-": "\u00ad", "_": "\u2011", "{": "{", "}": "}", "\\": "\\",
}  # fmt: skip
FURNITURE = frozenset({"header", "headerf", "headerl", "headerr", "footer", "footerf", "footerl", "footerr"})
DROPPED_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "TOC"})


@dataclass(frozen=True, slots=True)
class State:
    """What a group inherits and gives back at its end."""

    unseen: bool = False
    font: str = ""
    skip: int = 1
    bold: bool = False
    #: body, header, footer, footnote, instruction, list (the text of a bullet)
    where: str = "body"
    result: bool = False


def codec(name: str) -> str | None:
    """The codec of a code page; None if there is none."""
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None
