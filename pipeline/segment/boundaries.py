"""Where a sentence may end, and whether it does.

A candidate is a run of final punctuation with the closing quotes and brackets behind it, followed by white
space. Each is judged by the word before it and the first characters behind it; nothing looks further than
a fixed window, so a text of any length takes linear time.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.languages.abbreviations import abbreviations

#: characters looked at before and behind a candidate
_WINDOW = 48
_CLOSERS = r"»”“’'\"\)\]\}›″*_"
_CANDIDATE = regex.compile(
    rf"""
    (?P<mark> [.!?…‥]++ )
    (?P<close> (?: \[\d{{1,3}}\] | [{_CLOSERS}] | \p{{Zs}}(?=[»\)]) )*+ )
    (?P<more> [.!?…]*+ )
    (?= \s | $ )
    """,
    regex.VERBOSE,
)
#: a full stop between two words without the space: «жүргізіледі.Ұйымдастырушы»
_GLUED = regex.compile(r"(?<=\p{Cyrillic}\p{Ll}{3})(?P<mark>\.)(?=\p{Lu}\p{Ll}{2})")
#: the token a full stop belongs to: letters, inner full stops, hyphens, digits
_BEFORE = regex.compile(r"[\p{L}\p{M}\p{N}№](?:[\p{L}\p{M}\p{N}.\-‑/]|\.\p{Zs}(?=\p{L}\.?$))*$")
_PAIR = regex.compile(r"(?<![\p{L}\p{N}])(\p{L})\.\p{Zs}?(\p{L})$")
_BEHIND = regex.compile(r"\s*+(?P<open>[«„“\"'‘(\[*_–—\-•]*+\s*+(?:[«„“\"'‘(\[*_]*+))(?P<word>[\p{L}\p{M}\-‑]*+)")
_LIST_NUMBER = regex.compile(r"(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|\p{L})[.)]?)$")
_INITIAL = regex.compile(r"(?:^|[.\s\-])\p{Lu}\p{Ll}?$")


def boundaries(text: str, start: int, end: int) -> Iterator[int]:
    """Places inside ``text[start:end]`` where a sentence ends: offsets behind its last character."""
    piece = text[start:end]
    begin = 0
    found = sorted(
        [m for m in _CANDIDATE.finditer(piece)] + [m for m in _GLUED.finditer(piece)], key=lambda m: m.start()
    )
    for match in found:
        if match.end() >= len(piece):
            break
        if _ends(piece, begin, match):
            begin = match.end()
            yield start + begin


def _ends(text: str, begin: int, match: regex.Match[str]) -> bool:
    mark = match.group("mark")
    at = match.start()
    behind = _BEHIND.match(text, match.end(), match.end() + _WINDOW)
    word = behind.group("word") if behind else ""
    opened = behind.group("open") if behind else ""
    following = word[:1] or text[behind.end() : behind.end() + 1] if behind else ""
    if following.islower():
        return False
    if not following:
        return True
    if mark != ".":
        return True
    closed = match.group("close") if "close" in match.groupdict() else ""
    if closed.strip("*_"):
        return True
    return _full_stop(text, begin, at, word, opened, following)


def _full_stop(text: str, begin: int, at: int, word: str, opened: str, following: str) -> bool:
    """A single full stop: the end of a sentence, of an abbreviation, an initial or a list number?"""
    left = text[max(begin, at - _WINDOW) : at]
    if _LIST_NUMBER.fullmatch(left.strip()):
        return False
    before = _BEFORE.search(left)
    if before is None:
        return True
    token = before.group()
    starts = word.casefold() in abbreviations().starters
    pair = _PAIR.search(left)
    key = f"{pair[1]}.{pair[2]}".casefold() if pair else token.casefold()
    known = abbreviations()
    if key in known.binding:
        return False
    if key in known.before_figure and following.isdigit():
        return False
    last = key.rsplit(".", 1)[-1]
    if key in known.closing:
        return _closing(left, key, following, starts)
    if _INITIAL.search(token):
        if token == "I":
            return starts
        return starts and len(token) > 1 and len(last) == 1 and "." in token
    return True


def _closing(left: str, key: str, following: str, starts: bool) -> bool:
    if following.isdigit():
        return key in {"т.б", "т.с.с", "т.д", "т.п", "др", "etc"}
    if key in {"т.б", "т.с.с", "т.д", "т.п", "etc", "н.э"}:
        return True
    return starts
