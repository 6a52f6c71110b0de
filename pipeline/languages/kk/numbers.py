"""Kazakh numbers in words, endings after figures, and the words of ranges.

Sources: cardinal, ordinal (-ншы, -нші, -ыншы, -інші; жиырмасыншы), collective (-еу, -ау), and fractional
numerals (denominator in the ablative, «үштен бір»; жарты, жарым, ширек): tili.softmaker.kz, "San esimder",
the lessons on numerals. What is weak alone (бір "one; a", жүз "hundred; face"): editor's judgement.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache

import regex

from pipeline.languages.kk import units
from pipeline.languages.values.build import DASH, ELLIPSIS, END, SPACE, listed
from pipeline.languages.values.model import Lexicon, Word

_UNITS = listed("бір екі үш төрт бес алты жеті сегіз тоғыз")
_TENS = listed("он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан")
_COLLECTIVE = {"екеу": 2, "үшеу": 3, "төртеу": 4, "бесеу": 5, "алтау": 6, "жетеу": 7}
_MAGNITUDES = {
    "мың": 10**3,
    "миллион": 10**6,
    "миллиард": 10**9,
    "триллион": 10**12,
    "млн": 10**6,
    "млрд": 10**9,
    "трлн": 10**12,
}

#: case and possessive endings of a number; genitive, dative, accusative, locative, ablative, instrumental
_POSSESSIVE = "(?:сы|сі|ы|і)?"
_CASE = (
    "(?:н?ың|н?ің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|ды|ді|ты|ті|ны|ні|н|нда|нде|да|де|та|те"
    "|(?P<abl>ынан|інен|нан|нен|дан|ден|тан|тен)|мен|бен|пен)?"
)
_ORDINAL = "(?:сыншы|ыншы|інші|ншы|нші)"
_ENDING = regex.compile(
    f"(?P<ord>{_ORDINAL}(?:{'лар|лер'})?)?(?P<size>дық|тық|лық)?{_POSSESSIVE}{_CASE}(?:ғы|гі|дай|дей|тай|тей)?"
)

#: forms that look like a number with an ending and are another word: үшін "for", алтын "gold", онда "there",
#: оның "his", бірге "together", бірде "once", жүзі "face", жүзінде "in fact", жетіде … (editor's judgement)
_OTHER = frozenset(
    listed(
        """үшін алтын онда оны оның оған онан онымен онсыз бірге бірде бірдей бірден біріншіден екіншіден
    үшіншіден жүзі жүзін жүзінде жүзінен жүзіне жүзге жүзді жүзден жетіні мыңды бірден-бір отызда
    елуі елде тоқсанда тоқсаны тоқсанын тоқсанында тоқсанға тоқсанның тоқсанынан тоқсандағы"""
    )
)
#: "in two", "every second one", "the others": parts of set phrases
_WEAK_FORMS = frozenset(listed("екіге екінің екіншілер екіншілері екіншілерге екеуі екеуін екеуінің"))
_WEAK = frozenset({"бір", "жүз", "мың", "тоқсан", "екеу"})


def _stems() -> dict[str, tuple[str, int]]:
    stems: dict[str, tuple[str, int]] = {}
    stems.update({word: ("unit", i) for i, word in enumerate(_UNITS, 1)})
    stems.update({word: ("ten", i * 10) for i, word in enumerate(_TENS, 1)})
    stems.update({word: ("unit", value) for word, value in _COLLECTIVE.items()})
    stems.update({word: ("magnitude", value) for word, value in _MAGNITUDES.items()})
    stems["жүз"] = ("hundred", 100)
    # the vowel of the last syllable falls before an ending: қырқыншы
    stems["қырқ"] = ("ten", 40)
    stems["нөл"] = stems["нөль"] = ("zero", 0)
    return stems


_STEMS = _stems()
_PARTS = {"жарты": "0.5", "жарым": "0.5", "ширек": "0.25", "ширег": "0.25"}
_LONGEST = max(map(len, _STEMS))


@lru_cache(maxsize=1 << 16)
def word(form: str) -> Word | None:
    """The meaning of a lower-case word form as a number, with all its endings."""
    if form in _OTHER or form[0] not in "беүтажсоқнмш":
        return None
    if form.startswith("тоқсанын") and form[8:9] not in ("", "ш"):
        # a quarter of the year with possessive and case
        return None
    if form.startswith(("онжылдық", "онжылдығ")):
        return Word(role="span", value=Decimal(10), unit="year", weak=True)
    for stem, value in _PARTS.items():
        if form.startswith(stem) and _ENDING.fullmatch(form, len(stem)):
            role = "half" if stem == "жарым" else "part"
            whole = role == "part" and form.startswith(("жартысы", "ширегі"))
            return Word(role=role, value=Decimal(value), weak=True, alone=role == "part", denominator=whole)
    for length in range(min(_LONGEST, len(form)), 1, -1):
        stem = form[:length]
        found = _STEMS.get(stem)
        if found is None:
            continue
        ending = _ENDING.fullmatch(form, length)
        if ending is None or (stem == "қырқ" and not ending["ord"]):
            continue
        role, value_ = found
        ordinal = ending["ord"] is not None
        if ending["size"] and role != "magnitude":
            continue
        weak = (
            form in _WEAK_FORMS
            or (stem in _WEAK and not ordinal)
            or (ordinal and value_ <= 2)
            or (role == "ten" and value_ == 10 and not ordinal)
        )
        return Word(
            role=role,
            value=Decimal(value_),
            ordinal=ordinal,
            weak=weak,
            ablative=ending["abl"] is not None and not ordinal,
            last=ending.end() > length and not ordinal and not ending["size"],
        )
    return None


#: «тұрғындардың жартысы»: a whole in the genitive, no period of time
_WHOLE = regex.compile(
    r"(?<!(?:жыл|ай|күн|ғасыр|маусым|ойын|матч|кезең|тоқсан|апта)\p{L}{0,4})"
    r"(?<=(?:ның|нің|дың|дің|тың|тің)[ \u00A0])$",
    regex.IGNORECASE,
)
_CASE_AFTER_FIGURE = (
    r"(?:сы|сі|ы|і|ыс|іс)?(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|ды|ді|ты|ті|ны|ні|н|нда|нде|да|де|та|те|ынан|інен|нан|нен"
    r"|дан|ден|тан|тен|мен|бен|пен)?(?:ғы|гі|дай|дей|тай|тей)?"
)
#: what ends the first of two amounts in «10-нан 15-ке дейін»
_FROM = regex.compile(r"(?:нан|нен|дан|ден|тан|тен)$", regex.IGNORECASE)
_UP_TO = regex.compile(
    rf"{DASH}?(?:\p{{L}}{{0,6}})(?:ға|ге|қа|ке|на|не)?{SPACE}+(?:дейін|шейін)", regex.IGNORECASE
)
_BETWEEN = regex.compile(
    rf"{DASH}?(?:\p{{L}}{{0,4}}){SPACE}+(?:арасында|аралығында|арасындағы)", regex.IGNORECASE
)


@cache
def lexicon() -> Lexicon:
    """The Kazakh number grammar."""
    tail, meaning = units.tail()
    return Lexicon(
        decimal_comma=True,
        word=word,
        ordinal_suffix=regex.compile(
            rf"{DASH}?(?:сыншы|ыншы|інші|ншы|нші|шы|ші)(?:{_CASE_AFTER_FIGURE}){END}"
            # «5-сынып», «65-минут»: the hyphen before a noun stands for the ordinal ending
            rf"|(?<=(?<!\d)\d{{1,4}})(?=-(?!(?:{_CASE_AFTER_FIGURE}|ы|і|еу|ау|еуі|ауы){END})\p{{Ll}}{{3}})"
        ),
        case_suffix=regex.compile(rf"{DASH}(?:{_CASE_AFTER_FIGURE}|ы|і|еу|ау|еуі|ауы){END}"),
        glue=regex.compile(rf"{SPACE}+"),
        out_of=regex.compile(r"(?!)"),
        part_before=_WHOLE,
        ordinal_part=regex.compile(r"(?!)"),
        part_after=regex.compile(r""),
        half_before=_WHOLE,
        strong=regex.compile(
            rf"(?i:жүз|мың|тоқсан|он){SPACE}+(?!сайын|бойы|іш|қоры|бас|соң|үшін|есе|жоспар|кез|ара|рет|алғыс|рахмет|"
            rf"жылы(?!\p{{L}})|шақырым|жүз|мың|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз"
            rf"|(?:да|де|ма|ме|ба|бе)(?!\p{{L}}))\p{{Ll}}{{2,}}"
        ),
        anniversary=regex.compile(r"(?!)"),
        alone_before=regex.compile(r"(?!)"),
        weak_after=regex.compile(rf"{SPACE}+(?:есе|жақ|жағ|арада|бірдей)"),
        per_before=regex.compile(rf"(?<!\p{{L}})(?:(?P<s>секунд)|(?P<h>сағат))ына{SPACE}$", regex.IGNORECASE),
        per_after=regex.compile(r"(?!)"),
        half=regex.compile(rf"{SPACE}+жарым(?!\p{{L}})"),
        joins=(
            (ELLIPSIS, None, None),
            (regex.compile(rf"{SPACE}?{DASH}{SPACE}?"), None, None),
            (regex.compile(rf"{SPACE}+"), _FROM, _UP_TO),
            (regex.compile(rf"{SPACE}+(?:мен|бен|пен|және){SPACE}+"), None, _BETWEEN),
            (
                regex.compile(rf"{SPACE}+(?:мен|бен|пен){SPACE}+(?=\d+{SPACE}?\p{{L}})"),
                regex.compile(r"\d$"),
                None,
            ),
        ),
        tail=tail,
        tails=meaning,
    )
