"""UD Kazakh-KTB, read for the measurements: words with their lemma, part of speech and features.

Source of the format: universaldependencies.org/format.html (CoNLL-U); the treebank (CC BY-SA 4.0) is no part
of this repository.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FILES = ("kk_ktb-ud-train.conllu", "kk_ktb-ud-test.conllu")


class Token(NamedTuple):
    """One syntactic word. ``document`` is the text it comes from, ``sentence`` its number in both files."""

    form: str
    lemma: str
    pos: str
    features: dict[str, str]
    document: str
    sentence: int


def read(data: Path) -> Iterator[Token]:
    """The words of both files below ``data``; of a multiword token its parts."""
    sentence, document = 0, ""
    for name in FILES:
        for line in (data / name).read_text("utf-8").splitlines():
            if line.startswith("# sent_id = "):
                sentence += 1
                document = line.removeprefix("# sent_id = ").split(":")[0]
            columns = line.split("\t")
            if len(columns) != 10 or not columns[0].isdigit():
                continue
            pairs = (pair.partition("=") for pair in columns[5].split("|") if "=" in pair)
            features = {key: value for key, _, value in pairs}
            yield Token(columns[1], columns[2], columns[3], features, document, sentence)
