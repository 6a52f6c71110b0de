"""Learns the stem lexicon of Kazakh: ``python training/kk_lexicon.py DATA OUT``.

DATA is a folder with kaznerd_train.iob2 (KazNERD, CC BY 4.0). A word is a stem and a tail, chosen
independently; how many word types each stem and each tail has is found by expectation maximisation over all
readings that the suffix tables allow. The dictionary of hunspell-kk (models/kk_words/stems.txt.gz) says which
stems there are before any was seen. OUT gets single stems and counts, no text.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import regex

from pipeline.languages.folding import fold_word
from pipeline.languages.kk.harmony import fronts
from pipeline.languages.kk.readings import Reading, readings
from pipeline.languages.kk.stems import stems as dictionary
from pipeline.languages.kk.suffixes import voice
from pipeline.languages.kk.verbs import verbal_noun
from pipeline.languages.words import words

ROUNDS = 8
#: how much less likely a reading is for each suffix of voice in it
VOICE = 0.25
#: a word met once may be misspelt
ONCE = 0.6
#: types that a stem has before it is seen: the dictionary has it (and a verb's -у form), has one of the two,
#: or neither; a stem that is itself a suffixed form of a listed one is discounted again
LISTED, HALF_LISTED, UNLISTED = 0.6, 0.03, 0.01
VERB_LISTED_BY_NOUN, NOMINAL_UNLISTED = 0.3, 0.02
SUFFIXED, STRANGE = 0.05, 0.5
SUFFIXED_PRIOR = 0.02
#: added to the share of each tail
RARE = 1e-5
#: expected number of word types below which a stem or tail is left out
KEEP_STEM, KEEP_TAIL = 0.9, 2.0

Stem = tuple[bool, str]


def _key(reading: Reading) -> Stem:
    return reading.verbal, reading.stem


@cache
def prior(stem: str, verb: bool) -> float:
    """Types that a stem is taken to have before any was seen."""
    listed = stem in dictionary()
    if not verb:
        return LISTED if listed else NOMINAL_UNLISTED
    if verbal_noun(stem) in dictionary():
        return LISTED if listed else VERB_LISTED_BY_NOUN
    return HALF_LISTED if listed else UNLISTED


@cache
def trust(stem: str, verb: bool) -> float:
    """1 for a listed stem, little for one that is itself a suffixed form: «елдер» is no stem."""
    if stem in dictionary() and (not verb or verbal_noun(stem) in dictionary()):
        return 1.0
    shorter = (r for r in readings(stem) if r.label and r.stem != stem)
    return SUFFIXED if any(r.stem in dictionary() for r in shorter) else STRANGE


def learn(counts: Counter[str]) -> tuple[dict[Stem, float], dict[str, float]]:
    """Expected word types of each stem, as a verb or not, and of each tail.

    A word does not vouch for its own stem: else every form would be learned as a stem of its own.
    """
    table = {word: readings(word) for word in sorted(counts) if word.isalpha() and len(word) > 1}
    shares = {word: [1 / len(found)] * len(found) for word, found in table.items()}
    stems: defaultdict[Stem, float] = defaultdict(float)
    tails: defaultdict[str, float] = defaultdict(float)
    for _ in range(ROUNDS):
        stems.clear()
        tails.clear()
        for word, found in table.items():
            amount = 1.0 if counts[word] > 1 else ONCE
            for reading, share in zip(found, shares[word], strict=True):
                stems[_key(reading)] += amount * share
                tails[reading.label] += amount * share
        total = sum(tails.values())
        for word, found in table.items():
            amount = 1.0 if counts[word] > 1 else ONCE
            weights = []
            for reading, share in zip(found, shares[word], strict=True):
                sure = trust(reading.stem, reading.verbal)
                before = prior(reading.stem, reading.verbal) * (SUFFIXED_PRIOR if sure == SUFFIXED else 1.0)
                others = max(stems[_key(reading)] - amount * share, 0.0) * sure
                tail = tails[reading.label] / total + RARE
                weights.append((others + before) * tail * VOICE**reading.voices)
            norm = sum(weights)
            shares[word] = [weight / norm for weight in weights]
    return dict(stems), dict(tails)


# Of the third person and its cases, before which the vowel falls.
_OWNED = ("ы", "ын", "ына", "ында", "ынан", "ының", "ымен", "ындағы", "ымыз")
_FALLS = regex.compile(r"\p{L}{2,}[ыі][мнңлрзжқкпс]")
_ROW = str.maketrans("ыағ", "іег")


def fallen(counts: Counter[str]) -> Iterator[tuple[str, int, int]]:
    """(stem, tokens without the vowel of its last syllable, tokens with it) where the first is met.

    Two forms at least, and the stem itself, must be there: «ескі» alone does not make a form of «есік».
    """
    for stem in sorted(dictionary()):
        if not _FALLS.fullmatch(stem) or not counts[stem]:
            continue
        short = stem[:-2] + stem[-1]
        tails = [tail.translate(_ROW) for tail in _OWNED] if fronts(stem)[0] else list(_OWNED)
        without = [counts[short + tail] for tail in tails]
        if sum(map(bool, without)) >= 2 and short not in dictionary():
            yield stem, sum(without), sum(counts[voice(stem) + tail] for tail in tails)


def rows(counts: Counter[str]) -> Iterator[str]:
    """The lines of the lexicon, stems with most types first."""
    stems, tails = learn(counts)
    both: defaultdict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for (verb, stem), count in stems.items():
        both[stem][verb] += count
    kept = sorted((s for s in both if sum(both[s]) >= KEEP_STEM), key=lambda s: (-round(sum(both[s]), 1), s))
    for stem in kept:
        yield f"stem\t{stem}\t{both[stem][0]:.1f}\t{both[stem][1]:.1f}\t{counts[stem]}\n"
    for label in sorted(tails, key=lambda k: (-round(tails[k], 1), k)):
        if tails[label] >= KEEP_TAIL:
            yield f"tail\t{label}\t{tails[label]:.1f}\n"
    for stem, without, full in fallen(counts):
        yield f"fallen\t{stem}\t{without}\t{full}\n"


def tokens(lines: Iterable[str]) -> Iterator[str]:
    """The words of an IOB2 file, one token a line."""
    return (word.text for line in lines if line.strip() for word in words(line.split()[0]))


def main(data: Path, out: Path) -> None:
    """Read KazNERD below ``data`` and write the lexicon."""
    lines = (data / "kaznerd_train.iob2").read_text("utf-8").splitlines()
    counts = Counter(fold_word(token) for token in tokens(lines))
    out.write_text("".join(rows(counts)), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
