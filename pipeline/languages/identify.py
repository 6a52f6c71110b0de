"""The language and script of a piece of text."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from pipeline.core.model import Language


@dataclass(frozen=True, slots=True)
class Guess:
    language: Language
    #: ISO 15924: Cyrl, Latn, Zyyy
    script: str
    confidence: float


_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_LATIN = regex.compile(r"\p{Latin}")
_LETTER = regex.compile(r"\p{L}")
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_KAZAKH = regex.compile(r"[ӘәҒғҚқҢңӨөҰұҮүҺһІі]")
#: letters that Kyrgyz does not have
_NOT_KYRGYZ = regex.compile(r"[ӘәҒғҚқҰұҺһІі]")
_UKRAINIAN = regex.compile(r"[ЇїЄєҐґЎў]")
_RUSSIAN_WORDS = frozenset(
    "и в во на с со по для от из за о об к что как это не его её их был была были будет также при до после"
    " года году лет или более менее между под над через который которая которые".split()
)
_KAZAKH_WORDS = frozenset(
    "мен пен бен және үшін деп деді бойынша туралы бір екі бар жоқ осы бұл сол ол оның олар жылы жылдың жылғы"
    " болып болды дейін кейін арқылы сияқты қаласы қаласының облысы да де та те ғана емес керек бүгін".split()
)
_KAZAKH_ENDING = regex.compile(
    r"(?:лар|лер|дар|дер|тар|тер|дың|дің|тың|тің|ның|нің|мен|пен|бен|дан|ден|тан|тен|нан|нен|сы|сі|лық|лік|дық|дік|тық|тік)$"
)
_RUSSIAN_ENDING = regex.compile(r"(?:ого|его|ому|ему|ами|ями|ых|их|ый|ий|ая|яя|ое|ее|ые|ие|ость|ости|ция|ции|ться|тся|ет|ют|ем|ой|ей|ов|ах|ях)$")
_ENGLISH_WORDS = frozenset(
    "the of and in to a an for on with by is are was were be has have had will at from as that this it its which"
    " their they who or not but also been than more you we our can".split()
)
_LATIN_KAZAKH = regex.compile(r"[ÄäÖöÜüĞğŞşÑñŊŋıİŪūĠġ]")
_LATIN_KAZAKH_WORDS = frozenset("jäne men üşin qazaqstan bolyp dep boiynşa bul üshin jyly qalasy jäne".split())
_FOREIGN_LATIN = frozenset(
    "der die das und ist nicht mit von für auf le la les des et est une dans que pour el los las por con ve bir için"
    " olarak il che di del della".split()
)


def identify(text: str) -> Guess:
    """Language, script and confidence (0…1) of a text; few letters give a low confidence."""
    letters = len(_LETTER.findall(text))
    cyrillic, latin = len(_CYRILLIC.findall(text)), len(_LATIN.findall(text))
    if not letters:
        return Guess(Language.OTHER, "Zyyy", 0.0)
    words = [w.casefold() for w in _WORD.findall(text)]
    if cyrillic >= latin and cyrillic * 2 >= letters:
        return _cyrillic(text, [w for w in words if _CYRILLIC.match(w)], cyrillic)
    if latin * 2 >= letters:
        return _latin(text, [w for w in words if _LATIN.match(w)], latin)
    return Guess(Language.OTHER, "Zyyy", 0.9)


def _trust(letters: int) -> float:
    """One word tells little, a sentence enough."""
    return min(1.0, 0.3 + letters / 60)


def _cyrillic(text: str, words: list[str], letters: int) -> Guess:
    special = len(_KAZAKH.findall(text))
    kazakh = 8.0 * special / letters
    kazakh += sum(w in _KAZAKH_WORDS for w in words) / len(words) * 3
    kazakh += sum(bool(_KAZAKH_ENDING.search(w)) for w in words if len(w) > 4) / len(words)
    russian = sum(w in _RUSSIAN_WORDS for w in words) / len(words) * 3
    russian += sum(bool(_RUSSIAN_ENDING.search(w)) for w in words if len(w) > 4) / len(words)
    if not special:
        # a long text without a single Kazakh letter is hardly Kazakh
        russian += min(letters / 100, 1.0)
    if letters >= 200 and len(_UKRAINIAN.findall(text)) > 0.01 * letters:
        return Guess(Language.OTHER, "Cyrl", 0.8)
    if letters >= 200 and special > 0.02 * letters and not _NOT_KYRGYZ.search(text):
        return Guess(Language.OTHER, "Cyrl", 0.8)
    total = kazakh + russian
    if not total:
        return Guess(Language.RU, "Cyrl", round(0.3 * _trust(letters), 3))
    language = Language.KK if kazakh > russian else Language.RU
    return Guess(language, "Cyrl", round(max(kazakh, russian) / total * _trust(letters), 3))


def _latin(text: str, words: list[str], letters: int) -> Guess:
    english = sum(w in _ENGLISH_WORDS for w in words) / len(words)
    kazakh = len(_LATIN_KAZAKH.findall(text)) / letters
    if kazakh > 0.03 and english < 0.1 and any(w in _LATIN_KAZAKH_WORDS for w in words):
        return Guess(Language.KK, "Latn", round(_trust(letters), 3))
    foreign = sum(w in _FOREIGN_LATIN for w in words) / len(words)
    if letters >= 60 and foreign > english and foreign > 0.08:
        return Guess(Language.OTHER, "Latn", round(0.9 * _trust(letters), 3))
    return Guess(Language.EN, "Latn", round(min(1.0, 0.6 + 3 * english) * _trust(letters), 3))


def spans(text: str) -> list[tuple[int, int, Language]]:
    """The text in runs of one language."""
    return [(0, len(text), identify(text).language)] if text else []
