"""DIR101"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._drafts import quoted
from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.languages.polarity import directions
from pipeline.rules import BeadView, Draft, Fires, Side, Silent, T, check
from pipeline.rules.compare import odd_one_out
from pipeline.rules.draft import Spot

MIN_POSTERIOR = 0.5


def _said(side: Side) -> dict[str, Spot]:
    """``up`` and ``down`` with the first word that says it."""
    found: dict[str, Spot] = {}
    for part in side.parts:
        for start, end, way in directions(side.text(part.start, part.end), side.language):
            found.setdefault(way, side.spot(part.start + start, part.start + end))
    return found


@check(
    code="DIR101",
    name="direction-reversed",
    mqm="accuracy/mistranslation/direction",
    severity=Severity.CRITICAL,
    view=BeadView,
    title=T(en="Up in one version, down in another", ru="В одной версии рост, в другой снижение",
            kk="Бір нұсқада өсу, екіншісінде төмендеу"),
    message=T(
        en="“{quote}” says the opposite of {others}.",
        ru="«{quote}» противоречит другим версиям: {others}.",
        kk="«{quote}» басқа нұсқаларға қайшы: {others}.",
    ),
    ru="В одной версии сказано, что показатель вырос, в другой – что он снизился.",
    kk="Бір нұсқада көрсеткіш өсті делінген, екіншісінде – төмендеді.",
    examples=[
        Fires(
            kk="Шығарындылар 20 пайызға төмендеді.",
            ru="Выбросы увеличились на 20 процентов.",
            en="Emissions fell by 20 per cent.",
            at={"ru": "увеличились"},
            suspect="ru",
        ),
        Fires(kk="Өндіріс көлемі өсті.", ru="Объём производства сократился.", at={"kk": "өсті", "ru": "сократился"}),
        Silent(kk="Шығарындылар азайды.", ru="Выбросы сократились.", en="Emissions declined."),
        Silent(ru="Рост цен снизился.", en="Price growth fell."),
    ],
)  # fmt: skip
def direction_reversed(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """One version says that something rose, another that it fell.

    A sentence that says both is left alone: it cannot be told which word belongs to what.
    """
    if bead.posterior < MIN_POSTERIOR:
        return
    said = {k: _said(s) for k, s in bead.comparable.items()}
    clear = {k: next(iter(w.items())) for k, w in said.items() if len(w) == 1}
    if len(clear) < 2 or len({way for way, _ in clear.values()}) < 2:
        return
    suspect = odd_one_out({k: way for k, (way, _) in clear.items()}, lambda a, b: a == b)
    spots = {k: spot for k, (_, spot) in clear.items()}
    wrong = [suspect] if suspect else list(spots)
    right = [k for k in spots if k not in wrong]
    shown = right or wrong[1:]
    others = quoted(bead, [spots[k] for k in shown])
    yield Draft(
        anchors=tuple(spots[k] for k in wrong),
        evidence=tuple(spots[k] for k in right),
        suspect=suspect,
        params={"others": others},
    )
