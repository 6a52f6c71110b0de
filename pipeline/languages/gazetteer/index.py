"""Names of the gazetteer in a text: looked up by the beginning of their first word, longest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

import msgspec

from pipeline.core.model import Language
from pipeline.languages.gazetteer.forms import is_form
from pipeline.languages.gazetteer.table import Name, entries
from pipeline.languages.gazetteer.tokens import Token, balanced, joined, tokens

#: letters of a stem that no ending changes
_KEY = 3
_VOWELS = "аеиоуыэюяәіөүұь"
#: abbreviations are no longer than this
_SHORT = 6
#: what may part two words of a name besides spaces and hyphens
_SIGNS = frozenset(",/&()")
_STATUS = {"official": 0, "also": 1, "former": 2}


class Pattern(msgspec.Struct, frozen=True):
    """A name cut into tokens: ``words`` folded, ``capitals`` and ``commas`` as the name is written."""

    name: Name
    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    commas: tuple[bool, ...]
    #: an abbreviation, matched as it is written («КазНУ» is no «казну») or in capitals only
    strict: bool


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
        tuple(not _SIGNS.isdisjoint(gap) for gap in gaps),
        len(parts) == 1 and len(name.text) <= _SHORT and not name.text[1:].islower() and len(name.text) > 1,
    )


@cache
def _patterns() -> tuple[Pattern, ...]:
    """All names; names of all languages are looked for in a text of any."""
    return tuple(_pattern(name) for entry in entries().values() for name in entry.names)


def _key(word: str) -> str:
    """The letters of a first word that stay in all its forms: of «Орел» two, «Орла» loses the third."""
    fleeting = len(word) <= _KEY + 2 and word[_KEY - 1 : _KEY] in ("е", "о") and word[-1] not in _VOWELS
    return word[: _KEY - 1 if fleeting else _KEY]


@cache
def index(language: Language, small: bool = False) -> Index:
    """Beginning of the first word → first word → names; those of all languages, the text's own first.

    ``small``: only the names that may be written small («область Ұлытау»), all that a small word can begin.
    """
    found: Index = defaultdict(lambda: defaultdict(list))
    seen: set[tuple[str, str]] = set()
    own = [pattern for pattern in _patterns() if pattern.name.language == language]
    for pattern in [*own, *_patterns()]:
        key = (pattern.name.entry, pattern.name.text)
        if key not in seen and pattern.words and not (small and pattern.capitals[0]):
            seen.add(key)
            found[_key(pattern.words[0])][pattern.words[0]].append(pattern)
    return {key: dict(firsts) for key, firsts in found.items()}


@lru_cache(maxsize=100_000)
def beginning_with(word: str, small: bool, language: Language) -> tuple[Pattern, ...]:
    """The names whose first word the folded token may be."""
    lookup = index(language, small)
    if language == Language.EN:
        # English names do not bend
        return tuple(lookup.get(_key(word), {}).get(word, ()))
    return tuple(
        pattern
        for size in range(min(_KEY, len(word)), 0, -1)
        for first, patterns in lookup.get(word[:size], {}).items()
        if is_form(word, first, language)
        for pattern in patterns
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


def _written_so(token: Token, pattern: Pattern) -> bool:
    return not pattern.strict or token.text.isupper() or token.text.startswith(pattern.name.text)


def matches_at(
    text: str, parts: Sequence[Token], i: int, language: Language, patterns: Sequence[Pattern]
) -> list[Match]:
    """Those of the names that stand at token ``i``, the longest first, then the text's own."""
    token = parts[i]
    found: list[Match] = []
    for pattern in patterns:
        last = i + len(pattern.words) - 1
        if last >= len(parts) or not _written_so(token, pattern):
            continue
        if last == i or _rest(text, parts, i, pattern, language):
            start, end = _span(text, parts, i, last, language, pattern.name.text.endswith("."))
            found.append(Match(start, end, pattern.name, i, last))
    if len(found) > 1:
        found.sort(key=lambda m: (-m.last, *_nearness(text, m, language)))
    return found


def _nearness(text: str, match: Match, language: Language) -> tuple[bool, bool, int, int]:
    """Sorts names that end at one word: one that is written so, then the text's own, then the longest, which
    has the shortest ending («Шарында» is in Шарын, not in Шар)."""
    name = match.name
    return (
        text[match.start : match.end] != name.text,
        name.language != language,
        -len(name.text),
        _STATUS[name.status],
    )
