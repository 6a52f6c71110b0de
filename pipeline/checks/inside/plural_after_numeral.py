"""KAZ102"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import EntityKind, Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

#: «оннан тоғызы», nine of ten, is a fraction; what follows is not counted by it
_FRACTION = regex.compile(r"[дтн][ае]н[  ]")
_PLURAL = regex.compile(
    r"[  ](?P<between>(?:\p{Ll}{2,}(?:[лдт][ыі]|[ғқгк][ыі]|л[ыі][қк])|жаңа|үлкен|ірі)[  ])?(?P<stem>\p{Ll}{2,}?)(?:лар|лер|дар|дер|тар|тер)"
    r"(?P<rest>|[ыі]|[ыі]н|[ыі]на|[ыі]не|ға|ге|ды|ді|дың|дің|да|де|дан|ден|мен|[ыі]ның|[ыі]нің|[ыі]нда|[ыі]нде|[ыі]нан|[ыі]нен)\b"
)
#: years, days and hours in the plural name a period; the others only end like a plural
_ALLOWED = frozenset({"жыл", "күн", "ғасыр", "ша", "бо", "қа", "доллар", "до", "со", "пай"})


@check(
    code="KAZ102",
    name="plural-after-numeral",
    mqm="linguistic/grammar",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(
        en="Plural after a numeral",
        ru="Множественное число после числительного",
        kk="Сан есімнен кейінгі көптік жалғау",
    ),
    message=T(
        en="“{quote}”: no plural suffix after a numeral in Kazakh: “{right}”.",
        ru="«{quote}»: в казахском языке после числительного нет окончания множественного числа: «{right}».",
        kk="«{quote}»: сан есімнен кейін көптік жалғау жалғанбайды: «{right}».",
    ),
    ru="После числительного в казахском языке существительное стоит в единственном числе.",
    kk="Қазақ тілінде сан есімнен кейін зат есім жекеше түрде тұрады.",
    languages=("kk",),
    examples=[
        Fires(kk="Келісімнің 9 қалалары бар.", at={"kk": "9 қалалары"}),
        Silent(kk="Келісімге 9 қала қол қойды, 90-жылдары, 2014-2020 жылдары, 2 500-дей адам."),
    ],
)
def plural_after_numeral(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A noun has a plural suffix right after a numeral. Kazakh counts in the singular (Қазақ грамматикасы, 2002: сан есім мен зат есімнің тіркесі)."""
    for entity in version.of(EntityKind.NUMBER):
        surface = version.text(entity.start, entity.end)
        if (
            entity.score <= 0.5
            or "/" in entity.value
            or not surface[-1].isalnum()
            or "ordinal" in entity.detector
        ):
            continue
        if _FRACTION.search(surface):
            continue
        match = _PLURAL.match(version.quote, entity.end)
        if match is None or match.group("stem").casefold() in _ALLOWED:
            continue
        right = f"{surface} {match.group('between') or ''}{match.group('stem')}"
        yield Draft(anchors=(Spot(version.id, entity.start, match.end()),), params={"right": right})
