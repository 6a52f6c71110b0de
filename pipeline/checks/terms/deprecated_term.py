"""TRM101"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Edit, Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot
from pipeline.terms.suggest import suggest

_TERMS = {"c1": {"kk": {"энергия менеджменті": "preferred", "қуатменеджмент": "deprecated"}}}

_COUNTED = regex.compile(r"(?<!\p{L})(?:дв[ае]|об[ае]|три|четыре|(?<!\d)[2-4])\s+$", regex.IGNORECASE)
_STATUS = {
    "deprecated": T(en="a deprecated term", ru="нерекомендуемый термин", kk="қолдануға ұсынылмайтын термин"),
    "forbidden": T(en="a forbidden term", ru="запрещённый термин", kk="тыйым салынған термин"),
}


@check(
    code="TRM101",
    name="deprecated-term",
    mqm="terminology/termbase",
    severity=Severity.MAJOR,
    view=VersionView,
    title=T(en="Deprecated term", ru="Нерекомендуемый термин", kk="Қолдануға ұсынылмайтын термин"),
    message=T(
        en="“{quote}” is {status}; the termbase prefers “{preferred}”.",
        ru="«{quote}» – {status}; в терминологической базе рекомендуется «{preferred}».",
        kk="«{quote}» – {status}; терминдер базасында «{preferred}» ұсынылады.",
    ),
    ru="Термин, который в терминологической базе отмечен как нерекомендуемый или запрещённый, в любой форме.",
    kk="Терминдер базасында ұсынылмайтын не тыйым салынған деп белгіленген термин, кез келген тұлғада.",
    style=True,
    examples=[
        Fires(
            kk="Қала қуатменеджментін енгізді.",
            terms=_TERMS,
            at={"kk": "қуатменеджментін"},
            fix="энергия менеджментін",
        ),
        Silent(kk="Қала энергия менеджментін енгізді.", terms=_TERMS),
    ],
)
def deprecated_term(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A term that the termbase marks as deprecated or forbidden, in whatever form. The suggestion is the preferred term in the form of the one found."""
    for match in version.terms:
        if match.status.usable:
            continue
        preferred = match.concept.preferred(version.language.value)
        right = suggest(match, version.release.termbase)
        if _COUNTED.search(version.text(max(0, match.start - 12), match.start)):
            right = None  # after 2, 3, 4 Russian takes another number and case than the form found shows
        edit = (
            Edit(version=version.id, start=match.start, end=match.end, replacement=right) if right else None
        )
        yield Draft(
            anchors=(Spot(version.id, match.start, match.end),),
            params={
                "preferred": preferred.text if preferred else right or "–",
                "status": _STATUS[match.status.value],
            },
            edit=edit,
            group=f"{match.concept.id} {match.term.text}",
        )
