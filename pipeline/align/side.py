"""What the aligner knows about one version: arrays over its segments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import regex
from numpy.typing import NDArray

from pipeline.align.lexicon import Lexicon, seed
from pipeline.align.skeleton import WORD, skeleton
from pipeline.languages.vectors import shipped

Floats = NDArray[np.float64]

#: Counted per segment; what an author asks, cites or brackets, a translator asks, cites and brackets too.
_MARKS = (
    regex.compile(r"\?"),
    regex.compile(r"!"),
    regex.compile(r"[\"«»“”„]"),
    regex.compile(r"[()\[\]]"),
    regex.compile(r"[:;]"),
    regex.compile(r"\b\d"),
    regex.compile(r","),
    regex.compile(r"\b\p{Lu}\p{Lu}+\b"),
)
MARKS = len(_MARKS)
#: a word with a capital that is as rare as this is taken for a name, wherever it stands
RARE = 0.9
_NUMBER = regex.compile(r"\d+(?:[ \u00a0\u202f]\d{3}\b)*(?:[.,:]\d+)*")
_SPACES = regex.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Unit:
    """One segment as the aligner sees it. ``block`` counts blocks; ``values`` are normalised entity
    values."""

    text: str
    block: int = 0
    kind: str = ""
    values: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """Arrays over the n segments of one version.

    ``length`` [n] letters and digits in code points; ``marks`` [n, MARKS] counts of punctuation;
    ``opens`` [n] 1 where a segment begins a block; ``kind`` per segment; ``words`` folded words; ``capitals``
    those that are likely names;
    ``values`` numbers and entity values; ``grams`` counts of character sequences;
    ``concepts`` of the lexicon; ``rows`` of the words in the table of word vectors.
    """

    n: int
    length: Floats
    marks: Floats
    opens: Floats
    kind: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    capitals: tuple[frozenset[str], ...]
    values: tuple[tuple[str, ...], ...]
    texts: tuple[str, ...]
    grams: tuple[Mapping[str, int], ...]
    concepts: tuple[frozenset[int], ...]
    rows: tuple[tuple[int, ...], ...]

    def part(self, start: int, end: int) -> Side:
        """The segments ``start:end`` as a side of its own."""
        return self.pick(range(start, end))

    def pick(self, places: Sequence[int]) -> Side:
        """Some segments as a side of its own."""
        where = np.array(places, dtype=np.int64)
        return Side(
            n=len(places),
            length=self.length[where],
            marks=self.marks[where],
            opens=self.opens[where],
            kind=tuple(self.kind[i] for i in places),
            words=tuple(self.words[i] for i in places),
            capitals=tuple(self.capitals[i] for i in places),
            values=tuple(self.values[i] for i in places),
            texts=tuple(self.texts[i] for i in places),
            grams=tuple(self.grams[i] for i in places),
            concepts=tuple(self.concepts[i] for i in places),
            rows=tuple(self.rows[i] for i in places),
        )


def numbers(text: str) -> tuple[str, ...]:
    """Digit strings of a text without separators of thousands, decimal comma as a point."""
    found = []
    for match in _NUMBER.finditer(text):
        digits = regex.sub(r"[ \u00a0\u202f]", "", match[0]).replace(",", ".").strip(".:")
        # 1.000.000 and 1.000 are taken for thousands: three digits after a point are rarely decimals
        if regex.fullmatch(r"\d{1,3}(?:\.\d{3})+", digits):
            digits = digits.replace(".", "")
        found.append(digits.lstrip("0") or "0")
    return tuple(found)


def _grams(words: Sequence[str]) -> Mapping[str, int]:
    """Counts of the four-letter sequences of folded words, the beginning of a word counting as a letter."""
    count: Counter[str] = Counter()
    for word in words:
        marked = f"^{word}"
        count.update([marked[i : i + 4] for i in range(max(1, len(marked) - 3))])
    return count


@lru_cache(maxsize=262144)
def _row(word: str, language: str) -> int | None:
    return shipped().row(word.lower(), language)


def _rare(word: str, language: str) -> bool:
    """Whether a word is no common one: what it is worth in a sum is near 1."""
    row = _row(word, language)
    return row is None or bool(shipped().weight[row] > RARE)


def _rows(unit: Unit) -> tuple[int, ...]:
    """Rows of the words of a segment in the table of word vectors."""
    found = (_row(word, unit.language) for word in WORD.findall(unit.text))
    return tuple(row for row in found if row is not None)


def make_side(units: Sequence[Unit], lexicon: Lexicon | None = None) -> Side:
    """Arrays of a version out of its segments, in text order; by the seed lexicon if no other is given."""
    known = lexicon or seed()
    words: list[tuple[str, ...]] = []
    capitals: list[frozenset[str]] = []
    values: list[tuple[str, ...]] = []
    for unit in units:
        pairs = [(w, skeleton(w)) for w in WORD.findall(unit.text)]
        words.append(tuple(s for _, s in pairs if s))
        capitals.append(frozenset(s for w, s in pairs if s and w[0].isupper() and _rare(w, unit.language)))
        values.append(tuple(sorted({*numbers(unit.text), *unit.values})))
    texts = tuple(_SPACES.sub(" ", u.text).strip() for u in units)
    return Side(
        n=len(units),
        length=np.array([max(1, len(t)) for t in texts], dtype=np.float64),
        marks=np.array([[len(p.findall(t)) for p in _MARKS] for t in texts], dtype=np.float64).reshape(
            -1, MARKS
        ),
        opens=np.array(
            [i == 0 or u.block != units[i - 1].block for i, u in enumerate(units)], dtype=np.float64
        ),
        kind=tuple(u.kind for u in units),
        words=tuple(words),
        capitals=tuple(capitals),
        values=tuple(values),
        texts=texts,
        grams=tuple(_grams(w) for w in words),
        concepts=tuple(
            frozenset(c for word in row for c in known.concepts(word, unit.language))
            for unit, row in zip(units, words, strict=True)
        ),
        rows=tuple(_rows(u) for u in units),
    )
