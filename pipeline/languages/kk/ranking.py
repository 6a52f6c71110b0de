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
from pipeline.languages.kk.readings import VERBAL, Reading, readings, row
from pipeline.languages.kk.stems import stems as dictionary
from pipeline.languages.kk.stopwords import VARIANTS, WHOLE
from pipeline.languages.kk.suffixes import realise
from pipeline.languages.kk.verbs import verbal_noun

#: the names of what holds, and (name, number) of what is measured
Facts = tuple[list[str], list[tuple[str, float]]]

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


def _kind(reading: Reading) -> str:
    """b for the bare word, n for a nominal before a tail, v for a verb."""
    label = reading.label
    return "b" if not label else "v" if label[0] == VERBAL else "n"


def _stem_facts(stem: str, kind: str) -> Facts:
    """What is known of a stem of this kind."""
    known = dictionary()
    listed = "1" if stem in known else "0"
    counts = lexicon().stems.get(stem, NONE)
    types = counts.verbal if kind == "v" else counts.nominal
    back = row(stem[-3:])
    names = [
        f"known:{kind}{listed}{int(types > 1)}",
        f"length:{kind}{min(len(stem), 7)}{listed}",
        f"end:{kind}{back[-1]}",
    ]
    # shorter stems would be named by their own letters
    if len(stem) > 3:
        names.append(f"end:{kind}{back[-2:]}")
    if len(stem) > 4:
        names.append(f"end:{kind}{back}")
    if kind == "v":
        names.append(f"noun:{int(verbal_noun(stem) in known)}{listed}")
    if kind == "b":
        names.append(f"often:{min(int(math.log(counts.bare + 1)), 5)}")
    else:
        names.append(f"bare:{kind}{int(counts.bare > 0)}")
    return names, [(f"log:{kind}", math.log(types + UNSEEN_STEM))]


def _tail_facts(label: str, voice: str, kind: str, listed: bool) -> Facts:
    """What is known of a tail and of the voices before it."""
    if not label:
        return ["tail:"], []
    names = [f"tail:{label}"]
    if label[0] == "?":
        names.append(f"split:{int(listed)}")
    if voice:
        names += (f"voice:{voice}", f"voices:{voice.count('+') + 1}")
    share = (lexicon().tails.get(label, 0.0) + UNSEEN_TAIL) / _tail_total()
    return names, [(f"logtail:{kind}", math.log(share))]


def _other_facts(word: str, found: list[Reading], *, capital: bool) -> list[list[str]]:
    """What the other readings and the capital say of each reading."""
    known = dictionary()
    listed = [reading.stem in known for reading in found]
    longest = max(
        (len(r.stem) for r, ok in zip(found, listed, strict=True) if ok and r.stem != word), default=0
    )
    only = f"only:{int(longest > 0 or word in known)}"
    facts: list[list[str]] = []
    for reading, ok in zip(found, listed, strict=True):
        names: list[str] = []
        if not reading.label:
            names.append(f"{only}{int(ok)}")
        if capital:
            names.append(f"capital:{_kind(reading)}{int(ok)}")
        if ok and reading.stem != word:
            names.append("longest" if len(reading.stem) == longest else "shorter")
        facts.append(names)
    return facts


def features(word: str, found: list[Reading], *, capital: bool) -> Iterator[Facts]:
    """The facts of each reading; ``capital``: the form was written with a capital."""
    for reading, other in zip(found, _other_facts(word, found, capital=capital), strict=True):
        kind = _kind(reading)
        names, measured = _stem_facts(reading.stem, kind)
        more, of_tail = _tail_facts(reading.label, reading.voice, kind, reading.stem in dictionary())
        yield [*names, *more, *other], [*measured, *of_tail]


def value(facts: Facts, weights: Mapping[str, float]) -> float:
    """The sum of the weights of the facts."""
    names, measured = facts
    get = weights.get
    return sum([get(name, 0.0) for name in names]) + sum([get(name, 0.0) * size for name, size in measured])


@lru_cache(maxsize=100_000)
def _stem_value(stem: str, kind: str) -> float:
    return value(_stem_facts(stem, kind), _weights())


@lru_cache(maxsize=20_000)
def _tail_value(label: str, voice: str, kind: str, listed: bool) -> float:
    return value(_tail_facts(label, voice, kind, listed), _weights())


def scores(word: str, found: list[Reading], *, capital: bool) -> list[float]:
    """How likely each reading is, as a logarithm up to a constant: :func:`value` by parts."""
    known, weights = dictionary(), _weights()
    sums: list[float] = []
    for reading, other in zip(found, _other_facts(word, found, capital=capital), strict=True):
        kind = _kind(reading)
        tail = _tail_value(reading.label, reading.voice, kind, reading.stem in known)
        rest = sum([weights.get(name, 0.0) for name in other])
        sums.append(_stem_value(reading.stem, kind) + tail + rest)
    return sums


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
    if len(found) > 1:
        values = scores(word, found, capital=capital)
        found = [found[i] for i in sorted(range(len(found)), key=lambda i: (-values[i], found[i]))]
    best = closed(word)
    first = [] if best is None else [Reading(best, "")]
    return tuple(dict.fromkeys([*first, *found]))
