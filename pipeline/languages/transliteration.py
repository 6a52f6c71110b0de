"""Names across alphabets: transliteration as strings, and the likeness of two spellings as a score.

Sources: the alphabets of 2018 and 2021 as tabled in “Kazakh alphabets” (Wikipedia); BGN/PCGN 1979 for Kazakh
as tabled by UNGEGN (rom2_kk); the passport practice of Kazakhstan (Хилл → Khill, Жұма- → Zhuma-); the
instruction on the Russian rendering of Kazakh names (ә → а, ө → о, ү and ұ → у, қ → к, ң → н, ғ → г, йы and
йі → и).
"""

from __future__ import annotations

from functools import lru_cache

from pipeline.core.model import Language
from pipeline.languages.folding import fold_word
from pipeline.languages.phonetics import bare_forms, distance, sounds

_COMMON = dict(zip("абвгдезйклмнопрстуфы", "abvgdeziklmnoprstufy", strict=True))


def _table(pairs: str) -> dict[str, str]:
    """The common letters with those of one alphabet: «ә ä ғ ğ»; a dash stands for nothing."""
    letters = pairs.split()
    return _COMMON | {a: b.strip("-") for a, b in zip(letters[::2], letters[1::2], strict=True)}


_LATIN_2021 = _table(
    "ә ä ғ ğ ж j и i й i і ı қ q ң ñ ө ö ұ ū ү ü у u х h һ h ц ts ч ch ш ş щ şş ъ - ь - э e ё io ю iu я ia"
)
_LATIN_2018 = _table(
    "ә á ғ ǵ ж j и ı й ı і i қ q ң ń ө ó ұ u ү ú у ý х h һ h ц ts ч ch ш sh щ shsh ъ - ь - э e ё ıo ю ıý я ıa"
)
_ENGLISH = _table(
    "ә a ғ g ж zh и i й y і i қ k ң n ө o ұ u ү u х kh һ h ц ts ч ch ш sh щ shch ъ - ь - э e ё yo ю yu я ya"
)
_BGN = _ENGLISH | dict(
    zip("әғиқңөуүэъь", ["ä", "gh", "ī", "q", "ng", "ö", "ū", "ü", "ė", '"', "'"], strict=True)
)
_RUSSIAN = dict(zip("әғқңөұүһі", "агкноуухи", strict=True))
#: In the alphabet of 2021 И is İ and І is I, as in Turkish; that of 2018 has I for both.
_CAPITALS = {"2021": {"i": "İ"}}
_TABLES = {"2021": _LATIN_2021, "2018": _LATIN_2018, "english": _ENGLISH, "bgn": _BGN}


def _spell(text: str, table: dict[str, str], capitals: dict[str, str] | None = None) -> str:
    large = capitals or {}
    out: list[str] = []
    for index, letter in enumerate(text):
        spelled = table.get(letter.lower(), letter)
        if spelled != letter and letter.isupper():
            beside = text[index + 1 : index + 2] or text[index - 1 : index]
            first = large.get(spelled[:1], spelled[:1].upper())
            rest = spelled[1:]
            spelled = first + (rest.upper() if beside.isupper() else rest)
        out.append(spelled)
    return "".join(out)


def cyrillic_to_latin(text: str, alphabet: str = "2021") -> str:
    """Kazakh in Latin letters; ``alphabet`` is ``2021``, ``2018``, ``english`` (passports, press) or
    ``bgn``."""
    return _spell(text, _TABLES[alphabet], _CAPITALS.get(alphabet))


def to_english(text: str, language: Language) -> str:
    """A Kazakh or Russian name as the English press writes it, the usual one of several ways."""
    spelled = _spell(text, _ENGLISH)
    if language == Language.RU:
        for end, usual in (("iy", "y"), ("yy", "y")):
            if spelled.endswith(end):
                return spelled[: -len(end)] + usual
    return spelled


