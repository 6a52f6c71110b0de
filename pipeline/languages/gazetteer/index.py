"""Names of the gazetteer in a text: looked up by the beginning of their first word, longest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import msgspec

from pipeline.core.model import Language
from pipeline.languages.gazetteer.forms import is_form
from pipeline.languages.gazetteer.table import Name, entries
from pipeline.languages.gazetteer.tokens import Token, balanced, joined, tokens

#: letters of a stem that no ending changes
_KEY = 3
_STATUS = {"official": 0, "also": 1, "former": 2}


class Pattern(msgspec.Struct, frozen=True):
    """A name cut into tokens: ``words`` folded, ``capitals`` and ``commas`` as the name is written."""

    name: Name
    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    commas: tuple[bool, ...]
    #: an abbreviation: matched in capitals only
    upper: bool


class Match(msgspec.Struct, frozen=True):
    """``text[start:end]`` is ``name``; ``first`` and ``last`` are its tokens, ``last`` inclusive."""

    start: int
    end: int
    name: Name
    first: int
    last: int


Index = dict[str, dict[str, list[Pattern]]]


def _pattern(name: Name) -> Pattern:
    parts = tokens(name.text)
    gaps = [name.text[a.end : b.start] for a, b in pairwise(parts)]
    return Pattern(
        name,
        tuple(t.folded for t in parts),
        tuple(t.capital for t in parts),
        tuple("," in gap for gap in gaps),
        len(parts) == 1 and parts[0].text.isupper() and len(parts[0].text) <= 6,
    )


@cache
def index(language: Language) -> Index:
    """Beginning of the first word → first word → names; those of all languages, the text's own first."""
    found: Index = defaultdict(lambda: defaultdict(list))
    names = [name for entry in entries().values() for name in entry.names]
    names.sort(key=lambda n: (n.language != language, _STATUS[n.status]))
    seen: set[tuple[str, str]] = set()
    for name in names:
        pattern = _pattern(name)
        key = (name.entry, name.text)
        if pattern.words and key not in seen:
            seen.add(key)
            found[pattern.words[0][:_KEY]][pattern.words[0]].append(pattern)
    return {key: dict(firsts) for key, firsts in found.items()}


@cache
def lower_beginnings(language: Language) -> frozenset[str]:
    """Beginnings of names that are written small («область Ұлытау»): else only capitals count."""
    return frozenset(
        key
        for key, firsts in index(language).items()
        if any(not p.capitals[0] for patterns in firsts.values() for p in patterns)
    )


def _word(token: Token, word: str, capital: bool, language: Language) -> bool:
    return (token.capital or not capital) and is_form(token.folded, word, language)


def _rest(text: str, parts: Sequence[Token], i: int, pattern: Pattern, language: Language) -> bool:
    """True if the words after the first one follow."""
    for k in range(1, len(pattern.words)):
        token = parts[i + k]
        if not joined(text, parts[i + k - 1], token, pattern.commas[k - 1]):
            return False
        if not _word(token, pattern.words[k], pattern.capitals[k] and k < 2, language):
            return False
    return True


def _span(
    text: str, parts: Sequence[Token], i: int, last: int, language: Language, dotted: bool
) -> tuple[int, int]:
    """From token ``i`` to ``last`` with a Kazakh ending that is written with a hyphen («АҚШ-тың»)."""
    end = parts[last].end
    if (
        language == Language.KK
        and last + 1 < len(parts)
        and text[end : parts[last + 1].start] in ("-", "’", "'", "\u2011")
        and parts[last + 1].text.islower()
        and "\u0400" <= parts[last + 1].text[0] <= "\u04ff"
        and len(parts[last + 1].text) <= 6
    ):
        end = parts[last + 1].end
    if dotted and text[end : end + 1] == ".":
        end += 1
    return balanced(text, parts[i].start, end)


def matches_at(text: str, parts: Sequence[Token], i: int, language: Language, lookup: Index) -> list[Match]:
    """All names that begin at token ``i``, the longest first, the text's own language before the others."""
    token = parts[i]
    found: list[Match] = []
    for size in range(min(_KEY, len(token.folded)), 0, -1):
        for first, patterns in lookup.get(token.folded[:size], {}).items():
            if not is_form(token.folded, first, language):
                continue
            for pattern in patterns:
                last = i + len(pattern.words) - 1
                if last >= len(parts) or (pattern.capitals[0] and not token.capital):
                    continue
                if pattern.upper and not token.text.isupper():
                    continue
                if last == i or _rest(text, parts, i, pattern, language):
                    start, end = _span(text, parts, i, last, language, pattern.name.text.endswith("."))
                    found.append(Match(start, end, pattern.name, i, last))
    found.sort(key=lambda m: (-m.last, m.name.language != language, _STATUS[m.name.status]))
    return found
