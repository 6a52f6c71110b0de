"""QUO102"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Language, Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_STYLE = {"«": "«»", "»": "«»", "“": "“”", "”": "“”", "„": "„“", '"': '""'}
#: a straight quote after a figure means inches
_MARKS = regex.compile(r"[«»“”„]|(?<!\d)\"")


def _inside(text: str, at: int) -> bool:
    """True if a quotation of another style is open here."""
    before = text[max(0, at - 600) : at].rsplit("\n\n", 1)[-1]
    return before.count("«") > before.count("»") or before.count("“") > before.count("”")


@check(
    code="QUO102",
    name="quote-style",
    mqm="locale/quotes",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(en="Quote marks of another language", ru="Кавычки другого языка", kk="Басқа тілдің тырнақшасы"),
    message=T(
        en="{quote}: this text is written with {usual}.",
        ru="{quote}: в этом тексте приняты кавычки {usual}.",
        kk="{quote}: бұл мәтінде {usual} тырнақшасы қолданылады.",
    ),
    ru="Кавычки не те, что приняты в языке: «» в казахском и русском, “ ” в английском (CLDR).",
    kk="Тырнақша тілде қабылданғаннан өзгеше: қазақ пен орыс тілінде «», ағылшында “ ” (CLDR).",
    style=True,
    examples=[
        Fires(ru='Проект «Соглашение мэров» и проект "Тёплая школа", проект «Свет».', at={"ru": '"'}),
        Silent(en="The “Covenant of Mayors” and the “Warm school” project."),
        Silent(en='The "Covenant of Mayors" and the "Warm school" project.'),
    ],
)
def quote_style(version: VersionView, config: Profile) -> Iterator[Draft]:
    """Quote marks differ from those of the language: «» in Kazakh and Russian, “ ” in English (CLDR). A text that consistently uses another style is left alone, except for straight quotes beside curly ones."""
    found = [(m.start(), _STYLE[m.group()]) for m in _MARKS.finditer(version.quote)]
    styles = Counter(style for _, style in found)
    norm = "“”" if version.language == Language.EN else "«»"
    usual = norm if styles[norm] or not styles else styles.most_common(1)[0][0]
    for at, style in found:
        # inside «» a second level of “ ” is right, and the other way round
        if style == usual or (style in ("“”", "«»", "„“") and _inside(version.quote, at)):
            continue
        yield Draft(anchors=(Spot(version.id, at, at + 1),), params={"usual": usual}, group=f"quotes {style}")
