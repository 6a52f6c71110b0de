"""The language of a segment, with the language of its version as the prior."""

from __future__ import annotations

import regex

from pipeline.core.model import Language
from pipeline.languages.identify import Guess, identify

_LETTER = regex.compile(r"\p{L}")
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}’'\-]*")
#: below it a guess that contradicts the version is not believed
REAL_EVIDENCE = 0.8
#: a language that is none of the three takes more to believe
_OTHER_LETTERS = 30
#: the most an inherited language is trusted
_INHERITED = 0.6
#: words of the longest name that is taken for one («Ирина Городская», “Climate Alliance”)
_NAME = 5


def label(text: str, version: Language, min_letters: int) -> Guess:
    """Language, script and confidence of a segment of a version in ``version``.

    Segments with fewer letters than ``min_letters`` and names take the version's language, with a
    confidence of at most 0.6; another language is believed on real evidence only.
    """
    guess = identify(text)
    letters = len(_LETTER.findall(text[:1000]))
    if letters < min_letters or _is_name(text):
        return _inherited(guess, version)
    if guess.language == version:
        return guess
    if guess.language == Language.OTHER and letters < _OTHER_LETTERS:
        return _inherited(guess, version)
    return guess if guess.confidence >= REAL_EVIDENCE else _inherited(guess, version)


def _inherited(guess: Guess, version: Language) -> Guess:
    agreed = guess.confidence if guess.language == version else 1 - guess.confidence
    return Guess(version, guess.script, round(min(_INHERITED, max(0.1, agreed)), 3))


def _is_name(text: str) -> bool:
    """A few words, each with a capital and small letters behind it."""
    words = _WORD.findall(text[:200])
    return len(words) <= _NAME and all(w[0].isupper() for w in words)
