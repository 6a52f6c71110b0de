"""NAM104"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._name_drafts import name_draft
from pipeline.checks.between._names import gazetteer_mismatches
from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check


@check(
    code="NAM104",
    name="organisation-replaced",
    mqm="accuracy/mistranslation/organisation",
    severity=Severity.MAJOR,
    view=BeadView,
    title=T(
        en="Another organisation, or none",
        ru="Другая организация или пропуск названия",
        kk="Басқа ұйым не атау жоқ",
    ),
    message=T(
        en="“{quote}”: the other versions name {others}.",
        ru="«{quote}»: в других версиях {others}.",
        kk="«{quote}»: басқа нұсқаларда {others}.",
    ),
    ru="Организация других версий здесь не названа, либо названа другая.",
    kk="Басқа нұсқалардағы ұйым мұнда аталмаған не басқасы аталған.",
    examples=[
        Fires(
            kk="Жобаны Дүниежүзілік банк қаржыландырады.",
            ru="Проект финансирует Азиатский банк развития.",
            en="The project is financed by the World Bank.",
            at={"ru": "Азиатский банк развития"},
            suspect="ru",
        ),
        Silent(
            kk="Жобаны Дүниежүзілік банк қаржыландырады.",
            ru="Проект финансирует Всемирный банк.",
            en="The project is financed by the World Bank.",
        ),
    ],
)
def organisation_replaced(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """An organisation of the other versions is not named here, or another one is."""
    for m in gazetteer_mismatches(bead):
        if m.kind != "organisation":
            continue
        yield from name_draft(bead, m)
