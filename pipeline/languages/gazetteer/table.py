"""The tables of names: one row, one thing, its names in three languages.

Columns: ``id``, ``kind``, the official names ``kk``, ``ru``, ``en``; ``kk_also`` … are other names in use,
separated by ``;``; ``former`` holds ``kk/ru/en``, after which the years may stand and a guard of its own
(``Шевченко/Шевченко/Shevchenko/1964–1991/kk ru en``).

``guard`` lists the languages in which the name is also something else, each with a mark:

- ``kk``: a person or a word; it counts only where the context says that a place is meant («Абай»);
- ``kk^``: a word; it also counts where its capital is not the sentence's («Тарту», «Чад»);
- ``kk~``: it counts unless a name stands beside it («Остин», «Джейн Остин»).
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import msgspec

from pipeline.core.model import LANGUAGES, EntityKind, Language

FOLDER = Path(__file__).parent


class Guard(msgspec.Struct, frozen=True):
    """Languages in which a name must be shown to be a place (``heavy``), in which it is a word (``word``) or
    a name of people (``light``)."""

    heavy: frozenset[Language] = frozenset()
    word: frozenset[Language] = frozenset()
    light: frozenset[Language] = frozenset()


OPEN = Guard()


class Name(msgspec.Struct, frozen=True):
    """One spelling of one thing. ``status`` is official, also or former; ``years`` those of a former name."""

    text: str
    language: Language
    status: str
    entry: str
    kind: EntityKind
    guard: Guard
    years: str = ""


class Entry(msgspec.Struct, frozen=True):
    """A place, organisation or project with all its names, the official one of each language first."""

    id: str
    kind: EntityKind
    names: tuple[Name, ...]

    def official(self, language: Language) -> str:
        return next(n.text for n in self.names if n.language == language and n.status == "official")


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _guard(cell: str) -> Guard:
    """The guard of a cell such as ``kk ru^ en~``."""
    if not cell:
        return OPEN
    marks = [(Language(code.rstrip("^~")), code[2:]) for code in cell.split()]
    heavy, word, light = (frozenset(k for k, found in marks if found == mark) for mark in ("", "^", "~"))
    return Guard(heavy, word, light)


def _extra(kind: EntityKind, language: Language, official: str) -> list[str]:
    """Names that every country has besides the short one."""
    if kind != EntityKind.COUNTRY:
        return []
    return {
        Language.KK: [f"{official} Республикасы"],
        Language.RU: [f"Республика {official}"],
        Language.EN: [f"Republic of {official}"],
    }[language]


def _former(cell: str) -> tuple[list[str], str, Guard]:
    """The names of ``kk/ru/en[/years[/guard]]``. Raises ValueError for less than three."""
    parts = [part.strip() for part in cell.split("/")]
    if len(parts) < len(LANGUAGES):
        raise ValueError(f"a former name needs three languages: {cell}")
    texts, rest = parts[: len(LANGUAGES)], [*parts[len(LANGUAGES) :], "", ""]
    return texts, rest[0], _guard(rest[1])


def _entry(row: dict[str, str]) -> Entry:
    kind = EntityKind(row["kind"])
    guard = _guard(row["guard"])
    names: dict[tuple[Language, str], Name] = {}

    def add(text: str, language: Language, status: str, guard: Guard, years: str = "") -> None:
        if not text:
            return
        if " " in text and " " not in row[language.value]:
            # «Чад» is a word, «Чад Республикасы» is not
            guard = OPEN
        names.setdefault((language, text), Name(text, language, status, row["id"], kind, guard, years))

    for language in LANGUAGES:
        add(row[language.value], language, "official", guard)
        for text in [*_split(row[f"{language.value}_also"]), *_extra(kind, language, row[language.value])]:
            add(text, language, "also", guard)
    for cell in _split(row["former"]):
        texts, years, own = _former(cell)
        for language, text in zip(LANGUAGES, texts, strict=True):
            add(text, language, "former", own, years)
    return Entry(row["id"], kind, tuple(names.values()))


@cache
def entries() -> dict[str, Entry]:
    """All entries by id, in the order of the tables. Raises ValueError for an id that stands twice."""
    found: dict[str, Entry] = {}
    for path in sorted(FOLDER.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                entry = _entry(row)
                if entry.id in found:
                    raise ValueError(f"{path.name}: the id {entry.id} stands twice")
                found[entry.id] = entry
    return found
