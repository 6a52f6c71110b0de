"""NAM103"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._name_drafts import name_draft
from pipeline.checks.between._names import gazetteer_mismatches
from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check


@check(
    code="NAM103",
    name="place-replaced",
    mqm="accuracy/mistranslation/place",
    severity=Severity.CRITICAL,
    view=BeadView,
    title=T(en="Another place, or none", ru="Другое место или пропуск названия", kk="Басқа жер не атау жоқ"),
    message=T(
        en="“{quote}”: the other versions name {others}.",
        ru="«{quote}»: в других версиях {others}.",
        kk="«{quote}»: басқа нұсқаларда {others}.",
    ),
    ru="Город, область или страна других версий здесь не названы, либо названы другие. Прежние названия и прилагательные засчитываются.",
    kk="Басқа нұсқалардағы қала, облыс не ел мұнда аталмаған не басқасы аталған. Бұрынғы атаулар мен сын есімдер есепке алынады.",
    examples=[
        Fires(
            kk="Форум Ташкентте өтті.",
            ru="Форум прошёл в Бишкеке.",
            en="The forum took place in Tashkent.",
            at={"ru": "Бишкеке"},
            suspect="ru",
        ),
        Silent(
            kk="Форум Нұр-Сұлтан қаласында өтті.",
            ru="Форум прошёл в Астане.",
            en="The forum took place in Astana.",
        ),
    ],
)
def place_replaced(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """A city, region or country of the other versions is not named here, or another one is. Former names and adjectives count as the place."""
    for m in gazetteer_mismatches(bead):
        if m.kind != "place":
            continue
        yield from name_draft(bead, m)
