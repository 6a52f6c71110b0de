"""Kazakh words and names typed with Russian letters: «Гылымжанкызы», «Актобе», «каласынын»."""

from __future__ import annotations

from functools import lru_cache

import regex

from pipeline.languages.kk.letters import has_kazakh_letter, russian_letters, suspicious
from pipeline.languages.kk.vocabulary import count, known
from pipeline.languages.ru import morphology as russian

#: patronymics and surnames whose Kazakh form is sure
_NAMES = (
    (regex.compile(r"(?<=\p{L}{3})кызы(?=\p{Ll}{0,4}$)"), "қызы"),
    (regex.compile(r"(?<=\p{L}{3})улы(?=\p{Ll}{0,4}$)"), "ұлы"),
)
#: how often the Kazakh word must have been seen, unless it is long
SEEN, LONG = 3, 8
#: letters up to which a Russian word is rather a Russian word: «Как»
SHORT = 4
_DZH = regex.compile(r"^Дж(?=[аоуеи]\p{L}{3})")
_KUL = regex.compile(r"кул(?=ов)")


def _tail(name: str) -> int:
    """Letters from the patronymic's ending on."""
    return len(name) - max(name.rfind("қызы"), name.rfind("ұлы"))


@lru_cache(maxsize=50_000)
def typed_in_russian(word: str) -> str | None:
    """The word in Kazakh letters, None if it is all right; «…қызы» if only the end is sure. Capitals stay."""
    if has_kazakh_letter(word) or not word[:1].isalpha():
        return None
    text = word
    if word[:1].isupper():
        for pattern, right in _NAMES:
            text = pattern.sub(right, text)
        if text != word:
            # the rest of such a name is Kazakh as well: Гылым- is Ғылым-
            better = next((c for c in russian_letters(text) if known(c)), None)
            # an uncertain stem is left open
            return better.capitalize() if better else "…" + text[-_tail(text) :]
        if _DZH.search(word) and _KUL.search(word):
            return _KUL.sub("құл", _DZH.sub("Ж", word))
    meant = suspicious(word, known)
    if meant is None:
        return None
    if len(word) <= SHORT and russian.known(word):
        return None
    changed = sum(a != b for a, b in zip(word, meant, strict=True))
    # «Ким» is a surname, «доп» a ball: one letter of a short word proves nothing
    if len(word) < (6 if word[:1].isupper() else 7) and changed < 2:
        return None
    seen = count(meant.lower())
    if seen >= SEEN:
        return meant
    # the harmony of a name decides қ and ғ, but «Доминикан» is no «Доминикаң»
    sure = word.islower() or seen or all(b in "ҚҒқғ" for a, b in zip(word, meant, strict=True) if a != b)
    return meant if len(word) >= LONG and sure else None
