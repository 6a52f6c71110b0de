"""SCR102"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Edit, Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_PATTERN = regex.compile(r"""\b(?:СО|CО|СO)[2₂]""")


@check(
    code="SCR102",
    name="co2-in-cyrillic",
    mqm="linguistic/script",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(
        en="CO2 in Cyrillic letters", ru="CO2 кириллическими буквами", kk="CO2 кирилл әріптерімен жазылған"
    ),
    message=T(
        en="“{quote}” is written with Cyrillic letters; the formula has Latin ones.",
        ru="«{quote}» написано кириллицей; в формуле латинские буквы.",
        kk="«{quote}» кирилл әріптерімен жазылған; формулада латын әріптері болады.",
    ),
    ru="В формуле углекислого газа стоят кириллические С или О.",
    kk="Көмірқышқыл газының формуласында кирилл С не О әріптері тұр.",
    style=True,
    examples=[
        Fires(kk="СО2 шығарындылары азайды.", at={"kk": "СО2"}, fix="CO2"),
        Silent(kk="CO2 шығарындылары азайды, CO₂ де."),
    ],
)
def co2_in_cyrillic(version: VersionView, config: Profile) -> Iterator[Draft]:
    """The formula of carbon dioxide has Cyrillic С or О in it."""
    for block, text in version.own_text():
        for match in _PATTERN.finditer(text):
            start, end = block.start + match.start(), block.start + match.end()
            edit = Edit(version=version.id, start=start, end=end, replacement="CO" + match.group()[-1])
            yield Draft(anchors=(Spot(version.id, start, end),), edit=edit, group="co2")
