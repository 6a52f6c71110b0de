"""COR102"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import CorpusView, Draft, Fires, Silent, T, check
from pipeline.rules.draft import Spot


@check(
    code="COR102",
    name="name-differs-from-earlier-releases",
    mqm="style/inconsistent",
    severity=Severity.MINOR,
    view=CorpusView,
    title=T(
        en="Name spelt differently from earlier releases",
        ru="Имя написано иначе, чем в прежних релизах",
        kk="Есім бұрынғы релиздерден басқаша жазылған",
    ),
    message=T(
        en="“{quote}”: earlier releases write “{usual}” (last: {release}).",
        ru="«{quote}»: в прежних релизах написано «{usual}» (последний раз: {release}).",
        kk="«{quote}»: бұрынғы релиздерде «{usual}» деп жазылған (соңғысы: {release}).",
    ),
    ru="Один и тот же человек в прежних релизах на этом языке назван иначе.",
    kk="Осы адамның есімі бұрынғы релиздерде бұл тілде басқаша жазылған.",
    examples=[
        Fires(ru="Выступила Айгерим Сулейменова.\n---\nВыступила Айгерим Сулейминова.", at={"ru": "Айгерим Сулейминова"}),
        Silent(ru="Выступила Айгерим Сулейменова.\n---\nБлагодарим Айгерим Сулейменову."),
    ],
)  # fmt: skip
def name_differs_from_earlier_releases(view: CorpusView, config: Profile) -> Iterator[Draft]:
    """A person whom earlier releases in this language spell differently.

    Only full names are compared: a surname alone, or initials, are short forms and not another spelling.
    """
    if view.kind != "person":
        return
    usual = view.usual
    names = len(usual.surface.split())
    if names < 2 or "." in usual.surface:
        return
    for mention in view.here:
        if mention.surface == usual.surface:
            return
    first = view.here[0]
    if len(first.surface.split()) != names or "." in first.surface:
        return
    yield Draft(
        anchors=(Spot(first.version, first.start, first.end),),
        params={"usual": usual.surface, "release": usual.release},
    )
