"""The one normal form of text: NFC, ``\\n`` for line ends, no control characters.

Soft hyphens, no-break spaces and zero-width characters stay: they are faults for a check to report.
"""

from __future__ import annotations

import unicodedata

import regex

from pipeline.ingest.document import RawBlock, RawLink

_LINE_ENDS = regex.compile(r"\r\n?|[\u0085\u2028\u2029\v\f]")
_CONTROL = regex.compile(r"[\p{Cc}--[\n\t]]|[\uFFFE\uFFFF\uFDD0-\uFDEF]", regex.V1)
_SURROGATE = regex.compile(r"[\uD800-\uDFFF]")
#: what may stand in a block without making it a text: white space and characters nobody sees
_INVISIBLE = regex.compile(r"[\s\p{Cf}\u3164\uFFFC]+")
_EDGE = " \t\n"


def normalise(text: str) -> str:
    """NFC with unified line ends and without control characters."""
    text = _CONTROL.sub("", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", _SURROGATE.sub("\ufffd", text))


def count_control(text: str) -> int:
    """How many control characters :func:`normalise` takes out."""
    return len(_CONTROL.findall(_LINE_ENDS.sub("\n", text)))


def is_blank(text: str) -> bool:
    """True if a reader would see nothing."""
    return not _INVISIBLE.sub("", text)


def clean_block(block: RawBlock) -> RawBlock | None:
    """The block with normal text and links moved along; None if nothing is left of it."""
    text = normalise(block.text)
    if is_blank(text):
        return None
    lead = len(text) - len(text.lstrip(_EDGE))
    stripped = text.strip(_EDGE)

    def moved(offset: int) -> int:
        return min(max(len(normalise(block.text[:offset])) - lead, 0), len(stripped))

    links = []
    for link in block.links:
        start, end = moved(link.start), moved(link.end)
        if start < end:
            links.append(RawLink(start, end, normalise(link.url).strip()))
    return RawBlock(
        text=stripped,
        kind=block.kind,
        level=block.level,
        place=block.place,
        links=tuple(links),
        bold=block.bold,
        glued=block.glued,
        row=block.row,
    )
