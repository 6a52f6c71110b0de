"""Known forms of Kazakh, and what an unknown one was meant to be.

``models/kk_words/forms.tsv.gz`` lists the forms of KazNERD with their counts (CC BY 4.0;
training/kk_words.py). A list of forms can never be complete in a language of suffixes: a form also counts
as known if its stem is one of the learned lexicon, and a correction may go on where the list stops.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from functools import cache, lru_cache
from importlib.resources import files

from pipeline.languages.kk.letters import ALPHABET
from pipeline.languages.kk.lexicon import ranked, support

#: word types a stem was seen in, from which its forms count as known
KNOWN_STEM = 0.5
#: the same for stems of two letters: ал-, кел-
FREQUENT_STEM = 15.0
#: how often a form must have been seen to be offered
SURE = 2
#: letters that must go on as known after the slip, in a word that is not listed as a whole
FURTHER = 3
#: shorter words have too many listed neighbours
SHORTEST = 8
#: letters at the end where a difference is rather another suffix than a slip
SUFFIX = 3
#: and letters that must be known up to there
MIN_PREFIX = 9


@cache
def forms() -> tuple[dict[str, int], list[str]]:
    """Form → count, and the forms in order."""
    packed = files("pipeline").joinpath("models/kk_words/forms.tsv.gz").read_bytes()
    lines = (line.split("\t") for line in gzip.decompress(packed).decode("utf-8").splitlines())
    counts = {form: int(count) for form, count in lines}
    return counts, sorted(counts)


def _begins(prefix: str) -> bool:
    """True if a listed form begins so."""
    ordered = forms()[1]
    at = bisect_left(ordered, prefix)
    return at < len(ordered) and ordered[at].startswith(prefix)


@lru_cache(maxsize=100_000)
def known(word: str) -> bool:
    """True if a lower-case form is listed, or its likeliest readings have a known stem."""
    if word in forms()[0]:
        return True
    return any(
        support(r.stem) >= (KNOWN_STEM if len(r.stem) >= 3 else FREQUENT_STEM) for r in ranked(word)[:6]
    )


def count(word: str) -> int:
    """How often a form was seen."""
    return forms()[0].get(word, 0)


def _break(word: str) -> int:
    """Letters from the start up to which some listed form goes along."""
    low, high = 0, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if _begins(word[:middle]) else (low, middle - 1)
    return low


def meant(word: str) -> str | None:
    """The listed form one slip away from an unknown one, or one that goes on as known after the slip.

    The slip is looked for where the word leaves the list, two letters back at most.
    """
    if len(word) < SHORTEST:
        return None
    at = _break(word)
    if at >= len(word) - SUFFIX:
        return None
    counts = forms()[0]
    for i in range(max(0, at - 2), min(at + 1, len(word))):
        left, right = word[:i], word[i + 1 :]
        swapped = left + word[i + 1 : i + 2] + word[i] + word[i + 2 :]
        candidates = [swapped, *(left + letter + right for letter in ALPHABET if letter != word[i])]
        candidates += [left + letter + word[i:] for letter in ALPHABET]
        candidates.append(left + right)
        for candidate in candidates:
            if candidate != word and counts.get(candidate, 0) >= SURE:
                return candidate
        reach = i + 1 + FURTHER
        if reach >= MIN_PREFIX and len(word) > reach:
            for candidate in candidates:
                if candidate != word and _begins(candidate[:reach]):
                    return candidate
    return None
