"""ENG101"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Edit, Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_PATTERN = regex.compile(
    r"""(?<![\p{L}.'-])(?:[Aa](?=\s+(?!(?:uni(?!n|m)|use|usu|uti|ute|eu|ewe|one|once|ubiq|urani|urol|ur[ei]n|ukr|ouija))[aeiou][a-z]{2,})|[Aa]n(?=\s+(?!(?:hour|honest|hono|heir|herb|historic|hotel|hypo))(?:[bcdfghjklmnpqrstvwxyz]|uni(?:que|ver|t|on|f)|use|usu|euro|one\b|once\b)[a-z]*\b))\s+\p{Ll}+"""
)


@check(
    code="ENG101",
    name="article-before-vowel",
    mqm="linguistic/grammar",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(en="a or an", ru="a или an", kk="a не an"),
    message=T(
        en="“{quote}”: the article does not fit the sound after it.",
        ru="«{quote}»: артикль не соответствует следующему звуку.",
        kk="«{quote}»: артикль кейінгі дыбысқа сай емес.",
    ),
    ru="«a» перед гласным звуком или «an» перед согласным.",
    kk="Дауысты дыбыс алдында «a» не дауыссыз дыбыс алдында «an» тұр.",
    languages=("en",),
    examples=[
        Fires(en="It is a important step.", at={"en": "a important"}, fix="an important"),
        Fires(en="It is an new plan.", at={"en": "an new"}, fix="a new"),
        Silent(
            en="An hour, a university, a European city, an EU office, a one-off grant, an honest man, a UN body, an MP."
        ),
    ],
)
def article_before_vowel(version: VersionView, config: Profile) -> Iterator[Draft]:
    """“a” before a vowel sound or “an” before a consonant sound. Words whose first letter deceives (hour, university, European, one, SEAP, EU) are known."""
    for block, text in version.own_text():
        for match in _PATTERN.finditer(text):
            start, end = block.start + match.start(), block.start + match.end()
            edit = Edit(
                version=version.id,
                start=start,
                end=end,
                replacement=("an" if match.group()[1] != "n" else "a").replace("a", match.group()[0], 1)
                + match.group()[len(match.group().split()[0]) :],
            )
            yield Draft(anchors=(Spot(version.id, start, end),), edit=edit)
