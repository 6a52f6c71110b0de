"""Russian dates and times.

Month and weekday names: CLDR through babel; the case forms are built after the regular declensions
(январь, -я, -ю, -ём, -е; март, -а …; май, мая …).
"""

from __future__ import annotations

from functools import cache

import regex

from pipeline.languages.values.build import DASH, SPACE, alternation, listed
from pipeline.languages.values.calendar import months, weekdays
from pipeline.languages.values.model import DateWords

_S = SPACE
_YEAR_WORD = r"(?:г\.?(?!\p{L})|год(?:а|у|ом|е)?(?!\p{L}))"
_YEARS_WORD = r"(?:г\.г\.?|гг?\.?(?!\p{L})|год(?:ы|ов|ам|ами|ах|а|у|е|ом)?(?!\p{L}))"
_WEEKDAY_FORMS = {
    0: "понедельникам понедельник понедельника понедельнику понедельником понедельнике",
    1: "вторникам вторник вторника вторнику вторником вторнике",
    # «среда», «среде» and «среды» are far more often the environment
    2: "среду средам",
    3: "четвергам четверг четверга четвергу четвергом четверге",
    4: "пятницам пятница пятницу пятницы пятнице пятницей",
    5: "субботам суббота субботу субботы субботе субботой",
    6: "воскресеньям воскресенье воскресенья воскресенью воскресеньем",
}


def _month_forms() -> dict[str, int]:
    table = months("ru", {"фев": 2, "февр": 2, "сен": 9, "нояб": 11, "ноя": 11})
    for name, number in list(table.items()):
        if len(name) < 3 or name in ("мая",):
            continue
        if name.endswith("ь"):
            table.update({name[:-1] + e: number for e in ("я", "ю", "ем", "ём", "е")})
        elif name.endswith("й"):
            table.update({name[:-1] + e: number for e in ("я", "ю", "ем", "е")})
        elif name in ("март", "август"):
            table.update({name + e: number for e in ("а", "у", "ом", "е")})
    return table


def season(form: str) -> int:
    """21 (spring) … 24 (winter), as EDTF counts them."""
    return 21 + ("весна", "лето", "осень", "зима").index(
        {"вес": "весна", "лет": "лето", "осе": "осень", "зим": "зима"}[form[:3]]
    )


