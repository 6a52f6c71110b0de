"""Plain text: paragraphs between empty lines, lists, headings by position, hard wraps rejoined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from pipeline.core.model import BlockKind, Place
from pipeline.ingest.clean import is_blank
from pipeline.ingest.document import Document, RawBlock, Refusal
from pipeline.ingest.encoding import decode
from pipeline.ingest.kinds import is_boilerplate, is_contact
from pipeline.ingest.lines import ends_open, ends_sentence, is_address_group, wrapped_breaks

_BULLET = regex.compile(r"(\s*)([-*•·▪◦‣–—])[ \t]+(?=\S)")
#: signs that also begin direct speech or a remark: a list only in company
_UNSURE = frozenset("–—*")
_NUMBER = regex.compile(r"(\s*)(\d{1,2}|[a-zа-яәіңғүұқөһ])[.)][ \t]+(?=\S)", regex.I)
_LONGEST_HEADING = 200
_LONGEST_SUBHEADING = 80


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
        raise Refusal("ING002", "There is no text in this file. Add the text or remove the file.")
    groups = list(_groups(text))
    if keep_lines:
        blocks = [
            RawBlock("\n".join(line.text.strip() for line in g), place=Place(line=g[0].number)) for g in groups
        ]
    else:
        blocks = _headings([block for group in groups for block in _blocks(group)])
    numbered = [
        replace(b, place=Place(paragraph=i, line=b.place.line)) for i, b in enumerate(blocks, 1)
    ]
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


def _marker(line: str) -> tuple[str, int, str] | None:
    """(kind of marker, indent, rest of the line) of a line that begins like a list item."""
    for pattern, kind in ((_BULLET, "bullet"), (_NUMBER, "number")):
        if match := pattern.match(line):
            sign = match[2] if kind == "bullet" else kind
            return sign, len(match[1].expandtabs(4)), line[match.end() :]
    return None


def _items(group: list[_Line]) -> list[tuple[int, int, str] | None]:
    """For each line (level, indent, text without marker) where it begins a list item, else None.

    Numbers, letters and dashes count only in company: «2. желтоқсан» and direct speech are no lists.
    """
    found = [_marker(line.text) for line in group]
    signs = [m[0] for m in found if m]
    indents = sorted({m[1] for m in found if m})
    items: list[tuple[int, int, str] | None] = []
    for mark in found:
        if mark is None or ((mark[0] in _UNSURE or mark[0] == "number") and signs.count(mark[0]) < 2):
            items.append(None)
        else:
            items.append((indents.index(mark[1]) + 1, mark[1], mark[2]))
    return items


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
    for before, line in zip(lines, lines[1:], strict=False):
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
            " ".join(lines[start : i + 1]), kind, place=Place(line=group[start].number), glued=glued or start > 0
        )
        start = i + 1


def _headings(blocks: list[RawBlock]) -> list[RawBlock]:
    """Short lines that do not end like sentences: at the beginning, and between paragraphs."""
    out: list[RawBlock] = []
    opening = True
    for position, block in enumerate(blocks):
        text = block.text
        plain = block.kind == BlockKind.PARAGRAPH and not is_boilerplate(text) and not is_contact(text)
        could = plain and not ends_sentence(text) and not ends_open(text) and not text[:1].islower()
        followed = position + 1 < len(blocks) and blocks[position + 1].kind in (
            BlockKind.PARAGRAPH,
            BlockKind.LIST_ITEM,
        )
        if could and followed and opening and len(text) <= _LONGEST_HEADING:
            out.append(replace(block, kind=BlockKind.HEADING, level=1))
            continue
        opening = opening and not plain
        if could and followed and len(text) <= _LONGEST_SUBHEADING and not blocks[position + 1].glued:
            out.append(replace(block, kind=BlockKind.HEADING, level=2))
        else:
            out.append(block)
    return out
