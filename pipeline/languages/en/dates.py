"""English dates and times.

Month and weekday names: CLDR through babel. "May" and "March" are months only beside a figure or after a
preposition, abbreviations only beside a figure: editor's judgement.
"""

from __future__ import annotations

from functools import cache

import regex

from pipeline.languages.values.build import DASH, SPACE, alternation
from pipeline.languages.values.calendar import months, weekdays
from pipeline.languages.values.model import DateWords

_S = SPACE


@cache
def words() -> DateWords:
    """The English calendar."""
    names = months("en", {"sept": 9})
    full = [name for name in names if len(name) > 3 and name != "sept"] + ["may"]
    days = weekdays("en", {})
    days = {**days, **{f"{name}s": day for name, day in days.items()}}
    some_days = alternation([*days, "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"])
    short_days = {name[:length]: day for name, day in days.items() for length in (3, 4, 5)}
    title = "|".join(n.capitalize() + "|" + n.upper() for n in sorted(names, key=lambda n: -len(n)))
    # an abbreviation may have a point; after a full name it ends the sentence
    month = rf"(?P<m>(?:{title})(?!\p{{L}})(?:(?<=(?<!\p{{L}})\p{{L}}{{3,4}})(?<!May|June|July)\.)?)"
    month2 = month.replace("?P<m>", "?P<m2>")
    weekday = rf"(?P<w>(?i:{some_days}))(?!\p{{L}})\.?"
    before = rf"(?:{weekday},?{_S}+\(?(?:the{_S}+)?)?"
    behind = rf"(?:,?{_S}+\(?{weekday}\)?)?"
    day = r"(?P<d>\d{1,2})(?!\d)(?:st|nd|rd|th)?(?!\p{L})"
    day2 = day.replace("?P<d>", "?P<d2>")
    span = rf"{day}(?:(?:{_S}?{DASH}{_S}?|{_S}+(?:to|and|through|until){_S}+){day2})?"
    year = r"(?P<y>\d{4})(?![\d]|[,.]\d{3}|[-–]\d{1,2}(?!\d))"
    # a figure with a unit is no day: "March 10 km"
    no_unit = (
        rf"(?!{_S}?(?:%|\p{{Sc}})|[.,:]\d|{_S}?(?:per{_S}?cent|million|billion|thousand|people|km|p\.?m\b"
        rf"|a\.?m\b))"
    )
    quarter = rf"(?P<q>[1-4]|first|second|third|fourth)(?:st|nd|rd|th)?{_S}+quarter(?!s)"
    begin = alternation(form for name in names for form in (name[:3].capitalize(), name[:3].upper()))
    flags = 0
    preposition = (
        r"(?<=(?<!\p{L})(?i:in|of|since|until|till|by|last|next|this|late|early|mid|from|to|through"
        r"|between|and|before|after|during|for|every|each)[ \u00A0-])"
    )
    tens = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
    sure = "|".join(n.capitalize() for n in full if n not in ("march", "may", "august"))
    patterns = (
        rf"{before}{span}{_S}+(?:of{_S}+)?{month},?{_S}+{year}{behind}",
        rf"{before}{month}{_S}+{span}{no_unit},?{_S}+{year}{behind}",
        rf"{before}{span}{_S}+(?:of{_S}+)?{month}{behind}",
        rf"{before}{month}{_S}+{span}{no_unit}(?!{_S}?{DASH}{_S}?\d){behind}",
        rf"{before}{month}{_S}+{day}{no_unit}",
        rf"(?i:{quarter})(?:{_S}+(?:of{_S}+)?{year})?",
        rf"Q(?P<q>[1-4]){_S}+(?:of{_S}+)?{year}",
        rf"(?i:(?P<hy>first|second)(?:{_S}+|-)half){_S}+(?i:of){_S}+{year}",
        rf"H(?P<hy>[12]){_S}+(?:of{_S}+)?{year}",
        rf"(?i:(?P<m>spring|summer|autumn|winter|(?<=in{_S}the{_S})fall)){_S}+(?:of{_S}+)?{year}",
        rf"(?<=(?<!\p{{L}})(?i:year){_S})(?P<y>\d{{3,4}})(?!\d|[.,]\d)",
        rf"{month}{_S}?{DASH}{_S}?{month2},?{_S}+{year}",
        rf"{month}(?:,|{_S}+of)?{_S}+{year}",
        rf"{month}-{year}",
        r"(?P<dec>1[5-9]\d0|20[0-2]0)['’]?s(?!\p{L})",
        r"(?P<dec>[2-9]0)['’]?s(?!\p{L})(?<=(?:['’]|the )..[s'’]s?)",
        # "in his sixties" is an age
        rf"(?i:(?<=(?<!\p{{L}})(?:the|early|late|mid)[ \u00A0-])(?P<dec>{tens}))(?!\p{{L}})",
        rf"(?i:(?P<cent>\d\d?)(?:st|nd|rd|th)?(?:(?:{_S}?{DASH}{_S}?|{_S}+(?:and|to){_S}+)(?P<cent2>\d\d?)(?:st|nd|rd|th))?(?:{_S}+|-)centur(?:y|ies))(?!\p{{L}})",
        rf"(?i:(?P<cent>twenty-first|twentieth|nineteenth|eighteenth|seventeenth|sixteenth)(?:{_S}+|-)century)(?!\p{{L}})",
        rf"(?P<m>(?:{sure})(?!\p{{L}}))(?:{_S}?{DASH}{_S}?{month2})?",
        rf"{preposition}(?P<m>(?:May|March|August)(?!\p{{L}}))",
    )
    half = (
        rf"{_S}?(?:(?P<ap>[ap]\.?{_S}?m)(?:\.|(?!\p{{L}}))"
        rf"|(?P<ap>in{_S}the{_S}(?:morning|afternoon|evening)|at{_S}night)(?!\p{{L}}))"
    )
    hour = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    return DateWords(
        month={**names, "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}.get,
        weekday=lambda text: days.get(text, short_days.get(text)),
        weekday_after={},
        lone_weekday=days.get,
        patterns=tuple(regex.compile(p, flags) for p in patterns),
        joins=(
            (regex.compile(rf"{_S}?{DASH}{_S}?"), None, None),
            (regex.compile(rf"{_S}+(?:to|through|until|till){_S}+"), None, None),
            (regex.compile(rf"{_S}+and{_S}+"), regex.compile(r"(?i:between)\s"), None),
        ),
        hint=regex.compile(
            rf"(?<!\p{{L}})(?:{begin})"
            r"|(?i:centur|quarter)|[05]['’]?s(?!\p{L})",
        ),
        time_hint=regex.compile(
            r"(?:half|quarter)[ \u00A0](?:past|to)|noon|midday|midnight"
            r"|in[ \u00A0]the[ \u00A0](?:morning|afternoon|evening)|at[ \u00A0]night"
            r"|[ap]\.?[ \u00A0]?m|o['’]clock",
            regex.IGNORECASE,
        ),
        year_before=regex.compile(
            r"(?:\(|(?<!\p{L})(?i:in|by|since|until|till|from|to|of|before|after|during|through|between"
            r"|and|mid|late|early|for|than|year|spring|summer|autumn|fall|winter)[ \u00A0-])$"
        ),
        times=tuple(
            regex.compile(p, regex.IGNORECASE)
            for p in (
                rf"(?P<h>\d{{1,2}})[:.](?P<mi>[0-5]\d){half}",
                rf"(?P<h>\d{{1,2}}){half}",
                rf"(?P<h>\d{{1,2}})(?:[:.](?P<mi>[0-5]\d))?(?=(?:{DASH}|{_S}(?:to|and){_S})\d{{1,2}}(?:[:.]\d\d)?{_S}?(?P<ap>[ap]\.?m))",
                rf"(?:(?P<past>half|quarter){_S}past|(?P<to>quarter){_S}to){_S}(?P<h>{hour}|\d{{1,2}})(?!\p{{L}})(?:{half})?",
                rf"(?P<h>{hour})(?:{_S}+o['’]clock)?(?:{half})",
                rf"(?P<h>{hour}){_S}+o['’]clock",
                rf"(?<=(?:at|by|until|till|from|before|after|around){_S})(?:(?P<noon>noon|midday)|(?P<midnight>midnight))(?!\p{{L}})",
                r"(?P<h>\d{1,2}):(?P<mi>\d\d)(?::\d\d)?",
                rf"(?P<h>\d{{1,2}}){_S}+o['’]clock",
                r"(?P<h>\d{1,2})\.(?P<mi>[0-5]\d)(?=[-–]\d{1,2}\.[0-5]\d(?!\d|%|\.\d))",
                r"(?<=\d\.[0-5]\d[-–])(?P<h>\d{1,2})\.(?P<mi>[0-5]\d)(?!\d|%|\.\d)",
            )
        ),
        time_joins=(
            (regex.compile(rf"{_S}?{DASH}{_S}?(?=\d)|{_S}+(?:to|until|and){_S}+(?=\d)"), None, None),
        ),
    )
