"""All chains of inflectional suffixes, made once from the templates: a look-up instead of a parse.

What a chain looks like depends on the stem only through its harmony, the class of its last sound and, for the
first vowel, nothing else; so there are twelve sets, each of some thousand strings.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pipeline.languages.kk import suffixes as s
from pipeline.languages.kk.harmony import VOWELS, Ending, ending
from pipeline.languages.kk.suffixes import Case, Number, Possessive, realise


class Features(NamedTuple):
    """What an inflected nominal says beside its lemma."""

    number: Number = Number.SINGULAR
    possessive: Possessive = Possessive.NONE
    case: Case = Case.NOMINATIVE


#: a stem of each class that no suffix can be taken for
SAMPLES: dict[tuple[bool, Ending], str] = {
    (front, kind): ("ө" if front else "о") + last
    for kind, last in {
        Ending.GLIDE: "р",
        Ending.LATERAL: "л",
        Ending.NASAL: "м",
        Ending.SIBILANT: "з",
        Ending.HARD: "с",
    }.items()
    for front in (True, False)
} | {(True, Ending.VOWEL): "е", (False, Ending.VOWEL): "а"}


def _cases(possessive: Possessive) -> dict[Case, str]:
    if possessive is Possessive.THIRD:
        return s.CASES_AFTER_THIRD
    if possessive in (Possessive.FIRST, Possessive.SECOND):
        return s.CASES_AFTER_SHORT
    return s.CASES


def paradigm(stem: str, front: bool) -> Iterator[tuple[str, Features]]:
    """Every form of number, possessive and case."""
    for number in Number:
        numbered = realise(stem, front, s.PLURAL) if number is Number.PLURAL else stem
        for possessive, template in s.POSSESSIVES.items():
            owned = realise(numbered, front, template)
            for case, ending_ in _cases(possessive).items():
                yield realise(owned, front, ending_), Features(number, possessive, case)


def _extended(stem: str, front: bool) -> Iterator[str]:
    """The forms beyond the paradigm: attributive, comparative, predicate and the like."""
    for form, features in paradigm(stem, front):
        yield form
        if features.case is Case.LOCATIVE:
            place = realise(form, front, s.ATTRIBUTIVE)
            yield from (inflected for inflected, _ in paradigm(place, front))
            yield from (realise(place, front, person) for person in s.PERSONAL)
        if features.case in (Case.NOMINATIVE, Case.LOCATIVE, Case.ABLATIVE):
            yield from (realise(form, front, person) for person in s.PERSONAL)
        if features.case is Case.NOMINATIVE:
            for template in (s.LIKE, s.WITHOUT):
                yield realise(form, front, template)
            yield realise(form, front, "нш" + "A" if features.possessive is Possessive.THIRD else s.WAY)
            own = realise(form, front, _possession(form))
            yield own
            yield from (inflected for inflected, _ in paradigm(own, True))
    # «жылғы», «бүгінгі», and more of a quality
    for template in (s.ATTRIBUTIVE, s.MORE):
        yield from (inflected for inflected, _ in paradigm(realise(stem, front, template), front))


def _possession(form: str) -> str:
    return s.POSSESSION[ending(form) or Ending.VOWEL]


@cache
def tails(front: bool, kind: Ending) -> frozenset[str]:
    """The strings that may follow a stem of this class and are inflection; never empty strings."""
    sample = SAMPLES[front, kind]
    return frozenset(form[len(sample) :] for form in _extended(sample, front)) - {""}


@cache
def paradigm_tails(front: bool, kind: Ending) -> dict[str, Features]:
    """The tails that are a cell of the paradigm, with its features; the simpler reading wins."""
    sample = SAMPLES[front, kind]
    found: dict[str, Features] = {}
    for form, features in sorted(paradigm(sample, front), key=_oddness):
        found.setdefault(form[len(sample) :], features)
    return found


def _oddness(cell: tuple[str, Features]) -> int:
    """The second person is rare in the press: «қаласын» is his city rather than yours."""
    order = (
        Possessive.NONE,
        Possessive.THIRD,
        Possessive.FIRST_PLURAL,
        Possessive.FIRST,
        Possessive.SECOND_POLITE,
        Possessive.SECOND,
    )
    return order.index(cell[1].possessive)


@cache
def cell_tails(front: bool, kind: Ending) -> dict[Features, str]:
    """The tail of each cell of the paradigm."""
    sample = SAMPLES[front, kind]
    return {features: form[len(sample) :] for form, features in paradigm(sample, front)}


@cache
def vowel_tails(front: bool, kind: Ending) -> frozenset[str]:
    """Those of :func:`tails` that begin with a vowel, before which the stem changes."""
    return frozenset(tail for tail in tails(front, kind) if tail[0] in VOWELS)


@cache
def all_tails() -> frozenset[str]:
    """The tails of every class: what may follow the hyphen after an abbreviation or a figure."""
    return frozenset().union(*(tails(front, kind) for front in (True, False) for kind in Ending))
