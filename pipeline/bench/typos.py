"""Typing errors put into text, the same ones every time."""

from __future__ import annotations

import random
from typing import NamedTuple

from pipeline.core.model import Language

ALPHABETS = {
    Language.KK: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    Language.RU: "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    Language.EN: "abcdefghijklmnopqrstuvwxyz",
}
#: what is typed where the layout has no Kazakh letters
LOOK_ALIKES = {"қ": "к", "ғ": "г", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "і": "иы", "ә": "аэ", "һ": "х"}
SWAPPED, DROPPED, REPLACED, LOOK_ALIKE = "swapped", "dropped", "replaced", "look-alike"
KINDS = {
    Language.KK: (SWAPPED, DROPPED, REPLACED, LOOK_ALIKE),
    Language.RU: (SWAPPED, DROPPED, REPLACED),
    Language.EN: (SWAPPED, DROPPED, REPLACED),
}
#: letters of a word that is spoilt, at least
SHORTEST = 4


class Typo(NamedTuple):
    """``right`` stood in the text, ``wrong`` stands at ``start`` now; ``kind`` is one of :data:`KINDS`."""

    kind: str
    start: int
    right: str
    wrong: str


def eligible(word: str, language: Language) -> bool:
    """An ordinary word: small letters of the language only, four or more."""
    return len(word) >= SHORTEST and set(ALPHABETS[language]).issuperset(word)


def spoil(word: str, kind: str, language: Language, chance: random.Random) -> str | None:
    """The word with one slip at a random place, None where the kind does not apply."""
    if kind == SWAPPED:
        places = [i for i in range(len(word) - 1) if word[i] != word[i + 1]]
    elif kind == LOOK_ALIKE:
        places = [i for i, letter in enumerate(word) if letter in LOOK_ALIKES]
    else:
        places = list(range(len(word)))
    if not places:
        return None
    i = chance.choice(places)
    left, rest = word[:i], word[i + 1 :]
    if kind == SWAPPED:
        return left + rest[0] + word[i] + rest[1:]
    if kind == DROPPED:
        return left + rest
    letters = LOOK_ALIKES[word[i]] if kind == LOOK_ALIKE else ALPHABETS[language].replace(word[i], "")
    return left + chance.choice(letters) + rest
