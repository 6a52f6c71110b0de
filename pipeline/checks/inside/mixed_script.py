"""SCR101"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Edit, Severity
from pipeline.languages.folding import mixed_script as corrected
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

#: has a check of its own
CO2 = regex.compile(r"[CС][OО][2₂]")


@check(
    code="SCR101",
    name="mixed-script",
    mqm="linguistic/script",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(
        en="Letters of two alphabets in one word",
        ru="Буквы двух алфавитов в одном слове",
        kk="Бір сөзде екі әліпбидің әріптері",
    ),
    message=T(
        en="“{quote}” mixes Latin and Cyrillic letters; it should be “{right}”.",
        ru="В слове «{quote}» смешаны латинские и кириллические буквы; должно быть «{right}».",
        kk="«{quote}» сөзінде латын мен кирилл әріптері араласқан; дұрысы – «{right}».",
    ),
    ru="В слове стоят похожие буквы другого алфавита: «Үкiмет» с латинской i.",
    kk="Сөзде басқа әліпбидің ұқсас әріптері тұр: латын i әрпімен жазылған «Үкiмет».",
    examples=[
        Fires(kk="Үкiмет қаулы шығарды.", at={"kk": "Үкiмет"}, fix="Үкімет"),
        Fires(en="The Аkimat of Almaty.", at={"en": "Аkimat"}, fix="Akimat"),
        Silent(kk="Үкімет қаулы шығарды, IT-компания, PR-маман."),
    ],
)
def mixed_script(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A word holds look-alike letters of the other alphabet: «Үкiмет» with a Latin i."""
    for word in version.words:
        right = corrected(word.text)
        if right is None or CO2.fullmatch(word.text):
            continue
        edit = Edit(version=version.id, start=word.start, end=word.end, replacement=right)
        yield Draft(anchors=(Spot(version.id, word.start, word.end),), params={"right": right}, edit=edit)
