"""RUS101"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import EntityKind, Severity
from pipeline.languages.ru.morphology import readings
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_COUNTED = regex.compile(r"(?<![\p{L}.,:/-])(?P<tail>\d{1,3}(?:[  ]\d{3})*|\d+)[  ](?P<noun>\p{Ll}{3,})\b")


def expected(count: int, noun: str) -> str | None:
    """The form that fits, None if the noun's form is possible after the count (0…99) in some case."""
    parses = [p for p in readings(noun) if p.score >= 0.05]
    if not parses or any(p.tag.POS != "NOUN" or "Geox" in p.tag or "Name" in p.tag for p in parses):
        return None
    forms = {(p.tag.number, p.tag.case) for p in parses}
    if count % 10 == 1 and count != 11:
        fits = any(number == "sing" for number, _ in forms)
    elif count % 10 in (2, 3, 4) and count not in (12, 13, 14):
        fits = bool(forms & {("sing", "gent")}) or any(n == "plur" and c not in ("nomn",) for n, c in forms)
    else:
        fits = any(n == "plur" and c not in ("nomn", "accs") for n, c in forms)
    if fits:
        return None
    # after 1, 21 … the nominative; the parse itself may stand in another case
    wanted = {"sing", "nomn"} if count % 10 == 1 and count != 11 else None
    agreed = parses[0].inflect(wanted) if wanted else parses[0].make_agree_with_number(count)
    return None if agreed is None or agreed.word == noun else agreed.word


@check(
    code="RUS101",
    name="case-after-numeral",
    mqm="linguistic/grammar",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(en="Case after a numeral", ru="Падеж после числительного", kk="Сан есімнен кейінгі септік"),
    message=T(
        en="“{quote}”: the noun does not fit the numeral; expected “{right}”.",
        ru="«{quote}»: форма существительного не согласована с числительным; ожидается «{right}».",
        kk="«{quote}»: зат есімнің тұлғасы сан есімге сай емес; дұрысы – «{right}».",
    ),
    ru="Существительное после числа стоит в форме, которая невозможна при этом числительном: «5 города», «21 городов».",
    kk="Саннан кейінгі орыс зат есімі ешбір септікте мүмкін емес тұлғада тұр: «5 города», «21 городов».",
    languages=("ru",),
    examples=[
        Fires(ru="В проекте участвуют 25 города.", at={"ru": "25 города"}),
        Fires(ru="Подписано 21 соглашений.", at={"ru": "21 соглашений"}),
        Silent(ru="В 25 городах, 3 города, 21 город, с 5 городами, около 3 городов, 2014 года, 5 мая."),
    ],
)
def case_after_numeral(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A Russian noun right after a figure is in a form that no case of the numeral allows: «5 города», «21 городов» (Розенталь, § 165)."""
    for entity in version.of(EntityKind.NUMBER, EntityKind.QUANTITY):
        match = _COUNTED.match(version.quote, entity.start)
        if match is None or "ordinal" in entity.detector:
            continue
        right = expected(int(match.group("tail")[-2:].strip()), match.group("noun"))
        if right is None:
            continue
        yield Draft(anchors=(Spot(version.id, *match.span()),), params={"right": right})
