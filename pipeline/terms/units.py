"""Units: the runs of letters and digits that terms are compared by, and what stands between them.

A hyphenated word is several units, so that «қол-қоюшы», «қол қоюшы» and «қолқоюшы» meet.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

import regex

from pipeline.languages.folding import fold

_UNIT = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_SPACE = regex.compile(r"[^\S\n]*\n?[^\S\n]*")
_HYPHEN = regex.compile(r"[-‐‑‒–—−]")
# not at the beginning of a line, where a dash is a bullet
_DASH = regex.compile(r"[»”\"]?[^\S\n]{0,3}[-‐‑‒–—−]\s{0,3}[«“„\"]?")
#: letters; a longer run is no word of any language, and would cost the morphology dearly
MAX_UNIT = 64
#: characters between two words of one term
MAX_GAP = 40
#: CO₂ is written CO2 as well
_DIGITS = str.maketrans("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹", "01234567890123456789")


class Gap(IntEnum):
    """What stands before a unit."""

    #: anything a term does not run over
    STOP = 0
    SPACE = 1
    #: one hyphen or dash without spaces
    HYPHEN = 2
    #: a dash with white space or quotes around it
    DASH = 3
    #: a hyphen at the end of a line
    BROKEN = 4


class Unit(NamedTuple):
    #: span in the original text
    start: int
    end: int
    #: folded: lower case, free of homoglyphs
    text: str
    gap: Gap


def _gap(between: str) -> Gap:
    if len(between) > MAX_GAP:
        return Gap.STOP
    if _SPACE.fullmatch(between):
        return Gap.SPACE
    if _HYPHEN.fullmatch(between):
        return Gap.HYPHEN
    if between[0] in "-‐" and between[1:].strip(" ") == "\n":
        return Gap.BROKEN
    return Gap.DASH if _DASH.fullmatch(between) else Gap.STOP


def units(text: str) -> list[Unit]:
    """The units of a text in order; the first one has the gap STOP."""
    folded = fold(text)
    view, offsets = folded.text.translate(_DIGITS), folded.offsets
    found: list[Unit] = []
    last = -1
    for match in _UNIT.finditer(view):
        start, end = match.span()
        if end - start > MAX_UNIT:
            last = -1
            continue
        gap = Gap.STOP if last < 0 else Gap.SPACE if view[last:start] == " " else _gap(view[last:start])
        found.append(Unit(offsets[start], offsets[end - 1] + 1, match.group(), gap))
        last = end
    return found
