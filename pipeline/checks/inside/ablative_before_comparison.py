"""KAZ104"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_PATTERN = regex.compile(
    r"(?<![\p{L}\p{N}.,-])\d+(?:[.,]\d+)?[  ]?(?:%|пайыз)?[  ](?:кем[  ]емес|астам|артық(?:[  ]емес)?)(?!\p{L})"
)


@check(
    code="KAZ104",
    name="ablative-before-comparison",
    mqm="linguistic/grammar",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(
        en="Ablative missing before кем, астам, артық",
        ru="Нет исходного падежа перед кем, астам, артық",
        kk="«Кем», «астам», «артық» алдында шығыс септігі жоқ",
    ),
    message=T(
        en="“{quote}”: the figure needs the ablative (-дан/-ден, -тан/-тен, -нан/-нен) here.",
        ru="«{quote}»: число должно стоять в исходном падеже (-дан/-ден, -тан/-тен, -нан/-нен).",
        kk="«{quote}»: сан шығыс септігінде тұруы керек (-дан/-ден, -тан/-тен, -нан/-нен).",
    ),
    ru="Перед «кем емес», «астам», «артық» у числа нет окончания исходного падежа («20%-дан кем емес»).",
    kk="«Кем емес», «астам», «артық» сөздерінің алдындағы санда шығыс септігінің жалғауы жоқ («20%-дан кем емес»).",
    languages=("kk",),
    examples=[
        Fires(kk="Шығарындыларды 20% кем емес қысқарту.", at={"kk": "20% кем емес"}),
        Silent(kk="Шығарындыларды 20%-дан кем емес қысқарту, 100-ден астам адам."),
    ],
)
def ablative_before_comparison(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A figure before кем емес, астам or артық has no ablative suffix («20%-дан кем емес»)."""
    for match in _PATTERN.finditer(version.quote):
        yield Draft(anchors=(Spot(version.id, *match.span()),))
