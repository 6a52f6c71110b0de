"""Plain text: paragraphs between empty lines, lists, headings by position, hard wraps rejoined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from pipeline.core.model import BlockKind, Place
from pipeline.ingest.clean import is_blank
from pipeline.ingest.document import Document, RawBlock, RefusalError
from pipeline.ingest.encoding import decode
from pipeline.ingest.lines import is_address_group, wrapped_breaks
from pipeline.ingest.structure import list_markers, positional_headings


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str


def read(data: bytes, keep_lines: bool = False) -> Document:
    """Blocks of a text file.

    ``keep_lines``: every line stays as it is and an empty line ends a block (one segment per line).
    """
    decoded = decode(data)
    text = regex.sub(r"\r\n?|[\u0085\u2028\v]", "\n", decoded.text)
    # form feeds and paragraph separators end a paragraph
    text = regex.sub(r"[\f\u2029]", "\n\n", text)
    if is_blank(text):
        raise RefusalError("ING002", "There is no text in this file. Add the text or remove the file.")
    groups = list(_groups(text))
    if keep_lines:
        blocks = [
            RawBlock("\n".join(line.text.strip() for line in g), place=Place(line=g[0].number))
            for g in groups
        ]
    else:
        blocks = positional_headings([block for group in groups for block in _blocks(group)])
    numbered = [replace(b, place=Place(paragraph=i, line=b.place.line)) for i, b in enumerate(blocks, 1)]
    return Document("txt", tuple(numbered), decoded.encoding, decoded.notes)


def _groups(text: str) -> Iterator[list[_Line]]:
    """Runs of lines without an empty line in between."""
    group: list[_Line] = []
    for number, line in enumerate(text.split("\n"), 1):
        if is_blank(line):
            if group:
                yield group
            group = []
        else:
            group.append(_Line(number, line.rstrip(" \t")))
    if group:
        yield group


def _items(group: list[_Line]) -> list[tuple[int, int, str] | None]:
    """For each line (level, indent, text without marker) where it begins a list item, else None."""
    marks = list_markers([line.text for line in group])
    indents = sorted({m[1] for m in marks if m})
    return [
        (indents.index(m[1]) + 1, m[1], line.text[m[2] :]) if m else None
        for m, line in zip(marks, group, strict=True)
    ]


def _blocks(group: list[_Line]) -> Iterator[RawBlock]:
    items = _items(group)
    starts = [i for i, item in enumerate(items) if item]
    if not starts:
        yield from _paragraphs(group, glued=False)
        return
    if starts[0]:
        yield from _paragraphs(group[: starts[0]], glued=False)
    for start, stop in zip(starts, [*starts[1:], len(group)], strict=True):
        item = items[start]
        assert item is not None
        level, indent, first = item
        lines = [first, *(line.text.strip() for line in group[start + 1 : stop])]
        # an unindented line after a finished item is the paragraph that follows the list
        joined = _continuation(group[start:stop], first, indent)
        yield RawBlock(
            " ".join(lines[:joined]),
            BlockKind.LIST_ITEM,
            level,
            Place(line=group[start].number),
            glued=start > 0,
        )
        if joined < len(lines):
            yield from _paragraphs(group[start + joined : stop], glued=True)


def _continuation(lines: list[_Line], first: str, indent: int) -> int:
    """How many lines, the first included, belong to a list item."""
    count = 1
    for before, line in pairwise(lines):
        indented = len(line.text) - len(line.text.lstrip()) > indent
        previous = first if count == 1 else before.text.strip()
        breaks = wrapped_breaks([previous, line.text.strip()])
        if not indented and not breaks[0]:
            break
        count += 1
    return count


def _paragraphs(group: list[_Line], glued: bool) -> Iterator[RawBlock]:
    lines = [line.text.strip(" \t") for line in group]
    address = is_address_group(lines)
    joins = wrapped_breaks(lines)
    start = 0
    for i in range(len(lines)):
        if i < len(joins) and joins[i]:
            continue
        kind = BlockKind.CONTACT if address else BlockKind.PARAGRAPH
        yield RawBlock(
            " ".join(lines[start : i + 1]),
            kind,
            place=Place(line=group[start].number),
            glued=glued or start > 0,
        )
        start = i + 1
