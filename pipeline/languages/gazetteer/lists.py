"""Regions and districts that share one word: «Ақмола және Павлодар облыстары», "the Akmola and Pavlodar
regions", «в Акмолинской и Павлодарской областях», «областей Абай и Ұлытау».

Alone «Ақмола» is a former name of the capital; in such a list it is the region.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from pipeline.core.model import EntityKind, Language
from pipeline.languages.gazetteer.forms import is_form
from pipeline.languages.gazetteer.index import Match
from pipeline.languages.gazetteer.table import Name, entries
from pipeline.languages.gazetteer.tokens import Token, tokens

_KAZAKH_CASES = ("", "ның", "на", "н", "нда", "ндағы", "нан", "мен")
#: plural forms → the word in the name. «области» is left out: it is the genitive of one as well
_HEADS: dict[Language, dict[str, str]] = {
    Language.KK: {
        plural + case: one
        for plural, one in (("облыстары", "облысы"), ("аудандары", "ауданы"))
        for case in _KAZAKH_CASES
    },
    Language.RU: {
        **dict.fromkeys(("областей", "областям", "областями", "областях"), "область"),
        **dict.fromkeys(("районы", "районов", "районам", "районами", "районах"), "район"),
    },
    Language.EN: {"regions": "region", "oblasts": "oblast", "districts": "district"},
}
_AND = {
    Language.KK: frozenset(("және", "мен", "бен", "пен")),
    Language.RU: frozenset(("и",)),
    Language.EN: frozenset(("and",)),
}
#: words of the longest item
_LONGEST = 3


class Item(NamedTuple):
    """Tokens ``first`` to ``last`` (inclusive) of a list."""

    first: int
    last: int


Table = dict[str, dict[str, list[tuple[tuple[str, ...], Name]]]]


@cache
def _table(language: Language) -> Table:
    """Word that is shared → first two letters → (the other words, the name)."""
    found: Table = defaultdict(lambda: defaultdict(list))
    heads = frozenset(_HEADS[language].values())
    for entry in entries().values():
        if entry.kind != EntityKind.REGION:
            continue
        for name in entry.names:
            words = [t.folded for t in tokens(name.text)]
            shared = heads.intersection((words[0], words[-1]))
            if name.language != language or len(words) < 2 or len(shared) != 1:
                continue
            (head,) = shared
            rest = tuple(words[1:] if words[0] == head else words[:-1])
            found[head][rest[0][:2]].append((rest, name))
    return {head: dict(firsts) for head, firsts in found.items()}


def _named(parts: Sequence[Token], item: Item, head: str, language: Language) -> Name | None:
    """The region whose name the words of an item are, without the word that is shared."""
    words = [parts[i].folded for i in range(item.first, item.last + 1)]
    for rest, name in _table(language).get(head, {}).get(words[0][:2], ()):
        if len(rest) == len(words) and all(
            w == r or (language == Language.RU and is_form(w, r, language))
            for w, r in zip(words, rest, strict=True)
        ):
            return name
    return None


def _items(text: str, parts: Sequence[Token], start: int, step: int, language: Language) -> Iterator[Item]:
    """Items from the token ``start`` on, backwards (``step`` -1) or forwards."""
    inside: list[int] = []
    i = start
    while 0 <= i < len(parts):
        token = parts[i]
        joins = token.folded in _AND[language] and not token.capital
        before = i - step
        gap = text[min(parts[i].end, parts[before].end) : max(parts[i].start, parts[before].start)]
        parted = "," in gap
        if gap.strip(" ,\u00a0-") or (not joins and not token.capital):
            break
        if (parted or joins) and inside:
            yield Item(min(inside), max(inside))
            inside = []
        if not joins:
            inside.append(i)
        i += step
        if len(inside) > _LONGEST:
            return
    if inside:
        yield Item(min(inside), max(inside))


def _spread(
    text: str, parts: Sequence[Token], at: int, head: str, language: Language, step: int
) -> list[Match]:
    named = [
        (item, _named(parts, item, head, language)) for item in _items(text, parts, at + step, step, language)
    ]
    if len(named) < 2:
        return []
    found = []
    for item, name in named:
        if name is None:
            continue
        first, last = (min(item.first, at), max(item.last, at)) if item is named[0][0] else item
        found.append(Match(parts[first].start, parts[last].end, name, first, last))
    return found


def listed(text: str, parts: Sequence[Token], language: Language) -> list[Match]:
    """The members of all such lists, in order; the one beside the shared word takes it into its span."""
    heads = _HEADS[language]
    found: list[Match] = []
    for i, token in enumerate(parts):
        head = heads.get(token.folded)
        if head is None:
            continue
        members = _spread(text, parts, i, head, language, -1)
        if not members and language == Language.RU:
            members = _spread(text, parts, i, head, language, 1)
        found += members
    return sorted(found, key=lambda m: m.start)
