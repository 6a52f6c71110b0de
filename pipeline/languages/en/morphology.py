"""English words: simplemma's table, and rules for what it has not."""

from __future__ import annotations

from functools import lru_cache

import regex

from pipeline.languages.folding import fold_word

_POSSESSIVE = regex.compile(r"(?:'s|(?<=s)')$")
#: plurals no rule undoes, beside simplemma's own; source: any English grammar
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "people": "person", "feet": "foot"}
_PLURALS = {singular: plural for plural, singular in _IRREGULAR.items()}
_CONTRACTIONS = {"n't": "not", "'ll": "will", "'re": "be", "'ve": "have", "'m": "be", "'d": "would"}


def without_possessive(form: str) -> str:
    """``EU's`` → ``eu``, ``mayors'`` → ``mayors``; folded."""
    return _POSSESSIVE.sub("", fold_word(form))


def _simplemma(word: str) -> str:
    import simplemma

    return str(simplemma.lemmatize(word, lang="en")).lower()


def _by_rule(word: str) -> str | None:
    """The singular of a regular plural that the table does not know (“prosumers”)."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return None
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


@lru_cache(maxsize=200_000)
def lemmas(form: str) -> tuple[str, ...]:
    """Dictionary forms, likeliest first, folded. The head of a hyphenated compound is its last part."""
    word = without_possessive(form)
    if not word:
        return ()
    found = [_simplemma(word)]
    if found[0] == word:
        prefix, hyphen, head = word.rpartition("-")
        ruled = _by_rule(word) if not hyphen else None
        if hyphen and head:
            found.insert(0, prefix + hyphen + lemmas(head)[0])
        elif ruled and not known(word):
            found.insert(0, ruled)
        elif ruled:
            found.append(ruled)
    return tuple(dict.fromkeys([*found, word]))


@lru_cache(maxsize=200_000)
def known(form: str) -> bool:
    """True if simplemma's table has the form; of a hyphenated word, all its parts."""
    import simplemma

    word = without_possessive(form)
    for contraction in _CONTRACTIONS:
        if word.endswith(contraction):
            word = word[: -len(contraction)] or word
    if not word:
        return False
    if simplemma.is_known(word, lang="en") or simplemma.is_known(word.capitalize(), lang="en"):
        return True
    parts = word.split("-")
    return len(parts) > 1 and all(part and (known(part) or part.isdigit()) for part in parts)


@lru_cache(maxsize=200_000)
def may_be_form_of(form: str, lemma: str) -> bool:
    """True if the form is the lemma, or the lemma is among its dictionary forms."""
    wanted = without_possessive(lemma)
    return without_possessive(form) == wanted or wanted in lemmas(form)


def pluralise(noun: str) -> str:
    """The plural of a noun, by rule and a short list of exceptions."""
    lower = noun.lower()
    if lower in _PLURALS:
        return noun[0] + _PLURALS[lower][1:]
    if noun.isupper():
        return noun + "s"
    if lower.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if lower.endswith("y") and lower[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"
