"""NAM108"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.checks.between._drafts import quoted
from pipeline.core.config import Profile
from pipeline.core.model import Entity, EntityKind, Severity
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check
from pipeline.rules.draft import Spot
from pipeline.rules.views import Side

MIN_POSTERIOR = 0.5
#: characters that part a title from its bearer: a space, a comma, a dash with its spaces
NEAR = 3
#: a title may stand under a word the table lacks: the name must begin its clause, or follow a word that is
#: no title (editor's judgement)
_BARE = regex.compile(
    r"(?:^|[.!?:;«“(–—]|(?<!\p{L})(?i:и|а|но|что|как|по словам|and|but|that|by|with|to|және|ал|бірақ))[\s«“]*$"
)
#: a title in apposition may follow
_APPOSITION = regex.compile(r"\s*[,(–—-]")


def _bearers(side: Side) -> dict[str, tuple[Entity, Entity]]:
    """Link of a person → (title, person) where one stands right beside the other; the first mention counts."""
    found: dict[str, tuple[Entity, Entity]] = {}
    for person in side.of(EntityKind.PERSON):
        for title in side.of(EntityKind.POSITION):
            near = max(person.start - title.end, title.start - person.end)
            if person.link is not None and near <= NEAR:
                found.setdefault(person.link, (title, person))
    return found


def _bare(side: Side, person: Entity) -> bool:
    """True if no title can stand beside the name, in whatever words."""
    start, end = side.segments[0].start, side.segments[-1].end
    return bool(_BARE.search(side.text(start, person.start))) and not _APPOSITION.match(
        side.text(person.end, end)
    )


@check(
    code="NAM108",
    name="position-lost",
    mqm="accuracy/omission",
    severity=Severity.MINOR,
    view=BeadView,
    title=T(en="Job title left out", ru="Пропущена должность", kk="Лауазым түсіп қалған"),
    message=T(
        en="“{quote}” has a job title in the other versions: {others}.",
        ru="«{quote}»: в других версиях названа должность: {others}.",
        kk="«{quote}»: басқа нұсқаларда лауазымы аталған: {others}.",
    ),
    ru="Две другие версии называют должность человека, а эта – только имя. Сообщается, если рядом с именем вообще нет слов, которые могли бы быть должностью.",
    kk="Қалған екі нұсқа адамның лауазымын атайды, ал бұл нұсқада тек есімі тұр. Есімнің қасында лауазым бола алатын сөз мүлде болмаса ғана хабарланады.",
    examples=[
        Fires(
            kk="Жиынды министр Динара Есімова ашты.",
            ru="Динара Есимова открыла собрание.",
            en="Minister Dinara Yessimova opened the meeting.",
            at={"ru": "Динара Есимова"},
            suspect="ru",
        ),
        Silent(
            kk="Жиынды министр Динара Есімова ашты.",
            ru="Собрание открыла министр Динара Есимова.",
            en="Minister Dinara Yessimova opened the meeting.",
        ),
        Silent(
            kk="Жиынды министр Динара Есімова ашты.",
            ru="Динара Есимова, глава ведомства, открыла собрание.",
            en="Minister Dinara Yessimova opened the meeting.",
        ),
    ],
)
def position_lost(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """Two versions give a person's job title, the third has the name alone. Reported only where nothing beside the name could be a title in other words."""
    sides = list(bead.comparable.values())
    if len(sides) != 3 or bead.posterior < MIN_POSTERIOR:
        return
    titled = {s.id: _bearers(s) for s in sides}
    for side in sides:
        one, other = (s for s in sides if s is not side)
        for link in sorted(titled[one.id].keys() & titled[other.id].keys()):
            pairs = (titled[one.id][link], titled[other.id][link])
            bearer = next((p for p in side.of(EntityKind.PERSON) if p.link == link), None)
            if pairs[0][0].value != pairs[1][0].value or bearer is None or link in titled[side.id]:
                continue
            if _bare(side, bearer):
                right = tuple(
                    Spot(s.id, title.start, title.end)
                    for s, (title, _) in zip((one, other), pairs, strict=True)
                )
                yield Draft(
                    anchors=(Spot(side.id, bearer.start, bearer.end),),
                    evidence=right,
                    suspect=side.id,
                    params={"others": quoted(bead, right)},
                )
