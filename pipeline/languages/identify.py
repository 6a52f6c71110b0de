"""The language and script of a piece of text, and of the pieces inside it.

Kazakh in Cyrillic and in Latin letters, Russian, English, and ``other`` for what is none of them. Letters and
words decide ordinary text; langdetect, with Kazakh profiles of the project's own, is asked where they are
unsure. Everything is a function of the text alone.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from pipeline.core.model import Language
from pipeline.languages._identify import decide, switches
from pipeline.languages._identify.addresses import ADDRESS
from pipeline.languages._identify.evidence import NOTHING, Evidence, Glance, glance, weigh

#: characters of a longer text that are looked at
_SAMPLE = 20_000
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:[ʼʻ'’](?=[\p{L}])[\p{L}\p{M}]+)*")

_QUOTED = regex.compile(r"«[^«»]{0,40}»|“[^“”]{0,40}”|\"[^\"]{0,40}\"")
#: letters outside quotation marks that are enough to go by
_ENOUGH = 6


class Guess(NamedTuple):
    language: Language
    #: ISO 15924: Cyrl, Latn, Zyyy (no letters, or those of another script)
    script: str
    #: 0…1, rounded to 3 places
    confidence: float


_NO_LETTERS = Guess(Language.OTHER, "Zyyy", 0.0)


def identify(text: str) -> Guess:
    """Language, script and confidence of a text as a whole; without letters ``other``, Zyyy, 0."""
    sample = text[:_SAMPLE]
    if "@" in sample or "://" in sample or "www." in sample:
        rest = ADDRESS.sub(" ", sample)
        sample = rest if _WORD.search(rest) else sample
    words = _WORD.findall(sample)
    if len(words) > 1 and ("«" in sample or "“" in sample or '"' in sample):
        # «Партия «Нұр Отан»»: a short quotation is a name more often than not
        rest = _QUOTED.sub(" ", sample)
        outside = _WORD.findall(rest)
        if sum(len(w) for w in outside if w[0].islower()) >= _ENOUGH:
            words, sample = outside, rest
    if not words:
        return _NO_LETTERS
    seen = decide.at_a_glance(len(words), Glance(*map(sum, zip(*map(glance, words), strict=True))))
    if seen:
        return Guess(*seen)
    sums = Evidence(*map(sum, zip(NOTHING, *map(weigh, words), strict=True)))
    if not sums.cyrillic and not sums.latin:
        return Guess(Language.OTHER, "Zyyy", 0.9)
    if _is_cyrillic(sums):
        if sums.latin:
            words = [w for w in words if weigh(w).cyrillic]
            sample = " ".join(words)
        return Guess(*_order(decide.cyrillic(sample, words, sums), "Cyrl"))
    if sums.cyrillic:
        words = [w for w in words if weigh(w).latin]
        sample = " ".join(words)
    return Guess(*_order(decide.latin(sample, words, sums), "Latn"))


def _is_cyrillic(sums: Evidence) -> bool:
    """The script of the words that are no names; «The Boston Globe сообщает» is Cyrillic."""
    if sums.small_cyrillic or sums.small_latin:
        return sums.small_cyrillic >= sums.small_latin
    return sums.cyrillic >= sums.latin


def _order(decision: tuple[Language, float], script: str) -> tuple[Language, str, float]:
    return decision[0], script, decision[1]


def spans(text: str) -> list[tuple[int, int, Language]]:
    """The text as runs of one language, in order, without the white space between them.

    A run of another language inside a sentence has at least four words with a lower-case word among them;
    names, titles in quotes and abbreviations belong to the run around them. A text without letters is one
    ``other`` run, an empty one none.
    """
    return switches.runs(text, lambda piece: identify(piece).language)


def foreign(text: str, language: Language) -> list[tuple[int, int, Language]]:
    """The runs of :func:`spans` that are not in ``language``."""
    return [span for span in spans(text) if span[2] != language]
