"""Amounts: a number, its range, and what it counts: percent, money, quantity."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext

import msgspec
import regex

from pipeline.core.model import EntityKind
from pipeline.languages.values.build import DASH, REACH
from pipeline.languages.values.digits import canonical
from pipeline.languages.values.model import Lexicon, Value
from pipeline.languages.values.numbers import _EXACT, Number, read
from pipeline.languages.values.shared_units import CODES, SIGNS
from pipeline.languages.values.tokens import Token

_SIGN = "|".join(regex.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
_HEAD = regex.compile(rf"(?:(?P<sign>{_SIGN})|(?<![\p{{L}}])(?P<code>{'|'.join(CODES)}))[ \u00A0\u202F]?$")
_SHORT_SCALE = regex.compile(r"[ \u00A0]?(?:(?P<m>[mM]n?)|(?P<k>[kK])|(?P<b>[bB]n?))(?![\p{L}\d])")
_SCALES = {"m": Decimal(10**6), "k": Decimal(10**3), "b": Decimal(10**9)}
_DASHES = regex.compile(rf"\s*{DASH}\s*")
_MINUS = regex.compile(r"(?:(?<![\p{L}\d.,)%])[\u2212\u2013-]|(?<!\p{L})(?:минус|minus)[ \u00A0])$", regex.IGNORECASE)
_SPEEDS = {"mi/h": "mph", "m/s": "m/s", "km/h": "km/h"}
_HYPHENS = "-\u2010\u2011"
_GAPS = " \t\u00a0\u2007\u2009\u202f"
_GLUE = "-\u2010\u2011\u2012\u2013\u2014\u2212'’"
_SIGNS_OF_MINUS = "-\u2013\u2212"
_LAST_OF_HEAD = frozenset({sign[-1] for sign in SIGNS} | {code[-1] for code in CODES})
_FIRST_OF_TAIL = "%‰°.-\u2010\u2011\u2012\u2013\u2014" + "".join(SIGNS)
_CHAIN = regex.compile(rf"\d{DASH}[ \u00A0]?$")
_PER = regex.compile(r"[ \u00A0]?/[ \u00A0]?")
_IDENTIFIER = regex.compile(r"(?:№|(?<!\p{L})(?:No\.?|ISO|ИСО|EN|ГОСТ|ҚР СТ|п\.|б\.))[ \u00A0]?(?:№[ \u00A0]?)?$")


#: "Nord Stream 2", "World War Two": two capitalised words before make a small number part of a name
_NAME_BEFORE = regex.compile(r"(?<!\p{L})\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ $")


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
    head = _HEAD.search(text, max(0, start - 6), start) if _may_head(text, start) else None
    follows = number.next
    if head:
        start, kind = head.start(), EntityKind.MONEY
        unit = SIGNS.get(head["sign"] or "") or head["code"]
        scale = _SHORT_SCALE.match(text, end, end + REACH) if not number.scaled else None
        if scale and scale.lastgroup:
            value, end = value * _SCALES[scale.lastgroup], scale.end()
            number = msgspec.structs.replace(number, end=end, scaled=True)
    if number.form == "span":
        kind, unit = EntityKind.QUANTITY, number.unit
    after = end
    suffix = lexicon.case_suffix.match(text, end, end + REACH) if text[end : end + 1] in _GLUE else None
    if suffix and number.form != "ordinal":
        after = suffix.end()
    if number.form != "ordinal" and (_may_tail(text, end) or after != end):
        tail = lexicon.tail.match(text, end, end + REACH) or (lexicon.tail.match(text, after, after + REACH) if after != end else None)
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
                if kind is EntityKind.QUANTITY:
                    end, unit = _rate(text, end, unit, lexicon)
                    after = end
            elif tail_kind is EntityKind.MONEY:
                end = after = tail.end()
                unit = tail_unit if tail_unit != "USD" else unit
    minus = None
    if number.raw and not head and start and (text[start - 1] in _SIGNS_OF_MINUS or text[start - 2] in "сsСS"):
        minus = _MINUS.search(text, max(0, start - 7), start)
    if minus and (kind is EntityKind.PERCENT or unit.startswith("°") or minus.group() not in "-–"):
        # before anything else a hyphen is the dash of a list or of a sentence
        value, start = -value, minus.start()
    while follows < len(tokens) and tokens[follows].start < end:
        follows += 1
    return Amount(start, end, msgspec.structs.replace(number, next=follows), value, kind, unit, after)


def _may_head(text: str, start: int) -> bool:
    """Cheap test: a currency sign or the end of a code stands before."""
    before = text[start - 1 : start]
    if before in _GAPS:
        before = text[start - 2 : start - 1]
    return before in _LAST_OF_HEAD and before != ""


def _may_tail(text: str, end: int) -> bool:
    """Cheap test: a letter or sign follows, not a figure or the end."""
    after = text[end : end + 3].lstrip(_GAPS)[:1]
    return after.isalpha() or after in _FIRST_OF_TAIL or text[end : end + 1] in _FIRST_OF_TAIL


def _rate(text: str, end: int, unit: str, lexicon: Lexicon) -> tuple[int, str]:
    """«5 т/год», "kWh/m²": the unit under the stroke."""
    per = _PER.match(text, end, end + REACH)
    if per is None:
        return end, unit
    tail = lexicon.tail.match(text, per.end(), per.end() + REACH)
    if tail is None or tail.start() != per.end():
        return end, unit
    name = tail.lastgroup or ""
    rate = f"{unit}/{lexicon.tails[name][1]}"
    return tail.end(), _SPEEDS.get(rate, rate)


def find(text: str, tokens: Sequence[Token], i: int, lexicon: Lexicon) -> tuple[Value, int] | None:
    """The value of the amount or range at token ``i`` and the index of the token after it."""
    first = amount(text, tokens, i, lexicon)
    if first is None:
        return None
    if first.kind is EntityKind.NUMBER and _runs_on(text, tokens, first):
        return None
    with localcontext(_EXACT):
        second = _second(text, tokens, first, lexicon)
        if second is not None:
            return _range(first, second), second.number.next
    return _single(text, first, lexicon), first.number.next


def _runs_on(text: str, tokens: Sequence[Token], first: Amount) -> bool:
    """True for figures that go straight on into letters: "3D", «123а», "5G"."""
    rest = text[first.end : first.end + 1]
    return first.number.form == "figures" and not first.number.scaled and (rest.isalpha() or rest == "_")


def _second(text: str, tokens: Sequence[Token], first: Amount, lexicon: Lexicon) -> Amount | None:
    j = first.number.next
    if j >= len(tokens) or tokens[j].start - first.after > 16 or tokens[j].kind == "name":
        return None
    if tokens[j].start - first.number.end == 1 and text[tokens[j].start - 1] in _GAPS and not first.after - first.end:
        # two numbers with a space between: «10-нан 15» has more
        if first.kind is EntityKind.NUMBER and first.number.form != "words":
            return None
    for join, before, behind in lexicon.joins:
        for place in dict.fromkeys((first.after, first.end, first.number.end)):
            gap = join.match(text, place, place + REACH)
            if gap is None or not _reaches(text, gap.end(), tokens[j].start):
                continue
            if before is not None:
                whole = before.search(text, max(0, first.start - 12), first.start) or before.search(
                    text, first.start, place
                )
                if whole is None:
                    continue
            second = amount(text, tokens, j, lexicon)
            if second is None or not _fits(text, first, second, gap.group()):
                continue
            if behind is not None and behind.match(text, second.number.end, second.number.end + REACH) is None:
                if behind.match(text, second.end, second.end + REACH) is None and behind.search(text, second.number.end, min(
                    len(text), second.end + 16)) is None:  # fmt: skip
                    continue
            return second
    return None


def _reaches(text: str, end: int, start: int) -> bool:
    """True if a token begins at ``end``, or after the currency sign that stands there."""
    return end == start or (end < start and _HEAD.fullmatch(text, end, start) is not None)


def _fits(text: str, first: Amount, second: Amount, gap: str) -> bool:
    if first.kind is not EntityKind.NUMBER and (first.kind, first.unit) != (second.kind, second.unit):
        return first.kind is EntityKind.MONEY and second.kind is EntityKind.NUMBER
    if "ordinal" in (first.number.form, second.number.form) and first.number.form != second.number.form:
        return first.number.form == "figures" and not gap.isspace() and _low(first, second)
    if _DASHES.fullmatch(gap):
        rest = text[second.number.end : second.number.end + 2]
        if regex.fullmatch(rf"{DASH}\d", rest) or _CHAIN.search(text, max(0, first.start - 3), first.start):
            return False
        if any(number.raw[:1] == "0" and number.raw[1:].isdigit() for number in (first.number, second.number)):
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
    if number.scaled and not first.number.scaled and number.form == "figures" and number.raw == "":
        low = _scaled_low(low, high)
    kind, unit = (second.kind, second.unit) if second.kind is not EntityKind.NUMBER else (first.kind, first.unit)
    value = f"{canonical(low)}/{canonical(high)}"
    if first.number.weak or (first.number.form == "words" and high <= 2):
        return Value(first.start, second.end, kind, f"{value} {unit}".strip(), "range-weak", 0.5)
    return Value(first.start, second.end, kind, f"{value} {unit}".strip(), "range", 0.95)


def _scaled_low(low: Decimal, high: Decimal) -> Decimal:
    """«10–15 млн»: the magnitude belongs to both, unless the range would run backwards."""
    for scale in (Decimal(10**12), Decimal(10**9), Decimal(10**6), Decimal(10**3)):
        if high >= scale and low * scale <= high and low < 1000:
            return low * scale
    return low


def _single(text: str, found: Amount, lexicon: Lexicon) -> Value:
    number = found.number
    value = canonical(found.value)
    if found.kind is not EntityKind.NUMBER:
        # «бір күні» (one day), «пару лет»: one with a unit is often an article, too
        weak = number.weak and number.form in ("words", "fraction", "span") and found.kind is EntityKind.QUANTITY
        detector = "number-word-weak" if weak else found.kind.value.lower()
        return Value(found.start, found.end, found.kind, f"{value} {found.unit}", detector, 0.5 if weak else 0.95)
    weak = number.weak or (number.form == "words" and found.value <= 3 and lexicon.weak_after.match(text, found.end, found.end + REACH))
    if weak:
        return Value(found.start, found.end, found.kind, value, "number-word-weak", 0.4)
    small = number.form in ("figures", "words") and found.value < 10 and text[found.start - 2 : found.start - 1].islower()
    if small and _NAME_BEFORE.search(text, max(0, found.start - 40), found.start):
        return Value(found.start, found.end, found.kind, value, "name-number-weak", 0.45)
    if number.form == "ordinal":
        return Value(found.start, found.end, found.kind, value, "ordinal", 0.8)
    if number.form == "words":
        return Value(found.start, found.end, found.kind, value, "number-word", 0.8)
    if number.form == "fraction":
        return Value(found.start, found.end, found.kind, value, "fraction", 0.8)
    if _IDENTIFIER.search(text, max(0, found.start - 10), found.start):
        return Value(found.start, found.end, found.kind, value, "identifier", 0.6)
    if number.raw[:1] == "0" and number.raw[1:].isdigit():
        # a code, not a count: its zeros belong to it
        return Value(found.start, found.end, found.kind, number.raw, "identifier", 0.6)
    return Value(found.start, found.end, found.kind, value, "number", 0.95)
