"""DAT103"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Entity, EntityKind, Severity
from pipeline.languages.values import weekday_of
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_DAY = regex.compile(r"(\d{4})-(\d\d)-(\d\d)")


def _date(entity: Entity, year: str) -> datetime.date | None:
    """The day; a date without a year is one of the year of the release."""
    match = _DAY.fullmatch(entity.value.replace("XXXX", year))
    if match is None:
        return None
    try:
        return datetime.date(*map(int, match.groups()))
    except ValueError:
        return None


@check(
    code="DAT103",
    name="weekday-does-not-fit",
    mqm="accuracy/mistranslation/date",
    severity=Severity.MAJOR,
    view=VersionView,
    title=T(en="Weekday does not fit the date", ru="День недели не соответствует дате", kk="Апта күні датаға сәйкес емес"),
    message=T(
        en="“{quote}”: {date} is a {weekday}.",
        ru="«{quote}»: {date} – это {weekday}.",
        kk="«{quote}»: {date} – {weekday}.",
    ),
    ru="Названный день недели не тот, на который приходится эта дата.",
    kk="Аталған апта күні осы датаға тура келмейді.",
    examples=[
        Fires(en="The meeting is on Friday, 19 February 2014.", at={"en": "Friday, 19 February 2014"}),
        Fires(ru="Заседание состоится в пятницу, 19 февраля 2014 года.", at={"ru": "пятницу, 19 февраля 2014 года"}),
        Silent(en="The meeting is on Wednesday, 19 February 2014."),
        Silent(kk="Жиын 2014 жылғы 19 ақпанда, сәрсенбіде өтеді."),
    ],
)  # fmt: skip
def weekday_does_not_fit(version: VersionView, config: Profile) -> Iterator[Draft]:
    """The weekday that stands with a full date is not the one the calendar gives it."""
    from babel.dates import format_date

    for entity in version.of(EntityKind.DATE):
        date = _date(entity, (version.release.release.date or "")[:4])
        said = weekday_of(version.text(entity.start, entity.end), version.language)
        if date is None or said is None or said == date.weekday():
            continue
        names = {code: format_date(date, "EEEE", locale=code) for code in ("en", "ru", "kk")}
        days = {code: format_date(date, "d MMMM y", locale=code) for code in ("en", "ru", "kk")}
        yield Draft(
            anchors=(Spot(version.id, entity.start, entity.end, entity.value),),
            params={"date": T(**days), "weekday": T(**names)},
        )