@cache
def words() -> DateWords:
    """The Russian calendar."""
    names = _month_forms()
    whole = listed("май мая маю мае маем март июнь июня июню июне июль июля июлю июле")
    full = [name for name in names if len(name) > 4 or name in whole]
    short = [name for name in names if name not in full]
    adjectives = {"понедельничн": 0, "вторничн": 1, "четвергов": 3, "пятничн": 4, "субботн": 5, "воскресн": 6}
    endings = listed("ый ая ое ого ому ым ом ой ую ые ых ыми ий яя ее его ему им ем ей юю ие их ими")
    days = weekdays("ru", {form: day for day, forms in _WEEKDAY_FORMS.items() for form in forms.split()})
    by_any = {**days, "среды": 2, "среде": 2}
    by_any.update({stem + ending: day for stem, day in adjectives.items() for ending in endings})
    alone = {form: day for form, day in by_any.items() if form not in ("среда", "среды", "среде")}
    month = rf"(?P<m>(?:{alternation(full)})(?!\p{{L}})|(?:{alternation(short)})\.?(?!\p{{L}}))"
    month2 = month.replace("?P<m>", "?P<m2>")
    weekday = rf"(?P<w>{alternation(by_any)})(?!\p{{L}})"
    before = rf"(?:{weekday},?{_S}+\(?)?"
    behind = rf"(?:,?{_S}+\(?{weekday}\)?)?"
    ending = rf"(?:{DASH}(?:го|е|му|ое|ого|м))?"
    day = rf"(?P<d>\d{{1,2}})(?!\d)(?:(?<=[«\"“]\d{{1,2}})[»\"”])?{ending}"
    day2 = day.replace("?P<d>", "?P<d2>")
    span = rf"{day}(?:(?:{_S}?{DASH}{_S}?|{_S}+(?:по|до|и|на){_S}+){day2})?"
    year = rf"(?P<y>\d{{4}})(?!\d)(?:{ending}{_S}?{_YEAR_WORD})?"
    ordinal = (
        r"(?P<q>\d|[IVІ]{1,3}|перв(?:ый|ом|ого)|втор(?:ой|ом|ого)|трет(?:ий|ьем|ьего)|четв[её]рт(?:ый|ом"
        r"|ого))"
    )
    half_year = (
        rf"(?P<hy>[12]|[IІ]{{1,2}}|перв(?:ый|ое|ого|ом|ому|ым|ая|ой|ую)|втор(?:ое|ого|ом|ому|ым|ая|ой|ую))"
        rf"(?:{DASH}(?:е|го|м|му|я|й|ю))?{_S}+(?:половин(?:а|ы|у|е|ой)(?={_S}+\d)|полугоди(?:е|я|ю|ем|и))(?!\p{{L}})"
    )
    seasons = listed(
        "весна весны весной весну весне лето лета летом лету осень осени осенью зима зимы зимой зиму зиме"
    )
    quarter = rf"{ordinal}(?:{DASH}(?:й|м|го|ом|ый|ий|ем))?{_S}+(?:квартал(?:а|е|у|ом)?|кв\.)"
    flags = regex.IGNORECASE
    tens = r"двадцат|тридцат|сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност"
    patterns = (
        rf"{before}{span}{_S}+{month},?{_S}+{year}{behind}",
        rf"{before}{span}{_S}+{month}{behind}",
        rf"{quarter}(?:{_S}+{year})?",
        rf"{half_year}(?:{_S}+{year})?",
        rf"(?P<m>{alternation(seasons)}){_S}+{year}(?<!\d)",
        rf"{month}(?:{_S}?{DASH}{_S}?{month2}|{_S}+(?:по|и){_S}+{month2})?,?{_S}+{year}",
        # 1990-е годы, 90-х
        rf"(?:в{_S}+)?(?P<dec>[2-9]0|1[5-9]\d0|20[0-2]0){DASH}(?:е|х|м|ми|ых|ые|ым)(?!\p{{L}})(?:{_S}+(?:год(?:ы|ов|ам|ах|ами)|гг?\.))?(?:{_S}+(?P<cent>[XVIХІ]{{1,6}}|\d\d?(?=-го))(?:-го)?{_S}+(?:века|столетия|в\.))?",
        rf"(?P<dec>(?:{tens})(?:ые|ых|ым|ыми)){_S}+год(?:ы|ов|ам|ах|ами)",
        rf"(?P<y>\d{{4}})(?:{DASH}(?:го|м|му|й|ого|х|е))?{_S}?{DASH}{_S}?(?P<y2>\d{{4}}|\d{{2}}){ending}{_S}*{_YEARS_WORD}",
        rf"(?P<y>\d{{3,4}})(?!\d)(?:{DASH}(?:го|м|му|й|ом|ого|ый|ым))?{_S}*{_YEAR_WORD}",
        rf"(?P<y>\d{{4}}){_S}*(?:гг\.?|год(?:ах|ов|ы|ам|ами)(?!\p{{L}}))",
        rf"(?P<y>\d{{4}}){DASH}(?:го|му|м|й|ом)(?!\p{{L}})",
        rf"(?P<cent>[XVIХІ]{{1,6}}|\d\d?)(?:{DASH}(?:й|го|м|му|ом|ый))?(?:{_S}?{DASH}{_S}?(?P<cent2>[XVIХІ]{{1,6}}|\d\d?)(?:{DASH}(?:й|го|м|му|ом|ый))?)?{_S}+(?:век(?:а|е|у|ом|ов|ах|ам)?(?!\p{{L}})|столети(?:е|я|и|ю|й)(?!\p{{L}})|вв?\.)",
        rf"(?P<cent>двадцать{_S}перв\p{{L}}{{2,3}}|двадцат(?:ый|ого|ом|ому)|девятнадцат(?:ый|ого|ом)){_S}+(?:век(?:а|е|у|ом)?|столети(?:е|я|и))(?!\p{{L}})",
        rf"(?P<m>(?:{alternation(full)})(?!\p{{L}}))(?:{_S}?{DASH}{_S}?{month2})?",
    )
    minutes = rf"(?:{_S}+(?P<mi>\d{{1,2}}){_S}+мин(?:ут\p{{L}}{{0,2}}|\.)?)?"
    hour = "двенадцать|одиннадцать|десять|девять|восемь|семь|шесть|пять|четыре|три|два"
    half_hour = (
        "двенадцатого|одиннадцатого|десятого|девятого|восьмого|седьмого|шестого|пятого|четв[её]ртого"
        "|третьего|второго|первого"
    )
    prepositions = rf"(?<=(?<!\p{{L}})(?:в|к|до|с|со|на|около){_S}+)"
    no_duration = r"(?!\p{L})(?!\s+(?:назад|подряд|работы|в сутки))"
    return DateWords(
        month={**names, **{form: season(form) for form in seasons}}.get,
        weekday=by_any.get,
        weekday_after={
            "среду": regex.compile(r"(?<!\p{L})(?:в|на)[ \u00A0]$", flags),
            "средам": regex.compile(r"(?<!\p{L})по[ \u00A0]$", flags),
        },
        lone_weekday=alone.get,
        patterns=tuple(regex.compile(p, flags) for p in patterns),
        joins=(
            (regex.compile(rf"{_S}?{DASH}{_S}?"), None, None),
            (regex.compile(rf"{_S}+(?:по|до){_S}+"), None, None),
            (regex.compile(rf"{_S}+и{_S}+"), regex.compile(r"между\s", flags), None),
        ),
        hint=regex.compile(
            rf"(?<!\p{{L}})(?:г|кв|век|столет|{alternation({n[:3] for n in names})})"
            rf"|-(?:е|х|м|ми|ых|ые|ым|го|му|й|ом)(?!\p{{L}})",
            flags,
        ),
        time_hint=regex.compile(
            r"полдень|полночь|половин|(?<!\p{L})(?:ч|утра|дня|вечера|ночи|в|к|до|с|со|на|около)(?!\p{L})|час",
            flags,
        ),
        year_before=regex.compile(
            rf"(?:\(|(?<!\p{{L}})(?:в|к|с|до|по|на|от|после|март|{alternation(full)})){_S}?$", flags
        ),
        times=tuple(
            regex.compile(p, flags)
            for p in (
                r"(?P<h>\d{1,2}):(?P<mi>\d\d)(?::\d\d)?",
                rf"{prepositions}(?P<h>\d{{1,2}})[.](?P<mi>[0-5]\d)(?!\d|[.,]\d|{_S}*(?:%|раз|млн|млрд|тыс|км|кг|м(?!\p{{L}})|процент|балл))",
                r"(?P<h>\d{1,2})\.(?P<mi>[0-5]\d)(?=[-–]\d{1,2}\.[0-5]\d(?!\d|%|\.\d|,? ?\d{4}))",
                r"(?<=\d\.[0-5]\d[-–])(?P<h>\d{1,2})\.(?P<mi>[0-5]\d)(?!\d|%|\.\d)",
                # «в шесть утра», «в два часа дня», «в половине третьего»
                rf"{prepositions}(?P<h>{hour})(?:{_S}+час(?:ов|а)?)?{_S}+(?P<ap>утра|дня|вечера|ночи)(?!\p{{L}})",
                rf"{prepositions}(?P<h>{hour}){_S}+час(?:ов|а){no_duration}(?!{_S}*\d)",
                rf"(?P<to>половин[еуы]){_S}+(?P<h>{half_hour})(?:{_S}+(?P<ap>утра|дня|вечера|ночи))?(?!\p{{L}})",
                rf"{prepositions}(?:(?P<noon>полдень)|(?P<midnight>полночь))(?!\p{{L}})",
                # «2 дня» are two days; «2 часа дня» is an hour
                rf"(?P<h>\d{{1,2}})(?:(?:[:.](?P<mi>[0-5]\d)|{_S}*(?:ч\.|час(?:ов|а"
                rf"|ам)?)){minutes.replace('mi>', 'mi2>')}"
                rf"{_S}+(?P<ap>утра|дня|вечера|ночи)|{_S}+(?P<ap>утра|вечера|ночи))(?!\p{{L}})",
                rf"{prepositions}(?P<h>\d{{1,2}}){_S}*(?:ч\.?|час(?:ов|а|ам)?)(?!\p{{L}}){minutes}{no_duration}",
            )
        ),
        time_joins=(
            (regex.compile(rf"{_S}?{DASH}{_S}?(?=\d)"), None, None),
            (regex.compile(rf"{_S}+до{_S}+"), None, None),
        ),
    )
