"""NUM107"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._drafts import value_drafts
from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check


@check(
    code="NUM107",
    name="value-missing",
    mqm="accuracy/omission",
    severity=Severity.MAJOR,
    view=BeadView,
    title=T(
        en="A figure or date is missing",
        ru="Пропущено число или дата",
        kk="Сан не күн түсіп қалған",
    ),
    message=T(
        en="Nothing here answers {others}.",
        ru="Здесь нет того, что есть в других версиях: {others}.",
        kk="Басқа нұсқаларда бар дерек мұнда жоқ: {others}.",
    ),
    ru="Числу, дате или времени одной версии ничего не соответствует ни в этом предложении другой версии, ни рядом.",
    kk="Бір нұсқадағы санға, күнге не уақытқа екінші нұсқаның осы сөйлемінде де, қасында да сәйкесі жоқ.",
    examples=[
        Fires(
            kk="Жобаға қалалар қатысады.",
            ru="В проекте участвуют 125 городов.",
            en="The project involves 125 cities.",
            at={"kk": ""},
            suspect="kk",
        ),
        Silent(kk="Жобаға жүз жиырма бес қала қатысады.", ru="В проекте участвуют 125 городов."),
    ],
)
def value_missing(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """A figure, date or time of one version has no counterpart in the same sentence of another, nor next to it."""
    yield from value_drafts(bead, "missing")
