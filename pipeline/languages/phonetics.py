"""A name as a string of sounds, the same for three orthographies, and the distance of two such strings.

The classes and weights are an editor's judgement, tuned on pipeline/bench/names.tsv; the letter values
follow the tables named in :mod:`pipeline.languages.transliteration` and English spelling.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from pipeline.core.model import Language
from pipeline.languages.kk.endings import paradigm_tails
from pipeline.languages.kk.harmony import Ending
from pipeline.languages.kk.suffixes import UNVOICED, Possessive

# Capital letters are sounds that take two letters in English: J zh, S sh, C ch, H kh.
_CYRILLIC = dict(
    zip("аәбвгғдежзийікқлмнңоөпрстуұүфхһцчшщыэ", "aabvggdeJziiikklmnnooprstuuufHhcCSSie", strict=True)
) | {
    "ё": "io",
    "ю": "iu",
    "я": "ia",
}
_SPELLINGS = """
    shch S tsch C ough o augh a igh ai ck k xh J sch S dzh J tch C sh S ch C zh J kh H gh g ts c tz c
    ph f th t kk k qu kv dj J ee i oo u ou u wh v rh r x ks q k w v y i j J ş S ç C ğ g ñ n ä a ö o ü u
    ū u ı i á a é e í i ó o ú u ý u ń n ǵ g
