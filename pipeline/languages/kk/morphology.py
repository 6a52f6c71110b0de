"""Kazakh words: acceptor, lemmatiser, analyser and generator, the public face of this folder.

A form is a stem and a chain of suffixes whose shape the stem decides (harmony, assimilation): that much
needs no lexicon. Which of several readings is likely is told by a small learned lexicon. All functions
compare folded words.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from pipeline.languages.folding import fold_word
from pipeline.languages.kk.acceptor import may_be_form_of
from pipeline.languages.kk.analysis import analyse, inflect
from pipeline.languages.kk.endings import Features, all_tails
from pipeline.languages.kk.ranking import ranked
from pipeline.languages.kk.suffixes import Case, Number, Possessive

_ORDINAL = regex.compile(r"(?:[ыі]?н)?ш[ыі]")

__all__ = [
    "Case",
    "Features",
    "Number",
    "Possessive",
    "analyse",
    "inflect",
    "lemmas",
    "may_be_form_of",
    "stem",
]


@lru_cache(maxsize=200_000)
def lemmas(form: str) -> tuple[str, ...]:
    """Stems the form may belong to, best first, folded; the form itself is always among them.

    A capital of the form counts: names are seldom verbs.
    """
    word = fold_word(form)
    if not word:
        return ()
    head, hyphen, tail = word.rpartition("-")
    if hyphen and head and tail:
        if head[-1] in "0123456789%‰" and (tail in all_tails() or _ORDINAL.fullmatch(tail)):
            return (head, word)
        if tail in all_tails() and (len(head) < 6 or head.isascii()):
            return (head, word)
        found = [f"{head}-{last}" for last in lemmas(tail)]
        return tuple(dict.fromkeys([*found, word]))
    capital = form[:1].isupper()
    return tuple(dict.fromkeys([*(reading.stem for reading in ranked(word, capital)), word]))


def stem(form: str) -> str:
    """One canonical stem, for comparing; equal stems do not prove equal words."""
    found = lemmas(form)
    return found[0] if found else ""
