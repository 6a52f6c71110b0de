"""The names of a text: longest first, one reading each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from pipeline.core.model import EntityKind, Language
from pipeline.languages.gazetteer.context import marked_as, open_here, plausible
from pipeline.languages.gazetteer.index import Match, beginning_with, matches_at
from pipeline.languages.gazetteer.lists import listed
from pipeline.languages.gazetteer.tokens import Token, tokens

_MARKED = {"city": (EntityKind.CITY, EntityKind.REGION), "water": (EntityKind.LOCATION,)}


#: the rest of a compound: «Сан-Бернардино» is not in «Сана»
_COMPOUND = regex.compile(r"[-\u2010\u2011]\p{Lu}\p{Ll}")


def _best(text: str, readings: list[Match], parts: Sequence[Token], language: Language) -> Match:
    """Of several things with one name, the one that fits the word beside it, else one that needs no proof."""
    longest = [m for m in readings if m.last == readings[0].last]
    if len(longest) > 1:
        mark = marked_as(text, longest[0])
        for match in longest:
            if mark and match.name.kind in _MARKED[mark]:
                return match
        for match in longest:
            if open_here(text, match, parts, language):
                return match
    return longest[0]


def _whole(text: str, match: Match) -> bool:
    """False for an inflected form that begins a compound."""
    return text[match.start : match.end] == match.name.text or not _COMPOUND.match(text, match.end)


def _shouted(text: str, parts: Sequence[Token]) -> bool:
    letters = [t for t in parts if not t.text[0].isdigit()]
    return len(letters) > 3 and all(t.text.isupper() for t in letters)


def find(text: str, language: Language, parts: Sequence[Token] | None = None) -> list[Match]:
    """Names of the gazetteer in ``text``, in order, without overlaps."""
    if language == Language.OTHER:
        return []
    parts = tokens(text) if parts is None else parts
    found = _every(text, language, parts)
    members = listed(text, parts, language)
    if members:
        taken = {i for member in members for i in range(member.first, member.last + 1)}
        found = [m for m in found if taken.isdisjoint(range(m.first, m.last + 1))]
        found = sorted([*found, *members], key=lambda m: m.start)
    return _sure(text, found, parts, language)


@lru_cache(maxsize=20_000)
def may_be_city(name: str, language: Language) -> bool:
    """True if a name by itself is that of a city, uninflected, and be it a person's as well («Абай»).

    Of «Абайдың» and «Абайға» the person is as likely.
    """
    every = _every(name, language, tokens(name)) if language != Language.OTHER else []
    return any(m.name.kind == EntityKind.CITY and m.name.text == name for m in every)


def _every(text: str, language: Language, parts: Sequence[Token]) -> list[Match]:
    """All names, those included that are also words and need a sign that a place is meant."""
    shouted = _shouted(text, parts)
    found: list[Match] = []
    i = 0
    while i < len(parts):
        patterns = beginning_with(parts[i].folded, not parts[i].capital, language)
        readings = matches_at(text, parts, i, language, patterns) if patterns else []
        if shouted:
            # in a line of capitals "US" is a word and «Ош» needs to be said
            readings = [m for m in readings if m.end - m.start > 2]
        if readings:
            readings = [m for m in readings if _whole(text, m)]
        if not readings:
            i += 1
            continue
        match = _best(text, readings, parts, language)
        found.append(match)
        i = match.last + 1
    return found


def _sure(text: str, found: list[Match], parts: Sequence[Token], language: Language) -> list[Match]:
    """The names without those that are also words and stand where no place is meant.

    In a list one that is sure vouches for its neighbours, and they for theirs.
    """
    sure = [open_here(text, m, parts, language) for m in found]
    open_ = [i for i, good in enumerate(sure) if not good]
    while open_:
        i = open_.pop()
        if sure[i]:
            continue
        before = found[i - 1] if i and sure[i - 1] else None
        after = found[i + 1] if i + 1 < len(found) and sure[i + 1] else None
        if plausible(text, found[i], parts, language, (before, after)):
            sure[i] = True
            open_ += [k for k in (i - 1, i + 1) if 0 <= k < len(found) and not sure[k]]
    return [m for m, good in zip(found, sure, strict=True) if good]
