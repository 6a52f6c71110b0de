"""Job titles in three languages, each with an id that does not depend on the language.

The table names offices; :mod:`pipeline.entities.modifiers` adds what stands around them: acting, former,
first, deputy.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import regex

from pipeline.core.model import LANGUAGES, EntityKind, Language
from pipeline.entities import modifiers
from pipeline.entities.candidate import Candidate, Tier, distance
from pipeline.languages.gazetteer.forms import is_form
from pipeline.languages.gazetteer.tokens import Token, joined, tokens

TABLE = Path(__file__).with_name("positions.tsv")
#: titles of one office: they count without a person beside them
OFFICES = frozenset(
    (
        "president", "head-of-state", "prime-minister", "deputy-prime-minister", "minister", "vice-minister",
        "first-vice-minister", "foreign-minister", "akim", "deputy-akim", "secretary-general", "ambassador",
        "state-secretary", "press-secretary", "prosecutor-general", "central-bank-chair", "senate-chair",
        "mazhilis-chair", "mazhilis-deputy", "supreme-court-chair",
    )
)  # fmt: skip
#: characters between a title and the person who bears it
NEAR = 90
_KEY = 3
_PLURAL_KK = regex.compile(r"[лдт][ае]р\p{L}*$")
_PLURAL_RU = regex.compile(r"(?:ы|и|ов|ев|ей|ам|ям|ами|ями|ах|ях)$")
_PLURAL_EN = regex.compile(r"s$")

Titles = dict[str, list[tuple[tuple[str, ...], str]]]


@cache
def titles(language: Language) -> Titles:
    """Beginning of the first word → (words, id), the longest titles first."""
    found: Titles = defaultdict(list)
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            for name in row[language.value].split(";"):
                words = tuple(t.folded for t in tokens(name))
                found[words[0][:_KEY]].append((words, row["id"]))
    for listed in found.values():
        listed.sort(key=lambda x: (-len(x[0]), x))
    return dict(found)


def _plural(token: Token, word: str, language: Language) -> bool:
    """True if the last word of a title is many people: no one's title."""
    if token.folded == word:
        return False
    if language == Language.KK:
        return _PLURAL_KK.match(token.folded[len(word) :]) is not None
    return (_PLURAL_RU if language == Language.RU else _PLURAL_EN).search(token.folded) is not None


def _at(text: str, parts: Sequence[Token], i: int, language: Language) -> tuple[int, str] | None:
    """The last token and id of the longest title at token ``i``."""
    for words, title in titles(language).get(parts[i].folded[:_KEY], ()):
        last = i + len(words) - 1
        if last >= len(parts):
            continue
        if not all(is_form(parts[i + k].folded, w, language) for k, w in enumerate(words)):
            continue
        pairs = zip(parts[i:last], parts[i + 1 : last + 1], strict=True)
        if any(not joined(text, a, b) and text[a.end] != "/" for a, b in pairs):
            continue
        if not _plural(parts[last], words[-1], language):
            return last, title
    return None


def begins(text: str, language: Language, parts: Sequence[Token]) -> bool:
    """True if the text begins with a title."""
    return language in LANGUAGES and bool(parts) and _at(text, parts, 0, language) is not None


def find(text: str, language: Language, parts: Sequence[Token]) -> list[Candidate]:
    """All titles of a segment; :func:`borne` says which of them are somebody's."""
    if language not in LANGUAGES:
        return []
    found: list[Candidate] = []
    i = 0
    while i < len(parts):
        hit = _at(text, parts, i, language)
        if hit is None:
            i += 1
            continue
        last, title = hit
        start, end, title = modifiers.around(
            text, parts[i].start, parts[last].end, title, language, found[-1].end if found else 0
        )
        found.append(
            Candidate(
                start=start,
                end=end,
                kind=EntityKind.POSITION,
                value=title,
                link=f"title:{title}",
                detector="titles",
                tier=Tier.TITLE,
                score=0.9,
            )
        )
        i = last + 1
        while i < len(parts) and parts[i].start < end:
            i += 1
    return found


def borne(titles_: Sequence[Candidate], persons: Sequence[Candidate]) -> list[Candidate]:
    """Titles of an office, and those that stand near a person."""
    near = ((t, distance(t, persons)) for t in titles_)
    return [t for t, far in near if modifiers.office(t.value) in OFFICES or (far is not None and far <= NEAR)]
