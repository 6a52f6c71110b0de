"""Russian: slovnet's NER over navec vectors, with the model files that the natasha wheel carries.

natasha itself is not imported: its morphology needs pymorphy2, which does not run on Python 3.11.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pipeline.core.model import EntityKind
from pipeline.entities.models.protocol import Span

KINDS = {"PER": EntityKind.PERSON, "LOC": EntityKind.LOCATION, "ORG": EntityKind.ORGANISATION}
_VECTORS = "data/emb/navec_news_v1_1B_250K_300d_100q.tar"
_MODEL = "data/model/slovnet_ner_news_v1.tar"


def _folder() -> Path:
    spec = find_spec("natasha")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("natasha")
    return Path(next(iter(spec.submodule_search_locations)))


class RussianNames:
    """The tagger, loaded."""

    name = "slovnet"
    score = 0.9

    def __init__(self) -> None:
        from navec import Navec
        from slovnet import NER

        folder = _folder()
        self._ner: Any = NER.load(str(folder / _MODEL))
        self._ner.navec(Navec.load(str(folder / _VECTORS)))

    def find(self, texts: Sequence[str]) -> list[list[Span]]:
        return [
            [Span(s.start, s.stop, KINDS[s.type], s.type) for s in markup.spans if s.type in KINDS]
            for markup in self._ner.map(list(texts))
        ]
