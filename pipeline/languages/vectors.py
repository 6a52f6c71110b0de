"""Word vectors of Kazakh, Russian and English in one space: how near two words are in meaning.

A frozen table, distilled from a sentence encoder by ``training/word_vectors.py``; see its card. A word that
the table does not have takes the vector of its longest beginning that it has: Kazakh and Russian inflect at
the end.
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FOLDER = Path(__file__).resolve().parent.parent / "models" / "word_vectors"
LANGUAGES = ("kk", "ru", "en")
#: how many letters may be taken off a word in search of one that is known, and how many must stay
ENDINGS = {"kk": 9, "ru": 4, "en": 3}
SHORTEST = 4
#: a number of the packed table is 0…15 and stands for itself less this
MIDDLE = 8

Floats = NDArray[np.float64]


class WordVectors:
    """A table of N words. ``packed`` [N, d/2] bytes, two numbers of four bits each; ``weight`` [N] 0…1, small
    for frequent words."""

    def __init__(self, folder: Path) -> None:
        packed = []
        self._rows: dict[str, dict[str, int]] = {}
        weights = []
        first = 0
        for language in LANGUAGES:
            words = (
                gzip.decompress((folder / f"{language}.words.gz").read_bytes()).decode("utf-8").split("\n")
            )
            self._rows[language] = {word: first + k for k, word in enumerate(words)}
            packed.append(np.load(folder / f"{language}.vectors.npy"))
            weights.append(np.load(folder / f"{language}.weights.npy"))
            first += len(words)
        self._table = np.concatenate(packed)
        self.weight: Floats = np.concatenate(weights).astype(np.float64) / 255

    def row(self, word: str, language: str) -> int | None:
        """The row of a word in lower case, or of its longest known beginning; None if there is none."""
        rows = self._rows.get(language)
        if rows is None:
            return None
        found = rows.get(word)
        shortest = max(SHORTEST, len(word) - ENDINGS[language])
        for end in range(len(word) - 1, shortest - 1, -1):
            if found is not None:
                break
            found = rows.get(word[:end])
        return found

    def vectors(self, rows: Sequence[int]) -> Floats:
        """[len(rows), d] vectors of length 1."""
        packed = self._table[np.array(rows, dtype=np.int64)]
        numbers = np.empty((len(packed), 2 * self._table.shape[1]))
        numbers[:, ::2] = packed >> 4
        numbers[:, 1::2] = packed & 15
        numbers -= MIDDLE
        return np.asarray(numbers / (np.linalg.norm(numbers, axis=1, keepdims=True) + 1e-9))


def pack(numbers: Floats) -> NDArray[np.uint8]:
    """[N, d] numbers in four bits each, every row scaled to its own largest: [N, d/2]."""
    scale = (MIDDLE - 1) / np.maximum(1e-9, np.abs(numbers).max(axis=1, keepdims=True))
    small = (np.round(numbers * scale) + MIDDLE).astype(np.uint8)
    return np.asarray((small[:, ::2] << 4) | small[:, 1::2], dtype=np.uint8)


@lru_cache(maxsize=1)
def shipped() -> WordVectors:
    """The table that comes with the package, read at the first call."""
    return WordVectors(FOLDER)