def to_russian(text: str) -> str:
    """A Kazakh name in Russian letters: «Сәтпаев» → «Сатпаев», «Ғылымжанқызы» → «Гылымжанкызы»."""
    return _spell(text.replace("йы", "и").replace("йі", "и"), _RUSSIAN)


def _reverse(table: dict[str, str]) -> list[tuple[str, str]]:
    pairs = {latin: cyrillic for cyrillic, latin in table.items() if latin and cyrillic not in "йһэёюяц"}
    pairs |= {table["я"]: "я", table["ю"]: "ю", "c": "ц", "x": "кс", "w": "у"}
    return sorted(pairs.items(), key=lambda pair: -len(pair[0]))


_TURKISH = str.maketrans("İI", "iı")
_BACK = {"2021": _reverse(_LATIN_2021), "2018": _reverse(_LATIN_2018)}
_VOWELS = frozenset("аәеоөұүыіуи")
#: the score from which two spellings count as one name
LIKE = 0.6


def latin_to_cyrillic(text: str, alphabet: str = "2021") -> str:
    """Kazakh in Latin letters back in Cyrillic; i is й after a vowel. What both alphabets lack stays."""
    out: list[str] = []
    lower = (text.translate(_TURKISH) if alphabet == "2021" else text).lower()
    if len(lower) != len(text):
        lower = text
    at = 0
    while at < len(text):
        rest = lower[at : at + 4]
        for latin, cyrillic in _BACK[alphabet]:
            if not rest.startswith(latin):
                continue
            if cyrillic == "и" and out and out[-1][-1:].lower() in _VOWELS:
                cyrillic = "й"
            before = out[-1][-1:].lower() if out else ""
            if cyrillic == "ю" and before.isalpha() and before not in _VOWELS and at + len(latin) < len(text):
                # iu is one letter at either end of a word and after a vowel: «Юлия», «қою»
                continue
            out.append(cyrillic.upper() if text[at].isupper() else cyrillic)
            at += len(latin)
            break
        else:
            out.append(text[at])
            at += 1
    return "".join(out)


@lru_cache(maxsize=100_000)
def similarity(a: str, language_a: Language, b: str, language_b: Language) -> float:
    """How well two names may be one: 0…1; from about :data:`LIKE` they are spellings of one name.

    Case endings of Kazakh and Russian are seen through. Of names of several words each is set against its
    best counterpart; a single letter («А.») stands for any name that begins with it.
    """
    words_a, words_b = _words(a), _words(b)
    if not words_a or not words_b:
        return 0.0
    if (len(words_a), words_a) > (len(words_b), words_b):
        words_a, words_b, language_a, language_b = words_b, words_a, language_b, language_a
    left = list(words_b)
    total = weight = 0.0
    for word in sorted(words_a, key=len, reverse=True):
        best, chosen = max((_word_similarity(word, language_a, other, language_b), other) for other in left)
        left.remove(chosen)
        total += best * (len(word) + len(chosen))
        weight += len(word) + len(chosen)
    # a word without counterpart (a patronymic, a title) costs little
    return total / weight * (1 - 0.05 * min(len(left), 3))


def _words(name: str) -> list[str]:
    return [word for word in fold_word(name).replace("-", " ").replace(".", " ").split() if word[0].isalpha()]


@lru_cache(maxsize=200_000)
def _word_similarity(a: str, language_a: Language, b: str, language_b: Language) -> float:
    if len(a) == 1 or len(b) == 1:
        first, second = sounds(a, language_a)[:1], sounds(b, language_b)[:1]
        return 0.8 if first == second else 0.0
    best = 0.0
    for bare_a, cost_a in bare_forms(a, language_a):
        for bare_b, cost_b in bare_forms(b, language_b):
            ceiling = 1 - cost_a - cost_b
            if ceiling > best:
                best = max(best, ceiling - distance(bare_a, bare_b))
    return max(best, 0.0)
