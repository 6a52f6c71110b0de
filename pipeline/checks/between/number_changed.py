"""NUM101"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._drafts import value_drafts
from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check


@check(
    code="NUM101",
    name="number-changed",
    mqm="accuracy/mistranslation/number",
    severity=Severity.CRITICAL,
    view=BeadView,
    title=T(
        en="A figure differs",
        ru="Числа расходятся",
        kk="Сандар сәйкес емес",
    ),
    message=T(
        en="The figure “{quote}” differs from {others}.",
        ru="Число «{quote}» расходится с другими версиями: {others}.",
        kk="Сан «{quote}» басқа нұсқалардағыға сәйкес келмейді: {others}.",
    ),
    ru="Число в одной версии не равно числу в другой. Сравниваются значения, а не запись: «1 000,5» и 1,000.5 равны.",
    kk="Бір нұсқадағы сан басқа нұсқадағы санға тең емес. Жазылуы емес, мәні салыстырылады: «1 000,5» пен 1,000.5 тең.",
    examples=[
        Fires(
            kk="Жобаға 125 қала қатысады.",
            ru="В проекте участвуют 152 города.",
            at={"kk": "125", "ru": "152"},
        ),
        Fires(
            kk="Жобаға 1,5 млрд теңге бөлінді.",
            ru="На проект выделено 1,6 млрд тенге.",
            en="The project received 1.5 billion tenge.",
            at={"ru": "1,6 млрд тенге"},
            suspect="ru",
        ),
        Silent(kk="1 000,5 тонна көмір үнемделді.", en="1000.5 tonnes of coal were saved."),
        Silent(ru="Участвуют двадцать пять городов.", en="25 cities take part."),
    ],
)
def number_changed(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """A figure in one version has no equal value in another. Values are compared, so that «1 000,5», "1,000.5"
    and «мың бүтін оннан бес» are not told apart, and converted units are left alone."""
    yield from value_drafts(bead, "number")
