"""The records of the value finder, and what a language has to provide for it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import msgspec
import regex

from pipeline.core.model import EntityKind

Pattern = regex.Pattern[str]


class Value(msgspec.Struct, frozen=True):
    """A value in a text: ``text[start:end]`` (half-open, code points) means ``value``.

    ``value`` is normalised per kind:

    ========  ==========================================================================================
    NUMBER    canonical decimal ``1500000000``, ``1000.5``, ``0.3333`` (fractions, four places), or a range
              ``10/15``
    PERCENT   ``20 %``, ``10/15 %``, ``5 pp`` (percentage points)
    MONEY     ``1500000000 KZT``, ``10000000/15000000 EUR`` (ISO 4217)
    QUANTITY  ``1000.5 t``, ``5 year``, ``10/15 km``, ``5 t/year``
    DATE      EDTF: ``2014``, ``2014-02``, ``2014-02-19``, ``XXXX-02-19``, ``2014-02-19/2014-02-20``,
              ``199X``, ``XX9X`` («90-жылдар»), ``20XX`` (the 21st century), ``2023-33`` (first quarter);
              beside EDTF ``W3`` for a lone weekday (ISO 8601: 1 = Monday) and ``invalid:31-02`` for a day
              that no calendar has
    TIME      ``14:30``, ``10:00/12:00``
    URL       lower-case host, no punctuation after it
    EMAIL     lower case
    PHONE     E.164, ``;ext=120`` where an extension is given
    ========  ==========================================================================================

    ``detector`` names what found it. Values whose detector ends in ``-weak`` have a score of at most .5:
    they may answer a value of another version, but their absence says nothing.
    """

    start: int
    end: int
    kind: EntityKind
    value: str
    detector: str
    score: float = 1.0


class Word(msgspec.Struct, frozen=True):
    """What a word form means to the number grammar."""

    #: unit (1…9), teen, ten, hundreds (a whole one: двести), hundred (a multiplier: жүз), magnitude,
    #: part (half, треть), dozen
    role: str
    value: Decimal
    ordinal: bool = False
    #: alone it is more often something else
    weak: bool = False
    #: Kazakh ablative: «үштен бір» is one third
    ablative: bool = False
    #: it may stand under a fraction bar: "thirds", «пятых»
    denominator: bool = False
    #: a case ending: no further word of the same number can follow
    last: bool = False
    #: the unit that is part of the word: «четырёхдневный», decade
    unit: str = ""
    #: False: counts only inside a longer number ("millions", «тысячи»)
    alone: bool = True


#: text between two values that makes them a range, what must stand before the first, and after the second
Join = tuple[Pattern, Pattern | None, Pattern | None]


class DateWords(msgspec.Struct, frozen=True):
    """The calendar of one language: how its words and patterns read."""

    #: month name or form, lower case → 1…12; a season → 21…24, as in EDTF
    month: Callable[[str], int | None]
    #: lower case → 0 (Monday) … 6
    weekday: Callable[[str], int | None]
    #: the same for one that stands alone: without «среда», the environment, and "sat"
    lone_weekday: Callable[[str], int | None]
    #: before a weekday that is another word elsewhere («в среду»), by word
    weekday_after: dict[str, Pattern]
    #: anchored patterns in order of trial; groups: y y2 d d2 m m2 w q (quarter) hy (half-year)
    #: cent cent2 (centuries) dec (decade)
    patterns: tuple[Pattern, ...]
    joins: tuple[Join, ...]
    #: words one of which stands near every date that is not written in figures only, and near every hour
    #: without minutes: without one the patterns are not tried
    hint: Pattern
    time_hint: Pattern
    #: before a bare four-digit number that is a year
    year_before: Pattern
    #: clock times: groups h (figures or words), mi, ap for the half of the day, past and to ("half",
    #: "quarter"), noon, midnight (see times)
    times: tuple[Pattern, ...]
    time_joins: tuple[Join, ...]


class Lexicon(msgspec.Struct, frozen=True):
    """The numbers and units of one language."""

    decimal_comma: bool
    word: Callable[[str], Word | None]
    ordinal_suffix: Pattern
    case_suffix: Pattern
    #: between the words of one number: white space, a hyphen, "and"
    glue: Pattern
    #: "eight out of ten", «восемь из десяти»
    out_of: Pattern
    #: before and after "third", "quarter" that are parts, not places: "a third of"
    part_before: Pattern
    part_after: Pattern
    #: before an ordinal that is a part: "a fifth of", not «пятая встреча»
    ordinal_part: Pattern
    #: the same before a half: not "the second half of"
    half_before: Pattern
    #: a word that is weak by itself and here, from its beginning, a number: «жүз адам»
    strong: Pattern
    #: after an ordinal: years are counted ("30th anniversary")
    anniversary: Pattern
    #: before a magnitude that counts alone only there: «свыше тысячи»
    alone_before: Pattern
    #: after a small number in words: «екі есе», «в два раза» stand beside "double", which is no number
    weak_after: Pattern
    #: "and a half" after a number
    half: Pattern
    #: words for "per second" (group ``s``) and "per hour" (``h``) before the number, or after the unit
    per_before: Pattern
    per_after: Pattern
    joins: tuple[Join, ...]
    #: what may follow an amount; the name of the group that matched is a key of ``tails``
    tail: Pattern
    tails: dict[str, tuple[EntityKind, str]]
