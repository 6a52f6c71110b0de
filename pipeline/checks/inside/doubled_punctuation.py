"""TYP106"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_PATTERN = regex.compile(r"""(?<![.,;:])(?:,,|;;|::|\.\.|,\.|\?\.|!\.)(?![.,;:/])""")


@check(
    code="TYP106",
    name="doubled-punctuation",
    mqm="linguistic/punctuation",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(en="Doubled punctuation", ru="Повторённый знак препинания", kk="Қайталанған тыныс белгісі"),
    message=T(
        en="Punctuation is doubled: “{quote}”.",
        ru="Знак препинания повторён: «{quote}».",
        kk="Тыныс белгісі қайталанған: «{quote}».",
    ),
    ru="Запятая, точка с запятой, двоеточие или точка стоят дважды.",
    kk="Үтір, нүктелі үтір, қос нүкте не нүкте екі рет қойылған.",
    examples=[
        Fires(en="The city,, the region.", at={"en": ",,"}),
        Silent(en="Wait... what?"),
    ],
)
def doubled_punctuation(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A comma, semicolon, colon or full stop stands twice."""
    for block, text in version.own_text():
        for match in _PATTERN.finditer(text):
            start, end = block.start + match.start(), block.start + match.end()
            yield Draft(anchors=(Spot(version.id, start, end),))
