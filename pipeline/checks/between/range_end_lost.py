"""NUM106"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._drafts import value_drafts
from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check


@check(
    code="NUM106",
    name="range-end-lost",
    mqm="accuracy/mistranslation/number",
    severity=Severity.MAJOR,
    view=BeadView,
    title=T(
        en="The end of a range is lost",
        ru="Потеряна граница диапазона",
        kk="Аралықтың бір шегі түсіп қалған",
    ),
    message=T(
        en="The range “{quote}” differs from {others}.",
        ru="Диапазон «{quote}» расходится с другими версиями: {others}.",
        kk="Аралық «{quote}» басқа нұсқалардағыға сәйкес келмейді: {others}.",
    ),
    ru="В одной версии указан диапазон чисел или дат, в другой – только одна его граница.",
    kk="Бір нұсқада сандар не күндер аралығы, екіншісінде оның бір шегі ғана берілген.",
    examples=[
        Fires(
            kk="Семинар 2014 жылғы 19-20 ақпанда өтті.",
            en="The seminar took place on 19 February 2014.",
            at={"kk": "2014 жылғы 19-20 ақпанда", "en": "19 February 2014"},
        ),
        Silent(kk="Семинар 2014 жылғы 19-20 ақпанда өтті.", ru="Семинар прошёл 19–20 февраля 2014 года."),
    ],
)
def range_end_lost(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """One version gives a range (of figures or of dates), another only one of its ends."""
    yield from value_drafts(bead, "range")
