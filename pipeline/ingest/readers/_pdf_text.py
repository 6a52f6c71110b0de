"""Paragraphs of a PDF out of its lines: by distance, indent, size and what the lines say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median

import regex

from pipeline.core.model import BlockKind, Place
from pipeline.ingest.document import RawBlock
from pipeline.ingest.hyphens import Hyphens
from pipeline.ingest.lines import ends_sentence, is_address_group
from pipeline.ingest.readers._pdf_layout import Line

_BULLET = regex.compile(r"[•·▪◦‣●○■□*–—-]\s+|[\uF0B7\uF0A7\uF02D]\s*|\(cid:\d+\)\s+")
_NUMBER = regex.compile(r"\d{1,2}[.)]\s+")
_PAGE_NUMBER = regex.compile(
    r"\W*(?:(?:page|стр\.?|страница|бет)\W*)?\d{1,4}(?:\W*(?:бет|of|из|/)\W*\d{0,4})?\W*", regex.I
)
#: part of the page's height at its top and bottom where running heads stand
_MARGIN = 0.13
#: a column is at least this many points narrower on the right where a paragraph ended early
_SHORT = 0.78


def running_lines(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> tuple[set[Line], int, int]:
    """Lines that repeat at the edge of pages, and page numbers: (lines, how many heads, how many numbers)."""
    places: dict[str, set[int]] = {}
    edge: list[Line] = []
    for lines, height in zip(pages, heights, strict=True):
        for line in lines:
            if line.bottom < _MARGIN * height or line.top > (1 - _MARGIN) * height:
                edge.append(line)
                places.setdefault(_key(line), set()).add(line.page)
    dropped: set[Line] = set()
    numbers = 0
    for line in edge:
        if _PAGE_NUMBER.fullmatch(line.text):
            dropped.add(line)
            numbers += 1
        elif len(places[_key(line)]) > max(1, len(pages) // 3):
            dropped.add(line)
    return dropped, len({_key(x) for x in dropped if not _PAGE_NUMBER.fullmatch(x.text)}), numbers


def _key(line: Line) -> str:
    return str(regex.sub(r"\d+", "#", line.text.casefold()))


def paragraphs(
    columns: Sequence[Sequence[Line]], tables: Mapping[int, Sequence[RawBlock]], body_size: float
) -> list[RawBlock]:
    """Blocks of the whole document; a paragraph may go on in the next column or page.

    A line that stands for a table gives the cells of that table.
    """
    hyphens = Hyphens(line.text for column in columns for line in column)
    groups: list[list[Line]] = []
    for column in columns:
        step = _step(column)
        right = max(line.x1 for line in column)
        left = _left(column)
        for i, line in enumerate(column):
            before = column[i - 1] if i else None
            if before is None:
                if groups and _carries_on(groups[-1], line):
                    groups[-1].append(line)
                else:
                    groups.append([line])
            elif _new_paragraph(before, line, step, left, right):
                groups.append([line])
            else:
                groups[-1].append(line)
    sizes = sorted({g[0].size for g in groups if g[0].size > 1.12 * body_size}, reverse=True)
    bold_is_rare = sum(g[0].bold for g in groups) * 3 < len(groups)
    out: list[RawBlock] = []
    for group in groups:
        number = group[0].table
        if number is not None:
            out += tables[number]
        else:
            out.append(_block(group, hyphens, sizes, bold_is_rare, len(out) + 1))
    return out


def _step(column: Sequence[Line]) -> float:
    """The usual distance from line to line, in heights of a line."""
    gaps = [
        (b.top - a.top) / max(a.size, 1)
        for a, b in pairwise(column)
        if a.size == b.size and b.top > a.top and a.table is b.table is None
    ]
    counted = Counter(round(g, 1) for g in gaps if g < 2.6)
    return min(counted, key=lambda g: (-counted[g], g)) if counted else 1.3


def _left(column: Sequence[Line]) -> float:
    counted = Counter(round(line.x0) for line in column)
    return float(max(counted, key=lambda x: (counted[x], -x)))


def _new_paragraph(before: Line, line: Line, step: float, left: float, right: float) -> bool:
    if before.table is not None or line.table is not None:
        return True
    if abs(before.size - line.size) > 0.6 or (before.bold != line.bold and ends_sentence(before.text)):
        return True
    # a bold beginning of a paragraph goes on, a bold heading does not fill its line
    if before.bold and not line.bold and before.x1 < left + _SHORT * (right - left):
        return True
    if _BULLET.match(line.text) or (_NUMBER.match(line.text) and ends_sentence(before.text)):
        return True
    distance = (line.top - before.top) / max(before.size, 1)
    if distance > step * 1.22 or distance < 0:
        return True
    indented = line.x0 > before.x0 + 0.8 * line.size and before.x0 <= left + 2
    short = before.x1 < left + _SHORT * (right - left)
    if indented and not _BULLET.match(before.text):
        return True
    if _BULLET.match(before.text) and ends_sentence(before.text) and line.text[:1].isupper():
        return True
    if short and ends_sentence(before.text) and line.text[:1].isupper():
        return True
    return short and not line.text[:1].islower() and before.x1 < left + 0.55 * (right - left)


def _carries_on(group: Sequence[Line], line: Line) -> bool:
    """The first line of a column goes on with the last paragraph of the one before."""
    last = group[-1]
    if last.table is not None or line.table is not None:
        return False
    if last.size != line.size or last.bold != line.bold or _BULLET.match(line.text):
        return False
    return not ends_sentence(last.text) and (
        line.text[:1].islower() or last.text.endswith(("-", ",", "\u00ad"))
    )


def _block(
    group: Sequence[Line],
    hyphens: Hyphens,
    sizes: list[float],
    bold_is_rare: bool,
    number: int,
) -> RawBlock:
    text = group[0].text
    for line in group[1:]:
        text = hyphens.join(text, line.text)
    first = group[0]
    place = Place(page=first.page, paragraph=number)
    if match := _BULLET.match(text):
        return RawBlock(text[match.end() :], BlockKind.LIST_ITEM, 1, place)
    short = len(text) <= 250 and len(group) <= 6
    if short and first.size in sizes:
        return RawBlock(text, BlockKind.HEADING, min(sizes.index(first.size) + 1, 6), place)
    if short and bold_is_rare and all(x.bold for x in group) and not ends_sentence(text) and len(text) <= 150:
        return RawBlock(text, BlockKind.HEADING, len(sizes) + 1 if sizes else 1, place)
    if is_address_group([x.text for x in group]):
        return RawBlock(text, BlockKind.CONTACT, place=place)
    return RawBlock(text, BlockKind.PARAGRAPH, place=place)


def _list_number(text: str) -> regex.Match[str] | None:
    return None


def body_size(lines: Sequence[Line]) -> float:
    """The size most characters have."""
    counted: Counter[float] = Counter()
    for line in lines:
        counted[line.size] += len(line.text)
    return max(counted, key=lambda s: (counted[s], -s)) if counted else median([10.0])
