"""The shapes a Kazakh stem takes in text and the class each of them has: «кітап», «кітаб-»; «оқы», «оқ-у».

Part of training/kk_words.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.languages.kk.acceptor import surfaces
from pipeline.languages.kk.endings import tails, vowel_tails
from pipeline.languages.kk.harmony import VOWELS, Ending, ending, fronts
from pipeline.languages.kk.shapes import Before
from pipeline.languages.kk.suffixes import VOICED
from pipeline.languages.kk.tails import StemClass


def nominal(stem: str) -> Iterator[tuple[str, StemClass, Before]]:
    """The shapes of a stem as a noun, adjective or the like."""
    kind = ending(stem)
    if kind is None:
        return
    for shape, allowed in surfaces(stem):
        own = (
            kind if shape == stem or (shape[-1] not in VOWELS and len(shape) == len(stem)) else ending(shape)
        )
        for front in (True, False):
            for one in dict.fromkeys((own or kind, Ending.HARD)):
                vowels = vowel_tails(front, one)
                rest = tails(front, one) - vowels
                has, lacks = bool(vowels) and vowels <= allowed, rest <= allowed
                if has or lacks:
                    before = Before.CONSONANT if vowels and not has else Before.ANY if lacks else Before.VOWEL
                    yield shape, StemClass(False, front, one), before
                    break


def verbal(stem: str) -> Iterator[tuple[str, StemClass, Before]]:
    """The shapes of a stem as a verb: «жап», «жаб-», «жау-»; «оқы», «оқ-»; «қой», «қо-»."""
    kind = ending(stem)
    if kind is None or not any(c in VOWELS for c in stem):
        return
    for front in fronts(stem):
        one = StemClass(True, front, kind)
        last = stem[-1]
        voiced = last in VOICED
        yield stem, one, Before.CONSONANT if voiced or last == "й" else Before.ANY
        if voiced:
            yield stem[:-1] + VOICED[last], one, Before.VOWEL
        if last == "п":
            yield stem[:-1] + "у", one, Before.VOWEL
        if last in "ыі":
            yield stem[:-1], one, Before.SWALLOWED
        if last == "й":
            yield stem, one, Before.VOWEL
            yield stem[:-1], one, Before.YOTED
