"""Texts with names out of IOB2 files, with words put together as they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from pipeline.bench.ner.stage import Span

_NO_SPACE_BEFORE = frozenset(".,;:!?%)]»”…’'")
_NO_SPACE_AFTER = frozenset("([«“„")


class Sentence(msgspec.Struct, frozen=True):
    """``text[start:end]`` of each of ``words`` is a token; names are spans of the text."""

    text: str
    words: tuple[tuple[int, int], ...]
    names: frozenset[Span]


def laid_out(words: Sequence[str], spaced: bool = False) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The words as running text with their spans; ``spaced``: a space between any two."""
    text, spans, straight = "", [], False
    for i, word in enumerate(words):
        before = words[i - 1] if i else ""
        glued = not i or (
            not spaced
            and (
                (word[0] in _NO_SPACE_BEFORE and len(word) < 4)
                or before in _NO_SPACE_AFTER
                or (word == '"' and straight)
                or (before == '"' and straight)
            )
        )
        if word == '"':
            straight = not straight
        text += word if glued else " " + word
        spans.append((len(text) - len(word), len(text)))
    return text, tuple(spans)


def decoded(labels: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """IOB2 labels → (class, first word, word after the last)."""
    start, kind = 0, ""
    for i, label in enumerate([*labels, "O"]):
        if kind and label != f"I-{kind}":
            yield kind, start, i
            kind = ""
        if label != "O" and not kind:
            start, kind = i, label[2:]


def sentence(words: Sequence[str], labels: Sequence[str], groups: Mapping[str, str]) -> Sentence:
    """The sentence with the names of the given classes."""
    text, spans = laid_out(words)
    names = frozenset(
        (groups[kind], spans[i][0], spans[j - 1][1]) for kind, i, j in decoded(labels) if kind in groups
    )
    return Sentence(text, spans, names)


def read(path: Path, word: int, label: int) -> Iterator[tuple[list[str], list[str]]]:
    """Words and labels of each sentence; ``word`` and ``label`` are the columns. Lines without a label and
    comments are passed over."""
    for chunk in path.read_text("utf-8").split("\n\n"):
        rows = [line.split("\t") if "\t" in line else line.split() for line in chunk.splitlines()]
        rows = [r for r in rows if len(r) > max(word, label) and not r[0].startswith("#")]
        if rows:
            yield [r[word] for r in rows], [r[label] for r in rows]
