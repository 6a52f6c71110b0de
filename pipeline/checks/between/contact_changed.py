"""CON101"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from pipeline.core.config import Profile
from pipeline.core.model import Entity, EntityKind, Severity
from pipeline.rules import Draft, Fires, ReleaseView, Silent, T, check
from pipeline.rules.draft import Spot

#: of the signs of two contacts that are meant to be one
ALIKE = 0.75
KINDS = (EntityKind.PHONE, EntityKind.EMAIL)


def _alike(a: str, b: str) -> float:
    """0…1: a changed, lost or added sign keeps most of a number or an address."""
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


@check(
    code="CON101",
    name="contact-changed",
    mqm="accuracy/mistranslation/contact",
    severity=Severity.CRITICAL,
    view=ReleaseView,
    title=T(en="A phone number or e-mail address differs", ru="Телефон или адрес электронной почты расходятся",
            kk="Телефон не электрондық пошта сәйкес емес"),
    message=T(
        en="“{quote}” differs from “{other}” in the other versions.",
        ru="«{quote}» отличается от «{other}» в других версиях.",
        kk="«{quote}» басқа нұсқалардағы «{other}» дегеннен өзгеше.",
    ),
    ru="Телефон или адрес электронной почты в одной версии отличается от других на несколько знаков.",
    kk="Бір нұсқадағы телефон не электрондық пошта мекенжайы басқаларынан бірнеше таңбаға өзгеше.",
    examples=[
        Fires(
            kk="Тел.: +7 (727) 278-51-10",
            ru="Тел.: +7 (727) 278-51-01",
            en="Tel.: +7 (727) 278-51-10",
            at={"ru": "+7 (727) 278-51-01"},
            suspect="ru",
        ),
        Silent(kk="Тел.: +7 (727) 2785110", ru="Телефон: 8 (727) 278-51-10"),
    ],
)  # fmt: skip
def contact_changed(release: ReleaseView, config: Profile) -> Iterator[Draft]:
    """A phone number or e-mail address that one version alone has, nearly equal to one of the others."""
    if len(release.versions) < 2:
        return
    for kind in KINDS:
        by_version = {v.id: {e.value: e for e in reversed(v.of(kind))} for v in release.versions}
        for version, own in by_version.items():
            others = [o for k, o in by_version.items() if k != version]
            for value, entity in own.items():
                if any(value in o for o in others):
                    continue
                yield from _nearest(entity, own, others, len(others))


def _nearest(
    entity: Entity, own: dict[str, Entity], others: list[dict[str, Entity]], count: int
) -> Iterator[Draft]:
    """The contact of another version that this one was meant to be."""
    candidates = [e for o in others for v, e in o.items() if v not in own]
    if not candidates:
        return
    best = max(candidates, key=lambda e: (_alike(entity.value, e.value), e.version))
    if _alike(entity.value, best.value) < ALIKE:
        return
    everywhere = all(best.value in o for o in others)
    if count == 2 and not everywhere:
        return
    spots = tuple(_spot(o[best.value]) for o in others if best.value in o)
    if count == 1 and entity.version > best.version:
        return  # told once, from the first of the two
    anchors = (_spot(entity),) if count == 2 else (_spot(entity), *spots)
    yield Draft(
        anchors=anchors,
        evidence=spots if count == 2 else (),
        suspect=entity.version if count == 2 else None,
        params={"other": best.value},
    )


def _spot(entity: Entity) -> Spot:
    return Spot(entity.version, entity.start, entity.end, entity.value)
