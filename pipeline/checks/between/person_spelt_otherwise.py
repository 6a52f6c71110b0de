"""NAM101"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._name_drafts import name_draft
from pipeline.checks.between._names import person_mismatches
from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check


@check(
    code="NAM101",
    name="person-spelt-otherwise",
    mqm="accuracy/mistranslation/person",
    severity=Severity.MAJOR,
    view=BeadView,
    title=T(
        en="A person's name is spelt otherwise", ru="Имя написано иначе", kk="Адам есімі басқаша жазылған"
    ),
    message=T(
        en="“{quote}”: the other versions spell the name otherwise: {others}.",
        ru="«{quote}»: в других версиях имя написано иначе: {others}.",
        kk="«{quote}»: басқа нұсқаларда басқаша жазылған: {others}.",
    ),
    ru="Имя почти совпадает по звучанию с другими версиями: опечатка или непоследовательная транслитерация.",
    kk="Есім басқа нұсқалардағымен дерлік бірдей естіледі: қате терілген не транслитерациясы әртүрлі.",
    examples=[
        Fires(
            kk="Әкім Асқар Тілеубердиев сөз сөйледі.",
            ru="Выступил аким Аскар Тлеубергенов.",
            en="The mayor Askar Tileuberdiyev took the floor.",
            at={"ru": "Тлеубергенов"},
            suspect="ru",
        ),
        Silent(
            kk="Мектеп директоры Гүлнар Сейітқызы Ахметова сөз сөйледі.",
            ru="Выступила директор школы Гульнар Сейтовна Ахметова.",
        ),
        Silent(
            kk="Әкім Қарлығаш Жаманқұлова сөз сөйледі.",
            ru="Выступила аким Карлыгаш Джаманкулова.",
            en="The mayor Karlygash Dzhamankulova took the floor.",
        ),
    ],
)
def person_spelt_otherwise(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """A name sounds nearly like that of the other versions: a slip, or an inconsistent transliteration."""
    for m in person_mismatches(bead):
        if m.kind != "person" or m.wrong is None or not m.spelling:
            continue
        yield from name_draft(bead, m)
