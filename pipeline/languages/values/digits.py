"""Figures: from digits with separators to a Decimal."""

from __future__ import annotations

from decimal import Decimal

import regex

#: spaces that group digits: SI brochure 5.4.4 asks for a thin space; texts use whatever was at hand
_GROUP_SPACE = "[ \u00a0\u2007\u2009\u202f]"

#: one written number, no longer than it looks: figures with the separators that may stand inside
NUMBER = rf"\d{{1,3}}(?:{_GROUP_SPACE}\d{{3}})++(?!\d)(?:[.,]\d++(?![.,]\d))?+|\d++(?:[.,]\d++)*+"

VULGAR: dict[str, Decimal] = {
    "½": Decimal("0.5"),
    "⅓": Decimal("0.3333"),
    "⅔": Decimal("0.6667"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"),
    "⅗": Decimal("0.6"),
    "⅘": Decimal("0.8"),
    "⅙": Decimal("0.1667"),
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
}

_SPACES = regex.compile(_GROUP_SPACE)
_GROUPED = regex.compile(r"[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*+(?:(?!\1)[.,]\d++)?+")


def canonical(number: Decimal) -> str:
    """The number without exponent, needless zeros or a sign on zero.

    Done on the digits, not by ``normalize``, which would round a number of more than 28 digits.
    """
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    sign = "-" if text.startswith("-") else ""
    text = text.lstrip("-").lstrip("0")
    if not text or text.startswith("."):
        text = "0" + text
    return text if text == "0" else sign + text


def ratio(numerator: Decimal, denominator: Decimal) -> Decimal:
    """A fraction as it is compared: exact if short, else four places."""
    return round(numerator / denominator, 4)


def parse(raw: str, decimal_comma: bool) -> Decimal | None:
    """The number written as ``raw``, or None for what is no single number ("1.2.3", "120,122,5").

    One separator with three digits after it may be read both ways ("1,500"). English writes thousands
    with a comma, Kazakh and Russian decimals with a comma (CLDR). In these two "1,500" and "12,000" are
    nevertheless thousands left from an English text, since nobody writes idle zeros after a decimal
    comma, while "1,525" is a decimal; a point before three digits groups ("1.500"). Editor's judgement.
    """
    text = _SPACES.sub("", raw)
    spaced = text != raw
    separators = [c for c in text if c in ".,"]
    if not separators:
        return Decimal(text)
    if len(separators) == 1:
        mark = separators[0]
        groups = mark == "." or text.endswith("00") if decimal_comma else mark == ","
        if groups and not spaced and _GROUPED.fullmatch(text):
            return Decimal(text.replace(mark, ""))
        return Decimal(text.replace(mark, "."))
    if spaced or not _GROUPED.fullmatch(text):
        return None
    first, last = separators[0], separators[-1]
    if first == last:
        return Decimal(text.replace(first, ""))
    return Decimal(text.replace(first, "").replace(last, "."))
