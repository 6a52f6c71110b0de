"""The tables of names: one row, one thing, its names in three languages.

Columns: ``id``, ``kind``, the official names ``kk``, ``ru``, ``en``; ``kk_also`` … are other names in use,
separated by ``;``; ``former`` holds triples ``kk/ru/en``; ``guard`` lists the languages in which the name is
also a word, a first name or a surname and counts only where the context says that a place is meant.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import msgspec

from pipeline.core.model import LANGUAGES, EntityKind, Language

FOLDER = Path(__file__).parent


class Name(msgspec.Struct, frozen=True):
    """One spelling of one thing. ``status`` is official, also or former."""

    text: str
    language: Language
    status: str
    entry: str
    kind: EntityKind
    guarded: frozenset[Language]


class Entry(msgspec.Struct, frozen=True):
    """A place, organisation or project with all its names, the official one of each language first."""

    id: str
    kind: EntityKind
    names: tuple[Name, ...]

    def official(self, language: Language) -> str:
        return next(n.text for n in self.names if n.language == language and n.status == "official")


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _extra(kind: EntityKind, language: Language, official: str) -> list[str]:
    """Names that every country has besides the short one."""
    if kind != EntityKind.COUNTRY:
        return []
    return {
        Language.KK: [f"{official} Республикасы"],
        Language.RU: [f"Республика {official}"],
        Language.EN: [f"Republic of {official}"],
    }[language]


def _entry(row: dict[str, str]) -> Entry:
    kind = EntityKind(row["kind"])
    guarded = frozenset(Language(code) for code in row["guard"].split())
    names: dict[tuple[Language, str], Name] = {}

    def add(text: str, language: Language, status: str) -> None:
        if text:
            # a former name such as «Қапшағай» is seldom anything else
            guard = frozenset() if status == "former" else guarded
            names.setdefault((language, text), Name(text, language, status, row["id"], kind, guard))

    for language in LANGUAGES:
        add(row[language.value], language, "official")
        for text in [*_split(row[f"{language.value}_also"]), *_extra(kind, language, row[language.value])]:
            add(text, language, "also")
    for triple in _split(row["former"]):
        for language, text in zip(LANGUAGES, triple.split("/"), strict=False):
            add(text.strip(), language, "former")
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
