"""What a lexicon learned from some documents does for others (``kelisim align --learn``)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pipeline.align.learn import Text, learn
from pipeline.align.learned import SURE
from pipeline.align.lexicon import Lexicon, with_rows
from pipeline.align.versions import Tie
from pipeline.bench.alignment.aligners import beads, kelisim
from pipeline.bench.alignment.counts import count, f1, gain
from pipeline.bench.alignment.documents import Document
from pipeline.bench.alignment.make import make_all
from pipeline.bench.alignment.two import PAIRS
from pipeline.bench.suite import Row
from pipeline.core.config import AlignConfig

#: the words must speak for themselves
_PLAIN = AlignConfig(encoder=False)
_EVERY = 2
_FOLDS = (0, 1)


def texts(documents: Sequence[Document], ties: Sequence[Sequence[Tie]]) -> list[Text]:
    """The sure beads of documents, as the product takes them."""
    return [
        Text(
            {
                language: " ".join(lines[i] for i in places)
                for language, lines, places in zip(d.languages, d.lines, tie.segments, strict=True)
            }
        )
        for d, own in zip(documents, ties, strict=True)
        for tie in own
        if tie.posterior >= SURE and all(tie.segments)
    ]


def cross_fitted(data: Path) -> tuple[list[Row], str]:
    """Hard documents of each fold with the words of the other fold, against none learned; and a note on what
    that gains, with its interval."""
    align = kelisim(config=_PLAIN)
    made = [make_all(data, pair, "hard", every=_EVERY) for pair in PAIRS]
    before = [[align(d) for d in documents] for documents in made]
    lexicons: list[Lexicon] = []
    sizes = []
    for fold in _FOLDS:
        known: list[Text] = []
        for documents, ties in zip(made, before, strict=True):
            chosen = [(d, t) for d, t in zip(documents, ties, strict=True) if d.fold != fold]
            known += texts([d for d, _ in chosen], [t for _, t in chosen])
        rows = learn(known)
        sizes.append(len(rows))
        lexicons.append(with_rows([row.cells for row in rows]))
    aligners = [kelisim(config=_PLAIN, words=lexicon) for lexicon in lexicons]
    found, groups = [], []
    for pair, documents, ties in zip(PAIRS, made, before, strict=True):
        plain = [count(d.gold, beads(t)) for d, t in zip(documents, ties, strict=True)]
        own = [count(d.gold, beads(aligners[d.fold](d))) for d in documents]
        groups.append((own, plain))
        found.append(
            Row(
                what=f"hard, {'-'.join(pair)}: words learned from other documents, no encoder",
                value=f1(own),
                peers={"none learned": round(f1(plain), 2)},
            )
        )
    mean, low, high = gain(groups)
    note = (
        f"hard, no encoder: {' and '.join(map(str, sizes))} rows of words learned from the other half of the "
        f"news gain {mean:.2f} points ({low:.2f} to {high:.2f})."
    )
    return found, note
