"""Later mentions of a person by surname alone, where the full name stands elsewhere in the version."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from pipeline.core.model import EntityKind, Language
from pipeline.entities.candidate import Candidate, Tier
from pipeline.languages.gazetteer.forms import is_form
from pipeline.languages.gazetteer.tokens import Token, tokens
from pipeline.languages.transliteration import similarity

_KEY = 4
#: shorter surnames («Ким», «Ли») are too easily something else
_SHORTEST = 4
_NEAR = 0.95

Surnames = dict[str, set[str]]


def surnames(persons: Iterable[Candidate], small: frozenset[str]) -> Surnames:
    """Last words of full names by their beginning; ``small`` words of the version are words, not surnames."""
    found: Surnames = defaultdict(set)
    for person in persons:
        words = [t for t in tokens(person.value) if len(t.text) > 1]
        if len(words) > 1 and len(words[-1].text) >= _SHORTEST and words[-1].folded not in small:
            found[words[-1].folded[:_KEY]].add(words[-1].folded)
    return found


def mentions(
    language: Language, parts: Sequence[Token], names: Surnames, taken: Sequence[Candidate]
) -> list[Candidate]:
    """Words of a segment that are one of the surnames, inflected or not, outside what is found already."""
    covered = {i for c in taken for i in range(c.start, c.end)}
    found: list[Candidate] = []
    for token in parts:
        if not token.text[0].isupper() or token.start in covered:
            continue
        for surname in sorted(names.get(token.folded[:_KEY], ())):
            if abs(len(token.folded) - len(surname)) > 5:
                continue
            if (
                is_form(token.folded, surname, language)
                or is_form(surname, token.folded, language)
                or (language != Language.EN and similarity(token.text, language, surname, language) >= _NEAR)
            ):
                found.append(
                    Candidate(
                        start=token.start,
                        end=token.end,
                        kind=EntityKind.PERSON,
                        value=token.text,
                        detector="surname",
                        tier=Tier.PERSON,
                        score=0.8,
                    )
                )
                break
    return found
