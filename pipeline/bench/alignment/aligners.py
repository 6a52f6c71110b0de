"""The product's aligner on made documents, all versions at once or by pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pipeline.align.lexicon import Lexicon
from pipeline.align.side import Unit
from pipeline.align.stage import align_units
from pipeline.align.versions import Tie
from pipeline.align.weights import Model
from pipeline.bench.alignment.documents import PAIRS, Document, Group, joined, project
from pipeline.core.config import AlignConfig

#: without the optional encoder, unless said otherwise
PLAIN = AlignConfig(encoder=False)
Aligner = Callable[[Document], list[Tie]]
#: beads of a document
Beads = Callable[[Document], Sequence[Group]]


def kelisim(
    model: Model | None = None,
    *,
    blocks: bool = False,
    config: AlignConfig | None = None,
    words: Lexicon | None = None,
) -> Aligner:
    """The aligner with other weights than the shipped ones, with paragraphs as blocks, with a window, with
    more words than the seed lexicon."""

    def align(document: Document) -> list[Tie]:
        units = [
            [Unit(text=t, block=p if blocks else 0, language=x) for t, p in zip(lines, own, strict=True)]
            for x, lines, own in zip(document.languages, document.lines, document.paragraphs, strict=True)
        ]
        return align_units(units, document.languages, config or PLAIN, model, words)

    return align


def beads(ties: Sequence[Tie]) -> list[Group]:
    """The segments of each bead."""
    return [tie.segments for tie in ties]


def composed(document: Document, pairs: Sequence[Sequence[Group]]) -> list[Group]:
    """Beads of three versions out of those of its pairs (in the order of PAIRS): what they tie together."""
    groups: list[Group] = []
    for (u, v), own in zip(PAIRS, pairs, strict=True):
        for first, second in own:
            group: list[tuple[int, ...]] = [()] * len(document.lines)
            group[u], group[v] = first, second
            groups.append(tuple(group))
    return joined(groups, [len(lines) for lines in document.lines])


def _part(document: Document, group: Group) -> Document:
    """Some lines of a document as one of its own."""
    return Document(
        id=document.id,
        fold=document.fold,
        languages=document.languages,
        lines=tuple(tuple(own[i] for i in g) for own, g in zip(document.lines, group, strict=True)),
        sentences=(),
        paragraphs=tuple(tuple(own[i] for i in g) for own, g in zip(document.paragraphs, group, strict=True)),
        gold=(),
    )


def restricted(
    document: Document, pair: tuple[int, int], found: Sequence[Group], inside: Beads
) -> Iterator[Group]:
    """What n-way beads say about two of the versions.

    A bead may tie what only the third version has in one line, and the two in two each: ``inside`` a bead the
    two are aligned by themselves.
    """
    two = project(document, pair)
    for group in found:
        part = (group[pair[0]], group[pair[1]])
        if min(map(len, part)) == 0:
            yield from (((i,), ()) for i in part[0])
            yield from (((), (j,)) for j in part[1])
        elif max(map(len, part)) == 1:
            yield part
        else:
            for bead in inside(_part(two, part)):
                yield tuple(tuple(g[k] for k in own) for g, own in zip(part, bead, strict=True))
