"""Clock times."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.core.model import EntityKind
from pipeline.languages.values.build import REACH
from pipeline.languages.values.model import DateWords, Value
from pipeline.languages.values.tokens import Token, index_after

#: the half of the day that goes with an hour; the night is before and after twelve
_HALVES = {
    "утра": "a", "таңғы": "a", "таңертеңгі": "a", "дня": "p", "вечера": "p", "түскі": "p", "кешкі": "p",
    "ночи": "n", "түнгі": "n", "in the morning": "a", "in the afternoon": "p", "in the evening": "p",
    "at night": "n",
}  # fmt: skip


def find(
    text: str, tokens: Sequence[Token], i: int, words: DateWords, number: Callable[[str], int | None]
) -> tuple[Value, int] | None:
    """The clock time or interval of times at token ``i``; ``number`` reads an hour in words."""
    first = _time(text, tokens[i], words, number)
    if first is None:
        return None
    start, end, value = first
    follows = index_after(tokens, i + 1, end)
    for join, before, behind in words.time_joins:
        gap = join.match(text, end, end + REACH)
        if gap is None or follows >= len(tokens) or tokens[follows].start != gap.end():
            continue
        if before is not None and before.search(text, max(0, start - 12), end) is None:
            continue
        second = _time(text, tokens[follows], words, number)
        if second is None or (
            behind is not None and behind.match(text, second[1], second[1] + REACH) is None
        ):
            continue
        end = second[1]
        return Value(start, end, EntityKind.TIME, f"{value}/{second[2]}", "time", 0.95), index_after(
            tokens, follows, end
        )
    return Value(start, end, EntityKind.TIME, value, "time", 0.95), follows


def _time(
    text: str, token: Token, words: DateWords, number: Callable[[str], int | None]
) -> tuple[int, int, str] | None:
    for pattern in words.times:
        match = pattern.match(text, token.start, token.start + REACH)
        if match is None:
            continue
        groups = match.groupdict()
        if groups.get("noon") or groups.get("midnight"):
            return token.start, match.end(), "12:00" if groups.get("noon") else "00:00"
        said = groups["h"]
        spoken = int(said) if said.isdecimal() else number(said)
        if spoken is None:
            continue
        hour, minute = spoken, int(groups.get("mi") or groups.get("mi2") or 0)
        if groups.get("past"):
            minute = 15 if groups["past"].lower() == "quarter" else 30
        if groups.get("to"):
            # «в половине третьего» is half past two, "a quarter to three" 2:45
            hour, minute = (hour - 1) or 12, 45 if groups["to"].lower() == "quarter" else 30
        half_day = (groups.get("ap") or "").lower()
        half_day = _HALVES.get(half_day.replace("\u00a0", " "), half_day[:1])
        if half_day == "n":
            half_day = "a" if hour <= 6 or hour == 12 else "p"
        if half_day and hour > 12:
            half_day = ""
        if hour > 24 or minute > 59:
            continue
        if half_day == "p" and hour < 12:
            hour += 12
        elif half_day == "a" and hour == 12:
            hour = 0
        return token.start, match.end(), f"{hour:02d}:{minute:02d}"
    return None
