"""One front for the words of all languages: dictionary forms, forms of a lemma, a phrase put in a form."""

from __future__ import annotations

from functools import lru_cache

from pipeline.core.model import Language
from pipeline.languages.en import morphology as english
from pipeline.languages.en import phrases as english_phrases
from pipeline.languages.folding import fold_word
from pipeline.languages.kk import morphology as kazakh
from pipeline.languages.kk import phrases as kazakh_phrases
from pipeline.languages.ru import morphology as russian
from pipeline.languages.ru import phrases as russian_phrases


@lru_cache(maxsize=300_000)
def lemmas(form: str, language: Language) -> tuple[str, ...]:
    """Dictionary forms of one word, likeliest first, folded. In a language unknown here: the folded word."""
    if language == Language.KK:
        return kazakh.lemmas(form)
    if language == Language.RU:
        return russian.lemmas(form)
    if language == Language.EN:
        return english.lemmas(form)
    return (fold_word(form),) if form else ()


@lru_cache(maxsize=300_000)
def may_be_form_of(form: str, lemma: str, language: Language) -> bool:
    """True if the word ``form`` can be an inflection of ``lemma`` (or is the lemma)."""
    if language == Language.KK:
        return kazakh.may_be_form_of(form, lemma)
    if language == Language.RU:
        return russian.may_be_form_of(form, lemma)
    if language == Language.EN:
        return english.may_be_form_of(form, lemma)
    return fold_word(form) == fold_word(lemma)


def inflect_like(term: str, found: str, found_lemma: str, language: Language) -> str:
    """``term`` in the form in which ``found`` stands, which is a form of the term ``found_lemma``.

    «қуатменеджментті» of «қуатменеджмент» and the term «энергия менеджменті» give «энергия менеджментін».
    Where the form cannot be told the term comes back as it is.
    """
    if language == Language.KK:
        return kazakh_phrases.inflect_like(term, found, found_lemma)
    if language == Language.RU:
        return russian_phrases.inflect_like(term, found, found_lemma)
    if language == Language.EN:
        return english_phrases.inflect_like(term, found, found_lemma)
    return term
