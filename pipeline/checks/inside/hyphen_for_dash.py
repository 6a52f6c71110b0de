"""TYP105"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Edit, Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_PATTERN = regex.compile(r"""(?<=[\p{L}\p{N}»”).,])[  ]-[  ](?=\S)""")


@check(
    code="TYP105",
    name="hyphen-for-dash",
    mqm="linguistic/punctuation/dash",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(en="Hyphen in place of a dash", ru="Дефис вместо тире", kk="Сызықша орнында дефис"),
    message=T(
        en="A hyphen with spaces stands for a dash.",
        ru="Дефис с пробелами стоит вместо тире.",
        kk="Екі жағы бос дефис сызықшаның орнында тұр.",
    ),
    ru="Между словами стоит дефис с пробелами вместо тире.",
    kk="Сөздер арасында сызықшаның орнына бос орынды дефис қойылған.",
    style=True,
    examples=[
        Fires(ru="Алматы - крупный город.", at={"ru": " - "}, fix=" – "),
        Silent(ru="Алматы – крупный город."),
        Silent(ru="кое-что"),
    ],
)
def hyphen_for_dash(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A hyphen between spaces stands in place of a dash."""
    for block, text in version.own_text():
        for match in _PATTERN.finditer(text):
            start, end = block.start + match.start(), block.start + match.end()
            edit = Edit(version=version.id, start=start, end=end, replacement=" – ")
            yield Draft(anchors=(Spot(version.id, start, end),), edit=edit, group="hyphen")
