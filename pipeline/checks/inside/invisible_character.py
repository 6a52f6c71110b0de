"""MRK102"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Edit, Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_PATTERN = regex.compile(r"""[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufffd]""")


@check(
    code="MRK102",
    name="invisible-character",
    mqm="markup/invisible",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(en="Invisible character", ru="Невидимый символ", kk="Көрінбейтін таңба"),
    message=T(
        en="An invisible character stands in the text.",
        ru="В тексте стоит невидимый символ.",
        kk="Мәтінде көрінбейтін таңба тұр.",
    ),
    ru="В тексте стоит мягкий перенос, символ нулевой ширины, знак замены или направления: он мешает поиску.",
    kk="Мәтінде жұмсақ тасымал, ені нөл таңба, алмастыру не бағыт белгісі тұр: ол іздеуге кедергі келтіреді.",
    style=True,
    examples=[
        Fires(kk="Алма\u200bты қаласы", at={"kk": "\u200b"}, fix=""),
        Silent(kk="Алматы қаласы"),
    ],
)
def invisible_character(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A soft hyphen, zero-width character, replacement character or direction mark stands in the text and breaks searches."""
    for block, text in version.own_text():
        for match in _PATTERN.finditer(text):
            start, end = block.start + match.start(), block.start + match.end()
            edit = Edit(version=version.id, start=start, end=end, replacement="")
            yield Draft(anchors=(Spot(version.id, start, end),), edit=edit, group="invisible")
