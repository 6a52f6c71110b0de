"""What an unlikely Kazakh word may have been meant to be: the likeliest word one slip away.

A noisy channel: how likely the other word is (:mod:`pipeline.languages.kk.wordmodel`) times how likely
the slip is. The slips are equally likely in kind (editor's judgement): two letters swapped, one dropped,
one replaced, a letter that Russian lacks replaced by its look-alike; one put in half as often.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from functools import lru_cache
from math import log

from pipeline.languages.kk.frequency import forms
from pipeline.languages.kk.letters import ALPHABET
from pipeline.languages.kk.wordmodel import NONE, TABLES, likelihood, model, reading, trie

#: a letter that Russian lacks and what is typed for it; shapes and sounds as in languages.kk.letters
_LOOK_ALIKE = frozenset(("қк", "ғг", "ңн", "өо", "ұу", "үу", "іи", "іы", "әа", "әэ", "һх"))
_KINDS, _LIKE_LETTERS = 4, 3
_LOOK = -log(_KINDS * _LIKE_LETTERS)


#: (the word without the slip, log probability of the slip, letters before it)
Slip = tuple[str, float, int]


def slips(word: str, following: Mapping[str, str], ends: Container[str], length: int) -> Iterator[Slip]:
    """The words one slip away that begin, up to the slip, as ``following`` allows, and go on so or end there.

    ``following`` and ``ends`` are a trie and the words in it; ``length`` is that of the whole word.
    """
    near = -log(_KINDS * length)
    far = near - log(len(ALPHABET))
    for at in range(len(word) + 1):
        left = word[:at]
        after = following.get(left)
        if after is None:
            return
        here, rest = word[at : at + 1], word[at + 1 :]
        if here:
            if rest and rest[0] in after and rest[0] != here:
                yield left + rest[0] + here + rest[1:], near, at
            if not rest or rest[0] in after or left in ends:
                yield left + rest, far - log(2), at
        then = rest[:1]
        for letter in after:
            right = left + letter
            more = following[right]
            ending = right in ends
            if here and letter != here and (ending or then in more):
                yield right + rest, _LOOK if letter + here in _LOOK_ALIKE else far, at
            if ending or here in more:
                yield right + here + rest, near, at


class _Tails(dict[str, dict[str, str]]):
    """Code of a shape → the trie of its tails."""

    def __missing__(self, code: str) -> dict[str, str]:
        self[code] = trie(TABLES[code])
        return self[code]


_TAILS = _Tails()


@lru_cache(maxsize=50_000)
def _tail_slips(code: str, tail: str, length: int) -> tuple[tuple[str, float], ...]:
    """Tails one slip away with the log probability of both."""
    table = TABLES[code]
    found: dict[str, float] = {}
    for right, cost, _ in slips(tail, _TAILS[code], table, length):
        more = table.get(right)
        if more is not None and right != tail and cost + more > found.get(right, NONE):
            found[right] = cost + more
    return tuple(found.items())


def candidates(word: str) -> dict[str, float]:
    """Word one slip away → log probability of the word and the slip; both folded."""
    shapes, following, _, wholes = model()
    counts = forms()
    found: dict[str, float] = {}
    for right, cost, at in slips(word, following, shapes, len(word)):
        # a stem that ends before the slip is looked at below
        best = likelihood(right) if right in counts or right in wholes else reading(right, at + 1)
        if best > NONE and best + cost > found.get(right, NONE):
            found[right] = best + cost
    for cut in range(1, len(word) + 1):
        shape = word[:cut]
        if shape not in following:
            break
        for code, stem in shapes.get(shape, ()):
            for right, cost in _tail_slips(code, word[cut:], len(word)):
                if stem + cost > found.get(shape + right, NONE):
                    found[shape + right] = stem + cost
    found.pop(word, None)
    return found
