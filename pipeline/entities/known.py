"""Values and names of the gazetteer as candidates."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.core.model import EntityKind, Language
from pipeline.entities.candidate import Candidate, Tier
from pipeline.languages import gazetteer
from pipeline.languages.gazetteer.tokens import Token
from pipeline.languages.values import find_values

_CONTACTS = (EntityKind.URL, EntityKind.EMAIL, EntityKind.PHONE)
_NAMES = (EntityKind.ORGANISATION, EntityKind.PROJECT)


def values(text: str, language: Language, reference: str | None) -> list[Candidate]:
    """Dates, figures and contacts."""
    return [
        Candidate(
            start=v.start,
            end=v.end,
            kind=v.kind,
            value=v.value,
            detector=v.detector,
            score=round(v.score, 3),
            tier=Tier.CONTACT if v.kind in _CONTACTS else Tier.VALUE,
        )
        for v in find_values(text, language, reference)
    ]


def names(text: str, language: Language, parts: Sequence[Token]) -> list[Candidate]:
    """Places, organisations and projects of the gazetteer."""
    return [
        Candidate(
            start=m.start,
            end=m.end,
            kind=m.name.kind,
            value=m.name.entry,
            link=m.name.entry,
            detector="gazetteer",
            tier=Tier.NAME if m.name.kind in _NAMES else Tier.PLACE,
        )
        for m in gazetteer.find(text, language, parts)
    ]
