"""Paragraphs out of lines: which line ends are an editor's hard wrap and which the author meant."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from pipeline.ingest.kinds import address_line, contact_line, is_boilerplate

_TERMINAL = regex.compile(r"[.!?…:;][\"'”»’)\]]*\s*$")
#: after these no sentence and no heading ends
_OPEN_END = regex.compile(
    r"(?:[,\-–—(«“]|\b(?:the|a|an|of|in|on|at|to|by|for|and|or|with|from|и|в|во|на|с|со|по|для|от|из|о|об|к|за|при"
    r"|мен|пен|бен|және|үшін|туралы|бойынша|№))\s*$",
    regex.I,
)
#: a line longer than this was not wrapped by an editor
WIDEST_WRAP = 130
#: two lines that end like this and are no narrower look wrapped even before a capital letter
_NARROW = 45


def _starts_lower(line: str) -> bool:
    match = regex.search(r"\p{L}", line)
    return bool(match and match[0].islower() and match.start() <= 2)


def _first_word(line: str) -> int:
    parts = line.split(maxsplit=1)
    return len(parts[0]) if parts else 0


def wrapped_breaks(lines: Sequence[str]) -> list[bool]:
    """For each line but the last: does the next one go on in the same paragraph?

    A wrapped line is one the next word would not have fitted on, or that breaks off inside a clause. Lines
    that mostly end like sentences, address lines, and lines too long for an editor's wrap stay apart.
    """
    if len(lines) < 2:
        return []
    width = max(map(len, lines))
    apart = [False] * (len(lines) - 1)
    if width > WIDEST_WRAP or _is_address(lines):
        return apart
    ended = [bool(_TERMINAL.search(line)) for line in lines]
    if sum(ended) >= 0.8 * len(lines):
        return apart
    if not any(ended[:-1]) and is_boilerplate(" ".join(lines)):
        return [True] * (len(lines) - 1)
    full = [len(a) + 1 + _first_word(b) > width for a, b in pairwise(lines)]
    goes_on = [
        not end and (_starts_lower(b) or bool(_OPEN_END.search(a)))
        for a, b, end in zip(lines, lines[1:], ended, strict=False)
    ]
    evidence = sum(f or g for f, g in zip(full, goes_on, strict=True))
    if evidence < 0.6 * len(full):
        return goes_on
    if len(lines) == 2 and width < _NARROW:
        return goes_on
    # once a group is known to be wrapped, a line that nearly fills the width goes on as well
    return [
        g or (len(a) >= 0.6 * width and (f or not end))
        for f, g, a, end in zip(full, goes_on, lines, ended, strict=False)
    ]


def _is_address(lines: Sequence[str]) -> bool:
    """Short lines with a telephone, an e-mail or a street among them: each is a line of its own."""
    hits = sum(contact_line(line) or address_line(line) for line in lines)
    return hits > 0 and max(map(len, lines)) <= 70 and hits * 4 >= len(lines)


def is_address_group(lines: Sequence[str]) -> bool:
    return len(lines) > 1 and _is_address(lines)


def ends_open(line: str) -> bool:
    """The line breaks off where no heading could end."""
    return bool(_OPEN_END.search(line))


def ends_sentence(line: str) -> bool:
    return bool(_TERMINAL.search(line))
