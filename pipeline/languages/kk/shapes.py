"""The shapes that the spelling check knows a Kazakh word by, and how a class of stems is written in its file.

The shapes themselves («кітап», «кітаб-»; «оқы», «оқ-у») are made by training/kk_shapes.py and stand in
models/kk_words/words.tsv.gz.
"""

from __future__ import annotations

from enum import StrEnum

from pipeline.languages.kk.harmony import VOWELS, Ending
from pipeline.languages.kk.tails import StemClass

_YOTED = {"а": "я", "у": "ю", "е": "е"}


class Before(StrEnum):
    """Which tails a shape stands before."""

    ANY = "a"
    VOWEL = "v"
    CONSONANT = "c"
    #: ы or і is swallowed by у or и: «оқ-у», «оқ-иды» of «оқы»
    SWALLOWED = "s"
    #: й and the vowel after it are one letter: «қо-яды» of «қой»
    YOTED = "y"


_KINDS = {kind: str(index) for index, kind in enumerate(Ending)}
_BY_CODE = {code: kind for kind, code in _KINDS.items()}


def written(kind: StemClass, before: Before) -> str:
    """Four characters for the file: «nf0a»."""
    return f"{'v' if kind.verb else 'n'}{'f' if kind.front else 'b'}{_KINDS[kind.kind]}{before.value}"


def parsed(code: str) -> tuple[StemClass, Before]:
    """The way back from :func:`written`."""
    return StemClass(code[0] == "v", code[1] == "f", _BY_CODE[code[2]]), Before(code[3])


def attached(tail: str, before: Before) -> str | None:
    """How a tail of the tables is written after a shape, None if it cannot follow: «қо-яды»."""
    first = tail[:1]
    if before is Before.ANY:
        return tail
    if before is Before.VOWEL:
        return tail if first and first in VOWELS else None
    if before is Before.CONSONANT:
        return tail if not first or first not in VOWELS else None
    if before is Before.SWALLOWED:
        return tail if first == "у" else "и" + tail[1:] if first == "й" else None
    return _YOTED[first] + tail[1:] if first in _YOTED else None
