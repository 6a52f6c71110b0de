"""NEG101"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._drafts import quoted
from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.languages.polarity import negations, negative
from pipeline.rules import BeadView, Draft, Fires, Side, Silent, T, check
from pipeline.rules.draft import Spot

MIN_POSTERIOR = 0.6


def _spots(side: Side) -> tuple[Spot, ...]:
    return tuple(
        side.spot(part.start + start, part.start + end)
        for part in side.parts
        for start, end in negations(side.text(part.start, part.end), side.language)
    )


@check(
    code="NEG101",
    name="negation-differs",
    mqm="accuracy/mistranslation/negation",
    severity=Severity.MAJOR,
    view=BeadView,
    title=T(en="Negation in one version, none in another", ru="В одной версии отрицание, в другой его нет",
            kk="Бір нұсқада болымсыз, екіншісінде болымды"),
    message=T(
        en="Check the negation: {others}.",
        ru="Отрицание есть не во всех версиях: {others}.",
        kk="Болымсыз мағына барлық нұсқада бірдей емес: {others}.",
    ),
    ru="Две версии отрицают, третья утверждает (или наоборот).",
    kk="Екі нұсқа болымсыз, үшіншісі болымды (не керісінше).",
    examples=[
        Fires(
            kk="Жоба биыл аяқталмайды.",
            ru="Проект завершится в этом году.",
            en="The project will not be completed this year.",
            at={"ru": "Проект завершится в этом году."},
            suspect="ru",
        ),
        Silent(
            kk="Жоба биыл аяқталмайды.",
            ru="Проект не завершится в этом году.",
            en="The project will not be completed this year.",
        ),
        Silent(ru="Выбросы сократятся не менее чем на 20 %.", en="Emissions will fall by at least 20%."),
    ],
)  # fmt: skip
def negation_differs(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """Two versions deny what the third says, or the other way round.

    Only where three versions can be compared and the two agree: languages negate with other means too
    ("fail", «отсутствие»), and a single difference proves little.
    """
    sides = bead.comparable
    if len(sides) != 3 or bead.posterior < MIN_POSTERIOR:
        return
    found = {k: _spots(s) for k, s in sides.items()}
    having, lacking = [k for k, s in found.items() if s], [k for k, s in found.items() if not s]
    if len(having) not in (1, 2):
        return
    suspect = having[0] if len(having) == 1 else lacking[0]
    if len(having) == 2 and negative(sides[suspect].quote, sides[suspect].language):
        return
    if len(having) == 2:
        anchors: tuple[Spot, ...] = (bead.spot(sides[suspect]),)
        evidence = tuple(found[k][0] for k in having)
    else:
        # a lone negation is often a turn of phrase: advice only
        anchors, evidence = (found[suspect][0],), tuple(bead.spot(sides[k]) for k in lacking)
    shown = quoted(bead, [found[k][0] for k in having])
    yield Draft(
        anchors=anchors,
        evidence=evidence,
        suspect=suspect,
        params={"others": shown},
        severity=None if len(having) == 2 else Severity.INFO,
    )
