"""NAM102"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._name_drafts import name_draft
from pipeline.checks.between._names import person_mismatches
from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check


@check(
    code="NAM102",
    name="person-replaced",
    mqm="accuracy/mistranslation/person",
    severity=Severity.CRITICAL,
    view=BeadView,
    title=T(en="Another person, or none", ru="Другой человек или пропуск имени", kk="Басқа адам не есім жоқ"),
    message=T(
        en="“{quote}”: the other versions name {others}.",
        ru="«{quote}»: в других версиях {others}.",
        kk="«{quote}»: басқа нұсқаларда {others}.",
    ),
    ru="Человек, названный в других версиях, здесь не назван, либо стоит другое имя.",
    kk="Басқа нұсқаларда аталған адам мұнда аталмаған не басқа есім тұр.",
    examples=[
        Fires(
            kk="Семинарды Андрей Кирчив өткізді.",
            ru="Семинар провёл Андрей Петренко.",
            en="The seminar was led by Andriy Kirchiv.",
            at={"ru": "Петренко"},
            suspect="ru",
        ),
        Silent(
            kk="Семинарды Андрей Кирчив өткізді.",
            ru="Семинар провёл Андрей Кирчив.",
            en="The seminar was led by Andrei Kirchiv.",
        ),
    ],
)
def person_replaced(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """A person of the other versions is not named here, or another name stands there."""
    for m in person_mismatches(bead):
        if m.kind != "person" or (m.wrong is not None and m.spelling):
            continue
        yield from name_draft(bead, m)
