"""Month and weekday names from CLDR."""

from __future__ import annotations

from babel import Locale


def months(language: str, more: dict[str, int]) -> dict[str, int]:
    """Lower-case names and abbreviations (without the point) → 1…12, and the further ones given."""
    locale = Locale(language)
    table: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                table[str(name).lower().rstrip(".")] = int(number)
    return {**table, **more}


def weekdays(language: str, more: dict[str, int]) -> dict[str, int]:
    """Lower-case full names → 0 (Monday) … 6, and the further ones given."""
    locale = Locale(language)
    table: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for number, name in locale.days[context]["wide"].items():
            table[str(name).lower()] = int(number)
    return {**table, **more}
