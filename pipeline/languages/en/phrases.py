"""An English term in the form of another: plural for plural, possessive for possessive."""

from __future__ import annotations

from functools import lru_cache

from pipeline.languages.en.morphology import lemmas, pluralise, without_possessive
from pipeline.languages.folding import fold_word

_PREPOSITIONS = frozenset({"of", "for", "in", "on", "to", "with", "from", "by", "at", "between"})


def _head(tokens: list[str]) -> int:
    """The last word before the first preposition: “ministers of energy”."""
    for index, token in enumerate(tokens):
        if index and token.lower() in _PREPOSITIONS:
            return index - 1
    return len(tokens) - 1


def _is_plural(token: str) -> bool:
    word = without_possessive(token)
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and lemmas(word)[0] != word


@lru_cache(maxsize=20_000)
def inflect_like(term: str, found: str, found_lemma: str | None = None) -> str:
    """The term in the number of the phrase that was found, with its possessive and its capital."""
    tokens, seen = term.split(), found.split()
    if not tokens or not seen:
        return term
    head = _head(tokens)
    plural = _is_plural(seen[_head(seen)])
    if found_lemma and found_lemma.split() and _is_plural(found_lemma.split()[-1]):
        # the term that was found is a plural by itself (“works”)
        plural = False
    if plural and not _is_plural(tokens[head]):
        tokens[head] = pluralise(tokens[head])
    folded = fold_word(found)
    if folded.endswith(("'s", "s'")):
        tokens[-1] += "'" if tokens[-1].endswith("s") and plural else "'s"
    result = " ".join(tokens)
    if found[:1].isupper() and not (found_lemma or "")[:1].isupper():
        result = result[:1].upper() + result[1:]
    return result
