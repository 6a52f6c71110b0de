"""What goes wrong: the smallest stretches in which found beads and gold beads differ, by their shapes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.bench.alignment.documents import Document, Group, joined


class Confusion(NamedTuple):
    """One stretch of lines: the gold and the found beads of it, and the texts."""

    kind: str
    gold: tuple[Group, ...]
    found: tuple[Group, ...]
    document: Document


def shape(bead: Group) -> str:
    """«2-1»."""
    return "-".join(str(len(places)) for places in bead)


def _shapes(beads: Iterable[Group]) -> str:
    return " + ".join(sorted((shape(b) for b in beads), reverse=True))


def _crossing(beads: Sequence[Group]) -> bool:
    """Whether two of the beads change places between versions."""
    tied = [b for b in beads if all(b)]
    return any(
        (a[0][0] < b[0][0]) != (a[v][0] < b[v][0])
        for k, a in enumerate(tied)
        for b in tied[:k]
        for v in range(1, len(a))
    )


def _single(beads: Iterable[Group]) -> int:
    return sum(sum(map(bool, b)) == 1 for b in beads)


def _widest(beads: Iterable[Group]) -> int:
    return max(len(places) for b in beads for places in b)


def _kind(gold: Sequence[Group], found: Sequence[Group]) -> str:
    if _crossing(gold) or _crossing(found):
        return "another order"
    if _single(found) < _single(gold):
        swallowed = _widest(found) > _widest(gold)
        return "omission swallowed by a merge" if swallowed else "omissions tied to each other"
    if _single(found) > _single(gold):
        torn = _widest(found) < _widest(gold)
        return "merge taken for an omission" if torn else "translation taken for omissions"
    if _single(gold):
        return "another line left out"
    same = sorted(map(shape, gold)) == sorted(map(shape, found))
    return "merged with the wrong neighbour" if same else "split or joined"


def confusions(document: Document, found: Sequence[Group]) -> list[Confusion]:
    """All stretches of a document where the beads differ from gold."""
    gold = set(document.gold)
    stated = set(found)
    lengths = [len(lines) for lines in document.lines]
    out = []
    for stretch in joined([*gold, *stated], lengths):
        lines = {(v, i) for v, places in enumerate(stretch) for i in places}

        def within(beads: Iterable[Group], lines: set[tuple[int, int]] = lines) -> tuple[Group, ...]:
            inside = (b for b in beads if any((v, i) in lines for v, places in enumerate(b) for i in places))
            return tuple(sorted(inside))

        right, wrong = within(gold), within(stated)
        if right != wrong:
            out.append(Confusion(_kind(right, wrong), right, wrong, document))
    return out


def summary(wrong: Sequence[Confusion], beads: int) -> str:
    """How many stretches of each kind, with the commonest shapes of each."""
    kinds = Counter(c.kind for c in wrong)
    parts = []
    for kind, number in sorted(kinds.items(), key=lambda k: (-k[1], k[0])):
        forms = Counter(f"{_shapes(c.gold)} → {_shapes(c.found)}" for c in wrong if c.kind == kind)
        common = ", ".join(f"{f} ×{n}" for f, n in sorted(forms.items(), key=lambda k: (-k[1], k[0]))[:4])
        parts.append(f"{kind} {number} ({common})")
    return f"{len(wrong)} stretches are wrong, of {beads} gold beads: {'; '.join(parts)}."


def told(confusion: Confusion) -> str:
    """One stretch with the beginnings of its lines."""
    document = confusion.document
    lines = [
        f"{language}{i}: {document.lines[v][i][:70]}"
        for v, language in enumerate(document.languages)
        for i in sorted({i for b in confusion.gold for i in b[v]})
    ]
    return (
        f"{confusion.kind}: {_shapes(confusion.gold)} → {_shapes(confusion.found)} ({document.id}) "
        + " | ".join(lines)
    )
