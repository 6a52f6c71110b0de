"""TYP103"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Edit, Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_PATTERN = regex.compile(
    r"""(?<=\p{L}{2})(?<!&\p{L}{2,8})[,;](?=\p{L}{1,})|(?<=\p{L})\)(?=\p{L}{4,})|(?<=\p{L})»(?=\p{L}{3,})|(?<=\p{L}{3})\((?=\p{L}{4,})|(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll}{2})|(?<=\p{L}{2}\.?):(?=\+?\d{1,3}[  (])"""
)


@check(
    code="TYP103",
    name="missing-space",
    mqm="linguistic/punctuation/spacing",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(en="Missing space", ru="Пропущен пробел", kk="Бос орын түсіп қалған"),
    message=T(
        en="A space is missing here.",
        ru="Здесь пропущен пробел.",
        kk="Мұнда бос орын түсіп қалған.",
    ),
    ru="Нет пробела после запятой, точки с запятой, закрывающей скобки или кавычки либо перед открывающей скобкой между словами.",
    kk="Үтірден, нүктелі үтірден, жабатын жақшадан не тырнақшадан кейін не ашатын жақшаның алдында сөздер арасында бос орын жоқ.",
    examples=[
        Fires(kk="Орталығы (ОААЭО)серіктестігімен өтті.", at={"kk": ")"}, fix=") "),
        Fires(ru="От 200 до 500 тыс. евро,а доля бюджета мала.", at={"ru": ","}, fix=", "),
        Silent(ru="От 1,5 до 2,5 млн евро, а доля бюджета мала."),
        Silent(en="The signatory(ies) met at http://a.example/b,c today."),
        Silent(kk="«Қазақстан»-да, (ОААЭО)-ның"),
    ],
)
def missing_space(version: VersionView, config: Profile) -> Iterator[Draft]:
    """No space after a comma, semicolon, closing bracket or closing quote, or before an opening bracket, between two words."""
    for block, text in version.own_text():
        for match in _PATTERN.finditer(text):
            start, end = block.start + match.start(), block.start + match.end()
            edit = Edit(
                version=version.id,
                start=start,
                end=end,
                replacement=" (" if match.group() == "(" else match.group() + " ",
            )
            yield Draft(anchors=(Spot(version.id, start, end),), edit=edit)
