"""Folded text: what a reader takes for the same word becomes the same string, with the way back.

Folding is for comparing, never for showing: NFC, lower case, no soft hyphens or zero-width characters, every
space a space, every dash a hyphen, one kind of quotes, and letters that only look like those of the word's
script replaced by the real ones («Үкiмет» with a Latin i, “Tаraz” with a Cyrillic а).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

from pipeline.core.spans import MappedText
from pipeline.languages.words import INVISIBLE

# Letters of one shape in common fonts; source: Unicode confusables.txt (UTS #39), restricted to the alphabets
# of kk, ru and en. Upper-case Y is taken for Ү: it is what it looks like in Kazakh (editor's judgement).
_TO_CYRILLIC = dict(
    zip(
        "aceiopxyhëəɵABCEHIKMOPTXYËƏƟ",
        "асеіорхуһёәөАВСЕНІКМОРТХҮЁӘӨ",
        strict=True,
    )
)
_TO_LATIN = {cyrillic: latin for latin, cyrillic in _TO_CYRILLIC.items() if latin not in "əɵƏƟ"} | {"У": "Y"}

_INVISIBLE = regex.compile(rf"[{INVISIBLE}]")
_MEETING = regex.compile(r"\p{Latin}\p{N}*\p{Cyrillic}|\p{Cyrillic}\p{N}*\p{Latin}")
_RUN = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_CLUSTER = regex.compile(r"\X")
#: the formula is written in either script; there is only one gas
_CO2 = regex.compile(r"(?<![\p{L}\p{N}])[сСcC][оОoO](?=[2₂])")

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"
_DOUBLE = "«»„“”‟″＂❝❞〝〞"
_SINGLE = "‘’‚‛ʼ′ʹ`´＇‹›"
_SPACES = "\t\x0b\x0c\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_SIMPLE: dict[str, str] = (
    dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_DOUBLE, '"')
    | dict.fromkeys(_SINGLE, "'")
    | dict.fromkeys(_SPACES, " ")
)


class _Folded(dict[int, str]):
    """The table of ``str.translate``, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = _SIMPLE.get(char)
        if folded is None:
            # İ casefolds to i and a combining dot; the dot says nothing here
            folded = "i" if char == "İ" else unicodedata.normalize("NFC", char.casefold())
        self[code] = folded
        return folded


_TABLE = _Folded()


def _script_of(run: str) -> dict[str, str] | None:
    """The table that makes a mixed run one script, None where it is not mixed or both scripts are meant."""
    latin = cyrillic = strong_latin = strong_cyrillic = 0
    for char in run:
        if "\u0400" <= char <= "\u052f":
            cyrillic += 1
            strong_cyrillic += char not in _TO_LATIN
        elif char.isalpha():
            latin += 1
            strong_latin += char not in _TO_CYRILLIC
    if not latin or not cyrillic or (strong_latin and strong_cyrillic):
        return None
    if strong_latin:
        return _TO_LATIN
    return _TO_CYRILLIC if strong_cyrillic or cyrillic >= latin else _TO_LATIN


def _latin_co(match: regex.Match[str]) -> str:
    return "".join(_TO_LATIN.get(c, c) for c in match.group())


def _one_script(text: str) -> str:
    """Homoglyphs replaced, one code point for one."""
    text = _CO2.sub(_latin_co, text)
    if not _MEETING.search(text):
        return text

    def mend(match: regex.Match[str]) -> str:
        run = match.group()
        table = _script_of(run)
        return "".join(table.get(c, c) for c in run) if table else run

    return str(_RUN.sub(mend, text))


def mixed_script(word: str) -> str | None:
    """The word in one script if it mixes Latin and Cyrillic letters of the same shape, None if it is clean.

    Parts joined by a hyphen may each have a script of their own («PR-маманы»), and a word that has letters of
    both scripts that cannot be mistaken («iPhoneның») mixes them on purpose.
    """
    if not _MEETING.search(word):
        return None
    mended = _one_script(word)
    return mended if mended != word else None


def legible(text: str) -> MappedText:
    """The text as a reader sees it: NFC, nothing invisible in it, every word in one script; case, spaces,
    dashes and quotes stay. ``legible(t).original(i, j)`` is the span of ``t`` that ``[i:j]`` came from.
    """
    view = text
    offsets: list[int] | range = range(len(text) + 1)
    if not unicodedata.is_normalized("NFC", view):
        pieces: list[str] = []
        places: list[int] = []
        for cluster in _CLUSTER.finditer(view):
            piece = unicodedata.normalize("NFC", cluster.group())
            pieces.append(piece)
            places.extend(min(cluster.start() + i, cluster.end() - 1) for i in range(len(piece)))
        view, offsets = "".join(pieces), [*places, len(text)]
    if _INVISIBLE.search(view):
        kept = [i for i, char in enumerate(view) if char not in INVISIBLE]
        view, offsets = "".join(view[i] for i in kept), [*(offsets[i] for i in kept), len(text)]
    return MappedText(_one_script(view), offsets)


def fold(text: str) -> MappedText:
    """The folded view of a text. ``fold(t).original(i, j)`` is the span of ``t`` that ``[i:j]`` came from."""
    seen = legible(text)
    view, offsets = seen.text, seen.offsets
    folded = view.translate(_TABLE)
    if len(folded) != len(view) or any(len(_TABLE[ord(char)]) != 1 for char in set(view)):
        offsets = [
            *(offsets[i] for i, char in enumerate(view) for _ in _TABLE[ord(char)]),
            len(text),
        ]
    return MappedText(folded, offsets)


@lru_cache(maxsize=200_000)
def fold_word(word: str) -> str:
    """The folded form of one word, remembered."""
    return fold(word).text
