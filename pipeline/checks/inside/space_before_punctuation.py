"""TYP102"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Edit, Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_PATTERN = regex.compile(r"""(?<=[\p{L}\p{N})»”])[  ]+(?:[,;?!)»”](?!\p{L})|[.:](?![\p{N}.\p{L})(\/]))""")


@check(
    code="TYP102",
    name="space-before-punctuation",
    mqm="linguistic/punctuation/spacing",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(
        en="Space before punctuation",
        ru="Пробел перед знаком препинания",
        kk="Тыныс белгісінің алдында бос орын",
    ),
    message=T(
        en="There is a space before the punctuation mark.",
        ru="Перед знаком препинания стоит пробел.",
        kk="Тыныс белгісінің алдында бос орын тұр.",
    ),
    ru="Перед запятой, точкой, двоеточием, вопросительным или восклицательным знаком, закрывающей скобкой стоит пробел.",
    kk="Үтірдің, нүктенің, қос нүктенің, сұрау не леп белгісінің, жабатын жақшаның алдында бос орын тұр.",
    examples=[
        Fires(ru="Город подписал соглашение .", at={"ru": " ."}, fix="."),
        Silent(ru="Город подписал соглашение."),
        Silent(en="It costs .5 of that."),
        Silent(en="See … and more."),
    ],
)
def space_before_punctuation(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A space stands before a comma, full stop, colon, semicolon, question or exclamation mark or a closing bracket."""
    for block, text in version.own_text():
        for match in _PATTERN.finditer(text):
            start, end = block.start + match.start(), block.start + match.end()
            edit = Edit(version=version.id, start=start, end=end, replacement=match.group().strip())
            yield Draft(anchors=(Spot(version.id, start, end),), edit=edit)
