"""Blocks to sentences."""

from __future__ import annotations

import regex

from pipeline.core.spans import trim
from pipeline.segment.boundaries import boundaries

_LINE = regex.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of ``text[start:end]``, without white space at their ends, in order, none empty."""
    found = []
    begin = start
    for place in boundaries(text, start, end):
        span = trim(text, begin, place)
        if span[0] < span[1]:
            found.append(span)
        begin = place
    span = trim(text, begin, end)
    if span[0] < span[1]:
        found.append(span)
    return found


def lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines of ``text[start:end]`` that are not empty."""
    spans = (trim(text, start + m.start(), start + m.end()) for m in _LINE.finditer(text[start:end]))
    return [s for s in spans if s[0] < s[1]]
