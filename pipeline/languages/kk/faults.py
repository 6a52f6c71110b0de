"""Suffixes that break vowel harmony or assimilation: «Мэрлар» (right: «Мэрлер»), «мектептар», «қалалер».

The check must be quiet on correct Kazakh, so it asks for a known stem with one sure harmony, for a whole
suffix
of the paradigm in the wrong shape, and for the absence of any other reading.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

import regex

from pipeline.languages.folding import fold_word
from pipeline.languages.kk.endings import Features, cell_tails, paradigm_tails
from pipeline.languages.kk.harmony import VOWELS, Ending, Harmony, ending, harmony
from pipeline.languages.kk.hyphens import Fix, hyphen_fault
from pipeline.languages.kk.irregular import DROPPING
from pipeline.languages.kk.lexicon import support
from pipeline.languages.kk.readings import readings
from pipeline.languages.kk.suffixes import Possessive
from pipeline.languages.ru import morphology as russian

__all__ = ["Fix", "harmony_fault", "hyphen_fault"]

#: word types a stem must have been seen in
KNOWN_STEM = 1.5
#: the same for a word with a capital, which may be a name («Өлеңті»)
KNOWN_NAME = 4.0
#: and those that a competing reading needs to silence the check
KNOWN_OTHER = 0.9
SHORTEST_STEM = 3


@cache
def _wrong_shapes() -> dict[str, frozenset[Features]]:
    """Every tail of the paradigm that begins with a consonant, with the cells it may fill in some class."""
    found: dict[str, set[Features]] = {}
    for front in (True, False):
        for kind in Ending:
            for tail, features in paradigm_tails(front, kind).items():
                plain = features.possessive in (Possessive.NONE, Possessive.THIRD)
                # -м and -ң are too short to be sure of
                if plain and len(tail) > 1 and tail[0] not in VOWELS:
                    found.setdefault(tail, set()).add(features)
    return {tail: frozenset(cells) for tail, cells in found.items()}


def _is_right(prefix: str, tail: str) -> bool:
    kind = ending(prefix) or Ending.VOWEL
    kinds = (kind, Ending.HARD) if prefix[-1] in "жз" else (kind,)
    return any(
        tail in paradigm_tails(front, one)
        for front in (True, False)
        for one in kinds
        if _agrees(prefix, front)
    )


def _agrees(prefix: str, front: bool) -> bool:
    kind = harmony(prefix)
    return kind is Harmony.EITHER or (kind is Harmony.FRONT) is front


def _sure(stem: str) -> bool:
    """True where the sources leave no doubt about the suffixes of a stem."""
    if harmony(stem) is Harmony.EITHER or stem[-1] in "ьиую" or ending(stem) is None:
        return False
    # ст, кт, зд and double consonants lose or gain a letter before suffixes
    return not (stem[-1] in "тд" and stem[-2] in "сзкп") and stem[-1] != stem[-2]


def _known_enough(stem: str, tail: str, capital: bool) -> bool:
    if support(stem) >= (KNOWN_NAME if capital else KNOWN_STEM):
        return True
    # A plural against a plain vowel needs no lexicon: «Мэрлар», «қолқоюшылер».
    if tail.startswith("лар"):
        return harmony(stem) is Harmony.FRONT and "и" not in stem[-2:]
    return tail.startswith("лер") and stem.endswith("шы")


def _foreign(word: str) -> bool:
    """True for a Russian word that only looks suffixed: «кластер», «шахтер»."""
    return word.endswith(("тер", "дер", "лер", "тар", "дар", "лар")) and russian.known(word)


@lru_cache(maxsize=100_000)
def _fault(word: str, capital: bool, known: Callable[[str], bool] | None) -> str | None:
    if support(word) or (known is not None and known(word)):
        return None
    shapes = _wrong_shapes()
    candidates: list[tuple[int, float, str]] = []
    for cut in range(SHORTEST_STEM, len(word) - 1):
        stem, tail = word[:cut], word[cut:]
        cells = shapes.get(tail)
        if (
            cells is None
            or not _sure(stem)
            or not _known_enough(stem, tail, capital)
            or _is_right(stem, tail)
        ):
            continue
        front = harmony(stem) is Harmony.FRONT
        table = cell_tails(front, ending(stem) or Ending.VOWEL)
        for cell in sorted(cells):
            right = table[cell]
            if len(right) != len(tail) or right == tail or not _one_shift(tail, right):
                continue
            # A short suffix that only fails to assimilate is weak evidence: the consonant may be the stem's
            # («қағидат-ы», «Өлеңті»), and -дар is a suffix of its own («хабардар»).
            if tail.translate(_ROW) != right.translate(_ROW) or (len(tail) > 2 and tail != "дар"):
                candidates.append((-len(tail), -support(stem), stem + right))
    if not candidates:
        return None
    if any(support(r.stem) >= KNOWN_OTHER or r.stem in DROPPING for r in readings(word)) or _foreign(word):
        return None
    return min(candidates)[2]


#: sounds that change places in harmony and assimilation
_SHIFTS = {
    frozenset(pair) for pair in ("ае", "ыі", "ғг", "қк", "лд", "лт", "дт", "нд", "нт", "мб", "мп", "бп")
} | {frozenset(pair) for pair in ("ғқ", "гк", "ғк", "гқ")}


_ROW = str.maketrans("лтнғбпгкқ", "дддкммккк")


def _one_shift(wrong: str, right: str) -> bool:
    return all(a == b or frozenset((a, b)) in _SHIFTS for a, b in zip(wrong, right, strict=True))


#: after a plural suffix the case can only follow it, whatever the stem: «тұрғындарге» is «тұрғындарға»
_AFTER_BACK = regex.compile(r"(?<=\p{L}{3}[лдт]ар(?:ы|ымыз|ыңыз)?)(?:ге|ден|нің|ді|дегі|не|нен|нде|ндегі)$")
_AFTER_FRONT = regex.compile(r"(?<=\p{L}{3}[лдт]ер(?:і|іміз|іңіз)?)(?:ға|дан|ның|ды|дағы|на|нан|нда|ндағы)$")
_TO_BACK, _TO_FRONT = str.maketrans("еіг", "аығ"), str.maketrans("аығ", "еіг")


def _after_plural(word: str) -> str | None:
    for pattern, table in ((_AFTER_BACK, _TO_BACK), (_AFTER_FRONT, _TO_FRONT)):
        if match := pattern.search(word):
            return word[: match.start()] + match.group().translate(table)
    return None


def harmony_fault(word: str, known: Callable[[str], bool] | None = None) -> Fix | None:
    """A suffix in the wrong shape, with the right form; None for what is right, unknown or open.

    ``known`` may tell further correct words (a dictionary, the document's own evidence), folded.
    Figures and abbreviations are left to :func:`hyphen_fault`.
    """
    if not word.isalpha() or word.isupper():
        return None
    folded = fold_word(word)
    if len(folded) != len(word):
        return None
    right = _after_plural(folded) or _fault(folded, word[0].isupper(), known)
    if right is None:
        return None
    same = next(i for i, (a, b) in enumerate(zip(folded, right, strict=True)) if a != b)
    return Fix(word, word[:same] + right[same:], "harmony")
