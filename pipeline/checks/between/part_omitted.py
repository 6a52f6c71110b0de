"""STR103"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._coverage import ancillary, length, scale
from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check

#: code points the content has in the others; shorter sentences vary too much
MIN_LENGTH = 60
#: of what the others let expect; measured on news text: 1 of 1,000 true sentences is shorter
LEAST_OF_TWO = 0.58
LEAST_OF_ONE = 0.5
MIN_POSTERIOR = 0.5


@check(
    code="STR103",
    name="part-omitted",
    mqm="accuracy/omission",
    severity=Severity.MAJOR,
    view=BeadView,
    title=T(en="A part of the sentence may be missing", ru="Возможно, пропущена часть предложения",
            kk="Сөйлемнің бір бөлігі түсіп қалған болуы мүмкін"),
    message=T(
        en="This sentence is {share} % as long as the other versions let expect: a part may be missing.",
        ru="Длина предложения – {share} % от ожидаемой по другим версиям: возможно, часть пропущена.",
        kk="Сөйлем ұзындығы басқа нұсқалар бойынша күтілгеннің {share} %-ы ғана: бір бөлігі түсіп қалған болуы мүмкін.",
    ),
    ru="Предложение намного короче, чем можно ожидать по другим версиям этого же релиза.",
    kk="Сөйлем осы релиздің басқа нұсқаларына қарағанда күтілгеннен әлдеқайда қысқа.",
    examples=[
        Fires(
            kk="Семинарға қатысушылар тәжірибе алмасты.",
            ru="Участники семинара обменялись опытом в области энергосбережения, обсудили планы действий "
            "городов и договорились о дальнейшем сотрудничестве.",
            en="The participants exchanged experience in energy saving, discussed the action plans of their "
            "cities and agreed on further cooperation.",
            at={"kk": "Семинарға қатысушылар тәжірибе алмасты."},
            suspect="kk",
        ),
        Silent(
            kk="Қатысушылар қалалардың іс-қимыл жоспарларын талқылап, ынтымақтастық туралы уағдаласты.",
            ru="Участники обсудили планы действий городов и договорились о дальнейшем сотрудничестве.",
        ),
    ],
)  # fmt: skip
def part_omitted(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """A sentence is much shorter than its counterparts, measured by how long the versions are on the whole."""
    sides = tuple(bead.comparable.values())
    if len(sides) < 2 or bead.posterior < MIN_POSTERIOR or ancillary(bead):
        return
    scales = scale(bead.release)
    lengths = {s.id: length(s) / scales[s.id] for s in sides}
    for side in sides:
        others = [lengths[o.id] for o in sides if o is not side]
        expected = min(others)
        least = LEAST_OF_TWO if len(others) == 2 else LEAST_OF_ONE
        if expected < MIN_LENGTH or lengths[side.id] >= least * expected:
            continue
        yield Draft(
            anchors=(bead.spot(side),),
            evidence=tuple(bead.spot(o) for o in sides if o is not side),
            suspect=side.id if len(others) == 2 else None,
            params={"share": round(100 * lengths[side.id] / expected)},
        )
