"""One amount: a number and what it counts: percent, money, quantity."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import msgspec
import regex

from pipeline.core.model import EntityKind
from pipeline.languages.values.build import REACH
from pipeline.languages.values.model import Lexicon
from pipeline.languages.values.numbers import Number, read
from pipeline.languages.values.shared_units import CODES, SIGNS
from pipeline.languages.values.tokens import Token

_SIGN = "|".join(regex.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
HEAD = regex.compile(rf"(?:(?P<sign>{_SIGN})|(?<![\p{{L}}])(?P<code>{'|'.join(CODES)}))[ \u00A0\u202F]?$")
_SHORT_SCALE = regex.compile(r"[ \u00A0]?(?:(?P<m>[mM]n?)|(?P<k>[kK])|(?P<b>[bB]n?))(?![\p{L}\d])")
_SCALES = {"m": Decimal(10**6), "k": Decimal(10**3), "b": Decimal(10**9)}
_MINUS = regex.compile(
    r"(?:(?<![\p{L}\d.,)%])[\u2212\u2013-]|(?<!\p{L})(?:минус|minus)[ \u00A0])$", regex.IGNORECASE
)
_SPEEDS = {"mi/h": "mph"}
#: what is counted per second or hour; «два дня в час» is no rate
_TIMES = frozenset(
    {"s", "min", "h", "day", "week", "month", "year", "decade", "century", "km/h", "mph", "m/s"}
)
#: "6-foot-6", «6 футов 6 дюймов», "5 ft 10 in"
_INCHES = regex.compile(
    r"(?:-(?P<n>\d|1[01])(?![\d%.,]\d|\d|\p{L})(?:-(?:inch|дюйм)\p{L}*)?"
    r"|[ \u00A0-]?(?P<n>\d|1[01])[ \u00A0-]?(?:in(?:ch(?:es)?)?(?!\p{L})|дюйм\p{L}*|[\u2033]))"
)
_SECOND = regex.compile(r"[ \u00A0]?/[ \u00A0]?(?:с(?:ек)?|s(?:ec)?)\.?(?!\p{L})")
_MINUTES = regex.compile(
    r"[ \u00A0]?(?P<m>[0-5]?\d)[ \u00A0]?[\u2032'’]"
    r"(?:[ \u00A0]?(?P<s>[0-5]?\d(?:[.,]\d{1,4})?)[ \u00A0]?[\u2033\"”])?"
)
_HYPHENS = "-\u2010\u2011"
GAPS = " \t\u00a0\u2007\u2009\u202f"
_GLUE = "-\u2010\u2011\u2012\u2013\u2014\u2212'’"
_SIGNS_OF_MINUS = "-\u2013\u2212"
_LAST_OFHEAD = frozenset({sign[-1] for sign in SIGNS} | {code[-1] for code in CODES})
_FIRST_OF_TAIL = "%‰°.-\u2010\u2011\u2012\u2013\u2014" + "".join(SIGNS)
_PER = regex.compile(r"[ \u00A0]?/[ \u00A0]?")


class Amount(msgspec.Struct, frozen=True):
    """One number with its unit; ``kind`` is NUMBER where there is none."""

    start: int
    end: int
    number: Number
    value: Decimal
    kind: EntityKind
    unit: str
    #: where the search for the second half of a range begins: after a case ending
    after: int


def amount(text: str, tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Amount | None:
    """The amount at token ``i``, or None."""
    number = read(text, tokens, i, lexicon)
    if number is None:
        return None
    start, end, value = number.start, number.end, number.value
    kind, unit = EntityKind.NUMBER, ""
    head = HEAD.search(text, max(0, start - 6), start) if _may_head(text, start) else None
    follows = number.next
    if head:
        start, kind = head.start(), EntityKind.MONEY
        unit = SIGNS.get(head["sign"] or "") or head["code"]
        scale = _SHORT_SCALE.match(text, end, end + REACH) if not number.scaled else None
        if scale and scale.lastgroup:
            value, end = value * _SCALES[scale.lastgroup], scale.end()
            number = msgspec.structs.replace(number, end=end, scaled=True)
    if number.form == "span":
        unit = number.unit
        kind = EntityKind.PERCENT if unit == "%" else EntityKind.QUANTITY
    if number.form == "ordinal" and (years := lexicon.anniversary.match(text, end, end + REACH)) is not None:
        kind, unit, end = EntityKind.QUANTITY, "year", years.end()
    after = end
    suffix = lexicon.case_suffix.match(text, end, end + REACH) if text[end : end + 1] in _GLUE else None
    if suffix and number.form != "ordinal":
        after = suffix.end()
    if text[end : end + 1] == "°" and (minutes := _MINUTES.match(text, end + 1, end + REACH)) is not None:
        value, kind, unit = value + _degrees(minutes), EntityKind.QUANTITY, "°"
        end = after = minutes.end()
    elif number.form != "ordinal" and (_may_tail(text, end) or after != end):
        tail = lexicon.tail.match(text, end, end + REACH) or (
            lexicon.tail.match(text, after, after + REACH) if after != end else None
        )
        if tail is None and number.scaled and text[end : end + 1] == ".":
            # «12 тыс. т», «1,5 млрд. теңге»
            tail = lexicon.tail.match(text, end + 1, end + 1 + REACH)
        if tail is not None and text[tail.start()] in _HYPHENS and tail.end() - tail.start() <= 3:
            # «17-м» is an ending, no metres
            tail = None
        if tail is not None:
            name = tail.lastgroup or ""
            tail_kind, tail_unit = lexicon.tails[name]
            if kind is EntityKind.NUMBER:
                kind, unit = tail_kind, tail_unit
                end = after = tail.end()
                if unit == "ft" and (inches := _INCHES.match(text, end, end + REACH)) is not None:
                    value, end = value + round(Decimal(inches["n"]) / 12, 4), inches.end()
                if kind is EntityKind.QUANTITY:
                    end, unit = _rate(text, end, unit, lexicon)
                    after = end
            elif tail_kind is EntityKind.MONEY:
                end = after = tail.end()
                unit = tail_unit if tail_unit != "USD" else unit
    minus = None
    if (
        number.raw
        and not head
        and start
        and (text[start - 1] in _SIGNS_OF_MINUS or text[start - 2] in "сsСS")
    ):
        minus = _MINUS.search(text, max(0, start - 7), start)
    if minus and (kind is EntityKind.PERCENT or unit.startswith("°") or minus.group() not in "-–"):
        # before anything else a hyphen is the dash of a list or of a sentence
        value, start = -value, minus.start()
    while follows < len(tokens) and tokens[follows].start < end:
        follows += 1
    return Amount(start, end, msgspec.structs.replace(number, next=follows), value, kind, unit, after)


def _degrees(minutes: regex.Match[str]) -> Decimal:
    """The part of a degree, four places: «43°15′»."""
    seconds = Decimal((minutes["s"] or "0").replace(",", "."))
    return round(Decimal(minutes["m"]) / 60 + seconds / 3600, 4)


def per_time(text: str, start: int, unit: str, lexicon: Lexicon) -> str:
    """The unit with what a word before the amount adds to it: «сағатына 120 километр» is 120 km/h."""
    if unit in _TIMES or "/" in unit:
        return unit
    before = lexicon.per_before.search(text, max(0, start - 12), start)
    rate = f"{unit}/{before.lastgroup}" if before is not None else unit
    return _SPEEDS.get(rate, rate)


def _may_head(text: str, start: int) -> bool:
    """Cheap test: a currency sign or the end of a code stands before."""
    before = text[start - 1 : start]
    if before in GAPS:
        before = text[start - 2 : start - 1]
    return before in _LAST_OFHEAD and before != ""


def _may_tail(text: str, end: int) -> bool:
    """Cheap test: a letter or sign follows, not a figure or the end."""
    after = text[end : end + 3].lstrip(GAPS)[:1]
    return after.isalpha() or after in _FIRST_OF_TAIL or text[end : end + 1] in _FIRST_OF_TAIL


def _rate(text: str, end: int, unit: str, lexicon: Lexicon) -> tuple[int, str]:
    """«5 т/год», "kWh/m²": the unit under the stroke; «в секунду», "per hour"."""
    if unit in _TIMES:
        return end, unit
    words = lexicon.per_after.match(text, end, end + REACH)
    if words is not None:
        rate = f"{unit}/{words.lastgroup}"
        return words.end(), _SPEEDS.get(rate, rate)
    second = _SECOND.match(text, end, end + REACH)
    if second is not None:
        return second.end(), f"{unit}/s"
    per = _PER.match(text, end, end + REACH)
    if per is None:
        return end, unit
    tail = lexicon.tail.match(text, per.end(), per.end() + REACH)
    if tail is None or tail.start() != per.end():
        return end, unit
    name = tail.lastgroup or ""
    rate = f"{unit}/{lexicon.tails[name][1]}"
    return tail.end(), _SPEEDS.get(rate, rate)
