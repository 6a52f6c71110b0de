"""All readings of a form as a stem and a chain of suffixes."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.languages.kk.acceptor import surfaces
from pipeline.languages.kk.endings import tails
from pipeline.languages.kk.harmony import VOWELS, ending, fronts
from pipeline.languages.kk.irregular import DROPPING
from pipeline.languages.kk.suffixes import UNVOICED
from pipeline.languages.kk.verbs import verb_stems

_RESTORED = {short: full for full, short in DROPPING.items()}
#: a stem has at least so many letters and a vowel
SHORTEST = 2
VOICE = 0.25


class Reading(NamedTuple):
    """``voices`` suffixes of voice stand between the stem of a verb and its tail; ``label`` is the tail,
    marked for verbs and folded to the back row, so that its variants count as one."""

    stem: str
    label: str
    voices: int = 0


# One label for the variants of a suffix, so that the rare ones profit from the frequent.
_ROW = str.maketrans("еігк", "аығқ")
_ONSETS = str.maketrans("лтнғбп", "дддқмм")


def label(tail: str) -> str:
    """The tail of a nominal as it sounds after a back vowel: «сына» and «іне» are one."""
    row = tail.translate(_ROW)
    if row.startswith("сы") and row[2:3] in ("", "н", "м"):
        return row[1:]
    return row[:1].translate(_ONSETS) + row[1:]


def verb_label(tail: str) -> str:
    """The same for verbs: «ып» and «п», «ады» and «йды» are one."""
    row = tail.translate(_ROW)
    if row[0] == "й":
        row = "а" + row[1:]
    elif (row[0] == "ы" and len(row) > 1) or row.startswith("ар"):
        row = row[1:]
    return "v" + row[:1].translate(_ONSETS) + row[1:]


def unseen(stem: str) -> float:
    """Prior weight of a stem that is not in the lexicon: long ones are less likely, very short ones too."""
    length = len(stem)
    base = 0.35 ** max(length - 4, 0)
    return 0.3 * base if length > 3 else 0.1 * base * (0.2 if length < 3 else 1.0)


def weight(reading: Reading, stems: float, tails: float) -> float:
    """How likely a reading is, up to a factor: its stem and its tail are chosen independently."""
    # one verb form in four or so has a voice; UD Kazakh-KTB
    return (stems + unseen(reading.stem)) * (tails + 0.05) * VOICE**reading.voices


def _restored(prefix: str, tail: str) -> list[str]:
    """The stems a prefix may stand for before this tail."""
    found = [prefix]
    if tail[0] in VOWELS:
        if prefix[-1] in UNVOICED:
            found.insert(0, prefix[:-1] + UNVOICED[prefix[-1]])
        if prefix in _RESTORED:
            found.insert(0, _RESTORED[prefix])
    return found


def nominal_readings(word: str) -> list[Reading]:
    """The readings as an inflected nominal, the shortest stem first."""
    found: list[Reading] = []
    for cut in range(SHORTEST, len(word)):
        prefix, tail = word[:cut], word[cut:]
        if not any(c in VOWELS for c in prefix):
            continue
        kind = ending(prefix)
        if kind is None or not any(tail in tails(front, kind) for front in fronts(prefix)):
            continue
        # «басшысы» is басшы + сы rather than басшыс + ы
        split = len(prefix) > 4 and prefix[-1] == "с" and prefix[-2] in VOWELS and tail[0] in "ыі"
        for stem in _restored(prefix, tail):
            if any(word.startswith(s) and word[len(s) :] in allowed for s, allowed in surfaces(stem)):
                found.append(Reading(stem, ("?" if split else "") + label(tail)))
    return found


def readings(word: str) -> list[Reading]:
    """All readings of a folded word, without repetition; the bare word is always one."""
    found = nominal_readings(word)
    found.extend(Reading(stem, verb_label(tail), voices) for stem, tail, voices in verb_stems(word))
    found.append(Reading(word, ""))
    return [reading for reading in dict.fromkeys(found) if reading.stem == word or _is_stem(reading.stem)]


# The open stems of two letters are a handful: «де», «же», «су»; source: the lexicon of apertium-kaz.
_OPEN_STEMS = frozenset({"де", "же", "су", "ту", "би", "ми", "ки", "жи", "не", "бу", "қу", "жу", "ну"})


def _is_stem(stem: str) -> bool:
    return len(stem) > 2 or stem[-1] not in VOWELS or stem in _OPEN_STEMS
