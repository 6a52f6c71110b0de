"""What the Kazakh name tagger sees of a sentence. Training and tagging share it: change one, train again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import regex

from pipeline.core.model import Language
from pipeline.languages import gazetteer
from pipeline.languages.folding import fold_word
from pipeline.languages.inflection import lemmas
from pipeline.languages.ru import morphology as russian

_TOKEN = regex.compile(
    r"[\p{L}\p{M}\p{N}]++(?:[-\u2010\u2011'’][\p{L}\p{M}\p{N}]++)*+|%(?:-\p{L}++)?+|[^\s\p{L}\p{N}]"
)
#: tags of the Russian dictionary that say what kind of name a word is
_NAME_TAGS = ("Name", "Surn", "Patr", "Geox", "Orgn")
_PATRONYMIC = regex.compile(r"(?:ұлы|қызы|улы|кызы|вич|вна|евич|овна)\p{Ll}{0,4}$")
_SURNAME = regex.compile(r"(?:ов|ев|ёв|ин|ова|ева|ина|ский|ская|тегі|баев|баева|енко)\p{Ll}{0,4}$")


def _listed(name: str) -> frozenset[str]:
    return frozenset(Path(__file__).with_name(name).read_text("utf-8").split())


#: heads of organisations and words that stand beside a person, bare and with the possessive
_ORG = _listed("kk_heads.txt")
_TITLE = _listed("kk_titles.txt")


class Word(NamedTuple):
    """A token of the tagger: words, figures, single signs."""

    start: int
    end: int
    text: str


def split(text: str) -> list[Word]:
    """The tokens of a segment, as the training data has them."""
    return [Word(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text)]


@lru_cache(maxsize=100_000)
def _shape(word: str) -> str:
    kinds = ["X" if c.isupper() else "x" if c.islower() else "9" if c.isdigit() else c for c in word[:24]]
    return "".join(k for i, k in enumerate(kinds) if i < 1 or k != kinds[i - 1])


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    """The likeliest stem of at least three letters."""
    found = lemmas(word, Language.KK)
    return next((s for s in found if len(s) > 2), fold_word(word))


@lru_cache(maxsize=100_000)
def _name_tags(word: str) -> tuple[str, ...]:
    if not word[0].isupper():
        return ()
    tags: set[str] = set()
    # only what the dictionary has says anything: guesses at the rest would take most of the time
    for form in filter(russian.known, (word, _stem(word))):
        for reading in russian.readings(form)[:3]:
            tags.update(t for t in _NAME_TAGS if t in reading.tag and reading.is_known)
    return tuple(sorted(tags))


@lru_cache(maxsize=100_000)
def _own(word: str) -> tuple[str, ...]:
    """Features of a word in itself."""
    low = fold_word(word)
    stem = _stem(word)
    found = [f"w={low}", f"s={_shape(word)}", f"l={stem}"]
    found += [f"p{n}={low[:n]}" for n in (2, 3, 4) if len(low) >= n]
    found += [f"e{n}={low[-n:]}" for n in (1, 2, 3, 4, 5) if len(low) > n]
    found.append(f"n={min(len(low), 12)}")
    found += [f"t={tag}" for tag in _name_tags(word)]
    if word[0].isupper():
        found.append("Cap")
        if _PATRONYMIC.search(word):
            found.append("patr")
        if _SURNAME.search(word):
            found.append("surn")
    if stem in _ORG or low in _ORG:
        found.append("org")
    if stem in _TITLE or low in _TITLE:
        found.append("title")
    if word.isupper() and len(word) > 1:
        found.append("UP")
    return tuple(found)


@lru_cache(maxsize=100_000)
def _beside(word: str) -> tuple[str, ...]:
    """What its neighbours see of a word."""
    low = fold_word(word)
    found = [f"w={low}", f"s={_shape(word)}", f"l={_stem(word)}", f"e3={low[-3:]}"]
    found += [f for f in _own(word) if f in ("org", "title", "patr", "surn") or f.startswith("t=")]
    return tuple(found)


@lru_cache(maxsize=400_000)
def _shifted(word: str, place: str) -> tuple[str, ...]:
    return tuple(f"{place}{f}" for f in _beside(word))


@lru_cache(maxsize=400_000)
def _far(word: str, place: str) -> tuple[str, ...]:
    return (f"{place}w={fold_word(word)}", f"{place}s={_shape(word)}", f"{place}l={_stem(word)}")


def _gazetteer_tags(text: str, words: Sequence[Word]) -> list[str]:
    tags = [""] * len(words)
    matches = gazetteer.find(text, Language.KK)
    i = 0
    for match in matches:
        while i < len(words) and words[i].end <= match.start:
            i += 1
        k, begin = i, "B"
        while k < len(words) and words[k].start < match.end:
            tags[k] = f"{begin}{match.name.kind.value}"
            begin = "I"
            k += 1
    return tags


def features(text: str, words: Sequence[Word]) -> list[list[str]]:
    """One list of features per token of :func:`split`."""
    tags = _gazetteer_tags(text, words)
    rows: list[list[str]] = []
    quoted = False
    count = len(words)
    for i, word in enumerate(words):
        row = ["b", *_own(word.text)]
        if word.text in "«“„":
            quoted = True
        elif word.text in "»”":
            quoted = False
        elif quoted:
            row.append("q")
        if tags[i]:
            row.append(f"g={tags[i]}")
        if i:
            row += _shifted(words[i - 1].text, "-")
            row.append(f"-s+s={_shape(words[i - 1].text)}/{_shape(word.text)}")
            if tags[i - 1]:
                row.append(f"-g={tags[i - 1]}")
        else:
            row.append("first")
        if i + 1 < count:
            row += _shifted(words[i + 1].text, "+")
            row.append(f"s+s={_shape(word.text)}/{_shape(words[i + 1].text)}")
            row.append(f"l+l={_stem(word.text)}/{_stem(words[i + 1].text)}")
            if tags[i + 1]:
                row.append(f"+g={tags[i + 1]}")
        else:
            row.append("last")
        if i > 1:
            row += _far(words[i - 2].text, "--")
        if i + 2 < count:
            row += _far(words[i + 2].text, "++")
        rows.append(row)
    return rows
