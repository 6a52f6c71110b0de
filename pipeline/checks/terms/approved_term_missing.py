"""TRM105"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.languages.inflection import may_be_form_of
from pipeline.rules import BeadView, Draft, Fires, Side, Silent, T, check
from pipeline.rules.draft import Spot

_TERMS = {
    "c1": {
        "kk": {"энергия менеджменті": "preferred"},
        "ru": {"энергетический менеджмент": "preferred"},
        "en": {"energy management": "preferred"},
    }
}
MIN_POSTERIOR = 0.6


def _nearby(bead: BeadView, version: str, concept_id: str) -> bool:
    sides = [b.sides[version] for b in bead.neighbours() if version in b.sides]
    return any(t.concept.id == concept_id for s in sides for t in s.terms)


def _word_of(term: str, side: Side) -> bool:
    """True if a word of the term stands here in some form: shortened after its first mention, or split."""
    parts = [p for p in term.casefold().split() if len(p) > 3]
    return any(may_be_form_of(w.text, p, side.language) for p in parts for w in side.words)


@check(
    code="TRM105",
    name="approved-term-missing",
    mqm="terminology/wrong-term",
    severity=Severity.MINOR,
    view=BeadView,
    title=T(en="Approved term missing", ru="Нет утверждённого термина", kk="Бекітілген термин жоқ"),
    message=T(
        en="The other versions have “{concept}” here; expected “{right}”.",
        ru="В других версиях здесь «{concept}»; ожидается «{right}».",
        kk="Басқа нұсқаларда мұнда «{concept}»; күтілетіні – «{right}».",
    ),
    ru="В двух других версиях стоит термин терминологической базы, а в этой его соответствия нет ни здесь, ни рядом.",
    kk="Басқа екі нұсқада терминдер базасының термині тұр, ал бұл нұсқада оның баламасы мұнда да, қасында да жоқ.",
    examples=[
        Fires(
            kk="Қалада қуатты басқару енгізілді.",
            ru="В городе внедрён энергетический менеджмент.",
            en="The city introduced energy management.",
            terms=_TERMS,
            at={"kk": "Қалада қуатты басқару енгізілді."},
            suspect="kk",
        ),
        Silent(
            kk="Қалада энергия менеджменті енгізілді.",
            ru="В городе внедрён энергетический менеджмент.",
            en="The city introduced energy management.",
            terms=_TERMS,
        ),
    ],
)
def approved_term_missing(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """Both other versions use a term of the termbase, and this one has no term of that concept, neither here nor in the sentences around."""
    sides = bead.comparable
    if len(sides) != 3 or bead.posterior < MIN_POSTERIOR:
        return
    found = {k: {t.concept.id: t for t in s.terms} for k, s in sides.items()}
    for version, side in sides.items():
        others = [f for k, f in found.items() if k != version]
        for concept_id in sorted(set(others[0]) & set(others[1]) - set(found[version])):
            concept = others[0][concept_id].concept
            preferred = concept.preferred(side.language.value)
            if preferred is None or concept.do_not_translate or _nearby(bead, version, concept_id):
                continue
            if _word_of(preferred.text, side) or not all(f[concept_id].status.usable for f in others):
                continue
            yield Draft(
                anchors=(bead.spot(side),),
                evidence=tuple(
                    Spot(k, found[k][concept_id].start, found[k][concept_id].end)
                    for k in sides
                    if k != version
                ),
                suspect=version,
                params={"concept": others[0][concept_id].form, "right": preferred.text},
            )
