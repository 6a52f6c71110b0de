"""What is wrong with a termbase by itself: found before it can mislead a reader."""

from __future__ import annotations

from collections import defaultdict

import msgspec

from pipeline.core.model import LANGUAGES
from pipeline.terms.records import Concept, Status, Termbase


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """One fault of a termbase."""

    #: duplicate, conflict, homograph, no-preferred, several-preferred, no-terms
    kind: str
    concepts: tuple[str, ...]
    language: str = ""
    term: str = ""
    message: str


def _key(text: str, case_sensitive: bool) -> str:
    return text if case_sensitive else text.casefold()


def _inside(concept: Concept) -> list[Problem]:
    found: list[Problem] = []
    if not concept.terms:
        return [Problem(kind="no-terms", concepts=(concept.id,), message=f"{concept.id} has no terms.")]
    by_key: dict[tuple[str, str], list[Status]] = defaultdict(list)
    for term in concept.terms:
        by_key[term.language, term.text.casefold()].append(term.status)
    for (language, text), statuses in by_key.items():
        if len(statuses) < 2:
            continue
        mixed = len({status.usable for status in statuses}) > 1
        kind = "conflict" if mixed else "duplicate"
        what = f"is both {' and '.join(dict.fromkeys(statuses))}" if mixed else "stands more than once"
        message = f"{concept.id}: “{text}” ({language}) {what}. Keep one of them."
        found.append(
            Problem(kind=kind, concepts=(concept.id,), language=language, term=text, message=message)
        )
    for language in dict.fromkeys(t.language for t in concept.terms):
        preferred = [
            t
            for t in concept.of(language, Status.PREFERRED)
            if t.term_type not in ("acronym", "abbreviation", "shortForm")
        ]
        if not concept.of(language, Status.PREFERRED):
            message = f"{concept.id} has terms in {language} but none of them is preferred. Choose one."
            found.append(
                Problem(kind="no-preferred", concepts=(concept.id,), language=language, message=message)
            )
        elif len(preferred) > 1:
            terms = ", ".join(f"“{t.text}”" for t in preferred)
            message = f"{concept.id} prefers {terms} in {language} alike. Make all but one admitted."
            found.append(
                Problem(kind="several-preferred", concepts=(concept.id,), language=language, message=message)
            )
    return found


def check_termbase(termbase: Termbase) -> list[Problem]:
    """Problems in the order of the concepts, those between concepts last; empty for a clean termbase."""
    found = [problem for concept in termbase.concepts for problem in _inside(concept)]
    owners: dict[tuple[str, str], dict[str, Status]] = defaultdict(dict)
    for concept in termbase.concepts:
        for term in concept.terms:
            owners[term.language, _key(term.text, term.case_sensitive)][concept.id] = term.status
    for (language, text), concepts in owners.items():
        if len(concepts) < 2 or language not in LANGUAGES:
            continue
        ids = tuple(concepts)
        clash = len({status.usable for status in concepts.values()}) > 1
        message = f"“{text}” ({language}) names {', '.join(ids)}"
        message += ", and not all of them allow it." if clash else "; a reader cannot tell which is meant."
        kind = "conflict" if clash else "homograph"
        found.append(Problem(kind=kind, concepts=ids, language=language, term=text, message=message))
    return found
