"""The language of a segment, with the language of its version as the prior."""

from __future__ import annotations

import regex

from pipeline.core.model import Language
from pipeline.languages.identify import Guess, identify

_LETTER = regex.compile(r"\p{L}")
#: below it a guess that contradicts the version is not believed
_REAL_EVIDENCE = 0.8
_OTHER_LETTERS = 30
#: the most an inherited language is trusted
_INHERITED = 0.6


def label(text: str, version: Language, min_letters: int) -> Guess:
    """Language, script and confidence of a segment of a version in ``version``."""
    guess = identify(text)
    if guess.language == version:
        return guess
    # a language that is none of the three takes more to believe
    needed = min_letters if guess.language != Language.OTHER else max(min_letters, _OTHER_LETTERS)
    if len(_LETTER.findall(text)) < needed or guess.confidence < _REAL_EVIDENCE:
        return Guess(version, guess.script, round(min(_INHERITED, max(0.1, 1 - guess.confidence)), 3))
    return guess
