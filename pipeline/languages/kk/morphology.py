"""Kazakh words: acceptor, lemmatiser, analyser and generator, the public face of this folder.

No lexicon is needed: a form is a stem and a chain of suffixes whose shape the stem decides (vowel harmony,
assimilation). All functions compare folded words.
"""

from __future__ import annotations

from functools import lru_cache

from pipeline.languages.folding import fold_word
from pipeline.languages.kk.acceptor import may_be_form_of, surfaces
from pipeline.languages.kk.endings import Features, all_tails, tails
from pipeline.languages.kk.harmony import VOWELS, ending, fronts
from pipeline.languages.kk.irregular import DROPPING, PRONOUNS
from pipeline.languages.kk.suffixes import UNVOICED, Case, Number, Possessive

__all__ = [
    "Case",
    "Features",
    "Number",
    "Possessive",
    "lemmas",
    "may_be_form_of",
    "stem",
]

#: a stem has at least so many letters and a vowel
SHORTEST = 2
_RESTORED = {short: full for full, short in DROPPING.items()}


def _restored(prefix: str, tail: str) -> list[str]:
    """The stems a prefix may stand for before this tail."""
    found = [prefix]
    if tail[0] in VOWELS:
        if prefix[-1] in UNVOICED:
            found.insert(0, prefix[:-1] + UNVOICED[prefix[-1]])
        if prefix in _RESTORED:
            found.insert(0, _RESTORED[prefix])
    return found


def _candidates(word: str) -> list[str]:
    found: list[str] = []
    for cut in range(SHORTEST, len(word)):
        prefix, tail = word[:cut], word[cut:]
        if not any(c in VOWELS for c in prefix):
            continue
        kind = ending(prefix)
        if kind is None or not any(tail in tails(front, kind) for front in fronts(prefix)):
            continue
        for stem_ in _restored(prefix, tail):
            if any(word.startswith(s) and word[len(s) :] in allowed for s, allowed in surfaces(stem_)):
                found.append(stem_)
    return found


@lru_cache(maxsize=200_000)
def lemmas(form: str) -> tuple[str, ...]:
    """Stems the form may belong to, best first, folded; the form itself is always among them."""
    word = fold_word(form)
    if not word:
        return ()
    if word in PRONOUNS:
        return (PRONOUNS[word],)
    head, hyphen, tail = word.rpartition("-")
    if hyphen and head and tail in all_tails():
        return tuple(dict.fromkeys((head, word)))
    return tuple(dict.fromkeys([*_candidates(word), word]))


def stem(form: str) -> str:
    """One canonical stem, for comparing; equal stems do not prove equal words."""
    found = lemmas(form)
    return found[0] if found else ""
