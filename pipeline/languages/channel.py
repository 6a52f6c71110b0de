"""The noisy channel of spelling for a language with a dictionary of forms and a list of frequencies.

A word is suspected where a likelier word is one slip away, more so than the slip is unlikely. Slips of a
kind are equally likely, and so are the kinds (editor's judgement): two letters swapped, one dropped, one
replaced; one put in half as often.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from math import exp, log
from typing import NamedTuple

_KINDS = 3
#: log probability of what no dictionary has and no list of frequencies
UNLISTED = -24.0
#: no word
NONE = -99.0


@dataclass(frozen=True)
class Lexicon:
    """``known`` asks the dictionary, ``counts`` is how often forms were met; ``rare`` is the log probability
    of a known form that is not counted."""

    letters: str
    known: Callable[[str], bool]
    counts: Mapping[str, int]
    rare: float

    @cached_property
    def total(self) -> int:
        return max(sum(self.counts.values()), 1)

    @cached_property
    def _commonest(self) -> tuple[list[int], list[int]]:
        """Counts, the greatest first and as negative numbers, and the longest form down to each of them."""
        ordered = sorted((-n, len(form)) for form, n in self.counts.items())
        return [n for n, _ in ordered], list(accumulate((length for _, length in ordered), max))

    def longest(self, least: float) -> int:
        """Letters of the longest form of at least this log probability, 0 without one."""
        counts, lengths = self._commonest
        number = bisect_right(counts, -exp(least) * self.total)
        return lengths[number - 1] if number else 0

    def counted(self, word: str) -> float:
        """Log probability by the count alone, :data:`NONE` without one."""
        seen = self.counts.get(word)
        return log(seen / self.total) if seen else NONE

    def likelihood(self, word: str) -> float:
        """Log probability of a form."""
        value = self.counted(word)
        return self.rare if value == NONE and self.known(word) else value


class Meant(NamedTuple):
    """``right`` is the likeliest word one slip away, ``odds`` the log odds for it."""

    right: str
    odds: float


def slips(word: str, letters: str) -> Iterator[tuple[str, float]]:
    """Every string one slip away with the log probability of the slip: two letters swapped, one put in, one
    replaced, one dropped, in this order."""
    near = -log(_KINDS * len(word))
    far = near - log(len(letters))
    for i in range(len(word) - 1):
        if word[i] != word[i + 1]:
            yield word[:i] + word[i + 1] + word[i] + word[i + 2 :], near
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :], far - log(2)
    for i in range(len(word)):
        left, rest = word[:i], word[i + 1 :]
        for letter in letters:
            if letter != word[i]:
                yield left + letter + rest, far
    for i in range(len(word) + 1):
        left, rest = word[:i], word[i:]
        for letter in letters:
            yield left + letter + rest, near


def meant(word: str, lexicon: Lexicon, least: float) -> Meant | None:
    """The likeliest word one slip away from a lower-case word, None if there is none; one of log odds below
    ``least`` need not be found for a word that is known."""
    own = max(lexicon.likelihood(word), UNLISTED)
    if own > UNLISTED and lexicon.longest(own + least + log(_KINDS * len(word))) < len(word) - 1:
        return None
    best, right = NONE, ""
    for other, cost in slips(word, lexicon.letters):
        value = lexicon.counted(other)
        if value > NONE and value + cost > best:
            best, right = value + cost, other
    if not right and own == UNLISTED:
        # no frequent neighbour: any known one, the likeliest slip first
        found = sorted(
            ((cost, other) for other, cost in slips(word, lexicon.letters)), key=lambda one: -one[0]
        )
        for cost, other in found:
            if lexicon.known(other):
                best, right = lexicon.rare + cost, other
                break
    return Meant(right, best - own) if right else None
