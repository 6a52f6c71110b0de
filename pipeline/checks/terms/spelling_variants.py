"""TRM103"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot
from pipeline.terms.variants import variant_groups


@check(
    code="TRM103",
    name="spelling-variants",
    mqm="terminology/inconsistent",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(
        en="One term written in several ways",
        ru="Один термин написан по-разному",
        kk="Бір термин бірнеше түрде жазылған",
    ),
    message=T(
        en="One term, written in several ways in this text: {ways}.",
        ru="Один и тот же термин написан в тексте по-разному: {ways}.",
        kk="Бір термин мәтінде бірнеше түрде жазылған: {ways}.",
    ),
    ru="Одни и те же слова написаны то слитно, то раздельно, то через дефис или тире.",
    kk="Сол бір сөздер бірде бірге, бірде бөлек, бірде дефис не сызықша арқылы жазылған.",
    examples=[
        Fires(
            kk="Жаңа қол қоюшылар келді. Қала қолқоюшы болды, тағы бір қолқоюшы бар.",
            at={"kk": "қол қоюшылар"},
        ),
        Silent(kk="Жаңа қолқоюшылар келді. Қала қолқоюшы болды."),
    ],
)
def spelling_variants(version: VersionView, config: Profile) -> Iterator[Draft]:
    """The same words are written together here, apart there, with a hyphen or a dash in a third place. No termbase is needed for it."""
    for group in variant_groups(version.quote, version.language):
        (usual, _), *others = group.variants.items()
        spots = tuple(Spot(version.id, *span) for _, spans in others for span in spans)
        shown = [" ".join(way.split()) for way in (usual, *(w for w, _ in others))]
        angled = ", ".join(f"«{way}»" for way in shown)
        ways = T(en=", ".join(f"“{way}”" for way in shown), ru=angled, kk=angled)
        usual_spot = Spot(version.id, *group.variants[usual][0])
        yield Draft(
            anchors=tuple(sorted(spots, key=lambda s: s.start)), evidence=(usual_spot,), params={"ways": ways}
        )
