"""TRM102"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot
from pipeline.terms.matcher import TermMatch

_TERMS = {"c1": {"en": {"district heating": "preferred", "central heating": "admitted"}}}

_SHORT = frozenset({"acronym", "abbreviation", "shortForm", "variant"})


def _one_in_the_other(a: str, b: str) -> bool:
    """True for a long and a short form, other word orders and hyphens: "heat supply", "supply of heat"."""
    left, right = ({w[:5] for w in regex.findall(r"\p{L}{4,}", t.casefold())} for t in (a, b))
    return left <= right or right <= left


@check(
    code="TRM102",
    name="two-renderings",
    mqm="terminology/inconsistent",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(en="Two terms for one concept", ru="Два термина для одного понятия", kk="Бір ұғымға екі термин"),
    message=T(
        en="“{quote}” here, “{usual}” elsewhere in this text: one concept, two terms.",
        ru="Здесь «{quote}», в других местах «{usual}»: одно понятие, два термина.",
        kk="Мұнда «{quote}», басқа жерде «{usual}»: бір ұғымға екі термин қолданылған.",
    ),
    ru="Одно понятие терминологической базы передано в тексте двумя разными терминами. Сокращения не считаются.",
    kk="Терминдер базасындағы бір ұғым мәтінде екі түрлі терминмен берілген. Қысқартулар есепке алынбайды.",
    examples=[
        Fires(
            en="District heating is modernised. District heating and central heating are new.",
            terms=_TERMS,
            at={"en": "central heating"},
        ),
        Silent(en="District heating is modernised. District heating is new.", terms=_TERMS),
    ],
)
def two_renderings(version: VersionView, config: Profile) -> Iterator[Draft]:
    """One concept of the termbase is rendered with two full terms in one text. Abbreviations and short forms are left alone."""
    by_concept: defaultdict[str, list[TermMatch]] = defaultdict(list)
    for match in version.terms:
        if match.status.usable and match.term.term_type not in _SHORT and not match.term.text.isupper():
            by_concept[match.concept.id].append(match)
    for matches in by_concept.values():
        counts = Counter(m.term.text for m in matches)
        if len(counts) < 2:
            continue
        first = {m.term.text: m.start for m in reversed(matches)}
        usual = max(counts, key=lambda t: (counts[t], -first[t]))
        rest = [m for m in matches if not _one_in_the_other(m.term.text, usual)]
        if not rest:
            continue
        yield Draft(
            anchors=tuple(Spot(version.id, m.start, m.end) for m in rest),
            evidence=tuple(Spot(version.id, m.start, m.end) for m in matches if m.term.text == usual)[:1],
            params={"usual": usual},
        )
