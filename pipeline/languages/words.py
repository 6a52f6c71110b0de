"""What a word is: a fast tokenizer with code point spans.

A word is a run with at least one letter in it. Hyphens and apostrophes inside belong to it («қол-қоюшы»,
«ОААЭО-ның», "EU's"), dashes and white space never do, not even where they touch it («қалалар–»). Figures
belong to it where letters are joined to them (CO2, «20%-ға», «19-шы», COVID-19); a figure alone is no word.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

#: what cannot be seen and may stand inside a word: soft hyphen, zero-width characters, byte order mark
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
HYPHENS = "-\u2010\u2011"
APOSTROPHES = "'\u2019\u02bc"

# Possessive quantifiers: a line of ten million letters is read once.
_WORD = regex.compile(
    rf"""
    (?: \p{{N}}++ (?: [.,]\p{{N}}++ )*+ %?+ (?: [{HYPHENS}]? (?=\p{{L}}) ) | (?=\p{{L}}) )
    [\p{{L}}\p{{M}}\p{{N}}]++
    (?: [{INVISIBLE}]++ [\p{{L}}\p{{M}}\p{{N}}]++
      | [{INVISIBLE}]*+ [{HYPHENS}{APOSTROPHES}] [{INVISIBLE}]*+ [\p{{L}}\p{{M}}\p{{N}}]++ )*+
    """,
    regex.VERBOSE,
)
_PART = regex.compile(rf"[^{HYPHENS}]+")


class Word(NamedTuple):
    """A word of a text: ``text == original[start:end]``, offsets in code points."""

    start: int
    end: int
    text: str

    @property
    def parts(self) -> list[Word]:
        """The pieces between hyphens, each with its own span; the word itself where it has no hyphen."""
        return [
            Word(self.start + m.start(), self.start + m.end(), m.group()) for m in _PART.finditer(self.text)
        ]


def words(text: str) -> list[Word]:
    """The words of a text in order; see the module's docstring for what counts."""
    return [Word(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]
