"""Units with a decimal prefix: kilovolt, «килобайт», «мегагерц».

Prefixes: SI brochure, 9th edition, table 7; Russian and Kazakh symbols: GOST 8.417-2002, table 8. Bytes are
counted in thousands, as shops do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from pipeline.core.model import EntityKind

#: symbol → power of ten, Cyrillic symbol, Latin and Cyrillic name
PREFIXES: dict[str, tuple[int, str, str, str]] = {
    "n": (-9, "н", "nano", "нано"),
    "µ": (-6, "мк", "micro", "микро"),
    "m": (-3, "м", "milli", "милли"),
    "c": (-2, "с", "centi", "санти"),
    "d": (-1, "д", "deci", "деци"),
    "h": (2, "г", "hecto", "гекто"),
    "k": (3, "к", "kilo", "кило"),
    "M": (6, "М", "mega", "мега"),
    "G": (9, "Г", "giga", "гига"),
    "T": (12, "Т", "tera", "тера"),
    "P": (15, "П", "peta", "пета"),
}


class Base(msgspec.Struct, frozen=True):
    """A unit that takes prefixes; ``signs`` and ``name`` are patterns of one language, without prefix.

    ``prefixes`` are the ones in use, as symbols; ``-`` is the unit alone.
    """

    unit: str
    prefixes: str
    signs: str
    name: str


Row = tuple[str, EntityKind, str]


def rows(bases: Sequence[Base], *, cyrillic: bool, guard: str = "") -> Iterator[Row]:
    """The rows for :func:`pipeline.languages.values.build.tails`; ``guard`` stands before a symbol."""
    for base in bases:
        for prefix in base.prefixes:
            if prefix == "-":
                sign = word = unit = ""
            else:
                _, short, latin, other = PREFIXES[prefix]
                sign, word, unit = (short, other, prefix) if cyrillic else (prefix, latin, prefix)
            if sign == "µ":
                sign = "[µμu]"
            patterns = [f"(?i:{word}(?:{base.name}))"] if base.name else []
            if base.signs:
                patterns.append(rf"{guard}{sign}(?:{base.signs})(?!\p{{L}})")
            yield "|".join(patterns), EntityKind.QUANTITY, unit + base.unit
