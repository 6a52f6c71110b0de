"""From text to the few tokens that may be part of a value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import msgspec
import regex

from pipeline.languages.values.digits import NUMBER, VULGAR
from pipeline.languages.values.model import Word

#: figures (after which a clock, date or version number may go on), fractions, words
_TOKEN = regex.compile(
    rf"(?P<clock>(?<![\d:])\d{{1,2}}:\d\d(?::\d\d)?(?![\d:]))|(?P<chain>\d++(?:[-/]\d++){{4,}}+)|(?P<digits>{NUMBER})|(?P<vulgar>[{''.join(VULGAR)}])"
    r"|(?P<word>[\p{L}\p{M}]{2,}+|(?<![\p{L}\p{M}\d.'’-])(?:[IVXІХ](?=[ \u00A0-]\p{L})|[QH](?=[1-4] )))"
)
_ROMAN = regex.compile(r"[IVXІХ]{1,7}")
#: a word glued before a figure that does not make it a name: "mid-2014"
_PREFIXES = frozenset({"mid", "pre", "post", "early", "late", "non", "sub", "under", "over", "to"})

Kind = Literal["digits", "clock", "vulgar", "word", "month", "weekday", "roman", "name"]


class Token(msgspec.Struct, frozen=True):
    """``text[start:end]`` and what it may be. A ``name`` stands in the way: «COVID-19», "G20"."""

    kind: Kind
    start: int
    end: int
    raw: str
    word: Word | None = None


def tokenize(
    text: str,
    word: Callable[[str], Word | None],
    month: Callable[[str], int | None],
    weekday: Callable[[str], int | None],
    masked: Sequence[tuple[int, int]],
) -> list[Token]:
    """The tokens of a text in order; ``masked`` spans (links, phones), sorted, are left out."""
    tokens: list[Token] = []
    masks = iter(masked)
    mask = next(masks, None)
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while mask is not None and mask[1] <= start:
            mask = next(masks, None)
        if mask is not None and start < mask[1] and end > mask[0]:
            continue
        group = match.lastgroup
        raw = match.group()
        if group == "word":
            lower = raw.lower()
            meaning = word(lower)
            if meaning is not None:
                if _glued(text, start) and not text.endswith("-of-", 0, start):
                    # «во-вторых», «мини-три»: only a number may precede; but "mother-of-three"
                    before = tokens[-1] if tokens else None
                    if before is None or before.end != start - 1:
                        continue
                tokens.append(Token("word", start, end, raw, meaning))
            elif month(lower) is not None:
                tokens.append(Token("month", start, end, raw))
            elif weekday(lower) is not None:
                tokens.append(Token("weekday", start, end, raw))
            elif raw in ("Q", "H") or (raw.isupper() and len(raw) <= 7 and _ROMAN.fullmatch(raw)):
                tokens.append(Token("roman", start, end, raw))
            continue
        kind: Kind = "clock" if group == "clock" else "vulgar" if group == "vulgar" else "digits"
        if group == "chain" or (kind != "vulgar" and _is_name(text, start)):
            kind = "name"
        tokens.append(Token(kind, start, end, raw))
    return tokens


def _glued(text: str, start: int) -> bool:
    return start >= 2 and text[start - 1] in "-\u2010\u2011" and not text[start - 2].isspace()


def _is_name(text: str, start: int) -> bool:
    """True if the figure belongs to a name or identifier: a letter, or letter and hyphen before it."""
    if start == 0:
        return False
    before = text[start - 1]
    if before.isalpha() or before == "_":
        return True
    if before in "-\u2010\u2011" and start >= 2 and text[start - 2].isalpha():
        i = start - 2
        while i > 0 and text[i - 1].isalpha() and start - i < 24:
            i -= 1
        word = text[i : start - 1]
        # «бес-6» and "May-2014" are read by their own rules
        return word.lower() not in _PREFIXES
    return False


def index_after(tokens: Sequence[Token], i: int, end: int) -> int:
    """The index of the first token from ``i`` on that begins at or after ``end``."""
    while i < len(tokens) and tokens[i].start < end:
        i += 1
    return i
