"""The news that most suites read: NTREX-128, a sentence a line in three languages."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from pathlib import Path

import msgspec

from pipeline.core.model import LANGUAGES, Language

FILE = "ntrex_dev.jsonl"
Texts = Mapping[Language, str]


class Sentence(msgspec.Struct, frozen=True):
    """One sentence in three languages; ``number`` counts within the document."""

    document: str
    number: int
    texts: Texts


def sentences(data: Path) -> list[Sentence]:
    """The lines of :data:`FILE` below ``data``: ``doc_id``, ``sent_no`` and a text per language."""
    rows = (msgspec.json.decode(line) for line in (data / FILE).read_bytes().splitlines())
    return [Sentence(r["doc_id"], r["sent_no"], {x: r[x.value] for x in LANGUAGES}) for r in rows]


def documents(data: Path) -> list[list[Texts]]:
    """The same by document, in the order of the file."""
    # sorting is stable: a document whose lines do not stand together keeps their order
    order: dict[str, int] = {}
    rows = sorted(sentences(data), key=lambda s: order.setdefault(s.document, len(order)))
    return [[s.texts for s in group] for _, group in groupby(rows, key=lambda s: s.document)]
