"""The suffixes of Kazakh nominals as templates, and how a template sounds after a given stem.

Sources: the endings of number and possession and the sounds they follow: pl.wiktionary.org,
"Aneks:Kazachski - końcówki rzeczowników"; cases, also after possessives: ent-2014.kz, "Септіктер", and
studinfo.net/72567t1; the variants of М, Н, Л by the last sound: leflan.eu/r/learns/kazakh; voiced к, қ, п
before a vowel: the chapter on sounds of Қазақ грамматикасы (emirsaba.org, 113886, p. 135). Personal
endings: en.wiktionary.org, "Appendix:Kazakh suffixes", and kyn.kz/Сұрақ/13379; -сыз, -дай, -ғы:
lazoo.ru/44486 and kazyaz.kz/node/1685; the chain -дағы-лар-дан: forum.unilang.org, t=32591; -ша, -рақ,
-нікі: editor's judgement. Letters of a template:

    A а/е   I ы/і   L л/д/т   N н/д/т (accusative)   Ń н/д/т (genitive, н after a nasal)   D д/т
    T д/т/н (ablative)   M м/б/п   B the same with б after a nasal
    G ғ/г/қ/к   S с after a vowel   Y the vowel I, only after a consonant
    K қ/к (voiced before a vowel)                              small letters stand for themselves
"""

from __future__ import annotations

from enum import StrEnum

from pipeline.languages.kk.harmony import VOWELS, Ending, ending

_V, _G, _L, _N, _S, _H = (
    Ending.VOWEL,
    Ending.GLIDE,
    Ending.LATERAL,
    Ending.NASAL,
    Ending.SIBILANT,
    Ending.HARD,
)
_ONSETS: dict[str, dict[Ending, str]] = {
    "L": {_V: "л", _G: "л", _L: "д", _N: "д", _S: "д", _H: "т"},
    "N": {_V: "н", _G: "д", _L: "д", _N: "д", _S: "д", _H: "т"},
    "Ń": {_V: "н", _G: "д", _L: "д", _N: "н", _S: "д", _H: "т"},
    "D": {_V: "д", _G: "д", _L: "д", _N: "д", _S: "д", _H: "т"},
    "T": {_V: "д", _G: "д", _L: "д", _N: "н", _S: "д", _H: "т"},
    "M": {_V: "м", _G: "м", _L: "м", _N: "м", _S: "б", _H: "п"},
    "B": {_V: "м", _G: "м", _L: "м", _N: "б", _S: "б", _H: "п"},
}
#: what a stem's last letter becomes before a vowel; п, к, қ are voiced
VOICED = {"п": "б", "к": "г", "қ": "ғ"}
UNVOICED = {voiced: plain for plain, voiced in VOICED.items()}


class Number(StrEnum):
    SINGULAR = "singular"
    PLURAL = "plural"


class Possessive(StrEnum):
    NONE = "none"
    FIRST = "1sg"
    SECOND = "2sg"
    SECOND_POLITE = "2sg.polite"
    THIRD = "3"
    FIRST_PLURAL = "1pl"


class Case(StrEnum):
    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    LOCATIVE = "locative"
    ABLATIVE = "ablative"
    INSTRUMENTAL = "instrumental"


PLURAL = "LAр"
POSSESSIVES = {
    Possessive.NONE: "",
    Possessive.FIRST: "Yм",
    Possessive.SECOND: "Yң",
    Possessive.SECOND_POLITE: "YңIз",
    Possessive.THIRD: "SI",
    Possessive.FIRST_PLURAL: "YмIз",
}
#: The instrumental is never back: -мен, -бен, -пен.
CASES = {
    Case.NOMINATIVE: "",
    Case.GENITIVE: "ŃIң",
    Case.DATIVE: "GA",
    Case.ACCUSATIVE: "NI",
    Case.LOCATIVE: "DA",
    Case.ABLATIVE: "TAн",
    Case.INSTRUMENTAL: "Mен",
}
#: after the third person: «қаласына, қаласын, қаласында»
CASES_AFTER_THIRD = CASES | {
    Case.DATIVE: "нA",
    Case.ACCUSATIVE: "н",
    Case.LOCATIVE: "нDA",
    Case.ABLATIVE: "нAн",
}
#: after -м and -ң of the first and second person: «қалама»
CASES_AFTER_SHORT = CASES | {Case.DATIVE: "A"}

#: of the place or time: «қаладағы», «жылғы»; the first joins a locative, the second a bare stem
ATTRIBUTIVE = "GI"
#: what is somebody's own: «қаланікі»; no harmony
POSSESSION = {_V: "нікі", _G: "дікі", _L: "дікі", _N: "дікі", _S: "дікі", _H: "тікі"}
#: «мұғаліммін», «мұғалімсің», «мұғалімсіз», «мұғалімбіз»
PERSONAL = ("MIн", "сIң", "сIз", "BIз", "сIңдAр", "сIздAр")
#: without («энергиясыз»), like («қаладай»), by way of («қазақша»), more («үлкенірек»)
WITHOUT, LIKE, WAY, MORE = "сIз", "DAй", "шA", "YрAK"


def voice(stem: str) -> str:
    """The stem before a vowel: «кітап» → «кітаб»."""
    return stem[:-1] + VOICED.get(stem[-1], stem[-1]) if stem else stem


def realise(stem: str, front: bool, template: str) -> str:
    """The stem with a suffix; ``stem`` may itself end in suffixes. Its last sound decides the onset."""
    kind = ending(stem)
    out: list[str] = []
    for letter in template:
        at_start = not out
        if letter == "A":
            out.append("е" if front else "а")
        elif letter == "I":
            out.append("і" if front else "ы")
        elif letter == "K":
            out.append("к" if front else "қ")
        elif letter == "Y":
            if kind is not Ending.VOWEL:
                out.append("і" if front else "ы")
        elif letter == "S":
            if kind is Ending.VOWEL:
                out.append("с")
        elif letter == "G":
            out.append(("к" if front else "қ") if kind is Ending.HARD else ("г" if front else "ғ"))
        elif letter in _ONSETS:
            # inside a suffix (-нда) the sound before is the suffix's own
            out.append(_ONSETS[letter][(kind if at_start else ending("".join(out))) or _V])
        else:
            out.append(letter)
    suffix = "".join(out)
    base = stem
    if suffix and suffix[0] in VOWELS:
        # ь is dropped before a vowel: «апрелі»
        base = voice(stem.rstrip("ь"))
    return base + suffix
