"""Dates: from what a language's patterns matched to EDTF.

EDTF: Library of Congress, "Extended Date/Time Format Specification" (levels 0 to 2; quarters are 33 to 36).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
import regex

from pipeline.core.model import EntityKind
from pipeline.languages.values.build import REACH
from pipeline.languages.values.model import DateWords, Value
from pipeline.languages.values.romans import roman
from pipeline.languages.values.tokens import Token, index_after

_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_NUMERIC = regex.compile(
    r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\d-])"
    r"|(?P<d>\d{1,2})(?:[-–](?P<d2>\d{1,2}))?(?P<s>[./])(?P<m>\d{1,2})(?P=s)(?P<y>\d{4}|\d{2})(?![\d]|[./]\d)"
    r"|(?P<m>0[1-9]|1[0-2])[./](?P<y>(?:19|20)\d{2})(?![\d]|[./,]\d)"
)
_YEAR_RANGE = regex.compile(
    r"(?P<y>1[5-9]\d\d|20\d\d)(?: ?[-–—‑] ?(?P<y2>1[5-9]\d\d|20\d\d)|[-–—‑](?P<y2>\d\d))(?![\d]|[-.,:/]\d)"
)
#: «2023/24 оқу жылы», "fiscal 2023/24"
_SCHOOL_YEAR = regex.compile(r"(?P<y>19\d\d|20\d\d)/(?P<y2>(?:19|20)?\d\d)(?![\d/.-]|[^\W\d_])")
_YEAR = regex.compile(r"(?:1\d|20)\d\d(?!\d)")
_YEAR_AFTER = regex.compile(r"\s*(?:[)\].,;:!?»”\"]|$)|-(?![\d\p{L}])")
#: "Saturday Night Live", "Sunday Times": a name, not a day
_NAME_AFTER = regex.compile(r" \p{Lu}\p{Ll}{2,} ?(?:\p{Lu}|[,.;:'’\"”»]|\p{Ll})")
_HYPHENS = ("-", "\u2010", "\u2011")
_UNFIT = regex.compile(r"\s*(?:%|[$€£₸₽])")


class Part(msgspec.Struct, frozen=True):
    """A date as far as it is written; ``y`` is a string, since decades have an X in it."""

    start: int
    end: int
    y: str | None = None
    y2: str | None = None
    m: int | None = None
    m2: int | None = None
    d: int | None = None
    d2: int | None = None
    #: 1…4, or 8 and 9 for the halves of the year (EDTF: 40, 41)
    quarter: int | None = None
    century: int | None = None
    century2: int | None = None
    weekday: int | None = None


def part(text: str, start: int, words: DateWords, ordinal: Callable[[str], int | None]) -> Part | None:
    """The date written at ``start``, or None."""
    for pattern in (*words.patterns, _NUMERIC):
        match = pattern.match(text, start, start + REACH)
        if match is not None:
            read = _read(match, words, ordinal)
            if read is not None:
                return read
    return None


def _read(match: regex.Match[str], words: DateWords, ordinal: Callable[[str], int | None]) -> Part | None:
    groups = {name: value for name, value in match.groupdict().items() if value}

    def number(name: str) -> int | None:
        return int(groups[name]) if name in groups else None

    def month(name: str) -> int | None:
        if name not in groups:
            return None
        return int(groups[name]) if groups[name].isdigit() else words.month(groups[name].lower().rstrip("."))

    if ("m" in groups and month("m") is None) or ("m2" in groups and month("m2") is None):
        return None
    y, y2 = groups.get("y"), groups.get("y2")
    if y is not None and "s" in groups and len(y) == 2:
        y = ("20" if int(y) < 70 else "19") + y
    if y is not None and y2 is not None and len(y2) == 2:
        y2 = y[:2] + y2
    if y is not None:
        y = y.zfill(4)
    m, d = month("m"), number("d")
    if "s" in groups and m is not None and d is not None and m > 12 >= d:
        # month first, as Americans write it
        m, d = d, m
    if "s" in groups and (m is None or not 1 <= m <= 12 or not 1 <= (d or 1) <= 31):
        return None
    quarter = century = century2 = None
    if "q" in groups:
        quarter = _ordinal(groups["q"], ordinal)
        if quarter is None or not 1 <= quarter <= 4:
            return None
    if "hy" in groups:
        half = _ordinal(groups["hy"], ordinal)
        if half not in (1, 2):
            return None
        quarter = 7 + half
    if "cent" in groups:
        century = _ordinal(groups["cent"], ordinal)
        if century is None or not 1 <= century <= 30:
            return None
    if "dec" in groups:
        decade = groups["dec"]
        if not decade.isdigit():
            tens = ordinal(decade)
            if tens is None or tens < 20 or tens > 90 or tens % 10:
                return None
            decade = str(tens)
        y = decade[:3] + "X" if len(decade) == 4 else f"XX{decade[0]}X"
        if century is not None:
            y, century = f"{century - 1:02d}{y[2:]}", None
    if "cent2" in groups:
        century2 = _ordinal(groups["cent2"], ordinal)
        if century is None or century2 is None or not century < century2 <= 30:
            return None
    weekday = words.weekday(groups["w"].lower().rstrip(".")) if "w" in groups else None
    if (d is not None and not 1 <= d <= 31) or (
        number("d2") is not None and not 1 <= (number("d2") or 0) <= 31
    ):
        return None
    result = Part(
        match.start(),
        match.end(),
        y,
        y2,
        m,
        month("m2"),
        d,
        number("d2"),
        quarter,
        century,
        century2,
        weekday,
    )
    filled = (result.y, result.m, result.quarter, result.century)
    return result if any(item is not None for item in filled) else None


def _ordinal(text: str, ordinal: Callable[[str], int | None]) -> int | None:
    if text.isdigit():
        return int(text)
    return roman(text) or ordinal(text.lower())


def edtf(item: Part) -> str:
    """One date or interval in EDTF, or ``invalid:dd-mm``."""
    if item.century is not None:
        later = f"/{item.century2 - 1:02d}XX" if item.century2 is not None else ""
        return f"{item.century - 1:02d}XX{later}"
    if item.quarter is not None:
        return f"{item.y or 'XXXX'}-{32 + item.quarter}"
    y = item.y or "XXXX"
    if item.m is None:
        return f"{y}/{item.y2}" if item.y2 else y
    for day, m in ((item.d, item.m), (item.d2, item.m2 or item.m)):
        if day is not None and (day > _MONTH_DAYS[m - 1] or (m == 2 and day == 29 and not _leap(y))):
            return f"invalid:{day:02d}-{m:02d}"
    if item.d is None:
        first = f"{y}-{item.m:02d}"
        return f"{first}/{item.y2 or y}-{item.m2:02d}" if item.m2 else first
    first = f"{y}-{item.m:02d}-{item.d:02d}"
    if item.d2 is None:
        return first
    return f"{first}/{item.y2 or y}-{item.m2 or item.m:02d}-{item.d2:02d}"


def _leap(year: str) -> bool:
    if not year.isdigit():
        return True
    y = int(year)
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def find(
    text: str, tokens: Sequence[Token], i: int, words: DateWords, ordinal: Callable[[str], int | None]
) -> tuple[Value, int] | None:
    """The date or interval that begins at token ``i`` and the index of the token after it."""
    first = part(text, tokens[i].start, words, ordinal)
    written = first is not None
    if first is None:
        first = _year_part(tokens[i])
        if first is None or _YEAR_RANGE.match(text, tokens[i].start, tokens[i].start + REACH):
            return _bare_year(text, tokens, i, words) or _lone_weekday(text, tokens, i, words)
    follows = index_after(tokens, i, first.end)
    item = first
    detector = "date+weekday" if first.weekday is not None else "date"
    for join, before, behind in words.joins:
        gap = join.match(text, first.end, first.end + REACH)
        if gap is None or follows >= len(tokens) or tokens[follows].start != gap.end():
            continue
        if before is not None and before.search(text, max(0, first.start - 12), first.end) is None:
            continue
        second = part(text, gap.end(), words, ordinal)
        if second is None and written == (first.m is None) and not gap.group().strip().isalpha():
            continue
        second = second or _year_part(tokens[follows])
        if second is None or (
            behind is not None and behind.match(text, second.end, second.end + REACH) is None
        ):
            continue
        joined = _join(first, second)
        if joined is not None:
            item = joined
            follows = index_after(tokens, follows, item.end)
            if second.weekday is not None:
                detector = "date+weekday"
            break
    else:
        if not written:
            return _bare_year(text, tokens, i, words)
    value = edtf(item)
    score = 0.5 if value.startswith("XXXX-") and item.d is None and item.quarter is None else 0.95
    if value.startswith("invalid"):
        detector = "date-invalid"
    return Value(item.start, item.end, EntityKind.DATE, value, detector, score), follows


def _year_part(token: Token) -> Part | None:
    """A four-digit number as a year, to be believed only beside another one: «с 1998 по 2004 год»."""
    if token.kind != "digits" or _YEAR.fullmatch(token.raw) is None:
        return None
    return Part(token.start, token.end, token.raw)


def _join(a: Part, b: Part) -> Part | None:
    """The interval from ``a`` to ``b``; a year or month that one of them lacks comes from the other."""
    if a.y2 or b.y2 or a.d2 or b.d2 or a.m2 or b.m2 or a.century or b.century or a.quarter or b.quarter:
        return None
    if a.m is None and b.m is None:
        if a.y and b.y and "X" not in a.y + b.y and a.y < b.y:
            return Part(a.start, b.end, a.y, b.y)
        return None
    if (a.d is None) != (b.d is None) or a.m is None or b.m is None:
        return None
    y = a.y or b.y
    y2 = b.y or y
    if (y or "XXXX", a.m, a.d or 0) >= (y2 or "XXXX", b.m, b.d or 0):
        return None
    return Part(a.start, b.end, y, y2, a.m, b.m, a.d, b.d, weekday=a.weekday)


def _bare_year(text: str, tokens: Sequence[Token], i: int, words: DateWords) -> tuple[Value, int] | None:
    """A four-digit number that stands where a year stands, or two of them with a dash between."""
    token = tokens[i]
    if token.kind != "digits":
        return None
    span = _YEAR_RANGE.match(text, token.start, token.start + REACH)
    if span is not None and _UNFIT.match(text, span.end(), span.end() + REACH) is None:
        y, y2 = span["y"], span["y2"]
        y2 = y[:2] + y2 if len(y2) == 2 else y2
        if y < y2 and not text[span.end() : span.end() + 1].isalpha():
            value = Value(token.start, span.end(), EntityKind.DATE, f"{y}/{y2}", "years", 0.9)
            return value, index_after(tokens, i, span.end())
    school = _SCHOOL_YEAR.match(text, token.start, token.start + REACH)
    if school is not None and int(school["y2"][-2:]) == (int(school["y"]) + 1) % 100:
        value = Value(
            token.start, school.end(), EntityKind.DATE, f"{school['y']}/{int(school['y']) + 1}", "years", 0.9
        )
        return value, index_after(tokens, i, school.end())
    if len(token.raw) != 4 or _YEAR.fullmatch(token.raw) is None:
        return None
    if text[token.end : token.end + 1] in _HYPHENS and text[token.end + 1 : token.end + 2].isalpha():
        # «2000-ға жуық»: a year with an ending has its own pattern
        return None
    before = words.year_before.search(text, max(0, token.start - 24), token.start) is not None
    after = _YEAR_AFTER.match(text, token.end, token.end + REACH) is not None
    if token.raw < "1500" and not (before and after):
        # «в 1200 школах»: an old year ends its clause
        return None
    if not (before or (after and token.raw >= "1900")) or _UNFIT.match(text, token.end, token.end + REACH):
        return None
    return Value(token.start, token.end, EntityKind.DATE, token.raw, "year", 0.8 if before else 0.6), i + 1


def _lone_weekday(text: str, tokens: Sequence[Token], i: int, words: DateWords) -> tuple[Value, int] | None:
    token = tokens[i]
    if token.kind != "weekday":
        return None
    day = words.lone_weekday(token.raw.lower())
    if day is None:
        return None
    before = words.weekday_after.get(token.raw.lower())
    if before is not None and before.search(text, max(0, token.start - 4), token.start) is None:
        return None
    if _NAME_AFTER.match(text, token.end, token.end + REACH):
        return Value(token.start, token.end, EntityKind.DATE, f"W{day + 1}", "weekday-weak", 0.4), i + 1
    return Value(token.start, token.end, EntityKind.DATE, f"W{day + 1}", "weekday", 0.7), i + 1


__all__ = ["Part", "edtf", "find", "part"]
