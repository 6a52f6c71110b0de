"""Kazakh letters, and Kazakh words typed with Russian ones: «Гылымжанкызы», «казакстан».

The nine letters that Russian lacks stand on other keys, so they are replaced by their look-alikes; which
letter is
meant by which is told by the shapes and by the Russian rendering of Kazakh names (see transliteration).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import product

from pipeline.languages.folding import fold_word
from pipeline.languages.kk.harmony import BACK_VOWELS, FRONT_VOWELS

#: letters of the Kazakh Cyrillic alphabet that Russian has not
KAZAKH_LETTERS = frozenset("әғқңөұүһі")
ALPHABET = frozenset("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя")

_MEANT = {"к": "қ", "г": "ғ", "у": "ұү", "о": "ө", "а": "ә", "н": "ң", "и": "і", "ы": "і", "х": "һ"}
#: a word of many such letters has too many candidates; only the plausible ones are made
LIMIT = 256


def has_kazakh_letter(word: str) -> bool:
    """True if a letter of the word is Kazakh and not Russian."""
    return not KAZAKH_LETTERS.isdisjoint(word.lower())


@lru_cache(maxsize=20_000)
def russian_letters(word: str) -> tuple[str, ...]:
    """The words that may be meant if Kazakh letters were typed as Russian ones, the best first; folded.

    In a native word all vowels are of one row, and қ, ғ go with back vowels, к, г with front ones;
    candidates that
    keep this come first, and among them those with fewer changes. The word itself is not among them.
    """
    folded = fold_word(word)
    places = [i for i, letter in enumerate(folded) if letter in _MEANT]
    if not places:
        return ()
    size = 1
    for place in places:
        size *= 1 + len(_MEANT[folded[place]])
    if size > LIMIT * 16:
        # the whole word in one row is all that can be tried
        return tuple(c for c in (_in_row(folded, False), _in_row(folded, True)) if c != folded)
    found = []
    for choice in product(*((folded[place], *_MEANT[folded[place]]) for place in places)):
        letters = list(folded)
        for place, letter in zip(places, choice, strict=True):
            letters[place] = letter
        candidate = "".join(letters)
        if candidate != folded:
            changes = sum(a != b for a, b in zip(candidate, folded, strict=True))
            found.append((_discord(candidate), changes, candidate))
    return tuple(candidate for _, _, candidate in sorted(found)[:LIMIT])


def _discord(word: str) -> int:
    """How often a word breaks the harmony of its first vowel."""
    front = back = 0
    for index, letter in enumerate(word):
        front += letter in FRONT_VOWELS or (letter in "кг" and not _in_cluster(word, index))
        back += letter in BACK_VOWELS or letter in "қғ"
    return min(front, back)


def _in_cluster(word: str, index: int) -> bool:
    # a consonant before it may belong to a loan («банк»)
    return index > 0 and word[index - 1] in "нрл" and index == len(word) - 1


def _in_row(word: str, front: bool) -> str:
    table = {"о": "ө", "а": "ә", "ы": "і", "у": "ү", "и": "і"} if front else {"к": "қ", "г": "ғ", "у": "ұ"}
    return "".join(table.get(letter, letter) for letter in word)


def suspicious(word: str, known: Callable[[str], bool]) -> str | None:
    """The known word that an unknown one is with Kazakh letters restored; None where nothing is suspicious.

    ``known`` is asked for folded words. Capitals of the word are kept.
    """
    folded = fold_word(word)
    if len(folded) != len(word) or known(folded):
        return None
    for candidate in russian_letters(folded):
        if known(candidate):
            return "".join(
                new.upper() if old.isupper() else new for old, new in zip(word, candidate, strict=True)
            )
    return None
