"""COR101"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import CorpusView, Draft, Fires, Silent, T, check
from pipeline.rules.draft import Spot

_TERMS = {
    "c1": {
        "en": {"district heating": "preferred", "central heating": "admitted"},
    }
}


@check(
    code="COR101",
    name="term-differs-from-earlier-releases",
    mqm="terminology/inconsistent",
    severity=Severity.MINOR,
    view=CorpusView,
    title=T(
        en="Term rendered differently from earlier releases",
        ru="Термин передан иначе, чем в прежних релизах",
        kk="Термин бұрынғы релиздерден басқаша берілген",
    ),
    message=T(
        en="“{quote}”: earlier releases say “{usual}” for the same concept (last: {release}).",
        ru="«{quote}»: в прежних релизах это понятие передано как «{usual}» (последний раз: {release}).",
        kk="«{quote}»: бұрынғы релиздерде бұл ұғым «{usual}» деп берілген (соңғысы: {release}).",
    ),
    ru="Одно и то же понятие из терминологической базы в прежних релизах обычно передавалось другим термином.",
    kk="Терминдер базасындағы осы ұғым бұрынғы релиздерде әдетте басқа терминмен берілген.",
    examples=[
        Fires(en="District heating is modernised.\n---\nCentral heating is modernised.", terms=_TERMS,
              at={"en": "Central heating"}),
        Silent(en="District heating is modernised.\n---\nThe district heating is new.", terms=_TERMS),
    ],
)  # fmt: skip
def term_differs_from_earlier_releases(view: CorpusView, config: Profile) -> Iterator[Draft]:
    """A concept of the termbase that earlier releases usually render with another term.

    Deprecated terms are left to the termbase's own check; a release that uses the usual rendering as well
    is left alone, since there the difference is one inside the release.
    """
    if view.kind != "term":
        return
    usual = view.usual
    if any(m.surface == usual.surface for m in view.here):
        return
    first = view.here[0]
    yield Draft(
        anchors=(Spot(first.version, first.start, first.end),),
        params={"usual": usual.surface, "release": usual.release},
    )
