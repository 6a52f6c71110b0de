"""Whether a text uses a spelling on purpose: other words that go the same way past the doubtful letter."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

from pipeline.languages.words import Word

#: letters past the first one that differs, and letters in all, that must be the same
PAST, SHORTEST = 2, 5


class Beginnings:
    """The words of all versions of a release, to look beginnings up in."""

    def __init__(self, versions: Iterable[Iterable[Word]]) -> None:
        self._versions = versions

    @cached_property
    def _ordered(self) -> list[str]:
        return sorted({word.text.casefold() for words in self._versions for word in words})

    def meant(self, word: str, right: str) -> bool:
        """True if another word, in whatever version, begins like ``word`` beyond where ``right`` is different:
        «жарқанаттар» and «жарқанаттың», «снайпер» and «снайпера»."""
        same = next((i for i, (a, b) in enumerate(zip(word, right, strict=False)) if a != b), len(right))
        beginning = word[: max(same + PAST, SHORTEST)]
        if len(beginning) < SHORTEST or right.startswith(beginning):
            return False
        at = bisect_left(self._ordered, beginning)
        return any(other != word and other.startswith(beginning) for other in self._ordered[at : at + 2])
