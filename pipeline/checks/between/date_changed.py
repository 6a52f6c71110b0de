"""DAT101"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._drafts import value_drafts
from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check


@check(
    code="DAT101",
    name="date-changed",
    mqm="accuracy/mistranslation/date",
    severity=Severity.CRITICAL,
    view=BeadView,
    title=T(
        en="A date differs",
        ru="Даты расходятся",
        kk="Даталар сәйкес емес",
    ),
    message=T(
        en="The date “{quote}” differs from {others}.",
        ru="Дата «{quote}» расходится с другими версиями: {others}.",
        kk="Дата «{quote}» басқа нұсқалардағыға сәйкес келмейді: {others}.",
    ),
    ru="Дата в одной версии – это другой день, месяц или год в другой.",
    kk="Бір нұсқадағы күн екінші нұсқада басқа күн, ай не жыл болып тұр.",
    examples=[
        Fires(
            kk="Семинар 2014 жылғы 19 ақпанда өтті.",
            ru="Семинар прошёл 19 марта 2014 года.",
            at={"kk": "2014 жылғы 19 ақпанда", "ru": "19 марта 2014 года"},
        ),
        Silent(kk="Семинар 2014 жылғы 19 ақпанда өтті.", en="The seminar took place on February 19, 2014."),
    ],
)
def date_changed(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """A date in one version is another day, month or year in another version."""
    yield from value_drafts(bead, "date")
