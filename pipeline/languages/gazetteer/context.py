"""Is a place meant? Words around a name, and names that are also words («Абай», «Ош», «Семей», "Georgia")."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from pipeline.core.model import EntityKind, Language
from pipeline.languages.gazetteer.index import Match
from pipeline.languages.gazetteer.tokens import Token
from pipeline.languages.ru import morphology as russian

#: stand before or after a city and stay outside its span
_CITY_BEFORE = regex.compile(
    r"\b(?:г|гг|город\p{L}{0,3}|акимат\p{L}*|мэр\p{L}*|аким\p{L}*|city of|town of|mayor of)\.?\s*$", regex.I
)
_CITY_AFTER = regex.compile(r"\s*(?:қ\.|қаласы\p{L}*|қалалары\p{L}*|ш\.|city\b|town\b)", regex.I)
_WATER_BEFORE = regex.compile(r"\b(?:рек\p{L}|р\.|озер\p{L}|оз\.|lake|river)\s*$", regex.I)
_WATER_AFTER = regex.compile(r"\s*(?:өзен\p{L}*|көл\p{L}*|таул?\p{L}*|river\b|lake\b)", regex.I)
#: a place may follow
_BEFORE = {
    Language.KK: regex.compile(r"(?!)"),
    Language.RU: regex.compile(r"\b(?:в|во|из|под|через|до|близ|около|городах?:?)\s$", regex.I),
    Language.EN: regex.compile(r"\b(?:in|at|from|near|to|around|outside|via|of)\s$", regex.I),
    Language.OTHER: regex.compile(r"(?!)"),
}
#: the locative of Kazakh and what is made of it; the ablative is as common with people («Абайдан қалған сөз»)
_PLACE_CASE = regex.compile(r"(?:[дт][ае]|[дт]ағы|[дт]егі|нда|нде|ндағы|ндегі)$")
_COUNTRY_AFTER = regex.compile(r"\s?\(\s?\p{Lu}")
_LIST = regex.compile(r"\s?(?:,|және|и|and|мен|пен|бен|,\s?and|/|–|-)\s?")
_INITIAL = regex.compile(r"\p{Lu}\.\s?(?:\p{Lu}\.\s?)?$")
_GAPS = (" ", ", ", " (", "; ", " – ", " — ", "/")
#: words that begin an English sentence and are no first names
_OPENERS = frozenset(
    [
        "a",
        "an",
        "the",
        "in",
        "at",
        "from",
        "to",
        "of",
        "near",
        "for",
        "on",
        "with",
        "as",
        "while",
        "when",
        "if",
        "after",
        "before",
        "both",
        "and",
        "but",
    ]
)
_PLACES = (EntityKind.CITY, EntityKind.REGION, EntityKind.COUNTRY, EntityKind.LOCATION)


def marked_as(text: str, match: Match) -> str | None:
    """``city`` or ``water`` where a word beside the name says so."""
    before, after = text[max(0, match.start - 16) : match.start], text[match.end : match.end + 16]
    if _CITY_AFTER.match(after) or _CITY_BEFORE.search(before):
        return "city"
    if _WATER_AFTER.match(after) or _WATER_BEFORE.search(before):
        return "water"
    return None


def _ending(text: str, match: Match, parts: Sequence[Token]) -> str:
    return parts[match.last].folded[len(match.name.text) :] if match.first == match.last else ""


def _name_beside(text: str, match: Match, parts: Sequence[Token]) -> bool:
    """True if a capitalised word or initials stand right beside it: it is rather a part of a longer name."""
    if _INITIAL.search(text[max(0, match.start - 6) : match.start]):
        return True
    nxt = parts[match.last + 1] if match.last + 1 < len(parts) else None
    if nxt is not None and nxt.capital and not nxt.text[0].isdigit() and text[match.end : nxt.start] == " ":
        return True
    prev = parts[match.first - 1] if match.first else None
    return (
        prev is not None
        and match.first > 1
        and prev.capital
        and not prev.text[0].isdigit()
        and text[prev.end : match.start] == " "
    )


def _borne(text: str, match: Match, parts: Sequence[Token], language: Language) -> bool:
    """True if a name stands beside it, be it the first word of the sentence: "Jane Austin", «Джек Лондон»."""
    if _name_beside(text, match, parts):
        return True
    if match.first != 1 or text[parts[0].end : match.start] != " " or not parts[0].capital:
        return False
    first = parts[0]
    if language == Language.RU:
        return any("Name" in reading.tag for reading in russian.readings(first.text))
    return language == Language.EN and first.text.isalpha() and first.folded not in _OPENERS


def _own_capital(text: str, match: Match, parts: Sequence[Token]) -> bool:
    """True if the capital is the name's: a small word, or a comma and a bracket stand before it."""
    if not match.first:
        return False
    prev = parts[match.first - 1]
    return not prev.text[0].isupper() and text[prev.end : match.start] in _GAPS


def open_here(text: str, match: Match, parts: Sequence[Token], language: Language) -> bool:
    """True if the guard of a name asks no more than what stands right beside it."""
    guard = match.name.guard
    if language in guard.heavy:
        return False
    if language in guard.word:
        return _own_capital(text, match, parts) and not _name_beside(text, match, parts)
    return language not in guard.light or not _borne(text, match, parts, language)


def plausible(
    text: str,
    match: Match,
    parts: Sequence[Token],
    language: Language,
    beside: tuple[Match | None, Match | None],
) -> bool:
    """True if a guarded name stands where a place is meant.

    ``beside`` are the names before and after it that are sure: in a list with them it is of their kind.
    """
    if marked_as(text, match) == "city":
        return True
    if _name_beside(text, match, parts):
        return False
    if _BEFORE[language].search(text[max(0, match.start - 12) : match.start]):
        return True
    if language == Language.KK and _PLACE_CASE.search(_ending(text, match, parts)):
        return True
    before, after = beside
    country = after is not None and after.name.kind == EntityKind.COUNTRY and after.start - match.end < 4
    if country and _COUNTRY_AFTER.match(text[match.end : match.end + 4]):
        return True
    return (before is not None and _listed(text, before, match)) or (
        after is not None and _listed(text, match, after)
    )


def _listed(text: str, left: Match, right: Match) -> bool:
    """True if only a comma or an "and" parts two places."""
    places = left.name.kind in _PLACES and right.name.kind in _PLACES
    close = right.start - left.end <= 10
    return places and close and _LIST.fullmatch(text[left.end : right.start]) is not None
