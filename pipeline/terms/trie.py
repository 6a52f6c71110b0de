"""The terms of one language as a trie over their words, and the walk of a text through it.

The words of a text are looked up by hash (see :mod:`pipeline.terms.forms`), so the cost does not grow with
the number of terms.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline.core.model import Language
from pipeline.languages.inflection import may_be_form_of
from pipeline.terms.forms import FormIndex
from pipeline.terms.records import Concept, Term
from pipeline.terms.units import Gap, Unit, units

#: a listed word shorter than this is not looked for in two parts: «on line», «may be»
MIN_SPLIT = 8
#: letters of the first part of such a word
MIN_PART = 3
#: letters of the second part, unless a line ends between them: shorter ones are particles
MIN_PART_AFTER = 4
#: what may stand between the two parts of a listed word
_SPLITS = (Gap.SPACE, Gap.HYPHEN, Gap.BROKEN)
_ODD = frozenset({"joined", "split", "hyphen", "space", "dash", "broken", "ambiguous", "case"})
_GAP_FEATURES = {
    Gap.SPACE: frozenset({"space"}),
    Gap.HYPHEN: frozenset({"hyphen"}),
    Gap.DASH: frozenset({"dash"}),
}


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


class Found:
    __slots__ = ("end", "features", "pattern", "start")

    def __init__(self, start: int, end: int, pattern: _Pattern, features: set[str]) -> None:
        self.start = start
        self.end = end
        self.pattern = pattern
        self.features = features

    @property
    def rank(self) -> tuple[int, int, bool, bool, int]:
        """Smaller is better: longer, closer to the listed spelling, usable, earlier in the file."""
        return (
            self.start - self.end,
            len(self.features & _ODD),
            "inflected" in self.features,
            not self.pattern.term.status.usable,
            self.pattern.order,
        )


def _case(text: str) -> list[bool]:
    return [c.isupper() for c in text]


def _gap_feature(between: str, gap: Gap, listed: str) -> frozenset[str] | None:
    """What a gap differs in from the listed one; None where a term does not run over it."""
    if between == listed:
        return frozenset()
    # “AC/DC”, “U.N.”: only as listed; and a dash between words is no spelling of a space
    if gap is Gap.STOP or (gap is Gap.DASH and listed.isspace()):
        return None
    # a line break or a no-break space is a space; a dash counts with the spaces around it
    between = between.strip('«»“”„"').replace("\xa0", " ")
    if between == listed or (between.isspace() and listed.isspace()):
        return frozenset()
    return _GAP_FEATURES[gap]


class TermTrie:
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

    def find(self, text: str) -> Iterator[Found]:
        found = units(text)
        ids, root, parts = self.index.ids, self.root.children, self.parts
        for i, unit in enumerate(found):
            if unit.text in parts or any(word in root for word in ids(unit.text)):
                yield from self._walk(text, found, i)

    def _steps(self, found: list[Unit], j: int) -> Iterator[tuple[str, int]]:
        """The form that begins at a unit, and the next unit: one unit, or two read as one word."""
        yield found[j].text, j + 1
        if j + 1 >= len(found) or found[j].text not in self.parts or found[j + 1].gap not in _SPLITS:
            return
        # «Республикасы мен» is no «Республикасымен»
        if len(found[j + 1].text) >= MIN_PART_AFTER or found[j + 1].gap is Gap.BROKEN:
            yield found[j].text + found[j + 1].text, j + 2

    def _walk(self, text: str, found: list[Unit], first: int) -> Iterator[Found]:
        stack: list[tuple[_Node, int, tuple[tuple[int, int, str], ...]]] = [(self.root, first, ())]
        while stack:
            node, j, path = stack.pop()
            if path and node.patterns:
                for pattern in node.patterns:
                    if (features := self._features(text, found, pattern, path)) is not None:
                        yield Found(found[first].start, self._end(text, found, j, pattern), pattern, features)
            if not node.children or j >= len(found) or (path and found[j].gap is Gap.BROKEN):
                continue
            for form, after in self._steps(found, j):
                for word in self.index.ids(form):
                    child = node.children.get(word)
                    if child is not None:
                        stack.append((child, after, (*path, (j, word, form))))

    def _end(self, text: str, found: list[Unit], after: int, pattern: _Pattern) -> int:
        """End of a match; the ending of a Kazakh abbreviation and the dot of “U.N.” belong to it."""
        end = found[after - 1].end
        if after < len(found) and found[after].gap is Gap.HYPHEN:
            word = found[after - 1].text
            if may_be_form_of(f"{word}-{found[after].text}", word, self.language):
                # «ЕО-ның», «БҰҰДБ-мен»
                return found[after].end
        return end + 1 if pattern.term.text.endswith(".") and text.startswith(".", end) else end

    def _features(
        self, text: str, found: list[Unit], pattern: _Pattern, path: tuple[tuple[int, int, str], ...]
    ) -> set[str] | None:
        """How the text differs from the listed spelling; None where it is no form of the term after all."""
        features = {"joined"} if pattern.joined else set()
        for k, (j, word_id, form) in enumerate(path):
            unit, word = found[j], self.index.words[word_id]
            if k:
                gap = _gap_feature(text[found[j - 1].end : unit.start], unit.gap, pattern.gaps[k])
                if gap is None:
                    return None
                features |= gap
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
