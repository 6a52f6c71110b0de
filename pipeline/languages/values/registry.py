"""Which language brings which data; loaded on first use."""

from __future__ import annotations

from functools import cache
from importlib import import_module

import msgspec
import regex

from pipeline.core.model import LANGUAGES, Language
from pipeline.languages.values.build import DASH, SPACE, tails
from pipeline.languages.values.model import DateWords, Lexicon
from pipeline.languages.values.shared_units import SHARED


class Grammar(msgspec.Struct, frozen=True):
    """Numbers and dates of one language."""

    lexicon: Lexicon
    dates: DateWords


@cache
def grammar(language: Language) -> Grammar:
    """The grammar of a language; of one that is not known, figures and signs only."""
    if language not in LANGUAGES:
        return Grammar(_figures_only(), _no_dates())
    numbers = import_module(f"pipeline.languages.{language.value}.numbers")
    dates = import_module(f"pipeline.languages.{language.value}.dates")
    return Grammar(numbers.lexicon(), dates.words())


def _nothing(_text: str) -> None:
    """A language without words."""


_NEVER = regex.compile(r"(?!)")


def _figures_only() -> Lexicon:
    tail, meaning = tails(SHARED)
    return Lexicon(
        decimal_comma=False,
        word=_nothing,
        ordinal_suffix=_NEVER,
        case_suffix=_NEVER,
        glue=_NEVER,
        out_of=_NEVER,
        part_before=_NEVER,
        ordinal_part=_NEVER,
        part_after=_NEVER,
        half_before=_NEVER,
        strong=_NEVER,
        anniversary=_NEVER,
        alone_before=_NEVER,
        weak_after=_NEVER,
        half=_NEVER,
        per_before=_NEVER,
        per_after=_NEVER,
        joins=((regex.compile(rf"{SPACE}?{DASH}{SPACE}?"), None, None),),
        tail=tail,
        tails=meaning,
    )


def _no_dates() -> DateWords:
    return DateWords(
        month=_nothing,
        weekday=_nothing,
        lone_weekday=_nothing,
        weekday_after={},
        patterns=(),
        joins=(),
        hint=_NEVER,
        time_hint=_NEVER,
        year_before=regex.compile(r"\($"),
        times=(regex.compile(r"(?P<h>\d{1,2}):(?P<mi>\d\d)(?::\d\d)?"),),
        time_joins=((regex.compile(rf"{SPACE}?{DASH}{SPACE}?"), None, None),),
    )
