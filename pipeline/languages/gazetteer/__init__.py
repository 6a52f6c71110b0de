"""Places, organisations and projects with an id and their names in three languages.

>>> from pipeline.core.model import Language
>>> official("city:petropavl", Language.KK), official("city:petropavl", Language.RU)
('Петропавл', 'Петропавловск')
>>> is_official("Петропавловск", "city:petropavl", Language.KK)
False
"""

from __future__ import annotations

from pipeline.core.model import Language
from pipeline.languages.gazetteer.find import find
from pipeline.languages.gazetteer.forms import is_form
from pipeline.languages.gazetteer.index import Match
from pipeline.languages.gazetteer.table import Entry, Name, entries
from pipeline.languages.gazetteer.tokens import tokens


def get(entry_id: str) -> Entry | None:
    """The entry of an id, None if there is none."""
    return entries().get(entry_id)


def official(entry_id: str, language: Language) -> str:
    """The official name in a language. Raises KeyError for an unknown id."""
    return entries()[entry_id].official(language)


def status(surface: str, entry_id: str, language: Language) -> str | None:
    """How a surface names the thing in a text of ``language``.

    ``official``, ``also`` (another name in use), ``former``, ``foreign`` (the name another language uses), or
    None where it is no name of it. Inflected surfaces count as their name.
    """
    entry = entries().get(entry_id)
    if entry is None:
        return None
    words = [t.folded for t in tokens(surface)]
    fits = [name for name in entry.names if _fits(words, name, language)]
    own = [name.status for name in fits if name.language == language]
    for wanted in ("official", "also", "former"):
        if wanted in own:
            return wanted
    return "foreign" if fits else None


def is_official(surface: str, entry_id: str, language: Language) -> bool:
    """True if the surface is the official name in that language, or another one in use in it."""
    return status(surface, entry_id, language) in ("official", "also")


def _fits(words: list[str], name: Name, language: Language) -> bool:
    parts = [t.folded for t in tokens(name.text)]
    if len(words) == len(parts) + 1 and language == Language.KK:
        # «АҚШ-тың»: an ending after a hyphen
        words = words[:-1]
    if len(words) != len(parts):
        return False
    return all(is_form(w, p, language) for w, p in zip(words, parts, strict=True))


__all__ = ["Entry", "Match", "Name", "entries", "find", "get", "is_official", "official", "status"]
