"""Spans: half-open, in code points, and the way back from a derived text."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.errors import SpanError
from pipeline.core.spans import MappedText, check_span, longest_first, overlap, trim


class Span(msgspec.Struct, frozen=True):
    start: int
    end: int


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 6)).map(lambda p: Span(p[0], p[0] + p[1]))
TEXTS = st.text(st.sampled_from("aқ \u00a0\n\U0001f600"), max_size=20)


@given(TEXTS, st.data())
def test_trim_takes_white_space_and_nothing_else(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    a, b = trim(text, start, end)
    assert start <= a <= b <= end
    assert text[a:b] == text[start:end].strip()
    assert trim(text, a, b) == (a, b)


@given(SPANS, SPANS)
def test_overlap_is_sharing_a_code_point(a: Span, b: Span) -> None:
    if a.start < a.end and b.start < b.end:
        assert overlap(a, b) == bool(set(range(a.start, a.end)) & set(range(b.start, b.end)))
    assert overlap(a, b) == overlap(b, a)


@given(st.lists(SPANS, max_size=12), st.randoms())
def test_longest_first_leaves_no_overlap_and_drops_only_what_overlaps(spans: list[Span], random) -> None:  # type: ignore[no-untyped-def]
    kept = longest_first(spans)
    assert kept == sorted(kept, key=lambda s: (s.start, s.end))
    assert not any(overlap(a, b) for i, a in enumerate(kept) for b in kept[i + 1 :])
    for span in spans:
        longer = [k for k in kept if overlap(k, span) and k.end - k.start >= span.end - span.start]
        assert span in kept or longer
    shuffled = spans[:]
    random.shuffle(shuffled)
    assert longest_first(shuffled) == kept


@given(st.text(max_size=20), st.data())
def test_a_mapped_text_finds_its_way_back(text: str, data: st.DataObject) -> None:
    kept = [i for i, c in enumerate(text) if not c.isspace()]
    view = MappedText("".join(text[i] for i in kept), [*kept, len(text)])
    start = data.draw(st.integers(0, len(view.text)))
    end = data.draw(st.integers(start, len(view.text)))
    a, b = view.original(start, end)
    check_span(a, b, len(text))
    assert "".join(c for c in text[a:b] if not c.isspace()) == view.text[start:end]


def test_a_span_outside_its_text_is_a_bug() -> None:
    for start, end in ((-1, 0), (2, 1), (0, 4)):
        with pytest.raises(SpanError):
            check_span(start, end, 3)
    with pytest.raises(SpanError):
        MappedText("abc", [0, 1, 2])
    with pytest.raises(SpanError):
        MappedText("abc", [0, 1, 2, 3]).original(0, 4)
