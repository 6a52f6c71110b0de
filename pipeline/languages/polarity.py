# ruff: noqa: E501  (alternatives are read as lists)
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
        # the suffix, then tense and person: -й(ды), -ды/-ді, -ған/-ген, -са/-се, -у
        r"\b(?:емес\p{L}*|жоқ(?:пыз|сыз|пын|тығы\p{L}*|тан)?"
        r"|\p{L}{2,}[мбп][ае](?:й(?:д[ыі]|м[ыі]н|м[ыі]з|с[ыі]з|с[ыі]ң|т[ыі]н\p{L}*)?|д[ыі](?:м|ң|к|қ|ңыз|ңіз)?"
        r"|[ғг][ае]н(?:[дн][ыі]\p{L}{0,6}|ға|ге|да|де|мен|ы\p{L}{0,3}|і\p{L}{0,3})?|с[ае]|ст[ае]н|у(?:[ыі]\p{L}{0,4}|ға|ге)?)"
        r")\b",
        regex.IGNORECASE,
    ),
    Language.RU: regex.compile(
        r"\b(?:не|нет|ни|никто|ничего|никогда|нигде|нельзя|без|невозможн\p{L}+|недопустим\p{L}+|некому|нечего)\b",
        regex.IGNORECASE,
    ),
    Language.EN: regex.compile(
        r"\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|unable|impossible"
        r"|fail(?:s|ed)?|\p{L}+n['’]t)\b",
        regex.IGNORECASE,
    ),
}
#: words with a negative sense: they may answer a negation of another version, and are none themselves
_NEGATIVE: dict[Language, regex.Pattern[str]] = {
    Language.KK: regex.compile(
        r"\b(?:\p{L}{3,}с[ыі]з(?:д[ыі]\p{L}*)?|бас\s+тарт\p{L}*|тыйым\p{L}*|қарсы|ғана|тек|сирек|әрең|болмай|кем)\b"
        r"|\p{L}{2,}[мбп][ае]с(?:\p{L}{0,4})\b",
        regex.IGNORECASE,
    ),
    Language.RU: regex.compile(
        r"\b(?:не(?!скольк|котор|дел|мног|медл|обход|давн|смотр|редк)\p{L}{4,}|без\p{L}{4,}|бес\p{L}{4,}|отсутств\p{L}+|лиш\p{L}+"
        r"|редко|едва|вряд|отказ\p{L}*|запре\p{L}+|против|только|ещё|еще|меньше|кроме)\b",
        regex.IGNORECASE,
    ),
    Language.EN: regex.compile(
        r"\b(?:(?:un|dis|non|in|im)\p{L}{4,}|lack\p{L}*|absen\p{L}+|refus\p{L}+|reject\p{L}*|den(?:y|ied|ies)|prevent\p{L}*|avoid\p{L}*"
        r"|hardly|scarcely|rarely|barely|only|but|instead|rather|against|stop\p{L}*|ban\p{L}*|less|free|few|little|yet|otherwise|unless"
        r"|miss\p{L}*|lost|los[es]\p{L}*)\b",
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
        r"no\s+(?:less|more|fewer|later|doubt|longer)|not\s+(?:only|less|more|just|to\s+mention)|no\.\s*\d",
        regex.IGNORECASE,
    ),
}

#: Kazakh words that end like a negated verb and are none
_KK_POSITIVE = regex.compile(
    r"(?:ай[мб]а|қақпа|тәжірибе|мекеме|кеме|жеме|тарма|шарба|қалба|жоба|көрме|сауатт|топта)\p{L}*|алма(?:лар\p{L}*|сы|ның|ны|ға)?",
    regex.IGNORECASE,
)

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


def negative(text: str, language: Language) -> bool:
    """True if a word of the text has a negative sense without negating: "lack", «отказ», «тыйым»."""
    pattern = _NEGATIVE.get(language)
    return pattern is not None and pattern.search(text) is not None


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
