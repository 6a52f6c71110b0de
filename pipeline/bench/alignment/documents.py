"""A document in several versions whose beads are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain

#: the segments of one bead, by version
Group = tuple[tuple[int, ...], ...]
#: the pairs of three versions kk, ru, en
PAIRS = ((0, 1), (0, 2), (1, 2))


@dataclass(frozen=True, slots=True)
class Document:
    """``lines``, ``sentences`` (the sentences that a line holds) and ``paragraphs`` (a number per line), each
    by version; ``gold`` beads as indices of lines by version; ``fold`` 0 or 1."""

    id: str
    fold: int
    languages: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    sentences: tuple[tuple[frozenset[int], ...], ...]
    paragraphs: tuple[tuple[int, ...], ...]
    gold: tuple[Group, ...]

    @property
    def size(self) -> int:
        """Lines of all versions."""
        return sum(map(len, self.lines))


def components(parts: Sequence[Sequence[Set[int]]]) -> list[Group]:
    """Connected components of lines that share a mark; ``parts[v][i]`` are the marks of line i."""
    owner: dict[int, int] = {}
    lines = [(v, i) for v, version in enumerate(parts) for i in range(len(version))]
    root = list(range(len(lines)))

    def find(k: int) -> int:
        while root[k] != k:
            root[k] = root[root[k]]
            k = root[k]
        return k

    for k, (v, i) in enumerate(lines):
        for mark in sorted(parts[v][i]):
            root[find(k)] = find(owner.setdefault(mark, k))
    groups: dict[int, list[list[int]]] = {}
    for k, (v, i) in enumerate(lines):
        groups.setdefault(find(k), [[] for _ in parts])[v].append(i)
    return [tuple(tuple(g) for g in group) for group in groups.values()]


def joined(groups: Iterable[Group], lengths: Sequence[int]) -> list[Group]:
    """Connected components of lines that stand together in any of the groups."""
    marks: list[list[set[int]]] = [[set() for _ in range(n)] for n in lengths]
    for number, group in enumerate(groups):
        for own, places in zip(marks, group, strict=True):
            for i in places:
                own[i].add(number)
    return components(marks)


def project(document: Document, pair: tuple[int, int]) -> Document:
    """Two versions of a document; its gold beads are those of the pair, as if no other version were there."""
    u, v = pair
    sentences = (document.sentences[u], document.sentences[v])
    return Document(
        id=document.id,
        fold=document.fold,
        languages=(document.languages[u], document.languages[v]),
        lines=(document.lines[u], document.lines[v]),
        sentences=sentences,
        paragraphs=(document.paragraphs[u], document.paragraphs[v]),
        gold=tuple(components(sentences)),
    )


def paragraph_beads(groups: Iterable[Group], paragraphs: Sequence[Sequence[int]]) -> list[Group]:
    """Beads of paragraphs: those whose lines are tied, directly or through others, and single ones."""
    ties = [
        tuple(tuple(sorted({own[i] for i in places})) for own, places in zip(paragraphs, g, strict=True))
        for g in groups
    ]
    return joined(ties, [max(own, default=-1) + 1 for own in paragraphs])


def concatenated(documents: Sequence[Document]) -> Document:
    """One long document out of many, with the beads of each."""
    first = documents[0]
    start = [0] * len(first.languages)
    paragraph, sentence = [0] * len(start), 0
    gold: list[Group] = []
    sentences: list[list[frozenset[int]]] = [[] for _ in start]
    paragraphs: list[list[int]] = [[] for _ in start]
    for document in documents:
        gold += [tuple(tuple(i + s for i in p) for p, s in zip(g, start, strict=True)) for g in document.gold]
        marks = {*chain.from_iterable(chain.from_iterable(document.sentences))}
        number: Mapping[int, int] = {mark: sentence + k for k, mark in enumerate(sorted(marks))}
        sentence += len(number)
        for v, own in enumerate(document.lines):
            sentences[v] += [frozenset(number[s] for s in line) for line in document.sentences[v]]
            paragraphs[v] += [paragraph[v] + p for p in document.paragraphs[v]]
            paragraph[v] = max(paragraphs[v], default=-1) + 1
            start[v] += len(own)
    return Document(
        id="+".join((documents[0].id, documents[-1].id)),
        fold=first.fold,
        languages=first.languages,
        lines=tuple(tuple(chain.from_iterable(d.lines[v] for d in documents)) for v in range(len(start))),
        sentences=tuple(map(tuple, sentences)),
        paragraphs=tuple(map(tuple, paragraphs)),
        gold=tuple(gold),
    )
