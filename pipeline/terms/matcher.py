"""Finding the terms of a termbase in a text, in any of their forms and spellings."""

from __future__ import annotations

import msgspec

from pipeline.core.model import LANGUAGES, Language
from pipeline.terms.records import Concept, Status, Term, Termbase
from pipeline.terms.trie import Found, TermTrie


class TermMatch(msgspec.Struct, frozen=True, kw_only=True):
    """A term found in a text. Matches do not overlap, but homographs share one span."""

    start: int
    end: int
    concept: Concept
    term: Term
    language: Language
    status: Status
    #: the text as it stands: ``text[start:end]``
    form: str
    #: what differs from the listed spelling, sorted: ambiguous, broken, dash, homograph, hyphen, inflected,
    #: joined, space, split
    features: tuple[str, ...] = ()

    def shifted(self, offset: int) -> TermMatch:
        """The same match, ``offset`` code points further on."""
        return msgspec.structs.replace(self, start=self.start + offset, end=self.end + offset)

    @property
    def spelled_otherwise(self) -> bool:
        """True where spaces, hyphens or dashes differ from the listed spelling (inflection aside)."""
        return bool({"joined", "split", "hyphen", "space", "dash"}.intersection(self.features))


class Matcher:
    """Finds the terms of a termbase. Building it costs once; forms seen before are remembered."""

    def __init__(self, termbase: Termbase) -> None:
        self.termbase = termbase
        self._matchers: dict[Language, TermTrie] = {}
        self._terms: dict[str, list[tuple[Concept, Term]]] = {}
        for concept in termbase.concepts:
            for term in concept.terms:
                self._terms.setdefault(term.language, []).append((concept, term))

    def find(self, text: str, language: Language) -> tuple[TermMatch, ...]:
        """Terms of a language in a text (no longer than a block), in text order; the longest one wins."""
        if language not in LANGUAGES or language not in self._terms:
            return ()
        if language not in self._matchers:
            self._matchers[language] = TermTrie(Language(language), self._terms[language])
        chosen: list[Found] = []
        taken = bytearray(len(text))
        spans: dict[tuple[int, int], list[Found]] = {}
        for found in sorted(self._matchers[language].find(text), key=lambda f: f.rank):
            same = spans.get((found.start, found.end))
            if same is not None:
                if all(f.pattern.concept.id != found.pattern.concept.id for f in same) and (
                    found.pattern.term.status.usable and same[0].pattern.term.status.usable
                ):
                    same[0].features.add("homograph")
                    found.features.add("homograph")
                    same.append(found)
                    chosen.append(found)
            elif not any(taken[found.start : found.end]):
                taken[found.start : found.end] = b"\1" * (found.end - found.start)
                spans[found.start, found.end] = [found]
                chosen.append(found)
        chosen.sort(key=lambda f: (f.start, f.pattern.order))
        return tuple(self._match(found, text, Language(language)) for found in chosen)

    def _match(self, found: Found, text: str, language: Language) -> TermMatch:
        form = text[found.start : found.end]
        term = found.pattern.term
        return TermMatch(
            start=found.start,
            end=found.end,
            concept=found.pattern.concept,
            term=term,
            language=language,
            status=term.status,
            form=form,
            features=tuple(sorted(found.features)),
        )
