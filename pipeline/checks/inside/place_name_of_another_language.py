"""NAM107"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.config import Profile
from pipeline.core.model import LANGUAGES, EntityKind, Language, Severity
from pipeline.languages import gazetteer
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_NAMES = {
    Language.KK: T(en="Kazakh", ru="казахское", kk="қазақша"),
    Language.RU: T(en="Russian", ru="русское", kk="орысша"),
    Language.EN: T(en="English", ru="английское", kk="ағылшынша"),
    None: T(en="foreign", ru="иное", kk="өзге"),
}


@check(
    code="NAM107",
    name="place-name-of-another-language",
    mqm="accuracy/mistranslation/place",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(en="Place name of another language", ru="Название на другом языке", kk="Басқа тілдегі атау"),
    message=T(
        en="“{quote}” is the {foreign} name; here it is “{right}”.",
        ru="«{quote}» – название не на языке текста ({foreign}); здесь пишется «{right}».",
        kk="«{quote}» – басқа тілдегі ({foreign}) атау; мұнда «{right}» деп жазылады.",
    ),
    ru="Город или область названы так, как в другом языке: «Петропавловск» в казахском тексте вместо «Петропавл».",
    kk="Қала не облыс басқа тілдегі атауымен аталған: қазақша мәтінде «Петропавл» орнына «Петропавловск».",
    examples=[
        Fires(kk="Семинарға Петропавловск қаласының өкілдері қатысты.", at={"kk": "Петропавловск"}),
        Silent(
            kk="Семинарға Петропавл қаласының өкілдері қатысты.",
            ru="В семинаре участвовали представители Петропавловска.",
        ),
        Silent(kk="Seminar Almaty qalasynda ötti, oğan qatysuşylar keldi."),
    ],
)
def place_name_of_another_language(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A city or region is called by its name in another language: «Петропавловск» in a Kazakh text, where it is «Петропавл»."""
    for entity in version.of(EntityKind.CITY, EntityKind.REGION):
        if not (entity.link and entity.detector.startswith("gazetteer")):
            continue
        segment = version.segment_at(entity.start)
        if segment is not None and segment.script == "Latn" and version.language == Language.KK:
            # Kazakh in Latin letters spells its towns as English does: “Almaty qalasynda”
            continue
        surface = version.text(entity.start, entity.end)
        if gazetteer.status(surface, entity.link, version.language) != "foreign":
            continue
        right = gazetteer.official(entity.link, version.language)
        other = next((k for k in LANGUAGES if gazetteer.is_official(surface, entity.link, k)), None)
        yield Draft(
            anchors=(Spot(version.id, entity.start, entity.end),),
            params={"right": right, "foreign": _NAMES[other]},
        )
