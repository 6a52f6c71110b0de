"""Organisations by their pattern: «… министрлігі», «Министерство …», "Ministry of …", «ЖШС «…»», «… JSC»."""

from __future__ import annotations

from functools import lru_cache

import regex

from pipeline.core.model import EntityKind, Language
from pipeline.entities.candidate import Candidate, Tier
from pipeline.entities.people import first_name
from pipeline.languages.gazetteer.tokens import balanced
from pipeline.languages.ru import morphology as russian

#: the score of a pattern that counts only where nothing else was found
_LOOSE = 0.6
_QUOTED = r"[«“\"„][^«»“”\"\n]{2,90}[»”\"]"
#: legal forms in the three languages
_FORMS = (
    "(?:ЖШС|ТОО|АҚ|АО|ҰАҚ|НАО|КеАҚ|ПАО|ООО|ОАО|ЗАО|РМК|РГП|МКК|КММ|РММ|ГУ|КГУ|ММ|ГКП|МКҚК|ҚҚ|ҚБ|ОФ|ОО|ЖК|ИП|"
    "LLP|JSC|LLC|Ltd|Inc)"
)
#: heads that make a name of any words before them, and those that need a name in quotation marks
_HEAD_KK = (
    "(?:министрлі[гк]|комитет|агентті[гк]|департамент|әкімді[гк]|университет|институт|қауымдасты[ғқ]|"
    "ассоциация|академия|мәслихат|корпорация|федерация)"
)
_HEAD_KK_ANY = (
    f"(?:{_HEAD_KK}|басқарма|орталы[ғқ]|банк|қор|палата|кеңес|ода[ғқ]|ұйым|компания|комиссия|серіктесті[гк]|"
    "өкілді[гк]|бірлесті[гк]|консорциум|холдинг|мектеб|аурухана)"
)
#: names of organisations end in a possessive: «… орталығы», never «орталық»
_KK_END = "(?:с?[ыі])(?:ның|нің|на|не|н|нда|нде|нан|нен|мен)?"
#: what words before the head of a Kazakh name end in: adjectives, genitives, possessives, stems; no cases
_KK_BEFORE = (
    r"[\p{L}-]*?\p{L}(?:лық|лік|дық|дік|тық|тік|ның|нің|дың|дің|тың|тің|лы|лі|ды|ді|ты|ті"
    r"|[бвгғзйкқлмнңпрстфхһцчшщ]|сы|сі|ын|ін|ы|і|а|я|у)"
)
_KK_LINK = "және|мен|пен|жөніндегі|істері|атындағы|үшін|ісі"
_KK = regex.compile(
    rf"(?<!\p{{L}})((?:\p{{Lu}}[\p{{L}}-]*|{_QUOTED})"
    rf"(?:[ \u00a0](?:(?:{_KK_LINK})|{_KK_BEFORE}|\p{{Lu}}[\p{{L}}-]*|{_QUOTED})){{0,7}}?"
    rf"[ \u00a0](?i:{_HEAD_KK}){_KK_END})(?!\p{{L}})"
)
_KK_FORM = regex.compile(rf"{_QUOTED}[ \u00a0]?{_FORMS}(?:-\p{{Ll}}{{1,5}})?(?!\p{{L}})")
_KK_QUOTED = regex.compile(
    rf"{_QUOTED}[ \u00a0]?(?:(?i:{_HEAD_KK_ANY})\p{{Ll}}{{1,8}}"
    r"|(?:қоғамдық|коммерциялық емес|ұлттық) \p{L}{2,20})(?!\p{L})"
)
_FORM_FIRST = regex.compile(rf"(?<!\p{{L}}){_FORMS}[ \u00a0]?{_QUOTED}»?")
_EN_FORM = regex.compile(
    r"(?<!\p{L})[“\"«]?\p{Lu}[\p{L}&.-]*(?:[ -]\p{Lu}[\p{L}&.-]*){0,4}[”\"»]?,? "
    r"(?:LLP|JSC|LLC|Ltd\.?|Inc\.?|PLC|GmbH)(?!\p{L})"
)
_HEAD_RU = regex.compile(
    r"(?<!\p{L})(?:\p{Lu}\p{Ll}+(?:ск|н|ов)(?:ий|ый|ая|ое|ого|ому|ой|ую|им|ым|ом)[ \u00a0]){0,3}"
    r"(?:[Мм]инистерств|[Кк]омитет|[Дд]епартамент|[Уу]правлени|[Аа]кимат|[Аа]ссоциаци|[Мм]аслихат|Агентств|"
    r"Университет|Институт|Центр|Фонд|Союз|Банк|Палат|Академи|Представительств|Комисси|Совет|Федераци|"
    r"Корпораци|Компани|Мэри)\p{Ll}{0,4}(?!\p{L})"
)
_RU_NEXT = regex.compile(r"[ \u00a0](?:«[^«»\n]{2,90}»|[\p{L}-]+)")
_RU_LINKS = frozenset(("и", "по", "имени", "им", "при"))
#: states, whose names begin like those of organisations, and a space ship
_NO_HEAD_RU = regex.compile(
    r"(?:Российск|Советск)\p{Ll}+[ \u00a0](?:Федерац|Союз)|Союз\p{Ll}{0,3}[ \u00a0]ТМ"
)
_EN_HEAD = (
    r"(?:Ministry|Committee|Agency|Department|University|Institute|Association|Centre|Center|Foundation|Fund|Union|"
    r"Bank|Chamber|Council|Academy|Delegation|Commission|Federation|Corporation|Akimat|Alliance|Authority|Bureau|"
    r"Parliament|Organisation|Organization|College)"
)
_EN_WORD = r"\p{Lu}[\p{L}&’'-]*"
_EN = regex.compile(
    rf"(?<!\p{{L}})(?:(?!The )\p{{Lu}}[\p{{L}}&-]*[ ]){{0,5}}{_EN_HEAD}"
    rf"(?:[ ](?:of|for|on)[ ](?:the[ ])?{_EN_WORD}"
    rf"(?:,?[ ](?:(?:and|of|for|the)[ ]){{0,3}}{_EN_WORD}){{0,7}})?"
    rf"(?:[ ][“\"«][^“”\"«»\n]{{2,60}}[”\"»])?(?!\p{{L}})"
)
# local bodies are often written small: "the akimat of Almaty", "Kostanay region akimat"
_EN_LOCAL = regex.compile(
    r"(?<!\p{L})(?:(?!The )(?:\p{Lu}[\p{L}-]+[ ]){1,2}(?:(?:city|region|regional|district)[ ])?"
    r"(?:akimat|maslikhat)"
    r"|(?:akimat|maslikhat)[ ]of[ ](?:the[ ])?(?:city[ ]of[ ])?\p{Lu}[\p{L}-]+"
    r"(?:[ ](?:[Rr]egion|[Dd]istrict))?)(?!\p{L})"
)


