"""Gale & Church 1993 as nltk has it: lengths and priors of bead types, nothing else."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from pipeline.bench.alignment.documents import Document, Group, joined


def known() -> bool:
    """Whether nltk is there: only this comparison needs it."""
    return find_spec("nltk") is not None


def gale_church(document: Document) -> list[Group]:
    """Beads of two versions. nltk gives the links of each bead and says nothing of what has none."""
    align_blocks = import_module("nltk.translate.gale_church").align_blocks
    lengths = [[max(1, len(line)) for line in lines] for lines in document.lines]
    found: list[tuple[int, int]] = align_blocks(*lengths) if all(lengths) else []
    return joined((((i,), (j,)) for i, j in found), [len(own) for own in lengths])
