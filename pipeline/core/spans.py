"""Half-open spans over code points, and views of a text that map back to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from pipeline.core.errors import SpanError


class HasSpan(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=HasSpan)


def check_span(start: int, end: int, length: int) -> None:
    """Raise :class:`SpanError` unless ``0 <= start <= end <= length``."""
    if not 0 <= start <= end <= length:
        raise SpanError(f"span {start}:{end} does not lie inside a text of {length} code points")


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def overlap(a: HasSpan, b: HasSpan) -> bool:
    """True if the spans share a code point."""
    return a.start < b.end and b.start < a.end


def longest_first(items: Iterable[S]) -> list[S]:
    """Leave out every span that overlaps a longer (then: earlier) one; the rest in text order."""
    kept: list[S] = []
    for item in sorted(items, key=lambda s: (s.start - s.end, s.start)):
        if not any(overlap(item, other) for other in kept):
            kept.append(item)
    return sorted(kept, key=lambda s: (s.start, s.end))


class MappedText:
    """A derived form of a text (folded, without invisible characters …) with its way back.

    ``offsets[i]`` is the place in the original of the i-th code point of ``text``; it has one more element
    than ``text``, the length of the original.
    """

    __slots__ = ("offsets", "text")

    def __init__(self, text: str, offsets: Sequence[int]) -> None:
        if len(offsets) != len(text) + 1:
            raise SpanError(f"{len(offsets)} offsets for {len(text)} code points; one more is needed")
        self.text = text
        self.offsets = offsets

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that ``text[start:end]`` came from."""
        check_span(start, end, len(self.text))
        if start == end:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.offsets[end - 1] + 1
