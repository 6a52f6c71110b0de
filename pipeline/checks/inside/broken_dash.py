"""TYP104"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_PATTERN = regex.compile(
    r"""(?<=[\p{L}\p{N}»”)])[  ][-–—](?=[\p{L}«“])|(?<=[\p{L}\p{N}»”)])[–—][  ](?=\S)|(?<=[\p{L}»”)])-[  ](?=[\p{L}«“])(?!(?:және|мен|пен|бен|немесе|не|и|или|да|and|or|to)\b)"""
)


@check(
    code="TYP104",
    name="broken-dash",
    mqm="linguistic/punctuation/dash",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(
        en="Space on one side of a dash only",
        ru="Пробел только с одной стороны тире",
        kk="Сызықшаның бір жағында ғана бос орын",
    ),
    message=T(
        en="The dash has a space on one side only: put one on both sides, or none with a hyphen.",
        ru="У тире пробел только с одной стороны: нужен с обеих, а у дефиса – ни с одной.",
        kk="Сызықшаның бір жағында ғана бос орын бар: екі жағында да болуы, ал дефисте мүлдем болмауы керек.",
    ),
    ru="У тире или дефиса между словами пробел только с одной стороны.",
    kk="Сөздер арасындағы сызықшаның не дефистің бір жағында ғана бос орын бар.",
    examples=[
        Fires(kk="Мэрлар Келісімі -Шығыс жобасы", at={"kk": " -"}),
        Fires(kk="қалалар– қолқоюшылар", at={"kk": "– "}),
        Silent(kk="қысқа- және ұзақмерзімді жоспарлар"),
        Silent(ru="двух- и трёхэтажные дома – сделано"),
        Silent(en="It fell to -5 degrees."),
    ],
)
def broken_dash(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A dash or hyphen between words has a space on one side only."""
    for block, text in version.own_text():
        for match in _PATTERN.finditer(text):
            start, end = block.start + match.start(), block.start + match.end()
            yield Draft(anchors=(Spot(version.id, start, end),))
