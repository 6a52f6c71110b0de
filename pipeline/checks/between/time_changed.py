"""DAT102"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._drafts import value_drafts
from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check


@check(
    code="DAT102",
    name="time-changed",
    mqm="accuracy/mistranslation/time",
    severity=Severity.CRITICAL,
    view=BeadView,
    title=T(
        en="A time differs",
        ru="Время расходится",
        kk="Уақыт сәйкес емес",
    ),
    message=T(
        en="The time “{quote}” differs from {others}.",
        ru="Время «{quote}» расходится с другими версиями: {others}.",
        kk="Уақыт «{quote}» басқа нұсқалардағыға сәйкес келмейді: {others}.",
    ),
    ru="Время в одной версии не равно времени в другой.",
    kk="Бір нұсқадағы уақыт екінші нұсқадағыға тең емес.",
    examples=[
        Fires(
            kk="Жиналыс сағат 10:00-де басталады.",
            ru="Заседание начнётся в 11:00.",
            at={"kk": "10:00", "ru": "11:00"},
        ),
        Silent(ru="Заседание начнётся в 14:30.", en="The meeting begins at 2:30 pm."),
    ],
)
def time_changed(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """A time of day in one version is another time in another version."""
    yield from value_drafts(bead, "time")
