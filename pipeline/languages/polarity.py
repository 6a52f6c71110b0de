"""Words that say no, and words that say up or down, in three languages.

Kazakh verbal negation is the suffix -ма/-ме/-ба/-бе/-па/-пе before tense and person (Қазақ грамматикасы, 2002,
"Болымсыз етістік"); Russian and English words: editor's judgement.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.model import Language

_NEGATION: dict[Language, regex.Pattern[str]] = {
    Language.KK: regex.compile(
        # suffix, then tense: present -й-, past -ды/-ді, perfect -ған/-ген, conditional -са/-се, future -с,
        # imperative end of word is left out: it looks like too many nouns
        # privative -сыз/-сіз answers «без», "without"
        r"\b(?:\p{L}{3,}с[ыі]з\b|емес\w*|жоқ(?:\b|пыз|сыз|пын|тығы\w*)"
        r"|\p{L}{2,}[мбп][ае](?:й(?:ды|ді|мын|мін|мыз|міз|сыз|сіз|тын\w*|тін\w*)|[дғг][ыіае]\p{L}{0,5}|й\b|ст[ае]н\b|у\p{L}{0,5})"
        r")\b",
        regex.IGNORECASE,
    ),
    Language.RU: regex.compile(
        r"\b(?:не|нет|ни|никто|ничего|никогда|нигде|нельзя|без|отсутству\w+|невозможн\w+|недопустим\w+|некому|нечего)\b",
        regex.IGNORECASE,
    ),
    Language.EN: regex.compile(
        r"\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|unable|impossible|lacks?"
        r"|lacking|fail(?:s|ed)?|\w+n['’]t)\b",
        regex.IGNORECASE,
    ),
}
#: «не только … но и», "not only", «ғана емес»: no negation; "no less than", «не менее», «кем емес» neither:
#: the other language may say "at least"
_HARMLESS: dict[Language, regex.Pattern[str]] = {
    Language.KK: regex.compile(r"(?:ғана|кем|көп|артық|аз|тек)\s+(?:дегенде\s+)?емес", regex.IGNORECASE),
    Language.RU: regex.compile(
        r"не\s+(?:только|менее|более|меньше|больше|раз|мог\w*\s+не|просто)|ни\s+один\s+раз|без\s+(?:сомнения|того)"
        r"|тем\s+не\s+менее|нет[ -]+нет|не\s+без|более\s+не\s+менее",
        regex.IGNORECASE,
    ),
    Language.EN: regex.compile(
        r"no\s+(?:less|more|fewer|later|doubt|longer)|not\s+(?:only|less|more|just|to\s+mention)|no\.\s*\d", regex.IGNORECASE
    ),
}

#: Kazakh words that end like a negated verb and are none
_KK_POSITIVE = regex.compile(r"(?:тәжірибе|мекеме|кеме|жеме|тарма|шарба|қалба|жоба|көрме|алма|сауатт|топта)\p{L}*", regex.IGNORECASE)

_UP: dict[Language, str] = {
    Language.KK: r"өсті|өсіп|өскен|өсуі\p{L}*|өсім\p{L}*|артты|артып|артқан|артуы\p{L}*|арттыр\p{L}*|көбей\p{L}*|ұлғай\p{L}*|жоғарыла\p{L}*",
    Language.RU: r"увелич\p{L}*|вырос\p{L}*|рос(?:т|та|те|том)\b|растёт|растет|возрос\p{L}*|возраст(?:ёт|ет|ает|ают|ание|ания)|повыс\p{L}*|повыш\p{L}*",
    Language.EN: r"increas\p{L}*|r(?:ise|ose|isen|ises|ising)|gr(?:ow|ew|own|owth|ows|owing)|rais(?:e|ed|es|ing)",
}
_DOWN: dict[Language, str] = {
    Language.KK: r"төменде\p{L}*|азай\p{L}*|қысқар\p{L}*|кеміді|кеміп|кеміген|кемуі\p{L}*|құлдыра\p{L}*",
    Language.RU: r"сниз\p{L}*|сниж\p{L}*|сократ\p{L}*|сокращ\p{L}*|уменьш\p{L}*|упал\p{L}*|паден\p{L}*|спад\p{L}{0,2}",
    Language.EN: r"decreas\p{L}*|f(?:ell|all|allen|alls|alling)|reduc\p{L}*|declin\p{L}*|dropp?\p{L}{0,3}|cut(?:s|ting)?|lower(?:ed|s|ing)?",
}
_DIRECTION = {
    language: regex.compile(rf"\b(?:(?P<up>{_UP[language]})|(?P<down>{_DOWN[language]}))\b", regex.IGNORECASE)
    for language in _UP
}


def negations(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Spans of the words that negate."""
    pattern = _NEGATION.get(language)
    if pattern is None:
        return
    harmless = [m.span() for m in _HARMLESS[language].finditer(text)]
    for match in pattern.finditer(text):
        if any(s < match.end() and match.start() < e for s, e in harmless):
            continue
        if language == Language.KK and _KK_POSITIVE.fullmatch(match.group()):
            continue
        yield match.span()


def directions(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """Spans of the words that say ``up`` or ``down``."""
    pattern = _DIRECTION.get(language)
    if pattern is None:
        return
    for match in pattern.finditer(text):
        yield match.start(), match.end(), match.lastgroup or ""
