"""How sure an amount is that stands alone: weak words, parts of names, identifiers, ordinals."""

from __future__ import annotations

import regex

from pipeline.core.model import EntityKind
from pipeline.languages.values.amount import Amount
from pipeline.languages.values.build import REACH
from pipeline.languages.values.digits import canonical
from pipeline.languages.values.model import Lexicon, Value

_IDENTIFIER = regex.compile(
    r"(?:№|(?<!\p{L})(?:No\.?|ISO|ИСО|EN|ГОСТ|ҚР СТ|п\.|б\.))[ \u00A0]?(?:№[ \u00A0]?)?$"
)
#: "Nord Stream 2", "World War Two": two capitalised words before make a small number part of a name
_NAME_BEFORE = regex.compile(r"(?<!\p{L})\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ $")


def single(text: str, found: Amount, lexicon: Lexicon) -> Value:
    """The value of an amount that is no part of a range."""
    number = found.number
    value = canonical(found.value)
    if found.kind is not EntityKind.NUMBER:
        # «бір күні» (one day), «пару лет»: one with a unit is often an article, too
        weak = (
            number.weak and number.form in ("words", "span", "ordinal") and found.kind is EntityKind.QUANTITY
        )
        detector = "number-word-weak" if weak else found.kind.value.lower()
        return Value(
            found.start, found.end, found.kind, f"{value} {found.unit}", detector, 0.5 if weak else 0.95
        )
    if number.weak or _multiplier(text, found, lexicon):
        return Value(found.start, found.end, found.kind, value, "number-word-weak", 0.4)
    if _part_of_name(text, found):
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


def _multiplier(text: str, found: Amount, lexicon: Lexicon) -> bool:
    """True for «екі есе», «два раза», "three times": another language has "double", "triple"."""
    if found.number.form != "words" or found.value not in (1, 2, 3):
        return False
    return lexicon.weak_after.match(text, found.end, found.end + REACH) is not None


def _part_of_name(text: str, found: Amount) -> bool:
    """True for a small number after two capitalised words."""
    if found.number.form not in ("figures", "words") or found.value >= 10:
        return False
    if not text[found.start - 2 : found.start - 1].islower():
        return False
    return _NAME_BEFORE.search(text, max(0, found.start - 40), found.start) is not None
