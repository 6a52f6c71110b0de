"""What every statistical name finder answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from pipeline.core.model import EntityKind


class Span(NamedTuple):
    """``text[start:end]`` is a name of this kind; ``label`` is the model's own class."""

    start: int
    end: int
    kind: EntityKind
    label: str


class NameFinder(Protocol):
    """A loaded model. ``name`` is the detector that stands in the records."""

    name: str
    score: float

    def find(self, texts: Sequence[str]) -> list[list[Span]]:
        """The names of each text, without overlaps; one call for many texts."""
        ...
