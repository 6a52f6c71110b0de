"""Where a text changes its language: the most probable sequence of languages over its words.

A hidden Markov model with one state per language, the word evidence as emission and a price for every change,
solved by dynamic programming (Viterbi 1967). Runs that are too short to be more than a name, or that look
like one, go to the run around them.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import regex

from pipeline.core.model import Language
from pipeline.core.spans import trim
from pipeline.languages._identify.addresses import ADDRESS
from pipeline.languages._identify.evidence import Evidence, weigh
from pipeline.languages._identify.function_words import ENGLISH

_WORD = regex.compile(r"[\p{L}\p{M}]+")
_SENTENCE_END = regex.compile(r"[.!?…:;][»”“’'\"\)\]]*\s*$|^\s*$|\n\s*$")
_GAP = regex.compile(r"[.!?…]++[»”“’'\"\)\]]*+(?=\s)|\n")
_OPENING = "«„“\"'‘([*_–—-"
#: kinds of quotation marks apart: a title in «» may stand inside a speech in “”
_QUOTES = tuple(
    regex.compile(pattern)
    for pattern in (r"«[^«»]{0,400}»", r"“[^“”]{0,400}”", r"\"[^\"]{0,400}\"", r"„[^„“”]{0,400}[“”]")
)

#: words of a run inside a sentence; inside quotes a longer one is still a title
_FEWEST, _FEWEST_QUOTED = 3, 7
#: words that all have capitals («The European Union Delegation …»): a longer run is a headline, no name
_LONGEST_NAME = 9
#: the same where a word among them has a small letter
_LONGEST_TITLE = 4
_CHANGE = 4.0
#: the price where a sentence or a line ends
_CHANGE_BETWEEN = 2.0
#: price of a word of the other script: a lower-case word is no name
_OTHER_SCRIPT, _OTHER_SCRIPT_NAME = 6.0, 0.6
_LIMIT = 5.0

# states: kk, ru, en, Latin kk
_LANGUAGES = (Language.KK, Language.RU, Language.EN, Language.KK)
_ENGLISH = 2
#: words of a run that are asked for their language as a text of their own
_ENOUGH = 6

Run = tuple[int, int, Language]


def _emissions(word: str, seen: Evidence) -> tuple[float, float, float, float]:
    name = word[0].isupper()
    alien = -_OTHER_SCRIPT_NAME if name else -_OTHER_SCRIPT
    if seen.cyrillic:
        if word.isupper() and len(word) <= 6:
            return 0.0, 0.0, alien, alien
        half = max(-_LIMIT, min(_LIMIT, seen.kazakh)) / 2
        return half, -half, alien, alien
    if seen.latin:
        if word.isupper() and len(word) <= 6:
            return 0.0, 0.0, 0.0, 0.0
        half = max(-_LIMIT, min(_LIMIT, seen.kazakh_latin)) / 2
        return alien, alien, max(-half, -1.0), half - 0.5
    return 0.0, 0.0, 0.0, 0.0


def _states(words: list[str], prices: list[float]) -> list[int]:
    """The state of every word; ``prices`` say what a change before it costs."""
    score = [0.0, 0.0, 0.0, -1.0]
    back: list[tuple[int, int, int, int]] = []
    for word, price in zip(words, prices, strict=True):
        best = max(range(4), key=score.__getitem__)
        step = score[best] - price
        emission = _emissions(word, weigh(word))
        pointers = [i if score[i] >= step else best for i in range(4)]
        score = [max(score[i], step) + emission[i] for i in range(4)]
        back.append((pointers[0], pointers[1], pointers[2], pointers[3]))
    state = max(range(4), key=score.__getitem__)
    states = []
    for pointer in reversed(back):
        states.append(state)
        state = pointer[state]
    states.reverse()
    return states


def runs(text: str, whole_language: Callable[[str], Language]) -> list[Run]:
    """Runs of one language that cover all of the text but the white space at their ends.

    ``whole_language`` tells the language of a text as a whole.
    """
    whole = trim(text, 0, len(text))
    if whole[0] == whole[1]:
        return []
    masked = ADDRESS.sub(lambda m: " " * len(m.group()), text)
    places = [(m.start(), m.end()) for m in _WORD.finditer(masked)]
    words = [text[a:b] for a, b in places]
    gaps = pairwise([0, *(x for place in places for x in place)])
    prices = [_CHANGE_BETWEEN if _GAP.search(text, a, b) else _CHANGE for a, b in list(gaps)[::2]]
    states = _states(words, prices)
    groups = _groups(states)
    if len(groups) <= 1:
        return [(*whole, whole_language(text))]
    quoted = [m.span() for pattern in _QUOTES for m in pattern.finditer(text)]
    labels: list[Language | None] = []
    for group in groups:
        if _absorbed(text, places, words, group, quoted):
            labels.append(None)
        elif group[1] - group[0] >= _ENOUGH:
            labels.append(whole_language(text[places[group[0]][0] : places[group[1] - 1][1]]))
        else:
            labels.append(_LANGUAGES[states[group[0]]])
    if sum(label is not None for label in labels) <= 1:
        found = next((x for x in labels if x is not None), None)
        return [(*whole, found or whole_language(text))]
    return _joined(text, places, groups, _filled(labels, [states[g[0]] for g in groups]), whole)


def _filled(labels: list[Language | None], states: list[int]) -> list[Language]:
    """Absorbed runs take the language of the nearest run, of their own script where there is one."""
    out: list[Language] = []
    for i, label in enumerate(labels):
        if label is None:
            english = states[i] == _ENGLISH
            near = [
                (abs(j - i), j, x) for j, x in enumerate(labels[max(0, i - 4) : i + 5], max(0, i - 4)) if x
            ]
            near.sort(key=lambda n: ((n[2] == Language.EN) != english, n[0], n[1]))
            label = near[0][2] if near else out[-1] if out else Language.OTHER
        out.append(label)
    return out


def _groups(states: list[int]) -> list[tuple[int, int]]:
    cuts = [0, *(i for i in range(1, len(states)) if states[i] != states[i - 1]), len(states)]
    return [(a, b) for a, b in pairwise(cuts) if a < b]


def _absorbed(
    text: str,
    places: list[tuple[int, int]],
    words: list[str],
    group: tuple[int, int],
    quoted: list[tuple[int, int]],
) -> bool:
    """True if a run is too short or too much of a name to be text in another language."""
    first, last = group
    inside = words[first:last]
    start, end = places[first][0], places[last - 1][1]
    plain = [w for w in inside if not (w.isupper() and len(w) > 1)]
    content = [w for w in plain if len(w) > 1 and w.lower() not in ENGLISH]
    lower = [w for w in content if w[0].islower()]
    before, after = text[max(0, start - 8) : start].rstrip(_OPENING + " "), text[end : end + 8]
    alone = bool(_SENTENCE_END.search(before)) and (
        last == len(words) or bool(regex.match(r"[»”“’'\"\)\]]*[.!?…:;\n]", after))
    )
    if alone and len(plain) >= 2 and (lower or len(content) < len(plain)):
        return False
    # titles say nothing about the words around them
    titles = [q for q in quoted if _is_title(text, q, start, end)]
    if titles:
        outside = [
            w
            for w, (at, _) in zip(inside, places[first:last], strict=True)
            if not any(a < at < b for a, b in titles)
        ]
        plain = [w for w in outside if not (w.isupper() and len(w) > 1)]
        content = [w for w in plain if len(w) > 1 and w.lower() not in ENGLISH]
        lower = [w for w in content if w[0].islower()]
    if len(plain) < _FEWEST or (not lower and len(plain) <= _LONGEST_NAME):
        return True
    # «Қазақстан халқы Ассамблеясы»: most of the content words of a short run have capitals, the first one too
    capitals = len(content) - len(lower)
    if _SENTENCE_END.search(before):
        return False
    return len(plain) <= _LONGEST_TITLE and plain[0][0].isupper() and capitals > len(lower)


def _is_title(text: str, quote: tuple[int, int], start: int, end: int) -> bool:
    """A short quotation that is all, or nearly all, inside the run ``text[start:end]``."""
    a, b = quote
    filled = min(end, b) - max(start, a)
    return filled * 3 > (b - a) * 2 and len(_WORD.findall(text, a, b)) < _FEWEST_QUOTED


def _joined(
    text: str,
    places: list[tuple[int, int]],
    groups: list[tuple[int, int]],
    labels: list[Language],
    whole: tuple[int, int],
) -> list[Run]:
    out: list[Run] = []
    begin = whole[0]
    for i, (group, label) in enumerate(zip(groups, labels, strict=True)):
        if i + 1 < len(groups) and labels[i + 1] == label:
            continue
        end = whole[1]
        if i + 1 < len(groups):
            # a sentence ends with its punctuation; quotes and brackets that open belong to what follows
            end = places[groups[i + 1][0]][0]
            floor = places[group[1] - 1][1]
            gap = _GAP.search(text, floor, end)
            end = gap.end() if gap else end
            while not gap and end > floor and text[end - 1] in _OPENING:
                end -= 1
        span = trim(text, begin, end)
        if span[0] < span[1]:
            out.append((*span, label))
        begin = end
    return out
