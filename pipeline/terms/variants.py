"""Spelling variants of one term inside a document, found without any termbase.

«қол қоюшы» and «қолқоюшы», «Мэрлер келісімі – Шығыс» and «Мэрлер келісімі-Шығыс»: the same words, joined,
hyphenated, spaced or dashed in different ways. Both words inflect freely; only the spelling counts.
"""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from functools import lru_cache

import msgspec

from pipeline.core.model import Language
from pipeline.languages.inflection import lemmas
from pipeline.terms.units import Gap, Unit, units

#: letters of the first and of the last part; shorter ones are particles («қала да» and «қалада»)
MIN_FIRST = 3
MIN_LAST = 4
#: letters of a Kazakh stem that are never stripped
MIN_STEM = 4


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that stand apart or joined by sense, not by choice: «так же», “every day”, “take off”.
_FREE: dict[Language, frozenset[str]] = {
    Language.EN: _set(
        "some any every all who what how when where ever with out over under back down away through may time "
        "times day days body thing more less self half well most mean while there here the one long"
    ),
    Language.RU: _set(
        "нибудь либо таки когда где что как так кто полу сам само при кое еще ещё все всё чуть едва вот там "
        "тут пол под над для"
    ),
    Language.KK: _set(
        "бір осы сол мына бұл еш кей әр қай ала бара келе үшін және болып емес екен деген етіп жатқан тұрған "
        "отырған жүрген"
    ),
}


class Spelling(StrEnum):
    """How the two words are put together."""

    JOINED = "joined"
    HYPHEN = "hyphen"
    SPACE = "space"
    #: a dash between spaces
    DASH = "dash"
    #: a dash with a space on one side only
    LOOSE = "loose"


class VariantGroup(msgspec.Struct, frozen=True, kw_only=True):
    """One term and the ways in which a text writes it."""

    #: what the spellings have in common; see :func:`spelling_key`
    key: str
    #: the shortest surface of each way of writing → its spans, in text order; the most frequent way first
    variants: dict[str, tuple[tuple[int, int], ...]]


@lru_cache(maxsize=100_000)
def _stem(word: str, language: Language, shortest: int = MIN_STEM) -> str:
    if language is not Language.KK:
        found = lemmas(word, language)
        return found[0] if found else word
    # Stripped as far as it goes, all forms of a word end at the same stem; it need not be a word.
    while True:
        shorter = next((s for s in lemmas(word, language) if shortest <= len(s) < len(word)), None)
        if shorter is None:
            return word
        word = shorter


def _key(parts: list[str], language: Language) -> str:
    if language is Language.RU:
        # both parts are declined: «города-подписанты», «городов-подписантов»
        return "".join(_stem(part, language) for part in parts)
    if language is Language.KK:
        # nothing of the first part is an ending of the second
        before = sum(map(len, parts[:-1]))
        return _stem("".join(parts), language, max(MIN_STEM, before + 2))
    return "".join(parts[:-1]) + _stem(parts[-1], language)


def spelling_key(phrase: str, language: Language) -> str:
    """The key under which the spellings of a phrase coincide: space, hyphen, dash, case, inflection.

    An empty key stands for a phrase without letters and figures.
    """
    parts = [unit.text for unit in units(phrase)]
    return _key(parts, Language(language)) if parts else ""


class _Place(msgspec.Struct, frozen=True):
    start: int
    end: int
    spelling: Spelling
    #: index of its first unit
    first: int
    capitals: bool


def _spelling(text: str, left: Unit, right: Unit) -> Spelling | None:
    if right.gap is Gap.SPACE:
        return Spelling.SPACE
    if right.gap is Gap.HYPHEN:
        return Spelling.HYPHEN
    if right.gap is Gap.DASH:
        between = text[left.end : right.start]
        if between[0].isspace() == between[-1].isspace():
            return Spelling.DASH if between[0].isspace() else None
        return Spelling.LOOSE if between.strip() in "-‐‑‒–—−" else None
    return None


def _fits(left: str, right: str, language: Language) -> bool:
    free = _FREE.get(language, frozenset())
    return (
        len(left) >= MIN_FIRST
        and len(right) >= MIN_LAST
        and left.isalpha()
        and right.isalpha()
        and left != right
        and left not in free
        and right not in free
    )


