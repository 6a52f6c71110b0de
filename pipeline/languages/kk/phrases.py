"""A Kazakh term in the form of another: «қуатменеджментті» → «энергия менеджментін»."""

from __future__ import annotations

from functools import lru_cache

from pipeline.languages.folding import fold_word
from pipeline.languages.kk.analysis import analyse, inflect
from pipeline.languages.kk.endings import Features, tails
from pipeline.languages.kk.harmony import VOWELS, Ending, ending, fronts
from pipeline.languages.kk.lexicon import support
from pipeline.languages.kk.suffixes import UNVOICED, Possessive


def possessed_stem(word: str) -> str | None:
    """The stem of a word in the third person («менеджменті» → «менеджмент»), None if it is no such form.

    A final ы or і is the suffix only after a stem that is known, or after -с-, or at the end of a long word.
    """
    folded = fold_word(word)
    if len(folded) < 5 or folded[-1] not in "ыі":
        return None
    if folded[-2] == "с" and folded[-3] in VOWELS and support(folded[:-2]) >= support(folded[:-1]):
        return word[:-2]
    stem = folded[:-1]
    if stem[-1] in VOWELS:
        return None
    plain = stem[:-1] + UNVOICED.get(stem[-1], stem[-1])
    for candidate in (plain, stem):
        if support(candidate) > support(folded):
            return word[: len(candidate) - 1] + (candidate[-1] if candidate != stem else word[len(stem) - 1])
    return word[:-1] if support(folded) == 0.0 and len(folded) > 7 else None


def inflect_phrase(term: str, features: Features) -> str:
    """The last word of a term in a cell of the paradigm; a term that ends in a possessive keeps it."""
    head, space, last = term.rpartition(" ")
    stem = possessed_stem(last) if space else None
    if stem is None:
        bent = inflect(last, number=features.number, possessive=features.possessive, case=features.case)
        return head + space + bent
    bent = inflect(stem, number=features.number, possessive=Possessive.THIRD, case=features.case)
    return head + space + bent


def form_of(found: str, lemma: str) -> Features | None:
    """The cell a phrase stands in, told by its last word; what a possessive lemma has already is left out."""
    last, base = found.split()[-1], lemma.split()[-1]
    stem = possessed_stem(base) if " " in lemma else None
    features = analyse(last, stem) if stem else None
    if features is not None and features.possessive is Possessive.THIRD:
        return features._replace(possessive=Possessive.NONE)
    return analyse(last, base)


@lru_cache(maxsize=20_000)
def inflect_like(term: str, found: str, found_lemma: str) -> str:
    """The term in the form in which another was found; unchanged where that form is unknown."""
    if not term.split() or not found.split() or not found_lemma.split():
        return term
    features = form_of(found, found_lemma)
    if features is not None:
        return inflect_phrase(term, features)
    return _with_tail(term, found, found_lemma)


def _with_tail(term: str, found: str, lemma: str) -> str:
    """Endings beyond the paradigm («-дағы», «-мын»): the cell before them, then the rest."""
    last, base = fold_word(found.split()[-1]), lemma.split()[-1]
    for cut in range(len(last) - 1, len(base) - 1, -1):
        features = analyse(last[:cut], base)
        if features is None:
            continue
        bent = inflect_phrase(term, features)
        stem = fold_word(bent)
        for front in fronts(stem):
            for option in (last[cut:], _turned(last[cut:], front)):
                if option in tails(front, ending(stem) or Ending.VOWEL):
                    return bent + option
    return term


def _turned(tail: str, front: bool) -> str:
    table = str.maketrans("аығқ", "еігк") if front else str.maketrans("еігк", "аығқ")
    return tail.translate(table)
