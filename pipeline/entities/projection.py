"""Names that one version has and the models overlooked in another: found again by their sound.

A capitalised word that no source has taken is a name if a name of another version sounds the same: «Трамп»
at the beginning of a Kazakh sentence, where "Trump" and «Трампа» are persons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from pipeline.core.model import LANGUAGES, EntityKind, Language
from pipeline.entities.candidate import Candidate, Tier, choose
from pipeline.languages.en import morphology as english
from pipeline.languages.gazetteer.table import entries
from pipeline.languages.gazetteer.tokens import Token, tokens
from pipeline.languages.phonetics import initial
from pipeline.languages.ru import morphology as russian
from pipeline.languages.transliteration import similarity

#: how alike two words must sound; short ones more
SAME = 0.9
SAME_SHORT = 0.96
SHORT, SHORTEST = 5, 4
#: a case ending costs .03: from here a word stands bare, and a name may go on behind it
BARE = 0.975
#: more names of one beginning are a list, and too many to compare
MANY = 200
_PERSONAL = (EntityKind.PERSON, EntityKind.CITY, EntityKind.REGION, EntityKind.COUNTRY, EntityKind.LOCATION)
_NAME_TAGS = ("Name", "Surn", "Patr", "Geox", "Orgn")


class NameWord(msgspec.Struct, frozen=True, order=True):
    """A word of a name as a version has it."""

    word: str
    language: Language
    kind: EntityKind


#: names by the sound they begin with
Index = Mapping[str, Sequence[NameWord]]


def index(
    chosen: Sequence[Sequence[Candidate]], languages: Sequence[Language], small: Sequence[frozenset[str]]
) -> Index:
    """The words of all names of a release; a word that its version also writes small is left out."""
    found: defaultdict[str, set[NameWord]] = defaultdict(set)
    for candidates, language, common in zip(chosen, languages, small, strict=True):
        for candidate in candidates:
            words = tokens(_name(candidate, language))
            if candidate.kind not in _PERSONAL and (
                candidate.kind != EntityKind.ORGANISATION or len(words) != 1
            ):
                continue
            for token in words:
                if token.text[0].isupper() and len(token.text) >= SHORTEST and token.folded not in common:
                    found[initial(token.folded, language)].add(
                        NameWord(token.folded, language, candidate.kind)
                    )
    return {key: sorted(words) for key, words in found.items() if len(words) <= MANY}


def _name(candidate: Candidate, language: Language) -> str:
    """The name, of the gazetteer's entries the official one."""
    entry = entries().get(candidate.value)
    return entry.official(language) if entry is not None and language in LANGUAGES else candidate.value


def _common(token: Token, language: Language) -> bool:
    """True for a word that may have its capital from the beginning of the sentence."""
    if language == Language.EN:
        return english.known(token.folded)
    if language == Language.RU:
        readings = russian.readings(token.text)[:3]
        return (
            bool(readings)
            and readings[0].is_known
            and not any(t in r.tag for r in readings for t in _NAME_TAGS)
        )
    return False


class Echo(NamedTuple):
    """The likest name of another version, how alike it sounds, and whether all other versions have it."""

    score: float
    name: NameWord
    everywhere: bool


def _echo(token: Token, language: Language, names: Index) -> Echo | None:
    scored = [
        (similarity(token.text, language, name.word, name.language), name)
        for name in names.get(initial(token.folded, language), ())
        if name.language != language
    ]
    near = [(score, name) for score, name in scored if score >= SAME]
    if not near:
        return None
    score, name = max(near, key=lambda s: (s[0], s[1]))
    return Echo(score, name, len({n.language for _, n in near}) == len(LANGUAGES) - 1)


def _named_here(token: Token, language: Language, names: Index) -> NameWord | None:
    """The same word as a name in the language's own versions: "Trump" at the beginning of a sentence."""
    own = names.get(initial(token.folded, language), ())
    return next((n for n in own if n.language == language and n.word == token.folded), None)


def _words(
    parts: Sequence[Token],
    language: Language,
    taken: Sequence[Candidate],
    names: Index,
    small: frozenset[str],
) -> Iterator[tuple[Token, float, EntityKind]]:
    covered = {i for c in taken for i in range(c.start, c.end)}
    for i, token in enumerate(parts):
        text = token.text
        if not text[0].isupper() or len(text) < SHORTEST or token.start in covered or token.folded in small:
            continue
        echo = _echo(token, language, names)
        if echo is None:
            continue
        if not echo.everywhere and _named_here(token, language, names) is None:
            short = min(len(text), len(echo.name.word)) <= SHORT
            if echo.score < (SAME_SHORT if short else SAME):
                continue
            if i == 0 and echo.score < BARE and _common(token, language):
                continue
        yield token, echo.score, echo.name.kind


def project(
    text: str,
    language: Language,
    parts: Sequence[Token],
    chosen: Sequence[Candidate],
    names: Index,
    small: frozenset[str],
) -> list[Candidate]:
    """The names of a segment with those that other versions tell of; a person's words that stand side by
    side are one name."""
    if language not in LANGUAGES:
        return list(chosen)
    found = [
        (
            Candidate(
                start=token.start,
                end=token.end,
                kind=kind,
                value=token.text,
                detector="projected",
                tier=Tier.MODEL,
                score=0.75,
            ),
            score >= BARE,
        )
        for token, score, kind in _words(parts, language, chosen, names, small)
    ]
    if not found:
        return list(chosen)
    joined: list[Candidate] = []
    bare: dict[int, bool] = {c.end: is_bare for c, is_bare in found}
    persons = [(c, True) for c in chosen if c.kind == EntityKind.PERSON]
    for candidate, _ in sorted([*found, *persons], key=lambda f: f[0].start):
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.kind == candidate.kind == EntityKind.PERSON
            and text[last.end : candidate.start] in (" ", "\u00a0")
            and bare.get(last.end, language != Language.KK)
        ):
            joined[-1] = msgspec.structs.replace(
                last, end=candidate.end, value=text[last.start : candidate.end], tier=Tier.PERSON
            )
        else:
            joined.append(candidate)
    rest = [c for c in chosen if c.kind != EntityKind.PERSON]
    return choose([*rest, *joined])
