"""Records of a termbase: concepts, their terms, and the termbase itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from enum import StrEnum

import msgspec


class Status(StrEnum):
    """How far a term may be used for its concept."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"

    @property
    def usable(self) -> bool:
        """True for terms a text may use."""
        return self in (Status.PREFERRED, Status.ADMITTED)


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """One designation of a concept in one language."""

    #: primary language subtag in lower case: kk, ru, en …
    language: str
    text: str
    status: Status = Status.PREFERRED
    #: noun, verb, adjective, adverb, properNoun, other; "" when not stated
    part_of_speech: str = ""
    #: fullForm, acronym, abbreviation, shortForm, variant, phrase; "" when not stated
    term_type: str = ""
    source: str = ""
    note: str = ""
    #: matches only in its own case: abbreviations that are words in lower case
    case_sensitive: bool = False


class Concept(msgspec.Struct, frozen=True, kw_only=True):
    """One idea with its terms in any language. Ids are unique inside a termbase."""

    id: str
    domain: str = ""
    definition: str = ""
    note: str = ""
    #: where the definition comes from
    source: str = ""
    customer: str = ""
    #: the terms stay as they are in every language (brand names, codes)
    do_not_translate: bool = False
    terms: tuple[Term, ...] = ()

    def of(self, language: str, *statuses: Status) -> tuple[Term, ...]:
        """Terms of a language, in their order in the file; of these statuses only, if any are named."""
        wanted = statuses or tuple(Status)
        return tuple(t for t in self.terms if t.language == language and t.status in wanted)

    def preferred(self, language: str) -> Term | None:
        """The first preferred term that is not an abbreviation, else the first preferred, else None."""
        found = self.of(language, Status.PREFERRED)
        full = [t for t in found if t.term_type not in ("acronym", "abbreviation")]
        return next(iter((*full, *found)), None)


class Termbase(msgspec.Struct, frozen=True, kw_only=True):
    """Concepts in the order of the file, and a digest of their content (12 hex digits)."""

    concepts: tuple[Concept, ...] = ()
    digest: str = ""

    @classmethod
    def of(cls, concepts: Iterable[Concept]) -> Termbase:
        """A termbase with its digest; the digest does not depend on the file format."""
        kept = tuple(concepts)
        return cls(concepts=kept, digest=hashlib.sha256(msgspec.json.encode(kept)).hexdigest()[:12])

    def concept(self, concept_id: str) -> Concept:
        """The concept of an id; :class:`KeyError` when there is none."""
        for concept in self.concepts:
            if concept.id == concept_id:
                return concept
        raise KeyError(concept_id)


def simple_termbase(terms: dict[str, dict[str, dict[str, str]]]) -> Termbase:
    """A termbase from ``{concept id: {language: {term: status}}}``: for examples and tests."""
    return Termbase.of(
        Concept(
            id=concept_id,
            terms=tuple(
                Term(language=language, text=text, status=Status(status))
                for language, texts in languages.items()
                for text, status in texts.items()
            ),
        )
        for concept_id, languages in terms.items()
    )
