"""NUM105"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._drafts import value_drafts
from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check


@check(
    code="NUM105",
    name="percent-changed",
    mqm="accuracy/mistranslation/percent",
    severity=Severity.CRITICAL,
    view=BeadView,
    title=T(
        en="A percentage differs",
        ru="Проценты расходятся",
        kk="Пайыздар сәйкес емес",
    ),
    message=T(
        en="The percentage “{quote}” differs from {others}.",
        ru="Процент «{quote}» расходится с другими версиями: {others}.",
        kk="Пайыз «{quote}» басқа нұсқалардағыға сәйкес келмейді: {others}.",
    ),
    ru="Процент в одной версии не равен проценту в другой, либо это процентные пункты или просто число.",
    kk="Бір нұсқадағы пайыз басқа нұсқада өзгеше, пайыздық тармақ не жай сан болып тұр.",
    examples=[
        Fires(
            kk="Шығын 20 пайызға азайды.",
            ru="Затраты снизились на 25 %.",
            at={"kk": "20 пайызға", "ru": "25 %"},
        ),
        Silent(kk="Шығын 20 %-ға азайды.", en="Costs fell by 20 per cent."),
    ],
)
def percent_changed(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """A percentage in one version is another one, percentage points, or a plain number in another version."""
    yield from value_drafts(bead, "percent")