"""
_LATIN = list(zip(_SPELLINGS.split()[::2], _SPELLINGS.split()[1::2], strict=True))
_SOFT_C = regex.compile(r"c(?=[eiy])")
_HARD_C = regex.compile(r"(?<!s)c(?!h)")
_LAST_Y = regex.compile(r"(?:ey|ie|ea)$")
_AW = regex.compile(r"aw(?![aeiouy])")
_DOUBLE = regex.compile(r"(.)\1+")
_VOWELS = frozenset("aeiou")
_GAP = dict.fromkeys("aeiou", 0.3) | {"h": 0.4, "H": 0.6}
#: pairs of sounds that orthographies confuse, and what a confusion costs; any other pair costs 1
_NEAR: dict[str, float] = {}
for _pairs, _cost in (
    ("ai ae ao au ei eo eu io iu ou", 0.2),
    ("gk Hk hg Hg hH bp dt fv sz SC SJ JC cs ck cC ct Ck sC kc", 0.35),
    ("vu Ji Jg iJ gJ Hh sS zJ zc mn ts sc Cc JS eJ", 0.45),
):
    for _pair in _pairs.split():
        for _sounds in (_pair, _pair[::-1]):
            _NEAR[_sounds] = min(_cost, _NEAR.get(_sounds, 1.0))


@lru_cache(maxsize=100_000)
def sounds(word: str, language: Language) -> str:
    """The sounds of a folded word."""
    if any(c in _CYRILLIC for c in word):
        spoken = "".join(
            _CYRILLIC.get(c, c if c.isascii() else "") for c in word.replace("дж", "ж").replace("тч", "ч")
        )
    else:
        ended = _AW.sub("o", _LAST_Y.sub("i", word)) if language == Language.EN and len(word) > 4 else word
        spoken = _HARD_C.sub("k", _SOFT_C.sub("s", ended))
        for latin, sound in _LATIN:
            spoken = spoken.replace(latin, sound)
        if language == Language.EN and len(spoken) > 3 and spoken[-1] == "e" and spoken[-2] not in _VOWELS:
            # silent: “Clarke”
            spoken = spoken[:-1]
    return str(_DOUBLE.sub(r"\1", "".join(c for c in spoken if c.isalpha())))


@lru_cache(maxsize=200_000)
def distance(a: str, b: str) -> float:
    """Weighted edit distance of two sound strings over their weight: 0 for equal, about 1 for strangers."""
    if a == b:
        return 0.0
    if not a or not b:
        return 1.0
    row = [0.0]
    gaps = [_GAP.get(letter, 1.0) for letter in b]
    for gap in gaps:
        row.append(row[-1] + gap)
    for letter in a:
        gap = _GAP.get(letter, 1.0)
        last = row[0] + gap
        new = [last]
        for index, other in enumerate(b):
            cost = row[index] if letter == other else row[index] + _NEAR.get(letter + other, 1.0)
            # written out: this is the innermost loop of all comparisons of names
            if row[index + 1] + gap < cost:
                cost = row[index + 1] + gap
            if last + gaps[index] < cost:
                cost = last + gaps[index]
            last = cost
            new.append(cost)
        row = new
    cost = row[-1] + (0.3 if _class(a[0]) != _class(b[0]) else 0.0)
    return min(1.0, cost / (0.5 * (_weight(a) + _weight(b))))


def _class(letter: str) -> str:
    return (
        "a" if letter in _VOWELS else {"H": "h", "C": "J", "S": "J", "c": "s", "z": "s"}.get(letter, letter)
    )


def initial(word: str, language: Language) -> str:
    """The class of the first sound of a folded word: what names must share to be compared at all."""
    spoken = sounds(word.lower(), language)
    return _class(spoken[0]) if spoken else ""


def _weight(spoken: str) -> float:
    return sum(0.5 if c in _VOWELS else 1.0 for c in spoken)


#: case endings, the longer first
_ENDINGS = "ами ями ого ему ому ыми ими ах ях ам ям ом ем ой ей ою ею ым им ых их а у ы е и я ю"
_RUSSIAN = _ENDINGS.split()
#: what a bare stem costs, so that an exact nominative wins
_BARE = 0.03


@lru_cache(maxsize=100_000)
def bare_forms(word: str, language: Language) -> tuple[tuple[str, float], ...]:
    """(sounds, cost) of a name and of what it may be without its case ending."""
    found = {sounds(word, language): 0.0}
    for bare in _bare(word, language):
        if len(bare) >= 3:
            found.setdefault(sounds(bare, language), _BARE)
    if language == Language.EN and word.isascii():
        for spelled in (word, *_bare(word, language)):
            for read in _read_aloud(spelled):
                found.setdefault(sounds(read, language), _BARE)
    return tuple(found.items())


# How English reads a vowel aloud, where Russian and Kazakh write what they hear: “Ryder” Райдер, “Miles”
# Майлз, “Biden” Байден, “Wade” Уэйд, “Willoughby” Уиллоуби, “Hoffenheim” Хоффенхайм (editor's judgement).
_ALOUD = [
    (regex.compile(pattern), sound)
    for pattern, sound in (
        (r"(?<=[^aeiouy])y(?=[^aeiouy])", "ai"),
        (r"i([^aeiouyx])e(?=s?$)", r"ai\1"),
        (r"a([^aeiouyx])e(?=s?$)", r"ei\1"),
        (r"^([^aeiouy]*)i(?=[^aeiouy]e[^aeiouy])", r"\1ai"),
        (r"^([^aeiouy]*)a(?=[^aeiouyx]o[^aeiouy])", r"\1ei"),
        (r"ei", "ai"),
        (r"\bw(?=[aeiou])", "u"),
    )
]


def _read_aloud(word: str) -> list[str]:
    """The word in other readings, one vowel changed in each."""
    return [read for pattern, sound in _ALOUD if (read := str(pattern.sub(sound, word))) != word]


def _bare(word: str, language: Language) -> list[str]:
    if language == Language.RU:
        stems = [word[: -len(end)] for end in _RUSSIAN if word.endswith(end)]
        return stems + [stem + "а" for stem in stems]
    if language == Language.KK:
        found = []
        for cut in range(3, len(word)):
            prefix, tail = word[:cut].rstrip("-"), word[cut:]
            if _case_tail(tail):
                found.append(prefix)
                if tail[0] in "ыі" and prefix[-1:] in UNVOICED:
                    found.append(prefix[:-1] + UNVOICED[prefix[-1]])
        return found
    return [word[:-2]] if word.endswith("'s") else []


_PLACE = regex.compile(r"(?<=[дт][ае])(?:ғы|гі)$")


@lru_cache(maxsize=20_000)
def _case_tail(tail: str) -> bool:
    # «Денвердегі»
    tail = _PLACE.sub("", tail) or tail
    return any(
        tail in cells and cells[tail].possessive in (Possessive.NONE, Possessive.THIRD)
        for cells in (paradigm_tails(front, kind) for front in (True, False) for kind in Ending)
    )
