"""What the identifier is measured on: sentences, their beginnings, words, paragraphs of three languages."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

import regex

from pipeline.bench.news import Texts
from pipeline.core.model import LANGUAGES, Language

KK, RU, EN = Language.KK, Language.RU, Language.EN
_LONG_WORD = regex.compile(r"(?<!\p{L})\p{L}{4,}(?!\p{L})")
_CYRILLIC = regex.compile(r"\p{Cyrillic}")
#: orders of the languages in a mixed paragraph
_ORDERS = ((KK, RU, EN), (RU, EN, KK), (EN, KK, RU), (RU, KK, EN))


def first_words(text: str, count: int = 5) -> str:
    """The beginning of a text."""
    return " ".join(text.split()[:count])


def words(rows: Sequence[Texts]) -> dict[Language, list[str]]:
    """Lower-case words of four letters or more that no other of the three languages has."""
    found = {c: {w.lower() for row in rows for w in _LONG_WORD.findall(row[c])} for c in LANGUAGES}
    others = {c: set[str]().union(*(found[x] for x in LANGUAGES if x != c)) for c in LANGUAGES}
    return {c: sorted(found[c] - others[c]) for c in LANGUAGES}


def mostly_cyrillic(rows: Sequence[Texts]) -> list[str]:
    """Kazakh sentences to be written in Latin letters: those of names and titles alone are left out."""
    return [r[KK] for r in rows if len(_CYRILLIC.findall(r[KK])) > 0.6 * len(r[KK])]


def paragraphs(rows: Sequence[Texts]) -> list[tuple[str, list[Language]]]:
    """Three sentences, one of each language, with the language of every character."""
    out = []
    for i, row in enumerate(rows):
        parts = [(code, row[code] + " ") for code in _ORDERS[i % 4]]
        truth = [code for code, part in parts for _ in part]
        out.append(("".join(part for _, part in parts), truth))
    return out


def other() -> dict[str, list[str]]:
    """Sentences of languages that are none of the three, written for the purpose."""
    lines = files("pipeline.bench.language").joinpath("other.tsv").read_text("utf-8").splitlines()[1:]
    out: dict[str, list[str]] = {}
    for line in lines:
        language, text = line.split("\t")
        out.setdefault(language, []).append(text)
    return out
