"""All sources over one segment, and which proposal stays."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import regex

from pipeline.core.model import EntityKind, Language
from pipeline.entities import (
    abbreviations,
    bodies,
    capitals,
    known,
    model_names,
    organisations,
    people,
    positions,
)
from pipeline.entities.abbreviations import Definition, Found
from pipeline.entities.candidate import Candidate, choose, overlapping
from pipeline.entities.models.protocol import Span
from pipeline.languages.gazetteer.tokens import Token, tokens

#: what a clipped name does not begin or end with
_EDGE = ' \u00a0,«“„"('
_TAIL = regex.compile(r"(?:[\s,]+(?:and|of|for|on|the|и|по|в|при|имени))+$")
_PLACES = (EntityKind.CITY, EntityKind.REGION, EntityKind.COUNTRY, EntityKind.LOCATION)


class Reading(msgspec.Struct):
    """A segment and what has been found in it so far."""

    text: str
    language: Language
    parts: list[Token]
    names: list[Candidate]
    candidates: list[Candidate]
    defined: list[Found]


def _clipped(
    pattern: Candidate, names: Sequence[Candidate], text: str, language: Language
) -> Candidate | None:
    """A pattern without the known name at its end; None where its head would go, or a name fills it.

    The head of a Kazakh name is its last word, that of a Russian or English one its first.
    """
    start, end = pattern.start, pattern.end
    if not overlapping(pattern, names):
        return pattern
    for name in overlapping(pattern, names):
        if name.start <= start and name.end >= end:
            return None
        if name.end >= end - 1 and language != Language.KK:
            end = name.start
        elif name.start <= start + 1 and language == Language.KK:
            start = name.end
        else:
            return None
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    end = start + len(_TAIL.sub("", text[start:end]))
    if len(text[start:end].split()) < 2 or not any(c.isupper() for c in text[start:end]):
        return None
    return msgspec.structs.replace(pattern, start=start, end=end, value=text[start:end])


def _is_place(pattern: Candidate, places: Sequence[Candidate]) -> bool:
    """True if a pattern took a place for an organisation ("West Bank")."""
    return any(p.start <= pattern.start and pattern.end <= p.end for p in places)


def read(text: str, language: Language, reference: str | None) -> Reading:
    """Values, gazetteer, patterns and titles of a segment."""
    parts = tokens(text)
    names = known.names(text, language, parts)
    listed = [n for n in names if n.kind not in _PLACES]
    places = [n for n in names if n.kind in _PLACES]
    found = known.values(text, language, reference) + names
    patterns = (_clipped(p, listed, text, language) for p in organisations.find(text, language))
    found += [p for p in patterns if p is not None and not _is_place(p, places)]
    found += capitals.find(text, language, parts)
    found += people.without_places(people.find(text, language), places)
    reading = Reading(text, language, parts, names, found, [])
    reading.defined = abbreviations.definitions(text, choose(found))
    return reading


def finish(
    reading: Reading, spans: Sequence[Span], short: dict[str, Definition], small: frozenset[str]
) -> list[Candidate]:
    """The names and values that stay, given the model's names and what is known of the whole version:
    its abbreviations, and the words it writes small somewhere.
    """
    text, language = reading.text, reading.language
    found = list(reading.candidates)
    found += model_names.candidates(text, language, spans, reading.names, small)
    found += abbreviations.expansions(reading.defined)
    found += abbreviations.mentions(text, short, reading.parts)
    chosen = [bodies.linked(c, reading.names) for c in choose(found)]
    persons = [c for c in chosen if c.kind == EntityKind.PERSON]
    titles = positions.borne(positions.find(text, language, reading.parts), persons)
    return choose([*chosen, *titles]) if titles else chosen
