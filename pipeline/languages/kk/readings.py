"""All readings of a form as a stem and a chain of suffixes.

The tables alone decide what is a reading; which of them is likely is told by
:mod:`pipeline.languages.kk.ranking`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pipeline.languages.kk.acceptor import surfaces
from pipeline.languages.kk.endings import tails
from pipeline.languages.kk.harmony import VOWELS, ending
from pipeline.languages.kk.irregular import restored
from pipeline.languages.kk.stems import stems as dictionary
from pipeline.languages.kk.suffixes import UNVOICED
from pipeline.languages.kk.verbs import verb_stems

#: a stem has at least so many letters and a vowel
SHORTEST = 2
#: what is longer is no word of Kazakh and has no reading but itself; the longest suffix chains end below
LONGEST = 48
#: marks the label of a verb form
VERBAL = "v"


class Reading(NamedTuple):
    """``voices`` suffixes of voice stand between the stem of a verb and its tail and are named in ``voice``,
    the innermost first; ``label`` is the tail, marked for verbs and folded to the back row, so that its
    variants count as one."""

    stem: str
    label: str
    voices: int = 0
    voice: str = ""

    @property
    def verbal(self) -> bool:
        """True for a form of a verb; the bare word is none."""
        return self.label[:1] == VERBAL


# One label for the variants of a suffix, so that the rare ones profit from the frequent.
_ROW = str.maketrans("еігк", "аығқ")
_ONSETS = str.maketrans("лтнғбп", "дддқмм")


def row(text: str) -> str:
    """Letters of the front row as those of the back row: «лер» as «лар»."""
    return text.translate(_ROW)


def label(tail: str) -> str:
    """The tail of a nominal as it sounds after a back vowel: «сына» and «іне» are one."""
    back = row(tail)
    if back.startswith("сы") and back[2:3] in ("", "н", "м"):
        return back[1:]
    return back[:1].translate(_ONSETS) + back[1:]


def verb_label(tail: str) -> str:
    """The same for verbs: «ып» and «п», «ады» and «йды» are one."""
    back = row(tail)
    if back[0] == "й":
        back = "а" + back[1:]
    elif (back[0] == "ы" and len(back) > 1) or back.startswith("ар"):
        back = back[1:]
    return VERBAL + back[:1].translate(_ONSETS) + back[1:]


def _candidates(prefix: str, tail: str) -> Iterator[str]:
    """The stems a prefix may stand for before this tail; where a letter fell, those of the dictionary."""
    last = prefix[-1]
    if last not in VOWELS:
        if tail[0] in VOWELS and last in UNVOICED:
            yield prefix[:-1] + UNVOICED[last]
        if tail[0] in VOWELS:
            yield from restored(prefix)
        yield from (stem for stem in _shortened(last, prefix, tail) if stem in dictionary())
        if last == "л" and prefix[-2] not in VOWELS:
            # «Кремлі», «рублі»: no stem of Kazakh ends so
            yield prefix + "ь"
    elif last == "і" and len(prefix) > SHORTEST:
        # «фактілер» of «факт»
        yield prefix[:-1]
    yield prefix


def _shortened(last: str, prefix: str, tail: str) -> Iterator[str]:
    if tail[0] in VOWELS:
        yield prefix + "ь"
    # «процеске», «металда» of «процесс», «металл»
    yield prefix + last
    if last in "сз":
        yield prefix + ("т" if last == "с" else "д")


def _accepted(stem: str, word: str) -> bool:
    return any(word.startswith(s) and word[len(s) :] in allowed for s, allowed in surfaces(stem))


@cache
def _after(letter: str) -> frozenset[str]:
    """The tails that may follow this letter, of both rows."""
    kind = ending(letter)
    return frozenset() if kind is None else tails(True, kind) | tails(False, kind)


def nominal_readings(word: str) -> list[Reading]:
    """The readings as an inflected nominal, the shortest stem first."""
    found: list[Reading] = []
    for cut in range(SHORTEST, len(word)):
        prefix, tail = word[:cut], word[cut:]
        if tail not in _after(prefix[-1]) or VOWELS.isdisjoint(prefix):
            continue
        # «басшысы» is басшы + сы rather than басшыс + ы
        split = len(prefix) > 4 and prefix[-1] == "с" and prefix[-2] in VOWELS and tail[0] in "ыі"
        if split and prefix.endswith(("шыс", "шіс")) and prefix not in dictionary():
            # an agent in -шы, «қол қоюшысы»: only verbs end in -шыс
            continue
        for stem in _candidates(prefix, tail):
            if _accepted(stem, word):
                found.append(Reading(stem, ("?" if split else "") + label(tail)))
    return found


def readings(word: str) -> list[Reading]:
    """All readings of a folded word, without repetition; the bare word is always one."""
    bare = Reading(word, "")
    if len(word) > LONGEST:
        return [bare]
    found = nominal_readings(word)
    found.extend(
        Reading(stem, verb_label(tail), len(voices), "+".join(row(voice) for voice in voices))
        for stem, tail, voices in verb_stems(word)
    )
    return [*(reading for reading in dict.fromkeys(found) if _is_stem(reading.stem)), bare]


# Monosyllables of verbs that the dictionary has not; editor's judgement.
_OPEN_STEMS = frozenset({"де", "же", "жу", "ки", "ти", "бу", "қу", "ту", "ми", "су", "би"})


def _is_stem(stem: str) -> bool:
    """Open stems of two letters are a handful; all others may be stems."""
    return len(stem) > 2 or stem[-1] not in VOWELS or stem in _OPEN_STEMS or stem in dictionary()
