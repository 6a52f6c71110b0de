"""Which reading of a form is likely: a log-linear model over what is known of stem and tail.

``models/kk_words/lemma_weights.tsv`` is a frozen product of ``training/kk_lemmas.py``: weights fitted on UD
Kazakh-KTB. A feature names a class (a tail, the last letters of a stem, whether the dictionary has it), never
a word.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from pipeline.languages.kk.harmony import fronts
from pipeline.languages.kk.irregular import NUMERALS, PRONOUNS
from pipeline.languages.kk.lexicon import NONE, lexicon
from pipeline.languages.kk.readings import Reading, readings, row
from pipeline.languages.kk.stems import stems as dictionary
from pipeline.languages.kk.stopwords import VARIANTS, WHOLE
from pipeline.languages.kk.suffixes import realise
from pipeline.languages.kk.verbs import verbal_noun

#: added to counts, so that what was not seen has a logarithm
UNSEEN_STEM, UNSEEN_TAIL = 0.05, 0.5


@cache
def _weights() -> dict[str, float]:
    text = files("pipeline").joinpath("models/kk_words/lemma_weights.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {name: float(weight) for name, weight in rows}


@cache
def ordinals() -> dict[str, str]:
    """Ordinal → numeral: «үшінші» → «үш»."""
    return {realise(numeral, fronts(numeral)[0], "YншI"): numeral for numeral in sorted(NUMERALS)}


@cache
def _tail_total() -> float:
    return sum(lexicon().tails.values())


@lru_cache(maxsize=100_000)
def _stem_facts(stem: str, kind: str) -> tuple[str, ...]:
    """The features of a stem: kind is b for the bare word, n for a nominal before a tail, v for a verb."""
    listed = int(stem in dictionary())
    counts = lexicon().stems.get(stem, NONE)
    seen = int((counts.verbal if kind == "v" else counts.nominal) > 1)
    found = [
        f"known:{kind}{listed}{seen}",
        f"length:{kind}{min(len(stem), 7)}{listed}",
        f"end:{kind}{row(stem[-1])}",
    ]
    # shorter stems would be named by their own letters
    if len(stem) > 3:
        found.append(f"end:{kind}{row(stem[-2:])}")
    if len(stem) > 4:
        found.append(f"end:{kind}{row(stem[-3:])}")
    if kind == "v":
        found.append(f"noun:{int(verbal_noun(stem) in dictionary())}{listed}")
    if kind == "b":
        found.append(f"often:{min(int(math.log(counts.bare + 1)), 5)}")
    else:
        found.append(f"bare:{kind}{int(counts.bare > 0)}")
    return tuple(found)


def features(
    word: str, found: list[Reading], *, capital: bool
) -> Iterator[tuple[list[str], tuple[tuple[str, float], ...]]]:
    """For each reading the names of what holds, and (name, number) of what is measured.

    ``capital``: the form was written with a capital.
    """
    known = [len(r.stem) for r in found if r.stem != word and r.stem in dictionary()]
    longest = max(known, default=0)
    any_known = int(bool(known) or word in dictionary())
    stems, tails, _ = lexicon()
    for reading in found:
        stem = reading.stem
        kind = "v" if reading.verbal else "n" if reading.label else "b"
        listed = stem in dictionary()
        names = [*_stem_facts(stem, kind), f"tail:{reading.label}"]
        if reading.label[:1] == "?":
            names.append(f"split:{int(listed)}")
        if reading.voices:
            names += (f"voice:{reading.voice}", f"voices:{reading.voices}")
        if kind == "b":
            names.append(f"only:{any_known}{int(listed)}")
        if capital:
            names.append(f"capital:{kind}{int(listed)}")
        if listed and stem != word:
            names.append("longest" if len(stem) == longest else "shorter")
        counts = stems.get(stem, NONE)
        count = counts.verbal if kind == "v" else counts.nominal
        measured = [(f"log:{kind}", math.log(count + UNSEEN_STEM))]
        if reading.label:
            share = (tails.get(reading.label, 0.0) + UNSEEN_TAIL) / _tail_total()
            measured.append((f"logtail:{'v' if kind == 'v' else 'n'}", math.log(share)))
        yield names, tuple(measured)


def scores(word: str, found: list[Reading], *, capital: bool, weights: Mapping[str, float]) -> list[float]:
    """How likely each reading is, as a logarithm up to a constant."""
    return [
        sum(weights.get(name, 0.0) for name in names)
        + sum(weights.get(name, 0.0) * value for name, value in measured)
        for names, measured in features(word, found, capital=capital)
    ]


def closed(word: str) -> str | None:
    """The lemma of a word of a closed class, else None."""
    for table in (VARIANTS, PRONOUNS, ordinals()):
        if word in table:
            return table[word]
    return word if word in WHOLE else None


@lru_cache(maxsize=200_000)
def ranked(word: str, capital: bool = False) -> tuple[Reading, ...]:
    """The readings of a folded word, likeliest first; those of closed classes come first."""
    found = readings(word)
    values = scores(word, found, capital=capital, weights=_weights())
    order = sorted(range(len(found)), key=lambda i: (-values[i], found[i]))
    best = closed(word)
    first = [] if best is None else [Reading(best, "")]
    return tuple(dict.fromkeys([*first, *(found[i] for i in order)]))
