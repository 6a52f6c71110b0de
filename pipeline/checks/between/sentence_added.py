"""STR102"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._coverage import ancillary, merged_next_door
from pipeline.checks.between.sentence_omitted import MIN_WORDS
from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check


@check(
    code="STR102",
    name="sentence-added",
    mqm="accuracy/addition",
    severity=Severity.MAJOR,
    view=BeadView,
    title=T(en="A sentence stands in one version only", ru="Предложение есть только в одной версии",
            kk="Сөйлем бір нұсқада ғана бар"),
    message=T(
        en="Neither of the other versions has this sentence.",
        ru="Этого предложения нет ни в одной из других версий.",
        kk="Бұл сөйлем басқа екі нұсқаның ешқайсысында жоқ.",
    ),
    ru="Предложение стоит в одной версии из трёх: либо добавлено в ней, либо пропущено в двух других.",
    kk="Сөйлем үш нұсқаның біреуінде ғана бар: не осыған қосылған, не қалған екеуінен түсіп қалған.",
    examples=[
        Fires(
            kk="Семинар 19 ақпанда Алматыда өтті.\nОған сол күні облыстық әкімдіктің 15 қызметкері де қатысты.\n"
            "Қатысушылар 2020 жылға дейінгі жоспарды мақұлдады.",
            ru="Семинар прошёл 19 февраля в Алматы.\nУчастники одобрили план до 2020 года.",
            en="The seminar took place in Almaty on 19 February.\nThe participants approved the plan to 2020.",
            at={"kk": "Оған сол күні облыстық әкімдіктің 15 қызметкері де қатысты."},
            suspect="kk",
        ),
        Silent(
            kk="Семинар Алматыда өтті.", ru="Семинар прошёл в Алматы.", en="The seminar took place in Almaty."
        ),
    ],
)  # fmt: skip
def sentence_added(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """One of three versions has a sentence that neither of the others has."""
    if len(bead.release.versions) != 3 or len(bead.sides) != 1 or ancillary(bead):
        return
    (side,) = bead.sides.values()
    if len(side.words) < MIN_WORDS or any(merged_next_door(bead, v) for v in bead.missing):
        return
    yield Draft(anchors=(bead.spot(side),), suspect=side.id)
