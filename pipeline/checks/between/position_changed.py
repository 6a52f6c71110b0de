"""NAM105"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._drafts import quoted
from pipeline.core.config import Profile
from pipeline.core.model import EntityKind, Severity
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check
from pipeline.rules.draft import Spot

MIN_POSTERIOR = 0.5

#: titles that one person may bear under another name: the languages do not divide them alike
_VAGUE = frozenset(
    {"head", "representative", "manager", "press-secretary", "press-officer", "pr-specialist", "expert", "specialist",
     "officer", "leader", "team-leader", "coordinator", "secretary", "chief", "assistant", "consultant", "adviser",
     "president", "head-of-state", "head-of-department", "department-director", "mayor", "akim", "governor", "chair",
     "foreign-minister", "project-manager", "project-coordinator", "director", "speaker", "deputy", "teacher"}
)  # fmt: skip

#: what a translator may not add or leave out
_MARKS = ("former-", "acting-", "first-deputy-")


def _incompatible(a: str, b: str) -> bool:
    """True if both titles cannot mean the same: a deputy is not the one he stands in for, nor is who acts for
    a director the director."""
    deputies = [t.startswith(("deputy-", "first-deputy-", "vice-", "first-vice")) for t in (a, b)]
    marks = [tuple(mark for mark in _MARKS if mark in t) for t in (a, b)]
    if deputies[0] != deputies[1] or marks[0] != marks[1]:
        return True
    return not (a in _VAGUE or b in _VAGUE)


@check(
    code="NAM105",
    name="position-changed",
    mqm="accuracy/mistranslation/position",
    severity=Severity.MAJOR,
    view=BeadView,
    title=T(en="Another job title", ru="Другая должность", kk="Басқа лауазым"),
    message=T(
        en="“{quote}” is not the same job title as {others}.",
        ru="«{quote}» – не та должность, что в других версиях: {others}.",
        kk="«{quote}» – басқа нұсқалардағы лауазым емес: {others}.",
    ),
    ru="Должность в одной версии не та, что в других: директор вместо заместителя директора.",
    kk="Бір нұсқадағы лауазым басқаларындағыдай емес: директордың орынбасарының орнына директор.",
    examples=[
        Fires(
            kk="Директордың орынбасары Динара Есімова сөз сөйледі.",
            ru="Выступила заместитель директора Динара Есимова.",
            en="The director Dinara Yessimova took the floor.",
            at={"en": "director"},
            suspect="en",
        ),
        Fires(
            ru="Слово взяла исполняющая обязанности директора Динара Есимова.",
            en="The director Dinara Yessimova took the floor.",
            at={"ru": "исполняющая обязанности директора", "en": "director"},
        ),
        Silent(
            kk="Министр Динара Есімова сөз сөйледі.",
            ru="Выступила министр Динара Есимова.",
            en="Minister Dinara Yessimova took the floor.",
        ),
    ],
)
def position_changed(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """A job title of one version is another one in the others: director for deputy director. A title that only one version leaves out is not reported."""
    sides = list(bead.comparable.values())
    if len(sides) < 2 or bead.posterior < MIN_POSTERIOR:
        return
    titles = {s.id: {e.value: e for e in reversed(s.of(EntityKind.POSITION))} for s in sides}
    for side in sides:
        others = [s for s in sides if s is not side]
        lost = [
            v
            for v in titles[others[0].id]
            if v not in titles[side.id] and all(v in titles[o.id] for o in others)
        ]
        extra = [e for v, e in titles[side.id].items() if not any(v in titles[o.id] for o in others)]
        if not lost or not extra:
            continue
        wrong = extra[0]
        if not _incompatible(wrong.value, lost[0]):
            continue
        right = tuple(Spot(o.id, titles[o.id][lost[0]].start, titles[o.id][lost[0]].end) for o in others)
        anchor = Spot(side.id, wrong.start, wrong.end)
        params = {"others": quoted(bead, right)}
        if len(sides) == 3:
            yield Draft(anchors=(anchor,), evidence=right, suspect=side.id, params=params)
        else:
            yield Draft(anchors=(anchor, *right), params=params)
            return
