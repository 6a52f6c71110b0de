"""NUM102"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._drafts import value_drafts
from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check


@check(
    code="NUM102",
    name="magnitude-changed",
    mqm="accuracy/mistranslation/number",
    severity=Severity.CRITICAL,
    view=BeadView,
    title=T(
        en="Thousand, million or billion differs",
        ru="Тысячи, миллионы или миллиарды перепутаны",
        kk="Мың, миллион не миллиард ауысып кеткен",
    ),
    message=T(
        en="The amount “{quote}” differs from {others}.",
        ru="Тысячи, миллионы или миллиарды: «{quote}» расходится с другими версиями: {others}.",
        kk="Мың, миллион не миллиард: «{quote}» басқа нұсқалардағыға сәйкес келмейді: {others}.",
    ),
    ru="Число то же, но в одной версии миллионы, а в другой миллиарды.",
    kk="Сан бірдей, бірақ бір нұсқада миллион, екіншісінде миллиард делінген.",
    examples=[
        Fires(
            kk="Жобаға 3 млн теңге бөлінді.",
            ru="На проект выделено 3 млрд тенге.",
            at={"kk": "3 млн теңге", "ru": "3 млрд тенге"},
        ),
        Silent(kk="Жобаға 3 млрд теңге бөлінді.", en="The project received 3 billion tenge."),
    ],
)
def magnitude_changed(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """The figure is the same, but one version says millions where another says billions."""
    yield from value_drafts(bead, "magnitude")
