"""The Kazakh names as a component of spaCy.

>>> import spacy
>>> nlp = spacy.blank("kk")
>>> _ = nlp.add_pipe("kelisim_kk_names")
>>> [(e.text, e.label_) for e in nlp("Әлия Сәрсенова Шымкентке келді.").ents]
[('Әлия Сәрсенова', 'PERSON'), ('Шымкентке', 'GPE')]
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from pipeline.entities.models.kk import KazakhNames


class KazakhNamesComponent:
    """Sets ``doc.ents`` with the classes of KazNERD as labels; entities that were set before stay, and win
    where two overlap."""

    def __init__(self) -> None:
        self._model = KazakhNames()

    def __call__(self, doc: Doc) -> Doc:
        # a token may be wider than a name («Алматы-Астана»): it is taken whole
        found = [
            doc.char_span(start, end, label=label, alignment_mode="expand")
            for start, end, label in self._model.labelled(doc.text)
        ]
        taken = {token.i for span in doc.ents for token in span}
        free = [s for s in found if s is not None and taken.isdisjoint(range(s.start, s.end))]
        doc.ents = (*doc.ents, *filter_spans(free))
        return doc


@Language.factory("kelisim_kk_names", assigns=["doc.ents", "token.ent_iob", "token.ent_type"])
def make(nlp: Language, name: str) -> KazakhNamesComponent:
    """What ``nlp.add_pipe("kelisim_kk_names")`` calls."""
    return KazakhNamesComponent()
