"""TYP101"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Edit, Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_PATTERN = regex.compile(r"""(?<=\S)[  ]{2,}(?=\S)""")


@check(
    code="TYP101",
    name="doubled-space",
    mqm="linguistic/punctuation/spacing",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(en="Doubled space", ru="Двойной пробел", kk="Қос бос орын"),
    message=T(
        en="Two or more spaces in a row.",
        ru="Два пробела подряд или больше.",
        kk="Қатарынан екі не одан көп бос орын.",
    ),
    ru="Два пробела подряд или больше внутри строки.",
    kk="Жол ішінде қатарынан екі не одан көп бос орын.",
    examples=[
        Fires(en="The  city signed.", at={"en": "  "}, fix=" "),
        Silent(en="The city signed."),
    ],
)
def doubled_space(version: VersionView, config: Profile) -> Iterator[Draft]:
    """Two or more spaces inside a line."""
    for block, text in version.own_text():
        for match in _PATTERN.finditer(text):
            start, end = block.start + match.start(), block.start + match.end()
            edit = Edit(version=version.id, start=start, end=end, replacement=" ")
            yield Draft(anchors=(Spot(version.id, start, end),), edit=edit)
