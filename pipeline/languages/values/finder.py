"""The walk over a text: each token is tried as a time, a date, an amount, in this order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex

from pipeline.core.model import EntityKind, Language
from pipeline.languages.en.halves import halves
from pipeline.languages.values import amounts, contacts, dates, relative, romans, times
from pipeline.languages.values.model import Lexicon, Pattern, Value
from pipeline.languages.values.registry import Grammar, grammar
from pipeline.languages.values.tokens import Token, tokenize

_LIST_MARK = regex.compile(
    r"(?:^|\n)[ \t\u00A0]*(?P<mark>\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)])(?=[ \t\u00A0]+\p{L})"
)
_CODED_YEAR = regex.compile(r"(?<!\p{L})(?:FY|CY|SS|AW|FW)-?(?P<y>20\d\d|[0-4]\d)$")
_PROGRAMME_YEAR = regex.compile(r"20\d\d")
_DATE_MARKS = frozenset("./-–")
_WORD_SPLIT = regex.compile(r"[\s-]+")


def find(text: str, language: Language, reference: str | None = None) -> tuple[Value, ...]:
    """All values of a text, in order, without overlaps."""
    rules = grammar(language)
    found = contacts.links(text)
    linked = [(v.start, v.end) for v in found]
    found += [v for v in contacts.phones(text) if not any(s < v.end and v.start < e for s, e in linked)]
    if language is Language.EN:
        spans = halves(text)
        found += [
            Value(
                s,
                e,
                EntityKind.PERCENT if value.endswith(("%", "pp")) else EntityKind.QUANTITY,
                value,
                "half",
                0.9,
            )
            for s, e, value in spans
        ]
    masked = [(v.start, v.end) for v in found]
    masked += [match.span("mark") for match in _LIST_MARK.finditer(text)]
    masked.sort()
    tokens = tokenize(text, rules.lexicon.word, rules.dates.month, rules.dates.weekday, masked)
    found += _walk(text, tokens, rules)
    found.sort(key=lambda v: v.start)
    if reference is None:
        return tuple(found)
    return tuple(_merged(found, relative.find(text, language, reference)))


def _merged(found: Sequence[Value], more: Sequence[Value]) -> Iterator[Value]:
    """Both in order; what is in ``found`` goes before what overlaps it. Both are sorted by their place."""
    i, end = 0, 0
    for value in more:
        while i < len(found) and found[i].start < value.end:
            yield found[i]
            end = found[i].end
            i += 1
        if value.start >= end:
            yield value
            end = value.end
    yield from found[i:]


class Places:
    """Where a pattern occurs in a text, for one pass from left to right."""

    def __init__(self, text: str, pattern: Pattern) -> None:
        self._starts = [match.start() for match in pattern.finditer(text)]

    def near(self, start: int, end: int) -> bool:
        """True if it begins in ``[start, end)``."""
        i = bisect_left(self._starts, start)
        return i < len(self._starts) and self._starts[i] < end


def _walk(text: str, tokens: Sequence[Token], rules: Grammar) -> list[Value]:
    found: list[Value] = []
    i, end = 0, 0
    days, hours = Places(text, rules.dates.hint), Places(text, rules.dates.time_hint)

    def ordinal(phrase: str) -> int | None:
        return _ordinal(phrase, rules.lexicon)

    while i < len(tokens):
        token = tokens[i]
        if token.start < end:
            i += 1
            continue
        if token.kind == "name":
            # «Қазақстан-2050» is a name, but another version may set the year apart
            if _PROGRAMME_YEAR.fullmatch(token.raw) and not text[token.end : token.end + 1].isalnum():
                found.append(Value(token.start, token.end, EntityKind.DATE, token.raw, "name-year-weak", 0.4))
                end = token.end
            elif (year := _CODED_YEAR.search(text, max(0, token.start - 4), token.end)) is not None:
                # "FY23", "SS19": another version may write the year out
                said = year["y"] if len(year["y"]) == 4 else f"20{year['y']}"
                found.append(Value(token.start, token.end, EntityKind.DATE, said, "name-year-weak", 0.4))
                end = token.end
            i += 1
            continue
        result = None
        digits = token.kind == "digits"
        near = text[token.end : token.end + 1]
        if (
            token.kind == "clock"
            or (token.kind == "word" and hours.near(token.start - 16, token.end + 32))
            or (
                digits
                and len(token.raw) <= 5
                and ("." in token.raw or near == ":" or hours.near(token.start - 16, token.end + 32))
            )
        ):
            result = times.find(text, tokens, i, rules.dates, ordinal)
        if result is None and token.kind not in ("clock", "vulgar"):
            if (
                not digits
                or len(token.raw) == 4
                or near in _DATE_MARKS
                or "." in token.raw
                or days.near(token.start, token.end + 48)
            ):
                result = dates.find(text, tokens, i, rules.dates, ordinal)
            if result is not None and result[0].detector in ("year", "years"):
                # «2000 адам», "1500 tonnes": what can be counted is no year
                counted = amounts.find(text, tokens, i, rules.lexicon)
                if counted is not None and counted[0].detector not in ("number", "range", "identifier"):
                    result = counted
        if result is None and token.kind == "roman" and (numeral := romans.find(text, token)) is not None:
            result = numeral, i + 1
        if result is None and token.kind in ("digits", "vulgar", "word"):
            result = amounts.find(text, tokens, i, rules.lexicon)
        if result is None:
            i += 1
            continue
        value, following = result
        if value.start >= end:
            found.append(value)
            end = value.end
        i = max(i + 1, following)
    return found


def _ordinal(phrase: str, lexicon: Lexicon) -> int | None:
    """The value of an ordinal in words, of one or two parts."""
    total = 0
    for part in _WORD_SPLIT.split(phrase.lower()):
        word = lexicon.word(part)
        if word is None:
            return None
        total += int(word.value)
    return total
