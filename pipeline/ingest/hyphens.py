"""Words cut at the end of a line: is the hyphen the typesetter's or the word's own?

Own are: after a figure, a sign or an abbreviation in capitals before a suffix («35%-ға», «ЕҚДБ-ның»), in
front of a capital («Нур-Султан»), in pairs that are written so elsewhere in the text, and the parts below.
"""

from __future__ import annotations

from collections.abc import Iterable

import regex

_CUT = regex.compile(r"([\p{L}\p{M}\p{N}%°]+(?:-[\p{L}\p{M}\p{N}]+)*)([-\u2010\u00ad])$")
_NEXT = regex.compile(r"[\p{L}\p{M}]+")
_COMPOUND = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)+")
_WORD = regex.compile(r"[\p{L}\p{M}]+")
#: first parts that take a hyphen: Rules of Russian spelling (2006) § 117–122; Kazakh paired words
_FIRST = frozenset({
    "по", "кое", "экс", "вице", "пресс", "онлайн", "интернет", "медиа", "бизнес", "веб", "мини",
    "макси", "топ", "социально", "научно", "іс", "жол", "тұрмыс", "құрал", "нұсқау", "баспасөз", "ақыл",
    "төл", "қызмет", "ара", "оқта", "анда", "e", "co", "non", "self", "well", "so", "vice", "ex",
    "semi", "anti", "post", "pre", "multi",
})  # fmt: skip
_LAST = frozenset({
    "то", "либо", "нибудь", "таки", "ка", "ға", "ге", "қа", "ке", "да", "де", "та", "те", "ның", "нің",
    "дың", "дің", "мен", "пен", "бен", "ші", "шы",
})  # fmt: skip


class Hyphens:
    """Decides by what the document itself shows away from line ends."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._compounds: set[str] = set()
        self._words: set[str] = set()
        for line in lines:
            inner = line.rstrip("-\u2010\u00ad")
            self._compounds.update(m.casefold().replace("\u2010", "-") for m in _COMPOUND.findall(inner))
            self._words.update(m.casefold() for m in _WORD.findall(inner))

    def join(self, first: str, second: str) -> str:
        """Two lines of one paragraph as one."""
        first, second = first.rstrip(" "), second.lstrip(" ")
        cut, following = _CUT.search(first), _NEXT.match(second)
        if not cut or not following:
            return f"{first} {second}"
        if cut[2] == "\u00ad":
            return first[:-1] + second
        own = self._own(cut[1], following[0])
        return first + second if own else first[:-1] + second

    def _own(self, left: str, right: str) -> bool:
        last = left.rsplit("-", 1)[-1]
        if not right[0].islower() or not last[-1].isalpha():
            return True
        if len(last) > 1 and last.isupper():
            return True
        if f"{left}-{right}".casefold() in self._compounds:
            return True
        if f"{last}{right}".casefold() in self._words:
            return False
        return last.casefold() in _FIRST or (right.casefold() in _LAST and last.casefold() in self._words)
