"""What to write instead: the preferred term in the form and with the capitals of the one found."""

from __future__ import annotations

from pipeline.core.model import Language
from pipeline.languages.folding import fold_word
from pipeline.languages.inflection import inflect_like, may_be_form_of
from pipeline.terms.forms import accepted_lemmas
from pipeline.terms.matcher import TermMatch
from pipeline.terms.records import Status, Term, Termbase
from pipeline.terms.units import units

_SHORT = ("acronym", "abbreviation")


def suggest(match: TermMatch, termbase: Termbase) -> str | None:
    """The preferred term as it should stand in place of ``match.form``.

    None where there is nothing to suggest: no preferred term in the language, or the found one is it already.
    «қуатменеджментінің» → «энергия менеджментінің», «АБР» → «АДБ», «қолқоюшылар» → «қол қоюшылар».
    """
    term = _wanted(match)
    if term is None:
        return None
    found, lemma = _form_and_lemma(match)
    text = _inflected(term.text, found, lemma, match.language)
    text = _capitals(text, match.form, term)
    return text if text != match.form else None


def _wanted(match: TermMatch) -> Term | None:
    """An abbreviation is replaced by an abbreviation where there is one; a misspelt term by itself."""
    if match.status is Status.PREFERRED:
        return match.term if match.spelled_otherwise else None
    if match.term.term_type in _SHORT:
        for term in match.concept.of(match.language, Status.PREFERRED):
            if term.term_type in _SHORT:
                return term
    return match.concept.preferred(match.language)


def _form_and_lemma(match: TermMatch) -> tuple[str, str]:
    """The found form and its listed one, reduced to the last words where the two are spelled differently."""
    if not match.spelled_otherwise and "broken" not in match.features:
        form = " ".join(match.form.split())
        if len(units(form)) == len(units(match.term.text)):
            return form, match.term.text
    words = [match.form[u.start : u.end] for u in units(match.form)]
    listed = [match.term.text[u.start : u.end] for u in units(match.term.text)]
    if not words or not listed:
        return match.form, match.term.text
    if len(words) > len(listed) and match.form.endswith("-" + words[-1]) and "split" not in match.features:
        # an abbreviation with its ending: «АБР-дың»
        return "-".join(words[-2:]), listed[-1]
    for lemma in (listed[-1], "".join(listed[-2:])):
        for found in (words[-1], "".join(words[-2:])):
            if any(
                may_be_form_of(found, stem, match.language)
                for stem in accepted_lemmas(fold_word(lemma), match.language)
            ):
                return found, lemma
    return words[-1], listed[-1]


def _inflected(text: str, found: str, lemma: str, language: Language) -> str:
    """The term in the form of the found one; the same last word («… қуат көздерін») needs no grammar."""
    head, space, last = text.rpartition(" ")
    if language is Language.KK and space and lemma.split()[-1].casefold() == last.casefold():
        return f"{head} {found.split()[-1]}"
    return inflect_like(text, found, lemma, language)


def _capitals(text: str, form: str, term: Term) -> str:
    letters = [c for c in form if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters) and term.term_type not in _SHORT:
        # an abbreviation is no reason to shout its full form, a heading in capitals is
        return text.upper() if " " in form or len(letters) > 6 else text
    if letters and letters[0].isupper():
        return text[:1].upper() + text[1:]
    return text
