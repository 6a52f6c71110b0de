"""Headings and lists that an author made by hand: short bold lines, dashes typed before items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from pipeline.core.model import BlockKind
from pipeline.ingest.document import RawBlock, RawLink
from pipeline.ingest.kinds import is_boilerplate, is_caption, is_contact
from pipeline.ingest.lines import ends_open, ends_sentence

_BULLET = regex.compile(r"(\s*)([-*•·▪◦‣–—\uF0B7])[ \t\u00A0]+(?=\S)")
#: signs that also begin direct speech or a remark: a list only in company
_UNSURE = frozenset("–—*")
_NUMBER = regex.compile(r"(\s*)(\d{1,2}|[a-zа-яәіңғүұқөһ])[.)][ \t\u00A0]+(?=\S)", regex.I)
_LONGEST_HEADING = 200
_LONGEST_SUBHEADING = 80
_TEXTS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL})
#: a line this long right under a short one is the text below a heading
_TEXT = 100


def marker(line: str) -> tuple[str, int, int] | None:
    """(sign, indent, length of the marker) of a line that begins like a list item; numbers share one sign."""
    for pattern, sign in ((_BULLET, None), (_NUMBER, "number")):
        if match := pattern.match(line):
            return sign or match[2], len(match[1].expandtabs(4)), match.end()
    return None


def list_markers(lines: Sequence[str]) -> list[tuple[str, int, int] | None]:
    """The markers of lines that stand together.

    Numbers, letters and dashes count only in company: «2. желтоқсан» and direct speech are no lists.
    """
    found = [marker(line) for line in lines]
    signs = [m[0] for m in found if m]
    return [
        None if m is None or ((m[0] in _UNSURE or m[0] == "number") and signs.count(m[0]) < 2) else m
        for m in found
    ]


def typed_lists(blocks: Sequence[RawBlock]) -> list[RawBlock]:
    """Paragraphs in a row that begin with the same typed sign become list items without it."""
    out: list[RawBlock] = []
    run: list[RawBlock] = []

    def close() -> None:
        marks = list_markers([b.text for b in run]) if len(run) > 1 else [None] * len(run)
        for block, mark in zip(run, marks, strict=True):
            out.append(_without(block, mark[2]) if mark else block)
        run.clear()

    for block in blocks:
        if block.kind == BlockKind.PARAGRAPH and marker(block.text):
            run.append(block)
        else:
            close()
            out.append(block)
    close()
    return out


def _without(block: RawBlock, size: int) -> RawBlock:
    links = tuple(RawLink(x.start - size, x.end - size, x.url) for x in block.links if x.start >= size)
    return replace(block, text=block.text[size:], kind=BlockKind.LIST_ITEM, level=1, links=links)


def _could_be_heading(block: RawBlock) -> bool:
    text = block.text.strip()
    return not (
        block.kind != BlockKind.PARAGRAPH
        or block.place.part != "body"
        or ends_sentence(text)
        or ends_open(text)
        or text[:1].islower()
        or is_boilerplate(text)
        or is_contact(text)
        or is_caption(text)
        or regex.search(r"\p{L}", text) is None
    )


def positional_headings(blocks: Sequence[RawBlock]) -> list[RawBlock]:
    """Short paragraphs that do not end like sentences: at the beginning, and between paragraphs."""
    out: list[RawBlock] = []
    opening = True
    for position, block in enumerate(blocks):
        could = _could_be_heading(block)
        following = blocks[position + 1] if position + 1 < len(blocks) else None
        followed = following is not None and following.kind in _TEXTS
        if could and followed and opening and len(block.text) <= _LONGEST_HEADING:
            out.append(replace(block, kind=BlockKind.HEADING, level=1))
            continue
        opening = opening and (block.kind != BlockKind.PARAGRAPH or block.place.part != "body")
        if (
            could
            and following
            and followed
            and len(block.text) <= _LONGEST_SUBHEADING
            and (not following.glued or len(following.text) >= _TEXT)
        ):
            out.append(replace(block, kind=BlockKind.HEADING, level=2))
        else:
            out.append(block)
    return out


def made_by_hand(blocks: Sequence[RawBlock]) -> list[RawBlock]:
    """Lists and headings of a formatted document whose author used no styles for them."""
    out = typed_lists(blocks)
    if any(b.kind == BlockKind.HEADING for b in out):
        return out
    bold = [b.bold and _could_be_heading(b) and len(b.text) <= _LONGEST_HEADING for b in out]
    paragraphs = sum(b.kind == BlockKind.PARAGRAPH for b in out)
    if any(bold) and sum(bold) * 2 <= paragraphs:
        first = bold.index(True)
        return [
            replace(b, kind=BlockKind.HEADING, level=1 if i == first else 2) if is_bold else b
            for i, (b, is_bold) in enumerate(zip(out, bold, strict=True))
        ]
    return positional_headings(out)
