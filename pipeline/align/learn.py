"""A lexicon out of the user's own releases: ``kelisim align --learn``.

Sure beads and beads set by hand are passages that say the same in two or three languages. What their words
share is explained by what is known already (the seed lexicon, cognates); IBM Model 1 finds partners for the
rest (:mod:`pipeline.align.model1`). The file that comes of it is frozen: it changes when it is learned again,
never because a release was added.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from pipeline.align.lexicon import COLUMNS, ENDINGS, NONE
from pipeline.align.model1 import Association, Passage, associations
from pipeline.align.skeleton import WORD, skeleton
from pipeline.align.unexplained import Known, unexplained
from pipeline.align.unexplained import words as words_of

#: letters of a beginning that may stand for a word
_BEGINNING = 4
#: Passages that must hold both words; how sure each direction must be of the other word; how seldom one may
#: stand without the other. Of word pairs learned from news, half are near each other by the word vectors at
#: these limits, and a third at 2, 0.2, 0.3 (four times as many pairs).
TIMES, SURE, DICE = 3, 0.5, 0.5

#: what is unexplained on either side of a passage, and the words of either side
_Place = tuple[set[str], set[str], Mapping[str, set[str]], Mapping[str, set[str]]]


class Text(NamedTuple):
    """Texts that say the same, by language, and how often they count."""

    texts: Mapping[str, str]
    weight: int = 1


class Row(NamedTuple):
    """Words of two or three languages that stand for each other; cells as in ``lexicon.tsv``."""

    cells: tuple[str, ...]
    times: int


def _common(words: Sequence[str]) -> str:
    """The common beginning of sorted words: that of the first and the last."""
    first, last = words[0], words[-1]
    same = (k for k, (a, b) in enumerate(zip(first, last, strict=False)) if a != b)
    return first[: next(same, min(len(first), len(last)))]


def _cell(lemma: str, forms: set[str], others: Mapping[str, set[str]], language: str) -> str:
    """What stands for a word in the file: the common beginning of its forms, if it is long enough and no
    other word of the texts begins so; else all forms as whole words. ``others``: beginning of the folded form
    → the lemmas that have it."""
    known = sorted({lemma, *forms})
    start = _common(known)
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
    return found.times >= TIMES and min(found.forward, found.backward) >= SURE and found.dice >= DICE


def _groups(pairs: Mapping[tuple[str, str], Sequence[Association]]) -> list[tuple[dict[str, str], int]]:
    """Lemma by language, and how often they stand together. Pairs that share a word become one group where
    that leaves one word per language."""
    links = [(a.times, (u, a.first), (v, a.second)) for (u, v), own in pairs.items() for a in own]
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


def _met(
    pairs: Mapping[tuple[str, str], Sequence[Association]], places: Mapping[tuple[str, str], Sequence[_Place]]
) -> dict[str, dict[str, set[str]]]:
    """Language → lemma → its forms where it meets its partner: homonyms («жылу», «жыл») mostly do not."""
    found: dict[str, dict[str, set[str]]] = {language: defaultdict(set) for language in COLUMNS}
    for (u, v), own in pairs.items():
        partner = {a.first: a.second for a in own}
        for left, right, first, second in places[u, v]:
            for lemma in left & partner.keys():
                if partner[lemma] in right:
                    found[u][lemma] |= first[lemma]
                    found[v][partner[lemma]] |= second[partner[lemma]]
    return found


def learn(texts: Sequence[Text]) -> list[Row]:
    """Rows the seed does not know, sorted by their cells; the same for the same texts in any order."""
    known = Known()
    forms: dict[str, dict[str, set[str]]] = {language: defaultdict(set) for language in COLUMNS}
    passages: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    places: dict[tuple[str, str], list[_Place]] = defaultdict(list)
    for text in texts:
        words = {x: words_of(text.texts[x], x) for x in COLUMNS if text.texts.get(x)}
        for language, own in words.items():
            for lemma, seen in own.items():
                forms[language][lemma] |= seen
        for first, second in combinations(words, 2):
            left, right = unexplained(words[first], words[second], first, second, known)
            passages[first, second].append(Passage(left, right, text.weight))
            places[first, second].append((set(left), set(right), words[first], words[second]))
    pairs = {pair: [a for a in associations(sorted(own)) if _strong(a)] for pair, own in passages.items()}
    met = _met(pairs, places)
    starts = {language: _beginnings(own, language) for language, own in forms.items()}
    rows = []
    for group, count in _groups(pairs):
        cells = tuple(
            _cell(group[x], met[x][group[x]], starts[x], x) if x in group else NONE for x in COLUMNS
        )
        if sum(c not in ("", NONE) for c in cells) > 1:
            rows.append(Row(tuple(c or NONE for c in cells), count))
    return sorted(rows)
