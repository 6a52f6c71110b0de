"""KAZ105"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Edit, Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_CHANGED = r"(?:өс|төменде|азай|көбей|қысқар|арт|кемі|ұлғай|жоғарыла)\p{Ll}{1,}"
_PATTERN = regex.compile(rf"(?<![\p{{L}}\p{{N}}.,-])\d+(?:[.,]\d+)?[  ]?%(?=[  ]{_CHANGED})")


@check(
    code="KAZ105",
    name="dative-before-change",
    mqm="linguistic/grammar",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(
        en="Dative missing before өсті, төмендеді",
        ru="Нет дательно-направительного падежа перед өсті, төмендеді",
        kk="«Өсті», «төмендеді» алдында барыс септігі жоқ",
    ),
    message=T(
        en="“{quote}”: the percentage needs the dative here: “{right}”.",
        ru="«{quote}»: процент должен стоять в дательно-направительном падеже: «{right}».",
        kk="«{quote}»: пайыз барыс септігінде тұруы керек: «{right}».",
    ),
    ru="Процент говорит, на сколько что-то выросло или снизилось, но у него нет падежного окончания («38%-ға төмендеді»).",
    kk="Пайыз бірдеңенің қаншаға өскенін не төмендегенін білдіреді, бірақ оның барыс септігінің жалғауы жоқ («38%-ға төмендеді»).",
    languages=("kk",),
    examples=[
        Fires(kk="Жылу шығыны 38% төмендеді.", at={"kk": "38%"}, fix="38%-ға"),
        Silent(kk="Жылу шығыны 38%-ға төмендеді, үлесі 5% құрайды, 10%-дан 12%-ға дейін өсті."),
    ],
)
def dative_before_change(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A percentage says by how much something rose or fell and has no dative suffix («38%-ға төмендеді»)."""
    for match in _PATTERN.finditer(version.quote):
        right = match.group().replace(" ", "").replace("\u00a0", "") + "-ға"
        edit = Edit(version=version.id, start=match.start(), end=match.end(), replacement=right)
        yield Draft(anchors=(Spot(version.id, *match.span()),), params={"right": right}, edit=edit)