@lru_cache(maxsize=50_000)
def _genitive(word: str) -> bool:
    return any("gent" in p.tag for p in russian.readings(word)[:5])


def _russian(text: str) -> list[tuple[int, int]]:
    """A head with what depends on it: words in the genitive, «и», a quoted name."""
    found: list[tuple[int, int]] = []
    for head in _HEAD_RU.finditer(text):
        if _NO_HEAD_RU.match(text, head.start()):
            continue
        end, size, place = head.end(), 0, head.end()
        while size < 9:
            nxt = _RU_NEXT.match(text, place)
            if nxt is None:
                break
            word = nxt.group().strip()
            place = nxt.end()
            size += 1
            if word[0] == "«":
                end = place
                break
            if word in _RU_LINKS:
                continue
            if len(word) < 3 and not word.isupper():
                break
            if word[0].isupper() and first_name(word):
                # «министр … Комиссии по энергии Дан Меридор»
                break
            if not _genitive(word) and not (word.isupper() and len(word) <= 4):
                break
            end = place
        if size and end > head.end():
            found.append((head.start(), end))
        elif " " in head.group().replace("\u00a0", " "):
            found.append((head.start(), head.end()))
    return found


def find(text: str, language: Language) -> list[Candidate]:
    """Organisations of a segment by their words; names of the gazetteer are found elsewhere."""
    spans: list[tuple[int, int, float]] = [(m.start(), m.end(), 0.95) for m in _FORM_FIRST.finditer(text)]
    if language == Language.KK:
        spans += [(m.start(), m.end(), 0.95) for m in _KK_FORM.finditer(text)]
        spans += [(m.start(), m.end(), _LOOSE) for m in _KK_QUOTED.finditer(text)]
        # the first word of a sentence has a capital anyway
        for m in _KK.finditer(text):
            if text[: m.start()].strip(" –—-"):
                spans.append((m.start(), m.end(), _LOOSE))
    elif language == Language.RU:
        spans += [(s, e, 0.8) for s, e in _russian(text)]
    elif language == Language.EN:
        spans += [(m.start(), m.end(), 0.95) for m in _EN_FORM.finditer(text)]
        spans += [(m.start(), m.end(), 0.8) for m in _EN.finditer(text) if " " in m.group()]
        spans += [
            (m.start(), m.end(), 0.8) for m in _EN_LOCAL.finditer(text) if not m.group().startswith("The ")
        ]
    found: list[Candidate] = []
    for start, end, score in spans:
        start, end = balanced(text, start, end)
        found.append(
            Candidate(
                start=start,
                end=end,
                kind=EntityKind.ORGANISATION,
                value=text[start:end],
                detector="org-pattern",
                tier=Tier.FALLBACK if score == _LOOSE else Tier.PATTERN,
                score=score,
            )
        )
    return found
