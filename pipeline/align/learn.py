"""A lexicon out of the user's own releases: ``kelisim align --learn``.

Sure beads and beads set by hand are passages that say the same in two or three languages. What their words
share is explained by what is known already (the seed lexicon, cognates); IBM Model 1 finds partners for the
rest (:mod:`pipeline.align.model1`). The file that comes of it is frozen: it changes when it is learned again,
never because a release was added.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from os.path import commonprefix
from typing import NamedTuple

from pipeline.align.lexicon import COLUMNS, ENDINGS, NONE, seed
from pipeline.align.links import ALIKE, similarity
from pipeline.align.model1 import Association, Passage, associations
from pipeline.align.skeleton import WORD, skeleton
from pipeline.languages.en import morphology as en
from pipeline.languages.en.stopwords import STOPWORDS as EN
from pipeline.languages.kk import morphology as kk
from pipeline.languages.kk.stopwords import STOPWORDS as KK
from pipeline.languages.ru import morphology as ru
from pipeline.languages.ru.stopwords import STOPWORDS as RU

_LEMMAS = {"kk": kk.lemmas, "ru": ru.lemmas, "en": en.lemmas}
_STOPWORDS = {"kk": KK, "ru": RU, "en": EN}
#: letters of a word that is looked at, and of a beginning that may stand for a word
_SHORTEN = 3
_BEGINNING = 4
#: passages that must hold both words, and how sure each direction must be of the other word
COUNT, SURE, DICE = 3, 0.3, 0.5


class Text(NamedTuple):
    """Texts that say the same, by language, and how often they count."""

    texts: Mapping[str, str]
    weight: int = 1


class Row(NamedTuple):
    """Words of two or three languages that stand for each other; cells as in ``lexicon.tsv``."""

    cells: tuple[str, ...]
    count: int


@lru_cache(maxsize=200_000)
def _lemma(word: str, language: str) -> str:
    """The likeliest dictionary form; empty for what is too short, or a function word."""
    low = word.lower()
    if len(low) < _SHORTEN or low in _STOPWORDS[language]:
        return ""
    return next(iter(_LEMMAS[language](word)), "")


def _words(text: str, language: str) -> dict[str, set[str]]:
    """Lemma → the forms it has in a text, in small letters."""
    found: dict[str, set[str]] = defaultdict(set)
    for word in WORD.findall(text):
        if lemma := _lemma(word, language):
            found[lemma].add(word.lower())
    return found


class _Known:
    """What needs no learning: words that share a concept, and those that sound alike."""

    def __init__(self) -> None:
        self._pairs: dict[tuple[str, str, str, str], bool] = {}

    def tied(self, a: str, forms_a: Iterable[str], first: str, b: str, forms_b: Iterable[str], second: str) -> bool:
        key = (a, first, b, second)
        if key not in self._pairs:
            here, there = _folded(a, forms_a), _folded(b, forms_b)
            shared = _concepts(here, first) & _concepts(there, second)
            self._pairs[key] = bool(shared) or any(similarity(x, y) >= ALIKE for x in here for y in there)
        return self._pairs[key]


def _folded(lemma: str, forms: Iterable[str]) -> set[str]:
    return {s for s in map(skeleton, {lemma, *forms}) if s}


def _concepts(folded: Iterable[str], language: str) -> set[int]:
    return {c for word in folded for c in seed().concepts(word, language)}


def _unexplained(
    a: Mapping[str, set[str]], b: Mapping[str, set[str]], first: str, second: str, known: _Known
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lemmas of either side that have no known partner on the other."""
    tied = {(x, y) for x in a for y in b if known.tied(x, a[x], first, y, b[y], second)}
    left, right = {x for x, _ in tied}, {y for _, y in tied}
    return tuple(sorted(set(a) - left)), tuple(sorted(set(b) - right))


def _cell(lemma: str, forms: set[str], others: Mapping[str, set[str]], language: str) -> str:
    """What stands for a word in the file: the common beginning of its forms, if it is long enough and no
    other word of the texts begins so; else all forms as whole words. ``others``: beginning of the folded form
    → the lemmas that have it."""
    known = sorted({lemma, *forms})
    start = commonprefix(known)
    folded = skeleton(start) if start else ""
    near = max(len(skeleton(form)) for form in known) - len(folded) <= ENDINGS[language]
    if len(start) >= _BEGINNING and len(folded) >= _BEGINNING and near and others[folded] <= {lemma}:
        return start
    return "|".join(f"{form}=" for form in known if WORD.fullmatch(form))


def _beginnings(forms: Mapping[str, set[str]], language: str) -> dict[str, set[str]]:
    """Beginning of a folded form, as far back as a stem may end → the lemmas of the forms that begin so."""
    found: dict[str, set[str]] = defaultdict(set)
    for lemma, own in forms.items():
        for form in own:
            folded = skeleton(form)
            for end in range(max(_BEGINNING, len(folded) - ENDINGS[language]), len(folded) + 1):
                found[folded[:end]].add(lemma)
    return found


def _strong(found: Association) -> bool:
    return found.count >= COUNT and min(found.forward, found.backward) >= SURE and found.dice >= DICE


def _groups(pairs: Mapping[tuple[str, str], Sequence[Association]]) -> list[tuple[dict[str, str], int]]:
    """Lemma by language, and how often they stand together. Pairs that share a word become one group where
    that leaves one word per language."""
    links = [(a.count, (u, a.first), (v, a.second)) for (u, v), own in pairs.items() for a in own]
    root: dict[tuple[str, str], tuple[str, str]] = {}

    def find(word: tuple[str, str]) -> tuple[str, str]:
        while root.setdefault(word, word) != word:
            word = root[word]
        return word

    for _, x, y in links:
        root[find(x)] = find(y)
    members: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for word in root:
        members[find(word)].append(word)
    out: dict[tuple[tuple[str, str], ...], int] = {}
    for count, x, y in links:
        whole = sorted(members[find(x)])
        group = whole if len({language for language, _ in whole}) == len(whole) else [x, y]
        out[tuple(group)] = max(count, out.get(tuple(group), 0))
    return [(dict(group), count) for group, count in out.items()]


def learn(texts: Sequence[Text]) -> list[Row]:
    """Rows the seed does not know, sorted by their cells; the same for the same texts in any order."""
    known = _Known()
    forms: dict[str, dict[str, set[str]]] = {language: defaultdict(set) for language in COLUMNS}
    passages: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for text in texts:
        words = {x: _words(text.texts[x], x) for x in COLUMNS if text.texts.get(x)}
        for language, own in words.items():
            for lemma, seen in own.items():
                forms[language][lemma] |= seen
        for first, second in combinations(words, 2):
            left, right = _unexplained(words[first], words[second], first, second, known)
            passages[first, second].append(Passage(left, right, text.weight))
    pairs = {pair: [a for a in associations(sorted(own)) if _strong(a)] for pair, own in passages.items()}
    starts = {language: _beginnings(own, language) for language, own in forms.items()}
    rows = []
    for group, count in _groups(pairs):
        cells = tuple(
            _cell(group[x], forms[x][group[x]], starts[x], x) if x in group else NONE for x in COLUMNS
        )
        if sum(c not in ("", NONE) for c in cells) > 1:
            rows.append(Row(tuple(c or NONE for c in cells), count))
    return sorted(rows)
