"""Dates told from the date of the release: yesterday, «в прошлом году», «келесі жылы».

"Today" and "this year" are weak: they may answer the date of another version, but a text can do without them.
Source: editor's judgement.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import regex

from pipeline.core.model import EntityKind, Language
from pipeline.languages.values.build import SPACE
from pipeline.languages.values.model import Pattern, Value

_S = rf"{SPACE}+"
_AI = r"(?:да|дың|дан|дағы)?"
#: unit of time and distance from the release → what says so
_WORDS: dict[Language, dict[tuple[str, int], str]] = {
    Language.KK: {
        ("day", -2): r"алдыңгүні|алдыңғы{s}күні",
        ("day", -1): "кеше",
        ("day", 0): "бүгін",
        ("day", 1): "ертең",
        ("day", 2): "бүрсігүні|арғы{s}күні",
        ("year", -1): r"былтыр|(?:өткен|былтырғы){s}жыл(?:ы|дың|ғы|да)",
        ("year", 0): r"биыл|осы{s}жыл(?:ы|дың|ғы|да)|ағымдағы{s}жыл(?:ы|дың|ғы|да)",
        ("year", 1): r"(?:келесі|келер){s}жыл(?:ы|дың|ғы|да)",
        ("month", -1): r"өткен{s}ай" + _AI,
        ("month", 0): r"осы{s}ай" + _AI,
        ("month", 1): r"(?:келесі|келер){s}ай" + _AI,
    },
    Language.RU: {
        ("day", -2): "позавчера",
        ("day", -1): "вчера",
        ("day", 0): "сегодня",
        ("day", 1): "завтра",
        ("day", 2): "послезавтра",
        ("year", -1): r"(?:прошл|минувш)(?:ом|ого|ем|его|ый|ий){s}год(?:у|а)?",
        ("year", 0): r"(?:этом|этого|нынешнем|нынешнего|текущем|текущего){s}год(?:у|а)",
        ("year", 1): r"(?:следующем|следующего|будущем|будущего){s}год(?:у|а)",
        ("month", -1): r"прошл(?:ом|ого){s}месяц(?:е|а)",
        ("month", 0): r"(?:этом|этого|текущем|текущего){s}месяц(?:е|а)",
        ("month", 1): r"следующ(?:ем|его){s}месяц(?:е|а)",
    },
    Language.EN: {
        ("day", -2): "the{s}day{s}before{s}yesterday",
        ("day", -1): "yesterday",
        ("day", 0): "today|tonight",
        ("day", 1): "tomorrow",
        ("day", 2): "the{s}day{s}after{s}tomorrow",
        ("year", -1): "last{s}year",
        ("year", 0): "this{s}year",
        ("year", 1): "next{s}year",
        ("month", -1): "last{s}month",
        ("month", 0): "this{s}month",
        ("month", 1): "next{s}month",
    },
}


@cache
def _pattern(language: Language) -> tuple[Pattern, dict[str, tuple[str, int]]]:
    """One pattern whose groups are the distances, the longer phrases first."""
    rows = sorted(_WORDS.get(language, {}).items(), key=lambda row: -len(row[1]))
    body = "|".join(f"(?P<g{i}>{words.replace('{s}', _S)})" for i, (_, words) in enumerate(rows))
    meaning = {f"g{i}": distance for i, (distance, _) in enumerate(rows)}
    return regex.compile(rf"(?<![\p{{L}}-])(?:{body or '(?!)'})(?![\p{{L}}-])", regex.IGNORECASE), meaning


def _value(unit: str, distance: int, reference: date) -> str:
    """The date in EDTF: a day, a month or a year."""
    if unit == "day":
        return (reference + timedelta(days=distance)).isoformat()
    if unit == "year":
        return f"{reference.year + distance:04d}"
    months = reference.year * 12 + reference.month - 1 + distance
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def find(text: str, language: Language, reference: str) -> list[Value]:
    """The dates that are told from ``reference``, a full EDTF date; none if it is no such date."""
    try:
        day = date.fromisoformat(reference)
    except ValueError:
        return []
    if not 2 < day.year < 9998:
        return []
    pattern, meaning = _pattern(language)
    found: list[Value] = []
    for match in pattern.finditer(text):
        unit, distance = meaning[match.lastgroup or ""]
        detector, score = ("relative", 0.6) if distance else ("relative-weak", 0.45)
        value = _value(unit, distance, day)
        found.append(Value(match.start(), match.end(), EntityKind.DATE, value, detector, score))
    return found
