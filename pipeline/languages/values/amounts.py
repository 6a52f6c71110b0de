"""Amounts and their ranges: «10–15 млн», "from 10 to 15 per cent"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext

import msgspec
import regex

from pipeline.core.model import EntityKind
from pipeline.languages.values.amount import GAPS, HEAD, Amount, amount, per_time
from pipeline.languages.values.build import DASH, REACH
from pipeline.languages.values.digits import canonical
from pipeline.languages.values.model import Join, Lexicon, Value
from pipeline.languages.values.numbers import EXACT
from pipeline.languages.values.singles import single
from pipeline.languages.values.tokens import Token

_DASHES = regex.compile(rf"\s*{DASH}\s*")
_PLUS_MINUS = ("+", "-", "\u2212")
_NEGATIVE = regex.compile(r"(?<![\p{L}\d.,)%])[-\u2013]$")
_CHAIN = regex.compile(rf"\d{DASH}[ \u00A0]?$")
_GOES_ON = regex.compile(rf"{DASH}\d")


def find(text: str, tokens: Sequence[Token], i: int, lexicon: Lexicon) -> tuple[Value, int] | None:
    """The value of the amount or range at token ``i`` and the index of the token after it."""
    first = amount(text, tokens, i, lexicon)
    if first is None:
        return None
    if first.kind is EntityKind.NUMBER and _runs_on(text, tokens, first):
        return None
    with localcontext(EXACT):
        second = _second(text, tokens, first, lexicon)
        if second is not None:
            if second.unit.startswith("°") and _NEGATIVE.search(text, max(0, first.start - 2), first.start):
                # «-5…+3 °C»: the unit, which makes the hyphen a minus, comes last
                first = msgspec.structs.replace(first, start=first.start - 1, value=-abs(first.value))
            value = _range(first, second)
            if value.kind is EntityKind.QUANTITY:
                numbers, _, unit = value.value.partition(" ")
                unit = per_time(text, value.start, unit, lexicon)
                value = msgspec.structs.replace(value, value=f"{numbers} {unit}")
            return value, second.number.next
    if first.kind is EntityKind.QUANTITY:
        first = msgspec.structs.replace(first, unit=per_time(text, first.start, first.unit, lexicon))
    return single(text, first, lexicon), first.number.next


def _runs_on(text: str, tokens: Sequence[Token], first: Amount) -> bool:
    """True for figures that go straight on into letters: "3D", «123а», "5G"."""
    rest = text[first.end : first.end + 1]
    return first.number.form == "figures" and not first.number.scaled and (rest.isalpha() or rest == "_")


def _second(text: str, tokens: Sequence[Token], first: Amount, lexicon: Lexicon) -> Amount | None:
    """The second half of a range that begins with ``first``."""
    j = first.number.next
    if j >= len(tokens) or tokens[j].start - first.after > 16 or tokens[j].kind == "name":
        return None
    space = tokens[j].start - first.number.end == 1 and text[tokens[j].start - 1] in GAPS
    if (
        space
        and first.after == first.end
        and first.kind is EntityKind.NUMBER
        and first.number.form != "words"
    ):
        # two figures with nothing but a space between: «10-нан 15» has more
        return None
    for join in lexicon.joins:
        for place in dict.fromkeys((first.after, first.end, first.number.end)):
            gap = join[0].match(text, place, place + REACH)
            if gap is None or not _reaches(text, gap.end(), tokens[j].start):
                continue
            second = amount(text, tokens, j, lexicon)
            if second is not None and _fits(text, first, second, gap.group()) and _framed(
                text, first, place, second, join
            ):  # fmt: skip
                return second
    return None


def _framed(text: str, first: Amount, place: int, second: Amount, join: Join) -> bool:
    """True if what a join wants before the first and after the second amount stands there."""
    _, before, behind = join
    if before is not None:
        outside = before.search(text, max(0, first.start - 12), first.start)
        if outside is None and before.search(text, first.start, place) is None:
            return False
    if behind is None:
        return True
    for place in (second.number.end, second.end):
        if behind.match(text, place, place + REACH):
            return True
    return behind.search(text, second.number.end, min(len(text), second.end + 16)) is not None


def _reaches(text: str, end: int, start: int) -> bool:
    """True if a token begins at ``end``, or after the sign or currency sign that stands there."""
    return (
        end == start
        or text[end:start] in _PLUS_MINUS
        or (end < start and HEAD.fullmatch(text, end, start) is not None)
    )


def _fits(text: str, first: Amount, second: Amount, gap: str) -> bool:
    if first.kind is not EntityKind.NUMBER and (first.kind, first.unit) != (second.kind, second.unit):
        return first.kind is EntityKind.MONEY and second.kind is EntityKind.NUMBER
    if "ordinal" in (first.number.form, second.number.form) and first.number.form != second.number.form:
        return first.number.form == "figures" and not gap.isspace() and _low(first, second)
    if _DASHES.fullmatch(gap):
        rest = text[second.number.end : second.number.end + 2]
        if _GOES_ON.fullmatch(rest) or _CHAIN.search(text, max(0, first.start - 3), first.start):
            return False
        if any(
            number.raw[:1] == "0" and number.raw[1:].isdigit() for number in (first.number, second.number)
        ):
            return False
        # « – » between figures with spaces is as often a dash of the sentence
        if gap != gap.strip() and not (_low(first, second) and first.kind is EntityKind.NUMBER):
            return False
        return _low(first, second) or bool(second.number.scaled and not first.number.scaled)
    return True


def _low(first: Amount, second: Amount) -> bool:
    return first.value < second.value


def _range(first: Amount, second: Amount) -> Value:
    low, high = first.value, second.value
    number = second.number
    figures = number.scaled and not first.number.scaled and number.form == "figures" and number.raw == ""
    if figures or (number.form == first.number.form == "words" and low < 1000):
        low = _scaled_low(low, high)
    kind, unit = (
        (second.kind, second.unit) if second.kind is not EntityKind.NUMBER else (first.kind, first.unit)
    )
    value = f"{canonical(low)}/{canonical(high)}"
    if (first.number.weak and low == first.value) or (first.number.form == "words" and high <= 2):
        return Value(first.start, second.end, kind, f"{value} {unit}".strip(), "range-weak", 0.5)
    return Value(first.start, second.end, kind, f"{value} {unit}".strip(), "range", 0.95)


def _scaled_low(low: Decimal, high: Decimal) -> Decimal:
    """«10–15 млн»: the magnitude belongs to both, unless the range would run backwards."""
    for scale in (Decimal(10**12), Decimal(10**9), Decimal(10**6), Decimal(10**3)):
        if high >= scale and low * scale < high and low < 1000 and high % (scale / 1000) == 0:
            return low * scale
    return low
