"""A Russian term in the form of another: «подписавших сторон» → «участников Соглашения»."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import regex

from pipeline.languages.folding import fold_word
from pipeline.languages.ru.morphology import readings

_TOKEN = regex.compile(r"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*")
_AGREEING = {"ADJF", "PRTF"}
_CASES = {"gen2": "gent", "acc2": "accs", "loc2": "loct", "gen1": "gent", "voct": "nomn"}


def _agreeing(token: str) -> list[Any]:
    return [parse for parse in readings(token) if parse.tag.POS in _AGREEING or "Apro" in parse.tag]


def _nouns(token: str) -> list[Any]:
    return [parse for parse in readings(token) if parse.tag.POS == "NOUN"]


def _case(parse: Any) -> str | None:
    case = parse.tag.case
    return _CASES.get(case, case) if case else None


def head_of(tokens: list[str]) -> int | None:
    """Index of the first noun that can be the head: what stands before it may agree with it, the rest
    depends."""
    for index, token in enumerate(tokens):
        parses = readings(token)
        if not parses:
            continue
        if parses[0].tag.POS == "NOUN" or (_nouns(token) and not _agreeing(token)):
            return index
    return None


def form_of(phrase: str, lemma: str | None = None) -> tuple[str, str] | None:
    """(case, number) of a phrase in OpenCorpora's names; None where it has no noun that tells.

    Adjectives before the noun and the lemma rule out readings: «новых городов» is genitive.
    """
    tokens = _TOKEN.findall(phrase)
    head = head_of(tokens)
    if head is None:
        return None
    wanted: set[str] = set()
    if lemma is not None:
        heads = _TOKEN.findall(lemma)
        place = head_of(heads)
        if place is not None:
            wanted = {parse.normal_form for parse in _nouns(heads[place])}
    options = [p for p in _nouns(tokens[head]) if not wanted or p.normal_form in wanted] or _nouns(
        tokens[head]
    )
    cells = [(_case(p) or "nomn", p.tag.number or "sing") for p in options]
    if lemma is not None and fold_word(phrase) == fold_word(lemma) and ("nomn", cells[0][1]) in cells:
        return "nomn", next(number for case, number in cells if case == "nomn")
    for token in reversed(tokens[:head]):
        agreeing = {(_case(p), p.tag.number) for p in _agreeing(token)}
        narrowed = [cell for cell in cells if cell in agreeing]
        if agreeing and narrowed:
            cells = narrowed
    return cells[0]


def _like(original: str, form: str) -> str:
    if original.isupper() and len(original) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if original[:1].isupper() else form


@lru_cache(maxsize=20_000)
def inflect_like(term: str, found: str, found_lemma: str | None = None) -> str:
    """The term in the case and number in which another phrase was found; unchanged where that is unknown.

    The head is the first noun; adjectives and participles before it agree, what follows stays.
    """
    cell = form_of(found, found_lemma)
    matches = list(_TOKEN.finditer(term))
    tokens = [m.group() for m in matches]
    head = head_of(tokens)
    if cell is None or head is None:
        return term
    case, number = cell
    nominative = [p for p in _nouns(tokens[head]) if _case(p) == "nomn"] or _nouns(tokens[head])
    noun = nominative[0]
    if noun.tag.number == "plur" and "Pltm" not in noun.tag and number == "sing" and case == "nomn":
        # a term that is itself plural («возобновляемые источники») stays so
        return term
    if noun.tag.number == "plur":
        number = "plur"
    new = list(tokens)
    bent = noun.inflect({case, number}) or noun.inflect({case})
    if bent is None:
        return term
    new[head] = _like(tokens[head], bent.word)
    for index in range(head):
        options = _agreeing(tokens[index])
        if not options:
            continue
        features = {case, number}
        if number == "sing" and bent.tag.gender:
            features.add(bent.tag.gender)
        if case == "accs" and (number == "plur" or bent.tag.gender == "masc"):
            features.add(noun.tag.animacy or "inan")
        agreed = options[0].inflect(features) or options[0].inflect(features - {"anim", "inan"})
        if agreed is not None:
            new[index] = _like(tokens[index], agreed.word)
    out: list[str] = []
    at = 0
    for match, token in zip(matches, new, strict=True):
        out.extend((term[at : match.start()], token))
        at = match.end()
    return "".join(out) + term[at:]
