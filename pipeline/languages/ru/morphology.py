"""Russian words: pymorphy3 (OpenCorpora's dictionary) behind the same functions as the other languages.

Forms are compared folded and without ё: press texts write «все» and «всё» alike.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from pipeline.languages.folding import fold_word

#: readings of a form that are looked at, likeliest first
READINGS = 6


@cache
def analyzer() -> Any:
    """pymorphy3's analyser, loaded at the first use."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


def _plain(text: str) -> str:
    return fold_word(text).replace("ё", "е")


@lru_cache(maxsize=100_000)
def readings(form: str) -> tuple[Any, ...]:
    """pymorphy3's parses of one word, likeliest first; empty for what has no Cyrillic letter."""
    word = fold_word(form)
    if not any("\u0400" <= c <= "\u04ff" for c in word):
        return ()
    return tuple(analyzer().parse(word)[:READINGS])


@lru_cache(maxsize=200_000)
def lemmas(form: str) -> tuple[str, ...]:
    """Dictionary forms of a word, likeliest first, folded and without ё; the word itself if none is known."""
    parses = readings(form)
    if not parses:
        return (_plain(form),) if form else ()
    return tuple(dict.fromkeys(_plain(parse.normal_form) for parse in parses))


@lru_cache(maxsize=200_000)
def known(form: str) -> bool:
    """True if the dictionary has the form; of a hyphenated word, all its parts."""
    word = fold_word(form)
    if not word:
        return False
    if analyzer().word_is_known(word):
        return True
    parts = word.split("-")
    return len(parts) > 1 and all(part and analyzer().word_is_known(part) for part in parts)


@lru_cache(maxsize=200_000)
def may_be_form_of(form: str, lemma: str) -> bool:
    """True if ``form`` and ``lemma`` share a dictionary form."""
    if _plain(form) == _plain(lemma):
        return True
    wanted = {_plain(lemma), *lemmas(lemma)}
    return any(found in wanted for found in lemmas(form))
