"""Suffixes after figures and abbreviations: a hyphen, and the shape that the reading asks for.

Sources: the rules on abbreviations of the orthography («ТМД-ның», «ІІМ-ге», «АҚШ-тың», «МАГАТЭ-ге»: the
suffix follows the pronunciation, after a hyphen) and on figures («7-сынып»: Қазақша анықтағыш, § 78,
emirsaba.org); that per cent is read «пайыз», rarely «процент», and how figures are read («5-ке», «6-ға»,
«1-ші»): editor's judgement.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from pipeline.languages.folding import fold_word
from pipeline.languages.kk.endings import Features, cell_tails, paradigm_tails
from pipeline.languages.kk.harmony import VOWELS, Ending, Harmony, ending, fronts, harmony

_UNITS = ("", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз")
_TENS = ("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан")
_POWERS = ((9, "миллиард"), (6, "миллион"), (3, "мың"), (2, "жүз"))

# The names of consonant letters differ by speaker («ҚР-ның» and «ҚР-дың»): only a last vowel decides.
_ABBREVIATION = regex.compile(r"(?:\p{Lu}|\p{Lu}\p{Ll}+(?=\p{Lu}))*\p{Lu}{2,}\d*")
_FIGURE = regex.compile(r"(?:\d[\d\u00a0 ]*(?:[.,]\d+)?|[\d.,]*\d)\s?[%‰]?")
_TOKEN = regex.compile(rf"(?P<base>{_FIGURE.pattern}|\p{{Lu}}{{2,}})(?P<hyphen>-?)(?P<tail>[\p{{Ll}}]+)")
_ORDINAL = regex.compile(r"(?:[ыі]?н)?ш[ыі]")


class Fix(NamedTuple):
    """A word that is written wrongly, and how it would be right."""

    wrong: str
    right: str
    #: harmony, assimilation, hyphen
    kind: str


def takes_hyphen(lemma: str) -> bool:
    """True for figures and abbreviations, whose suffixes follow a hyphen."""
    last = lemma.split()[-1] if lemma.split() else ""
    return bool(_FIGURE.fullmatch(last) or _ABBREVIATION.fullmatch(last))


@lru_cache(maxsize=10_000)
def readings(base: str) -> tuple[str, ...]:
    """Words that end as a figure or an abbreviation is read, the usual one first; empty if that is open."""
    base = base.strip()
    if base.endswith("%"):
        return ("пайыз", "процент")
    if base.endswith("‰"):
        return ("промилле",)
    if regex.fullmatch(r"0+|\d+[.:]\d\d", base):
        # the end of a grouped figure, or a time of day
        return ()
    digits = regex.sub(r"\D", "", base.rsplit(",", 1)[-1].rsplit(".", 1)[-1])
    if digits:
        return (_figure(digits),)
    last = fold_word(base)[-1:]
    return (last,) if last in VOWELS and last not in "иую" else ()


# (front, last sound) of the name of a letter that is spelled out. Kazakh consonants are read with a vowel
# after them, «ТМД-ның» (ты-мы-ды), those of Russian and English abbreviations as there: «АЭС-тің», «GPS-ке».
# «АҚШ-тың» and «БАҚ-тағы» are the forms of KazNERD, the rest is the editor's judgement. Others are back and
# end in a vowel.
_LETTERS: dict[str, tuple[bool, Ending]] = {
    letter: (front, kind)
    for letters, front, kind in (
        ("кгцчі", True, Ending.VOWEL),
        ("мн", True, Ending.NASAL),
        ("л", True, Ending.LATERAL),
        ("сф", True, Ending.HARD),
        ("шқх", False, Ending.HARD),
        ("уюй", False, Ending.GLIDE),
        ("bcdegijptv", True, Ending.VOWEL),
        ("mn", True, Ending.NASAL),
        ("l", True, Ending.LATERAL),
        ("fsxzh", True, Ending.HARD),
        ("wqukr", True, Ending.GLIDE),
    )
    for letter in letters
}


def _figure(digits: str) -> str:
    zeros = len(digits) - len(digits.rstrip("0"))
    if zeros == len(digits):
        return "нөл"
    for power, word in _POWERS:
        if zeros >= power:
            return word
    return _TENS[int(digits[-2])] if zeros else _UNITS[int(digits[-1])]


def wanted_class(lemma: str) -> tuple[bool, Ending]:
    """The class of suffixes after a figure or an abbreviation."""
    last = lemma.split()[-1]
    read = readings(last)
    if read:
        return fronts(read[0])[0], ending(read[0]) or Ending.VOWEL
    return _LETTERS.get(fold_word(last)[-1:], (False, Ending.VOWEL))


def hyphen_fault(word: str) -> Fix | None:
    """What is wrong with the suffix of a figure or an abbreviation.

    It is joined without a hyphen («20%ға», «ЕОның») or wrong in shape («5-қа», right: «5-ке»). None if the
    token is right or is something else («5км», «19-ақпан»).
    """
    match = _TOKEN.fullmatch(word)
    if match is None:
        return None
    base, hyphen, tail = match["base"], match["hyphen"], match["tail"]
    figure = not base[0].isalpha()
    if figure and _ORDINAL.fullmatch(tail):
        return _ordinal(word, base, hyphen, tail)
    features = _features(tail)
    if features is None or (not hyphen and len(tail) < 2):
        return None
    read = readings(base)
    right = tail
    if read:
        allowed = [tail_ for one in read for tail_ in _allowed(one, features)]
        right = tail if tail in allowed else allowed[0]
    if right == tail and hyphen:
        return None
    fixed = f"{base}-{right}"
    return Fix(word, fixed, "hyphen" if not hyphen else "harmony")


def _allowed(read: str, features: tuple[Features, ...]) -> list[str]:
    kind = ending(read) or Ending.VOWEL
    return [cell_tails(front, kind)[cell] for cell in features for front in fronts(read)]


@lru_cache(maxsize=5_000)
def _features(tail: str) -> tuple[Features, ...] | None:
    found = {
        paradigm_tails(front, kind)[tail]
        for front in (True, False)
        for kind in Ending
        if tail in paradigm_tails(front, kind)
    }
    return tuple(sorted(found)) or None


def _ordinal(word: str, base: str, hyphen: str, tail: str) -> Fix | None:
    read = readings(base)
    if not read or base.endswith(("%", "‰")) or harmony(read[0]) is Harmony.EITHER:
        return None
    vowel = "і" if harmony(read[0]) is Harmony.FRONT else "ы"
    right = tail[:-1].replace("ы", vowel).replace("і", vowel) + vowel
    if right == tail and hyphen:
        return None
    return Fix(word, f"{base}-{right}", "hyphen" if not hyphen else "harmony")