def _places(text: str, language: Language) -> tuple[list[Unit], dict[str, list[_Place]]]:
    found = units(text)
    places: dict[str, list[_Place]] = defaultdict(list)
    # only words that can be the joined form of two words of this text are worth a key
    long_words = {u.text for u in found if len(u.text) >= MIN_FIRST + MIN_LAST and u.text.isalpha()}
    prefixes = {word[:n] for word in long_words for n in range(MIN_FIRST + MIN_LAST - 1, len(word))}

    def note(first: int, last: int, spelling: Spelling, parts: list[str]) -> None:
        start, end = found[first].start, found[last].end
        capitals = all(text[found[i].start].isupper() for i in range(first, last + 1))
        places[_key(parts, language)].append(_Place(start, end, spelling, first, capitals))

    spaced: list[int] = []
    for i, unit in enumerate(found):
        if i == 0 or not _fits(found[i - 1].text, unit.text, language):
            continue
        spelling = _spelling(text, found[i - 1], unit)
        if spelling is Spelling.SPACE:
            spaced.append(i)
        elif spelling is not None:
            note(i - 1, i, spelling, [found[i - 1].text, unit.text])
    dashed = set(places)
    for i in spaced:
        left, right = found[i - 1].text, found[i].text
        if left + right[: MIN_LAST - 1] in prefixes or (dashed and _key([left, right], language) in dashed):
            note(i - 1, i, Spelling.SPACE, [left, right])
    known = set(places)
    for i, unit in enumerate(found):
        if unit.text in long_words and unit.gap is not Gap.HYPHEN and _key([unit.text], language) in known:
            note(i, i, Spelling.JOINED, [unit.text])
    return found, places


def _comparable(places: list[_Place], language: Language) -> list[list[_Place]]:
    """The places whose spellings are a matter of choice: a dash between words is no spelling of a space."""
    ways = {place.spelling for place in places}
    if language is Language.EN and not all(place.capitals for place in places):
        # “long-term plan”, “in the long term”: English hyphenates by syntax
        places = [p for p in places if p.spelling is not Spelling.HYPHEN]
        ways.discard(Spelling.HYPHEN)
    if Spelling.HYPHEN in ways and not {Spelling.SPACE, Spelling.DASH} <= ways:
        return [places]
    words = {Spelling.SPACE, Spelling.JOINED} | ({Spelling.HYPHEN} if Spelling.JOINED in ways else set())
    return [
        [p for p in places if p.spelling in words],
        [p for p in places if p.spelling not in {Spelling.SPACE, Spelling.JOINED}],
    ]


def variant_groups(text: str, language: Language) -> tuple[VariantGroup, ...]:
    """Terms that a text writes in more than one way, in the order of their first place."""
    language = Language(language)
    found, places = _places(text, language)
    groups: list[tuple[int, VariantGroup]] = []
    for key, same in places.items():
        for members in _comparable(same, language):
            by_way: dict[Spelling, list[_Place]] = defaultdict(list)
            for place in members:
                by_way[place.spelling].append(place)
            if len(by_way) < 2:
                continue
            reach = _common_before(found, [p.first for p in members])
            variants: dict[str, tuple[tuple[int, int], ...]] = {}
            for way in sorted(by_way.values(), key=lambda w: (-len(w), w[0].start)):
                spans = tuple(
                    (found[p.first - reach].start, p.end) for p in sorted(way, key=lambda p: p.start)
                )
                start, end = min(spans, key=lambda s: s[1] - s[0])
                variants[text[start:end]] = spans
            first = min(p.start for p in members)
            groups.append((first, VariantGroup(key=key, variants=variants)))
    return tuple(group for _, group in sorted(groups, key=lambda g: g[0]))


def _common_before(found: list[Unit], firsts: list[int]) -> int:
    """How many words before belong to the term because every place has them: «Мэрлер келісімі – Шығыс»."""
    for reach in (1, 2):
        before = {found[i - reach].text if i >= reach else "" for i in firsts}
        gaps = {found[i - reach + 1].gap for i in firsts if i >= reach}
        if len(before) > 1 or "" in before or gaps != {Gap.SPACE}:
            return reach - 1
    return 2
