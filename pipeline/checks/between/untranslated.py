"""STR104"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._coverage import ANCILLARY
from pipeline.core.config import Profile
from pipeline.core.model import Language, Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check

#: below it the language of the segment was not sure
MIN_CONFIDENCE = 0.8
LANGUAGE = {
    "kk": T(en="Kazakh", ru="казахском", kk="қазақша"),
    "ru": T(en="Russian", ru="русском", kk="орысша"),
    "en": T(en="English", ru="английском", kk="ағылшынша"),
}


@check(
    code="STR104",
    name="untranslated",
    mqm="accuracy/untranslated",
    severity=Severity.CRITICAL,
    view=VersionView,
    title=T(en="Left untranslated", ru="Не переведено", kk="Аударылмай қалған"),
    message=T(
        en="This is in {language}: it was left untranslated.",
        ru="Этот текст на {language} языке: он остался без перевода.",
        kk="Бұл мәтін {language}: аударылмай қалған.",
    ),
    ru="Предложение или заголовок остались на языке другой версии.",
    kk="Сөйлем не тақырып басқа нұсқаның тілінде қалған.",
    examples=[
        Fires(
            kk="Семинар Алматыда өтті, оған Орталық Азияның тоғыз қаласының өкілдері қатысты.\n"
            "Участники обменялись опытом и обсудили планы.\n"
            "Келесі жиын Талас қаласында күзде болады, оны қала әкімдігі ұйымдастырады.",
            ru="Семинар прошёл в Алматы, в нём участвовали представители девяти городов Центральной Азии.\n"
            "Участники обменялись опытом и обсудили планы.\n"
            "Следующая встреча состоится осенью в Таласе, её организует мэрия города.",
            at={"kk": "Участники обменялись опытом и обсудили планы."},
            suspect="kk",
        ),
        Silent(
            kk="Семинар Алматыда өтті.\nҚатысушылар тәжірибе алмасты.",
            ru="Семинар прошёл в Алматы.\nУчастники обменялись опытом.",
        ),
    ],
)
def untranslated(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A sentence or heading is in the language of another version.

    Boilerplate and contacts are left out: a donor's text may stand in its own language.
    """
    for segment in version.segments:
        if segment.language in (version.language, Language.OTHER) or segment.confidence < MIN_CONFIDENCE:
            continue
        if version.block(segment).kind in ANCILLARY:
            continue
        yield Draft(
            anchors=(version.spot(segment.start, segment.end),),
            suspect=version.id,
            params={"language": LANGUAGE[segment.language.value]},
        )
