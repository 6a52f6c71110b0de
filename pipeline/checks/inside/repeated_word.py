"""DUP101"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Edit, Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_PATTERN = regex.compile(
    r"""\b(?!(?:that|had|is|do|very|so|жыл|өте|кезең|бір|екі|топ|бөлек|түр|сан|қайта|тез|жиі|алуан|очень|давно|еле|чуть|сразу|много)\b)(\p{L}{2,})\s+\1\b(?!-)""",
    regex.IGNORECASE,
)


@check(
    code="DUP101",
    name="repeated-word",
    mqm="linguistic/duplication",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(en="Repeated word", ru="Повтор слова", kk="Қайталанған сөз"),
    message=T(
        en="A word stands twice in a row: “{quote}”.",
        ru="Слово повторено подряд: «{quote}».",
        kk="Сөз қатарынан екі рет жазылған: «{quote}».",
    ),
    ru="Одно и то же слово стоит дважды подряд.",
    kk="Бір сөз қатарынан екі рет жазылған.",
    examples=[
        Fires(en="The city of of Almaty.", at={"en": "of of"}, fix="of"),
        Fires(ru="Город подписал подписал соглашение.", at={"ru": "подписал подписал"}, fix="подписал"),
        Silent(en="He said that that day was good, and had had enough."),
        Silent(kk="Жыл жыл сайын, өте өте жақсы."),
    ],
)
def repeated_word(version: VersionView, config: Profile) -> Iterator[Draft]:
    """The same word stands twice in a row. Kazakh and Russian reduplication (қайта-қайта with a hyphen, «очень-очень») and words that may repeat are left alone."""
    for block, text in version.own_text():
        for match in _PATTERN.finditer(text):
            if all(part[0].isupper() for part in match.group().split()):
                continue  # a name: «Роа Роа»
            start, end = block.start + match.start(), block.start + match.end()
            edit = Edit(version=version.id, start=start, end=end, replacement=match.group(1))
            yield Draft(anchors=(Spot(version.id, start, end),), edit=edit)
