"""KAZ103"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Edit, Severity
from pipeline.languages.kk.hyphens import hyphen_fault
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_CANDIDATE = regex.compile(
    r"(?<![\p{L}\p{N}.,-])(?:\d+(?:[.,]\d+)?(?:[  ]?%)?|\p{Lu}{2,8})-?\p{Ll}{1,8}(?![\p{L}\p{N}-])"
)


@check(
    code="KAZ103",
    name="suffix-after-figure",
    mqm="linguistic/grammar",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(
        en="Suffix of a figure or an abbreviation",
        ru="Окончание при цифре или аббревиатуре",
        kk="Цифр не қысқарған сөз қосымшасы",
    ),
    message=T(
        en="“{quote}”: the suffix needs a hyphen and the form “{right}”.",
        ru="«{quote}»: окончание пишется через дефис, правильно «{right}».",
        kk="«{quote}»: қосымша дефис арқылы жазылады, дұрысы – «{right}».",
    ),
    ru="Окончание при цифре или аббревиатуре написано без дефиса либо не соответствует тому, как они читаются.",
    kk="Цифрдан не қысқарған сөзден кейінгі қосымша дефиссіз жазылған не олардың оқылуына сай емес.",
    languages=("kk",),
    examples=[
        Fires(kk="Шығын 20%ға азайды.", at={"kk": "20%ға"}, fix="20%-ға"),
        Silent(kk="Шығын 20%-ға азайды, БҰҰ-ның 5-ші отырысы, 2014 жылғы 3-тоқсан."),
    ],
)
def suffix_after_figure(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A suffix follows a figure or an abbreviation without a hyphen, or in a form that does not fit how it is read."""
    for match in _CANDIDATE.finditer(version.quote):
        fix = hyphen_fault(match.group())
        if fix is None:
            continue
        edit = Edit(version=version.id, start=match.start(), end=match.end(), replacement=fix.right)
        yield Draft(anchors=(Spot(version.id, *match.span()),), params={"right": fix.right}, edit=edit)
