"""Organisations that Russian text names by capitals alone: «ФСБ», «КПРФ», «ФАО».

The Russian dictionary marks abbreviations of organisations. What it does not know is proposed as well, where
nothing else was found, unless it is one of the abbreviations that name no organisation.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from pipeline.core.model import EntityKind, Language
from pipeline.entities.candidate import Candidate, Tier
from pipeline.languages.gazetteer.tokens import Token
from pipeline.languages.ru import morphology as russian

_SHORT = regex.compile(r"[\p{Lu}&&[\p{Cyrillic}]]{3,5}", regex.V1)
#: a model or a grade: «ТМА-17»
_NUMBERED = regex.compile(r"[-\u2011 \u00a0]?\d")
#: numbers, documents, technology, measures, posts; source: usage in releases (editor's judgement)
_NOT_LISTED = """
    ИИН БИН НИН МРП МЗП ЕНТ КТА МСБ МСП ГЧП ПСД ТЭО ТЭЦ ГРЭС ГРЭ АГЗС ЧАЭС САЭС БАЭС ВИЭ ЭКО ИКТ ЭЦП ЦОН СНП
    ОСМС ГОБМП ОСИ КСК НПА ППРК КВЛ ТБО ГСМ НДФЛ ИПН ОПВ ВОСМС ПЦР ИВЛ ОРВИ ХХІ ХХ ХІХ XXI НОА ФИО ЖКТ УЗИ ЭКГ
    ГМО ЛГБТ ВИЧ СПИД ЧМ ЧЕ ОИ КНР КНДР ОАЭ ЮАР ФРГ ГДР СССР РФ РК СНГ АО ТОО ООО ЗАО ПАО
    ОАО НАО РГП ГКП КГУ РГУ
    ВОВ КОВИД ТВ СМС ГИС АСУ ЖД МКАД ТРЦ ТЦ БЦ НПЗ ГОК ЖБИ ЛЭП ВЛ ПС ТП АТС ИТ ЦУР ОЭЗ СЭЗ МЦ ПК ОС ИИ МКС
"""
NO_ORGANISATION = frozenset(_NOT_LISTED.split())
#: more capitals than this share of a text, and capitals say nothing
_SHOUTED = 0.4


def _organisation(word: str) -> bool:
    """True if the dictionary has the abbreviation as an organisation and never in the plural, as a kind of
    organisation would be («ПТУ»)."""
    readings = russian.readings(word)
    if not readings or not readings[0].is_known:
        return False
    return "Orgn" in readings[0].tag and not any("plur" in r.tag and "Pltm" not in r.tag for r in readings)


def find(text: str, language: Language, parts: Sequence[Token]) -> list[Candidate]:
    """Abbreviations of a Russian segment that name organisations."""
    letters = sum(c.isalpha() for c in text)
    if language != Language.RU or sum(c.isupper() for c in text) > _SHOUTED * letters:
        return []
    found: list[Candidate] = []
    for token in parts:
        if not _SHORT.fullmatch(token.text) or token.text in NO_ORGANISATION:
            continue
        if _NUMBERED.match(text, token.end):
            continue
        listed = _organisation(token.text)
        if not listed and any(r.is_known for r in russian.readings(token.text)):
            continue
        found.append(
            Candidate(
                start=token.start,
                end=token.end,
                kind=EntityKind.ORGANISATION,
                value=token.text,
                detector="capitals",
                tier=Tier.MODEL if listed else Tier.FALLBACK,
                score=0.8 if listed else 0.6,
            )
        )
    return found
