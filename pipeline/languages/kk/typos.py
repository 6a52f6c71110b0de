"""What an unlikely Kazakh word may have been meant to be: the likeliest word one slip away.

A noisy channel: how likely the other word is (:mod:`pipeline.languages.kk.wordmodel`) times how likely
the slip is. The slips are equally likely in kind (editor's judgement): two letters swapped, one dropped,
one replaced, a letter that Russian lacks replaced by its look-alike; one put in half as often.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import floor, log

from pipeline.languages.kk.letters import ALPHABET
from pipeline.languages.kk.wordmodel import NONE, TABLES, Trie, model, reading, trie

#: a letter that Russian lacks and what is typed for it; shapes and sounds as in languages.kk.letters
LOOK_ALIKE = frozenset(("қк", "ғг", "ңн", "өо", "ұу", "үу", "іи", "іы", "әа", "әэ", "һх"))
_KINDS, _LIKE_LETTERS = 4, 3
_LOOK = -log(_KINDS * _LIKE_LETTERS)


#: (the word without the slip, log probability of the slip, letters before it)
Slip = tuple[str, float, int]


def slips(word: str, known: Trie, ends: Mapping[str, float], length: int, least: float) -> Iterator[Slip]:
    """The words one slip away that begin, up to the slip, as ``known`` allows, and go on so or end there.

    ``ends`` are the words of the trie with their log probabilities, ``length`` is that of the whole word.
    Where no beginning and slip are together likelier than ``least``, nothing is made.
    """
    near = -log(_KINDS * length)
    far = near - log(len(ALPHABET))
    extra = far - log(2)
    following, bests = known
    for at in range(len(word) + 1):
        left = word[:at]
        after = following.get(left)
        if after is None or bests[left] + _LOOK <= least:
            return
        here, rest = word[at : at + 1], word[at + 1 :]
        then = rest[:1]
        if rest and then in after and then != here:
            yield left + then + here + rest[1:], near, at
        if here and (not rest or then in after or left in ends):
            yield left + rest, extra, at
        for letter in after:
            right = left + letter
            if bests[right] + _LOOK <= least:
                continue
            # either the word of the trie ends here, or it goes on with the next letter
            own = ends.get(right, NONE)
            if here and letter != here:
                cost = _LOOK if letter + here in LOOK_ALIKE else far
                if own + cost > least or bests.get(right + then, NONE) + cost > least:
                    yield right + rest, cost, at
            if own + near > least or bests.get(right + here, NONE) + near > least:
                yield right + here + rest, near, at


class _Tails(dict[str, Trie]):
    """Code of a shape → the trie of its tails."""

    def __missing__(self, code: str) -> Trie:
        self[code] = trie(TABLES[code])
        return self[code]


_TAILS = _Tails()


@lru_cache(maxsize=50_000)
def _tail_slips(code: str, tail: str, length: int, least: int) -> tuple[tuple[float, str], ...]:
    """Tails one slip away with the log probability of both, the likeliest first."""
    table = TABLES[code]
    found: dict[str, float] = {}
    for right, cost, _ in slips(tail, _TAILS[code], table, length, least):
        more = table.get(right)
        if more is not None and right != tail and cost + more > found.get(right, NONE):
            found[right] = cost + more
    return tuple(sorted(((cost, right) for right, cost in found.items()), reverse=True))


def candidates(word: str, least: float = NONE) -> dict[str, float]:
    """Word one slip away → log probability of the word and the slip, if above ``least``; both folded."""
    shapes, known, _, wholes, words = model()
    found: dict[str, float] = {}
    for right, cost, at in slips(word, known, words, len(word), least):
        needed = least - cost
        # a stem that ends before the slip is looked at below
        best = max(reading(right, at + 1, needed), wholes.get(right, NONE))
        if best > needed and best + cost > found.get(right, NONE):
            found[right] = best + cost
    for cut in range(1, len(word) + 1):
        shape = word[:cut]
        if shape not in known.following:
            break
        for code, stem in shapes.get(shape, ()):
            if stem <= least:
                continue
            # whole numbers, so that what is remembered is met again
            for cost, right in _tail_slips(code, word[cut:], len(word), floor(least - stem)):
                if stem + cost <= least:
                    break
                if stem + cost > found.get(shape + right, NONE):
                    found[shape + right] = stem + cost
    found.pop(word, None)
    return found
