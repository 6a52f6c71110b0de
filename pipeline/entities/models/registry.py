"""The name finder of a language: loaded at the first use, once per process."""

from __future__ import annotations

from functools import cache

from pipeline.core.model import Language
from pipeline.entities.models.protocol import NameFinder

#: longer texts are no sentences; the models would need memory by the square, and find nothing
LONGEST = 20_000


@cache
def finder(language: Language) -> NameFinder | None:
    """The model of a language, None where there is none."""
    if language == Language.KK:
        from pipeline.entities.models import kk

        return kk.KazakhNames() if kk.MODEL.is_file() else None
    if language == Language.RU:
        from pipeline.entities.models.ru import RussianNames

        return RussianNames()
    if language == Language.EN:
        from pipeline.entities.models.en import EnglishNames

        return EnglishNames()
    return None
