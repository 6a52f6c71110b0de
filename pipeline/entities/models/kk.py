"""Kazakh: a linear-chain CRF trained on KazNERD (see pipeline/models/kk_ner/card.md)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipeline.core.model import EntityKind
from pipeline.entities.models.kk_features import features, split
from pipeline.entities.models.protocol import Span

MODEL = Path(__file__).resolve().parents[2] / "models" / "kk_ner" / "model.crfsuite"

#: classes of KazNERD → kinds; the other classes only help the tagger to tell names apart
KINDS = {
    "PERSON": EntityKind.PERSON,
    "GPE": EntityKind.LOCATION,
    "LOCATION": EntityKind.LOCATION,
    "ORGANISATION": EntityKind.ORGANISATION,
    "PROJECT": EntityKind.PROJECT,
}


def decode(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """IOB2 labels → (first token, token after the last, class)."""
    found: list[tuple[int, int, str]] = []
    start, kind = 0, ""
    for i, label in enumerate([*labels, "O"]):
        if kind and label != f"I-{kind}":
            found.append((start, i, kind))
            kind = ""
        if label != "O" and not kind:
            start, kind = i, label[2:]
    return found


class KazakhNames:
    """The tagger, loaded."""

    name = "crf"
    score = 0.85

    def __init__(self, path: Path | None = None) -> None:
        import pycrfsuite

        self._tagger: Any = pycrfsuite.Tagger()
        self._tagger.open(str(path or MODEL))

    def find(self, texts: Sequence[str]) -> list[list[Span]]:
        return [self._one(text) for text in texts]

    def labelled(self, text: str) -> list[tuple[int, int, str]]:
        """Every name with its class of KazNERD, those included that the stage does not use."""
        words = split(text)
        if not words:
            return []
        said = decode(self._tagger.tag(features(text, words)))
        return [(words[i].start, words[j - 1].end, label) for i, j, label in said]

    def _one(self, text: str) -> list[Span]:
        return [
            Span(start, end, KINDS[label], label)
            for start, end, label in self.labelled(text)
            if label in KINDS
        ]
