"""Finding the terms of a termbase in a text, in any of their forms and spellings.

Each language has a trie over the words of its terms. The words of a text are looked up by hash (see
:mod:`pipeline.terms.forms`), so the cost does not grow with the number of terms.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import msgspec
import regex

from pipeline.core.model import LANGUAGES, Language
from pipeline.terms.forms import FormIndex
from pipeline.terms.records import Concept, Status, Term, Termbase
from pipeline.terms.units import Gap, Unit, units

#: a listed word shorter than this is not looked for in two parts: «on line», «may be»
MIN_SPLIT = 8
#: letters of the first part of such a word
MIN_PART = 3
# Case endings that are written after an abbreviation with a hyphen: БҰҰ-ның, ЕО-мен.
# Source: Қазақ тілінің емле ережелері (2023), қысқарған сөздер.
_ENDINGS = regex.compile(
    r"(?:[лдт][ае]р(?:[ыі])?|с?[ыі])?(?:[ндт][ыі]ң|[ғгқкн]?[ае]|[ндт][ыі]|н|н?[дт][ае]н?|н[ае]н|[мбп]ен)?"
    r"(?:[дт][ае]?[ғг][ыі])?|[лдт][ыі][қк]"
)
#: what may stand between the two parts of a listed word
_SPLITS = (Gap.SPACE, Gap.HYPHEN, Gap.BROKEN)
_ODD = frozenset({"joined", "split", "hyphen", "space", "dash", "broken", "ambiguous", "case"})
_GAP_NAMES = {Gap.SPACE: "space", Gap.HYPHEN: "hyphen", Gap.DASH: "dash"}


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


class _Pattern:
    __slots__ = ("case", "concept", "gaps", "joined", "order", "term", "texts")

    def __init__(self, concept: Concept, term: Term, texts: list[str], gaps: list[str], order: int) -> None:
        self.concept = concept
        self.term = term
        self.texts = texts
        self.gaps = gaps
        self.order = order
        self.joined = False
        #: the case of each unit's letters, for terms that match in their own case only
        self.case: list[list[bool]] | None = None


class _Node:
    __slots__ = ("children", "patterns")

    def __init__(self) -> None:
        self.children: dict[int, _Node] = {}
        self.patterns: list[_Pattern] = []


class _Found:
    __slots__ = ("end", "features", "pattern", "start")

    def __init__(self, start: int, end: int, pattern: _Pattern, features: set[str]) -> None:
        self.start = start
        self.end = end
        self.pattern = pattern
        self.features = features

    @property
    def rank(self) -> tuple[int, int, bool, int]:
        """Smaller is better: longer, closer to the listed spelling, usable, earlier in the file."""
        return (
            self.start - self.end,
            len(self.features & _ODD),
            not self.pattern.term.status.usable,
            self.pattern.order,
        )


def _case(text: str) -> list[bool]:
    return [c.isupper() for c in text]


class _LanguageMatcher:
    """The trie of one language."""

    def __init__(self, language: Language, terms: list[tuple[Concept, Term]]) -> None:
        self.language = language
        self.index = FormIndex(language)
        self.root = _Node()
        #: beginnings of listed words that may be written in two parts
        self.parts: set[str] = set()
        for order, (concept, term) in enumerate(terms):
            self._add(concept, term, order)

    def _add(self, concept: Concept, term: Term, order: int) -> None:
        found = units(term.text)
        if not found:
            return
        gaps = ["", *(term.text[a.end : b.start] for a, b in pairwise(found))]
        pattern = _Pattern(concept, term, [u.text for u in found], gaps, order)
        if term.case_sensitive:
            pattern.case = [_case(term.text[u.start : u.end]) for u in found]
        self._insert(pattern)
        for text in pattern.texts:
            if len(text) >= MIN_SPLIT:
                self.parts.update(text[:n] for n in range(MIN_PART, len(text) - 1))
        if term.case_sensitive:
            return
        for i in range(len(found) - 1):
            if min(len(found[i].text), len(found[i + 1].text)) >= MIN_PART:
                texts = [*pattern.texts[:i], pattern.texts[i] + pattern.texts[i + 1], *pattern.texts[i + 2 :]]
                joined = _Pattern(concept, term, texts, gaps[: i + 1] + gaps[i + 2 :], order)
                joined.joined = True
                self._insert(joined)

    def _insert(self, pattern: _Pattern) -> None:
        node = self.root
        for i, text in enumerate(pattern.texts):
            word = self.index.add(text, i == len(pattern.texts) - 1)
            node = node.children.setdefault(word, _Node())
        node.patterns.append(pattern)

    def find(self, text: str) -> Iterator[_Found]:
        found = units(text)
        ids, root, parts = self.index.ids, self.root.children, self.parts
        for i, unit in enumerate(found):
            if unit.text in parts or any(word in root for word in ids(unit.text)):
                yield from self._walk(text, found, i)

    def _steps(self, found: list[Unit], j: int) -> Iterator[tuple[str, int]]:
        """The form that begins at a unit, and the next unit: one unit, or two read as one word."""
        yield found[j].text, j + 1
        if j + 1 < len(found) and found[j].text in self.parts and found[j + 1].gap in _SPLITS:
            yield found[j].text + found[j + 1].text, j + 2

    def _walk(self, text: str, found: list[Unit], first: int) -> Iterator[_Found]:
        stack: list[tuple[_Node, int, tuple[tuple[int, int, str], ...]]] = [(self.root, first, ())]
        while stack:
            node, j, path = stack.pop()
            if path and node.patterns:
                for pattern in node.patterns:
                    if (features := self._features(text, found, pattern, path)) is not None:
                        yield _Found(found[first].start, self._end(found, j), pattern, features)
            if not node.children or j >= len(found) or (path and found[j].gap is Gap.BROKEN):
                continue
            for form, after in self._steps(found, j):
                for word in self.index.ids(form):
                    child = node.children.get(word)
                    if child is not None:
                        stack.append((child, after, (*path, (j, word, form))))

    def _end(self, found: list[Unit], after: int) -> int:
        """End of a match; the ending of a Kazakh abbreviation belongs to it."""
        if (
            self.language is Language.KK
            and after < len(found)
            and found[after].gap is Gap.HYPHEN
            and _ENDINGS.fullmatch(found[after].text)
        ):
            return found[after].end
        return found[after - 1].end

    def _features(
        self, text: str, found: list[Unit], pattern: _Pattern, path: tuple[tuple[int, int, str], ...]
    ) -> set[str] | None:
        """How the text differs from the listed spelling; None where it is no form of the term after all."""
        features = {"joined"} if pattern.joined else set()
        for k, (j, word_id, form) in enumerate(path):
            unit, word = found[j], self.index.words[word_id]
            if k:
                listed = pattern.gaps[k]
                between = text[found[j - 1].end : unit.start]
                if unit.gap is Gap.STOP and between != listed:
                    # “AC/DC”, “U.N.”: only as it is listed
                    return None
                if unit.gap is Gap.DASH and listed.isspace():
                    return None
                # a line break or a no-break space is a space; a dash counts with the spaces around it
                between = between.strip('«»“”„"').replace("\xa0", " ")
                if between != listed and not (between.isspace() and listed.isspace()):
                    features.add(_GAP_NAMES[unit.gap])
            if form != unit.text:
                features.add("broken" if found[j + 1].gap is Gap.BROKEN else "split")
            if form != word.text:
                features.add("inflected")
                if not self.index.surely(form, word):
                    features.add("ambiguous")
            if pattern.case is not None:
                case = _case(text[unit.start : unit.end])
                if case[: len(pattern.case[k])] != pattern.case[k]:
                    return None
        if "ambiguous" in features and len(path) == 1 and not pattern.term.status.usable:
            # «в банку» is no reason to complain of the word банк
            return None
        return features


class Matcher:
    """Finds the terms of a termbase. Building it costs once; forms seen before are remembered."""

    def __init__(self, termbase: Termbase) -> None:
        self.termbase = termbase
        self._matchers: dict[Language, _LanguageMatcher] = {}
        self._terms: dict[str, list[tuple[Concept, Term]]] = {}
        for concept in termbase.concepts:
            for term in concept.terms:
                self._terms.setdefault(term.language, []).append((concept, term))

    def find(self, text: str, language: Language) -> tuple[TermMatch, ...]:
        """Terms of a language in a text (no longer than a block), in text order; the longest one wins."""
        if language not in LANGUAGES or language not in self._terms:
            return ()
        if language not in self._matchers:
            self._matchers[language] = _LanguageMatcher(Language(language), self._terms[language])
        chosen: list[_Found] = []
        taken = bytearray(len(text))
        spans: dict[tuple[int, int], list[_Found]] = {}
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

    def _match(self, found: _Found, text: str, language: Language) -> TermMatch:
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
