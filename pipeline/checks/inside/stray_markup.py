"""MRK101"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_PATTERN = regex.compile(
    r"""(?<![\*\p{N} ])\*\*(?=\S)|(?<!\*)\*\*(?=[\p{L}«“])|(?<=[\p{L}.!?»”])\*\*(?!\*)|(?<![\*\p{L}\p{N}])\*(?=\p{Lu}\p{L}+)(?=[^*\n]{3,}\*)|(?<=[\p{L}.!?]{2})\*(?=\s*$)|(?<!_)__(?=\p{L})|(?<=\p{L})__(?!_)|&(?:nbsp|amp|quot|lt|gt|laquo|raquo|mdash|ndash|shy);|</?(?:b|i|u|p|br|em|strong|span|div|a|h[1-6]|li|ul|ol|font)(?:\s[^<>]{0,200})?/?>|\[[^\]\n]{1,120}\]\(https?:[^)\s]{1,300}\)|^#{1,6}(?=\s\p{L})|\{\{?\w{1,40}\}?\}|</?\p{L}+>""",
    regex.MULTILINE,
)


@check(
    code="MRK101",
    name="stray-markup",
    mqm="markup/broken",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(
        en="Markup left in the text", ru="В тексте осталась разметка", kk="Мәтінде белгілеу таңбалары қалған"
    ),
    message=T(
        en="Markup was left in the text: “{quote}”.",
        ru="В тексте осталась разметка: «{quote}».",
        kk="Мәтінде белгілеу таңбасы қалған: «{quote}».",
    ),
    ru="В тексте остались знаки Markdown или HTML: **, __, &nbsp;, <br>, [текст](ссылка).",
    kk="Мәтінде Markdown не HTML таңбалары қалған: **, __, &nbsp;, <br>, [мәтін](сілтеме).",
    examples=[
        Fires(kk="Алматы қ. **Қазіргі семинарды өткізді.", at={"kk": "**"}),
        Fires(en="Costs fell&nbsp;by half.", at={"en": "&nbsp;"}),
        Silent(en="5 * 6 = 30; rating ***"),
        Silent(ru="Примечание: сноска*."),
    ],
)
def stray_markup(version: VersionView, config: Profile) -> Iterator[Draft]:
    """Signs of Markdown or HTML stand in the text: **, __, &nbsp;, <br>, [text](link)."""
    for block, text in version.own_text():
        for match in _PATTERN.finditer(text):
            start, end = block.start + match.start(), block.start + match.end()
            yield Draft(anchors=(Spot(version.id, start, end),))
