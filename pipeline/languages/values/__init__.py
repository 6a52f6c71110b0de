"""Text → values: numbers, percentages, money, quantities, dates, times, links, telephone numbers.

>>> from pipeline.core.model import Language
>>> [(v.kind.value, v.value) for v in find_values("2014 жылдың 19-20 ақпаны, 1,5 млрд теңге", Language.KK)]
[('DATE', '2014-02-19/2014-02-20'), ('MONEY', '1500000000 KZT')]
"""

from __future__ import annotations

from pipeline.core.model import Language
from pipeline.languages.values.model import Value
from pipeline.languages.values.registry import grammar


def find_values(text: str, language: Language, reference: str | None = None) -> tuple[Value, ...]:
    """The values of ``text``: sorted, without overlaps, as half-open spans of code points.

    ``language`` decides how figures, words and dates are read; for ``other`` only figures, signs, links and
    numeric dates are found. ``reference`` is the EDTF date of the release: with it, relative dates (кеше,
    "last year") are found, too. It does not fill in a year that the text does not state (``XXXX-02-19``
    stays, see ``compare``). Never raises on any text.
    """
    from pipeline.languages.values.finder import find

    return find(text, Language(language), reference)


def weekday_of(text: str, language: Language) -> int | None:
    """The weekday named in a piece of text, say the span of a ``date+weekday`` value: 0 (Monday) … 6."""
    import regex

    weekday = grammar(Language(language)).dates.weekday
    for match in regex.finditer(r"\p{L}{2,}", text):
        day = weekday(match.group().lower())
        if day is not None:
            return day
    return None


__all__ = ["Value", "find_values", "weekday_of"]
