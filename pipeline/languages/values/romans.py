"""Roman numerals that count something: «XII форум», "Chapter IV", «III дәрежелі».

Only I, V and X, up to 39: "CD", "MD", "DC", "LCD" are abbreviations. One letter alone is a numeral only
beside a noun that is numbered so by habit (editor's judgement).
"""

from __future__ import annotations

import regex

from pipeline.core.model import EntityKind
from pipeline.languages.values.build import REACH
from pipeline.languages.values.model import Value
from pipeline.languages.values.tokens import Token

_DIGITS = {"I": 1, "V": 5, "X": 10, "І": 1, "Х": 10}
_STRICT = regex.compile("(?=.)X{0,3}(?:IX|IV|V?I{0,3})")
_LOOKALIKE = str.maketrans("ІХ", "IX")
_NUMBERED = regex.compile(
    r"[ \u00A0-](?i:съез|съезд|форум|конгресс|congress|созыв|шақыр|convocation|кезең|саты|степен|дәреже"
    r"|degree"
    r"|тарау|бөлім|раздел|этап|конферен|conferen|сесси|session|олимпиад|olympi|құрылтай|курултай|спартакиад"
    r"|фестивал|festival|турнир|чемпионат|сынып|класс|санат|категор|categor|групп|топ|кезек|очеред|пленум|саммит"
    r"|халықаралық|международн|international|республик|дүниежүзілік|всемирн|стад)"
)


def roman(text: str) -> int | None:
    """The value of a Roman numeral in Latin or look-alike Cyrillic letters."""
    total, top = 0, 0
    for letter in reversed(text):
        value = _DIGITS.get(letter)
        if value is None:
            return None
        total += -value if value < top else value
        top = max(top, value)
    return total


def find(text: str, token: Token) -> Value | None:
    """The number of a token of kind ``roman``. What says "second" or less is weak, as in words."""
    latin = token.raw.translate(_LOOKALIKE)
    value = roman(latin)
    if value is None or _STRICT.fullmatch(latin) is None:
        return None
    if text[token.start - 1 : token.start] in ("-", "–", "/", ".") or text[token.end : token.end + 1] in (
        "/",
        "'",
    ):
        # «№ 123-IV», "XI-XII"
        return None
    if len(latin) == 1 and _NUMBERED.match(text, token.end, token.end + REACH) is None:
        return None
    weak = value <= 2
    return Value(
        token.start,
        token.end,
        EntityKind.NUMBER,
        str(value),
        "roman-weak" if weak else "roman",
        0.45 if weak else 0.7,
    )
