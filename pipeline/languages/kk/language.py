"""Kazakh for spaCy: ``spacy.blank("kk")``, found by the entry point ``spacy_languages``.

Tokenizer with exceptions (abbreviations keep their full stop, initials, «20%-ға» is one token), stop words,
and lexical attributes: ``like_num`` knows number words in all forms, ``norm`` is the folded word («Үкiмет»
with a Latin i is «үкімет»).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import regex
from spacy.attrs import LIKE_NUM, NORM, ORTH
from spacy.lang.char_classes import ALPHA as SPACY_ALPHA
from spacy.lang.char_classes import ALPHA_LOWER as SPACY_LOWER
from spacy.lang.char_classes import ALPHA_UPPER as SPACY_UPPER
from spacy.lang.char_classes import (
    CONCAT_QUOTES,
    LIST_ELLIPSES,
    LIST_ICONS,
)
from spacy.lang.tokenizer_exceptions import BASE_EXCEPTIONS
from spacy.language import BaseDefaults, Language
from spacy.util import update_exc

from pipeline.languages.folding import fold_word
from pipeline.languages.kk import abbreviations
from pipeline.languages.kk.endings import all_tails
from pipeline.languages.kk.irregular import PRONOUNS
from pipeline.languages.kk.numbers import word
from pipeline.languages.kk.stopwords import STOPWORDS

#: function words, and the forms of pronouns among them
STOP_WORDS: set[str] = set(STOPWORDS | PRONOUNS.keys())

#: shortened number words
_SHORT = frozenset({"млн", "млрд", "трлн"})
#: «19-шы», «5-ке»: a figure with a suffix
_FIGURE = regex.compile(r"\d+-(?P<tail>\p{Ll}{1,9})")
_ORDINAL = regex.compile(r"(?:[ыі]?н)?ш[ыі]")


def like_num(text: str) -> bool:
    """True for figures («1 000,5», «19-шы», «5-ке», «1/2») and number words in any form («бесінші»).

    A sign of per cent alone makes no number of a figure, as in other languages of spaCy.
    """
    if text.startswith(("+", "-", "±", "~", "−")):
        text = text[1:]
    low = text.lower()
    figure = _FIGURE.fullmatch(low)
    if figure is not None:
        return bool(_ORDINAL.match(figure["tail"])) or figure["tail"] in all_tails()
    bare = low.replace(",", "").replace(".", "").replace("\u00a0", "").replace("\u202f", "")
    if bare.isdigit():
        return True
    if bare.count("/") == 1:
        above, below = bare.split("/")
        return above.isdigit() and below.isdigit()
    low = low.removesuffix(".")
    return low in _SHORT or (low.isalpha() and word(low) is not None)


def _exceptions() -> dict[str, list[dict[int, str]]]:
    forms: dict[str, list[dict[int, str]]] = {}
    listed = f"{abbreviations.BINDING} {abbreviations.BEFORE_FIGURE} {abbreviations.CLOSING}".split()
    for stem in listed:
        if stem == "№":
            continue
        for form in {f"{stem}.", f"{stem[:1].upper()}{stem[1:]}."}:
            forms[form] = [{ORTH: form}]
    for letter in "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЫІЭЮЯ":
        forms[f"{letter}."] = [{ORTH: f"{letter}."}]
    return forms


# spaCy's classes lack ғ, қ and ұ
_LOWER = f"{SPACY_LOWER}ғқұ"
_UPPER = f"{SPACY_UPPER}ҒҚҰ"
_ALPHA = f"{SPACY_ALPHA}ғқұҒҚҰ"
_INFIXES = [
    *LIST_ELLIPSES,
    *LIST_ICONS,
    rf"(?<=[{_LOWER}])\.(?=[{_UPPER}])",
    # «А.Б.Сейдахметов»: behind an initial
    rf"(?<=[{_UPPER}]\.)(?=[{_UPPER}])",
    rf"(?<=[{_ALPHA}])[,!?()]+(?=[{_ALPHA}])",
    rf"(?<=[{_ALPHA}{CONCAT_QUOTES}])[:<>=](?=[{_ALPHA}])",
    rf"(?<=[{_ALPHA}])([{CONCAT_QUOTES}\)\]\(\[])(?=[{_ALPHA}])",
    # «Қазақстан»(ЖШС)
    rf"(?<=[{_ALPHA}])[{CONCAT_QUOTES}](?=\()",
    rf"(?<=[{CONCAT_QUOTES}])\((?=[{_ALPHA}])",
    # dashes separate, hyphens do not: «қол-қоюшы» is one word, «қалалар–қолқоюшылар» three tokens
    rf"(?<=[{_ALPHA}0-9])(?:–|—|--+|~)(?=[{_ALPHA}0-9])",
    r"(?<=[0-9])-(?=[0-9])",
]


class KazakhDefaults(BaseDefaults):
    """Tokenizer rules and word lists of Kazakh."""

    tokenizer_exceptions = update_exc(BASE_EXCEPTIONS, _exceptions())
    infixes = _INFIXES
    lex_attr_getters: dict[int, Callable[[str], Any]] = {LIKE_NUM: like_num, NORM: fold_word}  # noqa: RUF012  as in spaCy
    stop_words = STOP_WORDS


class Kazakh(Language):  # type: ignore[no-untyped-call]
    """The Kazakh language of spaCy pipelines."""

    lang = "kk"
    Defaults = KazakhDefaults


__all__ = ["STOP_WORDS", "Kazakh", "KazakhDefaults", "like_num"]
