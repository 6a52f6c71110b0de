"""What a release contributes to the concordance: every term and every linked name, with its rendering."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.model import Entity, EntityKind, Tables, Version
from pipeline.rules.views import Mention
from pipeline.terms.matcher import Matcher

#: vowels, glides and signs of Kazakh, Russian and English
_SOFT = regex.compile(r"[аәеёиіоөуұүыэюяйьъaeiouy'’.-]")
NAMES = {EntityKind.PERSON: "person", EntityKind.ORGANISATION: "organisation"}


def _terms(tables: Tables, version: Version, matcher: Matcher) -> Iterator[tuple[str, str, str, int, int]]:
    for block in tables.blocks:
        if block.version != version.id:
            continue
        for match in matcher.find(version.text[block.start : block.end], version.language):
            yield (
                "term",
                match.concept.id,
                match.term.text,
                block.start + match.start,
                block.start + match.end,
            )


def _key(entity: Entity) -> str:
    """What stays the same when a name is misspelt: its consonants; a link for everything but people.

    Links hold inside one release only, since they are made from the name as that release writes it.
    """
    if entity.kind != EntityKind.PERSON:
        return entity.link or entity.value
    return " ".join(_SOFT.sub("", word) for word in entity.value.casefold().split())


def mentions(tables: Tables, matcher: Matcher) -> Iterator[Mention]:
    """Mentions of the primary versions, version by version in text order."""
    release = tables.release
    for version in tables.primary():
        found = list(_terms(tables, version, matcher))
        found += [
            (NAMES[e.kind], _key(e), e.value, e.start, e.end)
            for e in tables.entities
            if e.version == version.id and e.kind in NAMES and e.link
        ]
        for kind, key, surface, start, end in sorted(found, key=lambda f: f[3:]):
            yield Mention(
                release=release.id,
                date=release.date or "",
                version=version.id,
                language=version.language.value,
                kind=kind,
                key=key,
                surface=surface,
                start=start,
                end=end,
            )
