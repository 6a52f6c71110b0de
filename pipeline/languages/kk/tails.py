"""What may follow a Kazakh stem, with how likely it is: flat tables per class of stem, made when first asked.

A class is (verb or nominal, harmony, last sound). Its table holds the inflections of
:mod:`pipeline.languages.kk.endings` and :mod:`pipeline.languages.kk.verbs`, and one derivation with the
inflections that were met in KazNERD after it: «цифр-ландыр-у», «маман-дық-тың». The derivations are the
frequent ones of kazyaz.kz/node/1685 and of the lecture on етіс of emirsaba.org (sabati-tairibi-aza-tili, p.
54); those that KazNERD does not show are left out by the training.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from pipeline.languages.kk.endings import SAMPLES, tails
from pipeline.languages.kk.harmony import VOWELS, Ending, ending
from pipeline.languages.kk.suffixes import VOICED, realise
from pipeline.languages.kk.verbs import verb_tails


class StemClass(NamedTuple):
    """What decides which suffixes a stem takes."""

    verb: bool
    front: bool
    kind: Ending


#: (template of a derivation, whether it gives a verb), from nominals and from verbs
_FROM_NOMINAL = (
    *(
        (template, False)
        for template in ("LIK", "ндIK", "шI", "LI", "LILIK", "сIз", "сIздIK", "шIл", "шIлIK", "LAс")
    ),
    *((template, True) for template in ("LA", "LAн", "LAс", "LAт", "LAндYр", "LAндYрYл")),
    *((template, True) for template in ("LAстYр", "LAстYрYл")),
)
_FROM_VERB = (
    *((template, True) for template in ("Yл", "Yн", "Yс", "LAс", "т", "тYр", "DYр", "DYрYл", "GYз", "GYзYл")),
    *((template, False) for template in ("ушIлIK", "уLI", "усIз", "GIш", "GIштIK", "мA", "YлмA", "Yм", "Yс")),
)
#: inflections beyond those tables (editor's judgement): н of the third person before -дай and -сыз
#: («әкесіндей», «көмегінсіз»); wishes and requests («көргіңіз», «көрсетпеші», «болғай», «жеткізіңдер»)
_MORE_NOMINAL = ("SIнDAй", "LAрIнDAй", "SIнсIз", "LAрIнсIз", "LIKтAй")
_MORE_VERBAL = (
    *(
        "GIң",
        "GIңIз",
        "GIмIз",
        "GIлAрI",
        "шI",
        "BAшI",
        "GAй",
        "BAGAй",
        "YңдAр",
        "BAңдAр",
        "BAңIз",
        "BAңIздAр",
    ),
    *("DIңдAр", "сAңдAр"),
)
_ROW = str.maketrans("еігк", "аығқ")
_ONSETS = str.maketrans("лтнғбпқ", "дддғммғ")


def label(tail: str) -> str:
    """One name for the variants of a tail after different stems: «ларға», «терге»; empty stays so."""
    row = tail.translate(_ROW)
    if row[:1] == "й":
        row = "а" + row[1:]
    elif row[:1] == "ы" and len(row) > 1:
        row = row[1:]
    elif row.startswith("сы") and row[2:3] in ("", "н", "м"):
        row = row[2:] or "ы"
    return row[:1].translate(_ONSETS) + row[1:]


def derivations(kind: StemClass) -> Iterator[tuple[str, str, StemClass]]:
    """(name, surface, class after it) of every derivation of one step."""
    sample = SAMPLES[kind.front, kind.kind]
    for template, verb in _FROM_VERB if kind.verb else _FROM_NOMINAL:
        surface = realise(sample, kind.front, template)[len(sample) :]
        last = ending(surface)
        if last is not None:
            title = f"{'v' if kind.verb else 'n'}{template}>{'v' if verb else 'n'}"
            yield title, surface, StemClass(verb, kind.front, last)


@cache
def inflections(kind: StemClass) -> frozenset[str]:
    """The tails of a class without derivation; the empty one is none of them."""
    sample = SAMPLES[kind.front, kind.kind]
    more = _MORE_VERBAL if kind.verb else _MORE_NOMINAL
    own = (verb_tails if kind.verb else tails)(kind.front, kind.kind)
    return own | {realise(sample, kind.front, template)[len(sample) :] for template in more}


def name(verb: bool, tail: str) -> str:
    return ("v" if verb else "n") + label(tail)


def joined(surface: str, tail: str) -> str:
    """A derivation and what follows it; its қ, к and п are voiced before a vowel."""
    if tail and tail[0] in VOWELS and surface[-1] in VOICED:
        return surface[:-1] + VOICED[surface[-1]] + tail
    return surface + tail


def build(kind: StemClass, costs: Mapping[str, float], unseen: float) -> dict[str, float]:
    """Tail → log probability. ``costs`` are those of names of tails and derivations; an inflection that has
    none costs ``unseen``, after a derivation only those with a cost may follow."""
    table = {tail: costs.get(name(kind.verb, tail), unseen) for tail in inflections(kind)}
    table[""] = costs.get(name(kind.verb, ""), unseen)
    for title, surface, after in derivations(kind):
        cost = costs.get(title)
        if cost is None:
            continue
        for tail in ("", *_frequent(after, frozenset(costs))):
            whole = joined(surface, tail)
            value = cost + costs.get(name(after.verb, tail), unseen)
            if value > table.get(whole, -99.0):
                table[whole] = value
    return table


@cache
def _frequent(kind: StemClass, names: frozenset[str]) -> tuple[str, ...]:
    return tuple(tail for tail in sorted(inflections(kind)) if name(kind.verb, tail) in names)
