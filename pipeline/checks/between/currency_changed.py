"""NUM104"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._drafts import value_drafts
from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check


@check(
    code="NUM104",
    name="currency-changed",
    mqm="accuracy/mistranslation/currency",
    severity=Severity.CRITICAL,
    view=BeadView,
    title=T(
        en="A currency differs",
        ru="Валюты расходятся",
        kk="Валюталар сәйкес емес",
    ),
    message=T(
        en="The currency in “{quote}” differs from {others}.",
        ru="Валюта в «{quote}» расходится с другими версиями: {others}.",
        kk="Валюта: «{quote}» басқа нұсқалардағыға сәйкес келмейді: {others}.",
    ),
    ru="Сумма та же, но валюта другая.",
    kk="Сома бірдей, бірақ валютасы басқа.",
    examples=[
        Fires(
            ru="Грант составил 2 млн евро.",
            en="The grant was 2 million dollars.",
            at={"ru": "2 млн евро", "en": "2 million dollars"},
        ),
        Silent(kk="Грант 2 млн еуроны құрады.", en="The grant was €2 million."),
    ],
)
def currency_changed(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """The amount is the same, but the currency is not."""
    yield from value_drafts(bead, "currency")
