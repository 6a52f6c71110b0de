"""English numbers in words, ordinal endings, and the words of ranges.

Forms checked against CLDR's spelled-out numbers (RBNF, en); what is weak alone: editor's judgement.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import regex

from pipeline.languages.en import units
from pipeline.languages.values.build import DASH, ELLIPSIS, END, SPACE, listed
from pipeline.languages.values.model import Lexicon, Word

_UNITS = listed("one two three four five six seven eight nine")
_TEENS = listed("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINAL_UNITS = listed("first second third fourth fifth sixth seventh eighth ninth")
_ORDINAL_TEENS = listed(
    """tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
    nineteenth"""
)
_ORDINAL_TENS = listed("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth")
_DECADES = listed("twenties thirties forties fifties sixties seventies eighties nineties")
_MAGNITUDES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "bn": 10**9, "mn": 10**6,
    "mln": 10**6, "bln": 10**9, "tn": 10**12, "thousandth": 10**3, "millionth": 10**6,
}  # fmt: skip


def _forms() -> dict[str, Word]:
    forms: dict[str, Word] = {}

    def add(form: str, role: str, value: int | str, *, ordinal: bool = False, weak: bool = False,
            denominator: bool = False, alone: bool = True) -> None:  # fmt: skip
        forms[form] = Word(role=role, value=Decimal(value), ordinal=ordinal, weak=weak,
                           denominator=denominator, alone=alone)  # fmt: skip

    for offset, role, cardinals, ordinals, step in (
        (1, "unit", _UNITS, _ORDINAL_UNITS, 1),
        (10, "teen", _TEENS, _ORDINAL_TEENS, 1),
        (20, "ten", _TENS, _ORDINAL_TENS, 10),
    ):
        for i, (cardinal, ordinal) in enumerate(zip(cardinals, ordinals, strict=True)):
            value = offset + i * step
            add(cardinal, role, value, weak=value == 1)
            add(ordinal, role, value, ordinal=True, weak=value <= 2, denominator=value >= 3)
            if value >= 3:
                add(ordinal + "s", role, value, ordinal=True, denominator=True, alone=False)
    add("hundred", "hundred", 100)
    add("hundredth", "hundred", 100, ordinal=True)
    for form, value in _MAGNITUDES.items():
        add(form, "magnitude", value, ordinal=form.endswith("th"))
    for form in ("millions", "billions", "thousands", "trillions"):
        add(form, "magnitude", _MAGNITUDES[form[:-1]], alone=False)
    add("dozen", "dozen", 12, weak=True)
    forms["decade"] = Word(role="span", value=Decimal(10), unit="year", weak=True)
    add("half", "part", "0.5", weak=True, denominator=True)
    add("halves", "part", "0.5", denominator=True, alone=False)
    # a quarter of the year or of a town, too: counts as a part only after a number or "a … of"
    add("quarter", "part", "0.25", weak=True, denominator=True, alone=False)
    add("quarters", "part", "0.25", denominator=True, alone=False)
    # what only a date or a clock time can hold
    for i, form in enumerate(_DECADES, 2):
        add(form, "decade", 10 * i, alone=False)
    for form in ("noon", "midday", "midnight"):
        add(form, "clock", 12, alone=False)
    add("zero", "zero", 0, weak=True)
    for form in ("both", "twice", "double", "doubled", "twofold"):
        add(form, "pair", 2, weak=True)
    for form in ("triple", "tripled", "threefold"):
        add(form, "pair", 3, weak=True)
    return forms


_ARTICLE = regex.compile(r"(?<!\p{L})an?[ \u00A0]$", regex.IGNORECASE)


@cache
def lexicon() -> Lexicon:
    """The English number grammar."""
    tail, meaning = units.tail()
    between = regex.compile(r"(?<!\p{L})between[ \u00A0]+$", regex.IGNORECASE)
    return Lexicon(
        decimal_comma=False,
        word=_forms().get,
        ordinal_suffix=regex.compile(rf"{DASH}?(?:st|nd|rd|th){END}", regex.IGNORECASE),
        case_suffix=regex.compile(r"['’]s(?!\p{L})"),
        glue=regex.compile(rf"{SPACE}+(?:and{SPACE}+)?|-"),
        out_of=regex.compile(rf"{SPACE}+(?:out{SPACE}+of|in){SPACE}+"),
        part_before=_ARTICLE,
        ordinal_part=_ARTICLE,
        part_after=regex.compile(rf"{SPACE}+of(?!\p{{L}})"),
        half_before=regex.compile(
            r"(?<!(?:first|second|latter|former|last|other|better|top|bottom|back|front|early|late)"
            r"[ \u00A0])$",
            regex.IGNORECASE,
        ),
        strong=regex.compile(r"(?!)"),
        anniversary=regex.compile(rf"{SPACE}+anniversar(?:y|ies)(?!\p{{L}})", regex.IGNORECASE),
        alone_before=regex.compile(r"(?!)"),
        weak_after=regex.compile(rf"{SPACE}+times(?!\p{{L}})|-(?:fold|way|sided|thirds?)(?!\p{{L}})"),
        per_before=regex.compile(r"(?!)"),
        per_after=regex.compile(rf"{SPACE}+(?:per|an?){SPACE}+(?:(?P<s>second)|(?P<h>hour))(?!\p{{L}})"),
        half=regex.compile(rf"{SPACE}+and{SPACE}+a{SPACE}+half(?!\p{{L}})"),
        joins=(
            (ELLIPSIS, None, None),
            (regex.compile(rf"{SPACE}?{DASH}{SPACE}?"), None, None),
            (regex.compile(rf"-?{SPACE}+to{SPACE}+"), None, None),
            (regex.compile(rf"{SPACE}+and{SPACE}+"), between, None),
        ),
        tail=tail,
        tails=meaning,
    )
