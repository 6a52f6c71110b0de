"""English halves of a unit that stand around its name: "a year and a half", "half a year".

The number grammar reads from the left and needs a figure before the unit; here the figure comes last.
Source: editor's judgement.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

_UNITS = {
    "year": "year", "month": "month", "week": "week", "day": "day", "hour": "h", "minute": "min",
    "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m", "mile": "mi", "tonne": "t",
    "kilogram": "kg", "hectare": "ha", "century": "century", "decade": "decade", "percent": "%",
    "per cent": "%", "inch": "in", "foot": "ft",     "percentage point": "pp",
}  # fmt: skip
_NAMES = "|".join(sorted(_UNITS, key=len, reverse=True))
_HALVES = regex.compile(
    rf"(?<!\p{{L}})(?:(?:an?|one)[ \u00A0](?P<after>{_NAMES})[ \u00A0]and[ \u00A0]a[ \u00A0]half"
    rf"|half[ \u00A0](?:an?[ \u00A0])(?P<before>{_NAMES}))(?!\p{{L}})",
    regex.IGNORECASE,
)


def halves(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, value): ``1.5 year``, ``0.5 year``."""
    for match in _HALVES.finditer(text):
        after, before = match.group("after"), match.group("before")
        unit = _UNITS[(after or before).lower()]
        yield match.start(), match.end(), f"1.5 {unit}" if after else f"0.5 {unit}"
