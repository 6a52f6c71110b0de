"""A span quoted with its neighbours, so that a reader finds it again in the original file."""

from __future__ import annotations

import msgspec
import regex

from pipeline.core.model import Anchor, Evidence

#: code points of context on either side
REACH = 48
#: a longer quote is a sentence: it needs no neighbours
SENTENCE = 70
#: a longer quote is cut in its middle; the text itself shows all of it
LONGEST = 280

_FIRST_WORD = regex.compile(r"^\S*\s+")
_LAST_WORD = regex.compile(r"\s+\S*$")
_DIGIT = regex.compile(r"\p{Nd}")


class Quote(msgspec.Struct, frozen=True):
    version: str
    language: str
    before: str
    text: str
    after: str
    #: the normalised value, only where it says more than the quote: a number written in words
    value: str
    #: True for what is wrong, False for what other versions say
    wrong: bool


def _before(text: str, start: int) -> str:
    left = text[max(0, start - REACH) : start]
    left = left[left.rfind("\n") + 1 :]
    if len(left) == REACH:
        left = "…" + (_FIRST_WORD.sub("", left, count=1) or left)
    return left


def _after(text: str, end: int) -> str:
    right = text[end : end + REACH].split("\n", 1)[0]
    if len(right) == REACH:
        right = (_LAST_WORD.sub("", right, count=1) or right) + "…"
    return right


def _value(spot: Anchor | Evidence) -> str:
    value = getattr(spot, "value", None) or ""
    readable = value and "XX" not in value and not _DIGIT.search(spot.quote) and _DIGIT.search(value)
    return value if readable else ""


def quote(text: str, spot: Anchor | Evidence) -> Quote:
    """``spot`` with its neighbours on the same line of ``text``."""
    inner = text[spot.start : spot.end]
    long = len(inner) > SENTENCE
    if len(inner) > LONGEST:
        inner = inner[: LONGEST // 2].rstrip() + " … " + inner[-LONGEST // 2 :].lstrip()
    return Quote(
        version=spot.version,
        language=spot.language.value,
        before="" if long else _before(text, spot.start),
        text=inner,
        after="" if long else _after(text, spot.end),
        value=_value(spot),
        wrong=isinstance(spot, Anchor),
    )
