"""Building blocks for the data of a language."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from pipeline.core.model import EntityKind
from pipeline.languages.values.model import Pattern

#: white space inside a line: values do not run over a line break
SPACE = r"[ \t\u00A0\u2007\u2009\u202F]"
#: hyphens and dashes that stand between the ends of a range
DASH = r"[-\u2010\u2011\u2012\u2013\u2014\u2212]"
#: «−5…+3 °C»
ELLIPSIS = regex.compile(rf"{SPACE}?(?:\u2026|\.{{2,3}}){SPACE}?(?=[+\u2212-]?\d)")
#: how far a pattern may look ahead. Without an end, the engine first looks for a pattern's obligatory
#: letters in all the rest of the text, which makes a long text quadratic
REACH = 160
#: no letter or digit follows
END = r"(?![\p{L}\p{M}\d])"


def listed(words: str) -> tuple[str, ...]:
    """The words of a list that is written as running text."""
    return tuple(words.split())


def alternation(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(regex.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


def tails(
    rows: Iterable[tuple[str, EntityKind, str]], suffix: str = "", hyphen: bool = True
) -> tuple[Pattern, dict[str, tuple[EntityKind, str]]]:
    """The pattern of what may follow a number, and what its groups mean.

    A row is (pattern, kind, unit); the first row that fits wins. ``suffix`` is what an ending may look like.
    """
    meaning: dict[str, tuple[EntityKind, str]] = {}
    parts: list[str] = []
    for number, (pattern, kind, unit) in enumerate(rows):
        name = f"u{number}"
        meaning[name] = (kind, unit)
        parts.append(f"(?P<{name}>{pattern})")
    # a hyphen or space may stand before the unit: "five-year", «5-летний», "20 km"
    gap = f"(?:{SPACE}{{0,2}}|{DASH})" if hyphen else f"{SPACE}{{0,2}}"
    body = f"{gap}(?:{'|'.join(parts)}){suffix}{END}"
    return regex.compile(body), meaning
