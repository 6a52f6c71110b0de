"""Tokens of names: runs of letters and figures, without hyphens, apostrophes and quotation marks.

Hyphens and dashes part tokens, so that «Мэрлар Келісімі-Шығыс», «Мэрлар Келісімі – Шығыс» and
«Мэрлар Келісімі –Шығыс» are three tokens each.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from pipeline.languages.folding import fold_word
from pipeline.languages.words import INVISIBLE

_TOKEN = regex.compile(rf"[\p{{L}}\p{{M}}\p{{N}}](?:[\p{{L}}\p{{M}}\p{{N}}]|[{INVISIBLE}](?=\p{{L}}))*+")
#: what may stand between two tokens of one name; a line break too, but no empty line
_JOIN = regex.compile(r"(?!.*\n\s*\n)[\s\-\u2010-\u2015'’ʼ.«»\"“”„]{1,4}", regex.DOTALL)
_COMMA_JOIN = regex.compile(r"\s*[,/&()]\s*")

_OPENING = regex.compile(r"[«“„\"] ?$")
_CLOSING = regex.compile(r" ?[»”\"“]")


class Token(NamedTuple):
    """``text == original[start:end]``; ``folded`` is its form for comparing (ё is е)."""

    start: int
    end: int
    text: str
    folded: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() or self.text[0].isdigit()

    @property
    def upper(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()


def tokens(text: str) -> list[Token]:
    """The tokens of a text in order."""
    return [
        Token(m.start(), m.end(), m.group(), fold_word(m.group()).replace("ё", "е"))
        for m in _TOKEN.finditer(text)
    ]


def joined(text: str, left: Token, right: Token, comma: bool = False) -> bool:
    """True if nothing stands between two tokens that would part a name."""
    gap = text[left.end : right.start]
    if len(gap) > 6:
        return False
    if gap in (" ", "-", "\u00a0"):
        return True
    if _JOIN.fullmatch(gap):
        return True
    return comma and _COMMA_JOIN.fullmatch(gap) is not None


def balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the quotation mark that it lacks at one of its ends, where it stands just beside it."""
    quote = text[start:end]
    opened = sum(quote.count(c) for c in "«“„")
    closed = sum(quote.count(c) for c in "»”")
    straight = quote.count('"') % 2
    if opened > closed or straight:
        after = _CLOSING.match(text, end)
        if after:
            return start, after.end()
    if closed > opened or straight:
        before = _OPENING.search(text, max(0, start - 2), start)
        if before:
            return before.start(), end
    return start, end
