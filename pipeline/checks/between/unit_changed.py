"""NUM103"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._drafts import value_drafts
from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check


@check(
    code="NUM103",
    name="unit-changed",
    mqm="accuracy/mistranslation/unit",
    severity=Severity.CRITICAL,
    view=BeadView,
    title=T(
        en="A unit differs",
        ru="Единицы измерения расходятся",
        kk="Өлшем бірліктері сәйкес емес",
    ),
    message=T(
        en="The unit in “{quote}” differs from {others}.",
        ru="Единица измерения в «{quote}» расходится с другими версиями: {others}.",
        kk="Өлшем бірлігі: «{quote}» басқа нұсқалардағыға сәйкес келмейді: {others}.",
    ),
    ru="Число то же, но единица измерения другая: километры вместо метров, тонны вместо килограммов.",
    kk="Сан бірдей, бірақ өлшем бірлігі басқа: метрдің орнына километр, килограмның орнына тонна.",
    examples=[
        Fires(
            kk="Ұзындығы 40 километр құбыр тартылды.",
            ru="Проложено 40 метров труб.",
            at={"kk": "40 километр", "ru": "40 метров"},
        ),
        Silent(kk="Ұзындығы 40 шақырым құбыр тартылды.", en="Pipes of 40 km were laid."),
    ],
)
def unit_changed(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """The figure is the same, but the unit is not: kilometres against metres, tonnes against kilograms."""
    yield from value_drafts(bead, "unit")
