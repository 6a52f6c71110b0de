"""TYP107"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Edit, Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_PATTERN = regex.compile(
    r"(?<![\d ][  ])(?<!\d)\+[  ]7(?=[  (\d-])|[«(\[][  ](?=\p{L})|(?<=\s)“[  ](?=\p{L})|(?<=\s)\"[  ](?=\p{Lu}[^\"\n]{2,60}\")"
)


@check(
    code="TYP107",
    name="space-inside",
    mqm="linguistic/punctuation/spacing",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(
        en="Space inside a bracket, quotation or number",
        ru="Пробел внутри скобок, кавычек или номера",
        kk="Жақша, тырнақша не нөмір ішінде бос орын",
    ),
    message=T(
        en="A space too many: “{quote}”.",
        ru="Лишний пробел: «{quote}».",
        kk="Артық бос орын: «{quote}».",
    ),
    ru="Пробел после открывающей скобки или кавычки, перед закрывающей либо после + телефонного номера.",
    kk="Ашатын жақшадан не тырнақшадан кейін, жабатынның алдында не телефонның + белгісінен кейін бос орын тұр.",
    examples=[
        Fires(kk="Тел.: + 7 (7172) 97-11-48", at={"kk": "+ 7"}, fix="+7"),
        Fires(en='The association " ENERGY CITIES" took part.', at={"en": '" '}, fix='"'),
        Silent(
            kk="Тел.: +7 (7172) 97-11-48, 5 + 7 = 12",
            en='The "Climate Alliance" and "Energy Cities" took part.',
        ),
    ],
)
def space_inside(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A space after an opening bracket or quote mark, before a closing one, or after the + of a telephone number."""
    for block, text in version.own_text():
        for match in _PATTERN.finditer(text):
            start, end = block.start + match.start(), block.start + match.end()
            right = match.group().replace(" ", "").replace("\u00a0", "")
            edit = Edit(version=version.id, start=start, end=end, replacement=right)
            yield Draft(anchors=(Spot(version.id, start, end),), edit=edit)
