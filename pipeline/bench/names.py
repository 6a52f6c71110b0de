"""Names across alphabets: does the score of two spellings part the same name from other names?

``names.tsv`` has names of persons and places as they were met in news text, in English, Russian and Kazakh,
each in whatever case it stood. A true pair is a row in two of the languages; a random pair takes the other
side from another row. The equal-error rate is where as many true pairs fall below a threshold as random
pairs reach it.
"""

from __future__ import annotations

import random
from bisect import bisect_left
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from pipeline.bench.suite import Result, Row, share
from pipeline.core.model import Language
from pipeline.languages.transliteration import (
    LIKE,
    cyrillic_to_latin,
    latin_to_cyrillic,
    similarity,
)

KK, RU, EN = Language.KK, Language.RU, Language.EN
PAIRS = ((KK, RU), (KK, EN), (RU, EN))
#: random partners of each name and pair of languages
STRANGERS = 20
Name = dict[Language, str]
Scored = tuple[float, str]


def names() -> tuple[Name, ...]:
    """The rows of ``names.tsv``."""
    rows = files("pipeline.bench").joinpath("names.tsv").read_text("utf-8").splitlines()[1:]
    return tuple(dict(zip((EN, RU, KK), row.split("\t"), strict=True)) for row in rows)


def scores(rows: Sequence[Name], a: Language, b: Language) -> tuple[list[Scored], list[Scored]]:
    """(true, random) pairs with their scores, lowest first."""
    chance = random.Random(7)
    true, strangers = [], []
    for name in rows:
        true.append((similarity(name[a], a, name[b], b), f"{name[a]} – {name[b]}"))
        for other in chance.sample(rows, STRANGERS):
            if all(other[x].casefold() != name[x].casefold() for x in (KK, RU, EN)):
                strangers.append((similarity(name[a], a, other[b], b), f"{name[a]} – {other[b]}"))
    return sorted(true), sorted(strangers)


def equal_error_rate(true: Sequence[float], strangers: Sequence[float]) -> float:
    """Both sorted; per cent, the mean of the two rates where they are nearest."""

    def rates(threshold: float) -> tuple[float, float]:
        missed = share(bisect_left(true, threshold), len(true))
        return missed, share(len(strangers) - bisect_left(strangers, threshold), len(strangers))

    nearest = min((rates(t) for t in sorted({*true, *strangers})), key=lambda r: (abs(r[0] - r[1]), sum(r)))
    return sum(nearest) / 2


def run(data: Path, *, show: int = 0) -> Result:
    """Equal-error rates, the errors at the threshold the checks use, and Kazakh through Latin and back."""
    rows = names()
    figures: list[Row] = []
    failures: list[str] = []
    every_true: list[Scored] = []
    every_stranger: list[Scored] = []
    for a, b in PAIRS:
        true, strangers = scores(rows, a, b)
        every_true += true
        every_stranger += strangers
        rate = equal_error_rate([s for s, _ in true], [s for s, _ in strangers])
        figures.append(Row(what=f"equal-error rate {a}-{b}", value=rate, goal=2.0, more_is_better=False))
        failures += [f"{a}-{b} missed {score:.2f} {pair}" for score, pair in true[:show] if score < LIKE]
        failures += [
            f"{a}-{b} taken {score:.2f} {pair}" for score, pair in strangers[::-1][:show] if score >= LIKE
        ]
    true_scores, other_scores = sorted(s for s, _ in every_true), sorted(s for s, _ in every_stranger)
    figures += [
        Row(
            what="equal-error rate, all pairs",
            value=equal_error_rate(true_scores, other_scores),
            goal=2.0,
            more_is_better=False,
        ),
        Row(
            what="true pairs below the threshold in use",
            value=share(bisect_left(true_scores, LIKE), len(true_scores)),
            more_is_better=False,
        ),
        Row(
            what="random pairs that reach it",
            value=share(len(other_scores) - bisect_left(other_scores, LIKE), len(other_scores)),
            more_is_better=False,
        ),
    ]
    for alphabet in ("2021", "2018"):
        back = [
            name[KK]
            for name in rows
            if latin_to_cyrillic(cyrillic_to_latin(name[KK], alphabet), alphabet) == name[KK]
        ]
        figures.append(
            Row(
                what=f"Kazakh names unchanged by Latin of {alphabet} and back",
                value=share(len(back), len(rows)),
            )
        )
    return Result(
        rows=tuple(figures),
        notes=(
            f"{len(rows)} names in three languages, {STRANGERS} random partners each and pair of languages; "
            f"threshold in use: {LIKE}.",
        ),
        failures=tuple(failures),
    )
