"""Abbreviations that a release explains: «Орталық Азияның Аймақтық экологиялық орталығы (ОААЭО)»."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import regex

from pipeline.core.model import EntityKind
from pipeline.entities.candidate import Candidate, Tier, ending_at
from pipeline.languages.gazetteer.tokens import Token, tokens

_BRACKET = regex.compile(
    r"[ \u00a0]?\(\s?(?:далее\s?[–—-]?\s?|бұдан әрі\s?[–—-]?\s?|hereinafter )?"
    r"[«\"“]?(\p{Lu}[\p{Lu}\p{N}&/-]{1,9})[»\"”]?\s?\)"
)
_NAMES = (EntityKind.ORGANISATION, EntityKind.PROJECT, EntityKind.COUNTRY)
#: words of an expansion that lend no letter
_SILENT = frozenset(
    ("и", "по", "в", "на", "для", "при", "of", "and", "the", "for", "in", "on", "to", "және", "жөніндегі")
)


class Definition(msgspec.Struct, frozen=True):
    """``short`` stands for ``value`` (a gazetteer id or the expansion as it is written)."""

    short: str
    value: str
    link: str


class Found(msgspec.Struct, frozen=True):
    definition: Definition
    #: span of the abbreviation, and of an expansion that was not known as a name
    start: int
    end: int
    expansion: tuple[int, int] | None


def _initials(short: str, before: Sequence[Token]) -> int | None:
    """Index of the token an expansion begins with: its capitals give the abbreviation, read backwards."""
    letters = [c.lower() for c in short if c.isalpha()]
    i = len(before)
    while letters and i:
        i -= 1
        token = before[i].folded
        if token[0] == letters[-1]:
            letters.pop()
        elif token not in _SILENT:
            return None
    return i if not letters else None


def definitions(text: str, names: Sequence[Candidate]) -> list[Found]:
    """Abbreviations in brackets right after what they stand for."""
    found: list[Found] = []
    for match in _BRACKET.finditer(text):
        short = match.group(1)
        known, span = ending_at(match.start(), names), match.span(1)
        if known is not None and known.link is not None and known.kind in _NAMES:
            found.append(Found(Definition(short, known.value, known.link), *span, None))
            continue
        before = tokens(text[max(0, match.start() - 160) : match.start()])
        first = _initials(short, before)
        if first is None or len(short) < 3:
            continue
        start = max(0, match.start() - 160) + before[first].start
        expansion = text[start : match.start()].strip(' «»“”"')
        definition = Definition(short, expansion, f"o:{short.casefold()}")
        found.append(Found(definition, *span, (start, match.start())))
    return found


def mentions(text: str, known: dict[str, Definition], parts: Sequence[Token]) -> list[Candidate]:
    """Every mention of an abbreviation the version explains, Kazakh endings after a hyphen included."""
    found: list[Candidate] = []
    for i, token in enumerate(parts):
        definition = known.get(token.text)
        if definition is None:
            continue
        end = token.end
        nxt = parts[i + 1] if i + 1 < len(parts) else None
        if nxt is not None and text[end : nxt.start] == "-" and nxt.text.islower() and len(nxt.text) <= 6:
            end = nxt.end
        found.append(
            Candidate(
                start=token.start,
                end=end,
                kind=EntityKind.ABBREVIATION,
                value=definition.value,
                link=definition.link,
                detector="abbreviation",
                tier=Tier.ABBREVIATION,
                score=0.95,
            )
        )
    return found


def expansions(found: Sequence[Found]) -> list[Candidate]:
    """The organisations that only their abbreviation told; «план действий (ПД)» is none."""
    return [
        Candidate(
            start=f.expansion[0],
            end=f.expansion[1],
            kind=EntityKind.ORGANISATION,
            value=f.definition.value,
            link=f.definition.link,
            detector="abbreviation",
            tier=Tier.NAME,
            score=0.8,
        )
        for f in found
        if f.expansion is not None and sum(t.capital for t in tokens(f.definition.value)) > 1
    ]
