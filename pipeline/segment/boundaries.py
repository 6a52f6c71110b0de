"""Where a sentence may end, and whether it does.

A candidate is a run of final punctuation with the closing quotes and brackets behind it, followed by white
space. Each is judged by the word before it and the first characters behind it; nothing looks further than
a fixed window, so a text of any length takes linear time.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge

import regex

from pipeline.languages.abbreviations import abbreviations, words

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
_PAIR = regex.compile(r"(?<![\p{L}\p{N}.])(\p{L})\.\p{Zs}?(\p{L})$")
_BEHIND = regex.compile(
    r"\s*+(?P<open>[«„“\"'‘(\[*_–—\-•]*+\s*+(?:[«„“\"'‘(\[*_]*+))(?P<word>[\p{L}\p{M}\-‑]*+)"
)
_LIST_NUMBER = regex.compile(r"(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXІХ]{1,6}|\p{L})[.)]?)$")
#: one capital, or one of the pairs that stand for one sound: «Дж. Байден», «А.Б.»
_INITIAL = regex.compile(r"(?:^|[.\s\-])(?:\p{Lu}|Дж|Дз|Хр|Ст|Вл|Ал|Ив|Ев|Юр|Ch|Th|Sh|Zh|Dzh|Yu|Ya)$")
_AFTER_FIGURE = regex.compile(r"[\p{N}%]\p{Zs}?[\p{L}.\-]*$")
#: «2014», «2012–2014», not «№ 41 г. Шымкент»
_AFTER_YEAR = regex.compile(r"\d{4}\)?\p{Zs}?[\p{L}.\-]*$")
#: the date of a document, «Закон от 13 января 2012 г. «Об …»»
_DATED = regex.compile(r"\bот\p{Zs}\d{1,2}(?:\p{Zs}\p{L}+\p{Zs}|\.\d\d\.)\d{4}\p{Zs}?г$")
#: abbreviations are cut behind a consonant: behind a longer word that ends in a vowel the full stop ends a
#: sentence, though the next one begins with a small letter by mistake (editor's judgement)
_WHOLE_WORD = regex.compile(r"(?<![\p{L}\p{N}.\-/])\p{L}\p{Ll}{3,}[аеёиоуыэюяәіөүұ]$")
#: an author's words inside direct speech, «…», – деді ол. – …»: a full stop and a dash stand behind them
#: where the speech would have had a full stop (Розенталь, «Справочник по русскому языку», прямая речь). That
#: the utterance stays together is editor's judgement
_AUTHOR = regex.compile(r"[,!?…]\p{Zs}?[»”\"]?\p{Zs}[–—-]\p{Zs}[^–—«»“”\"]{2,60}$")
#: “Are you ready?” CNN reported.
_REPORTED = regex.compile(
    r"\p{Zs}(?:\p{Lu}[\p{L}.’'\-]*\p{Zs}){1,4}(?:said|says|asked|asks|reported|reports|wrote|writes|added|replied)[.,;:]"
)
_DASH = regex.compile(r"\p{Zs}[–—-]\p{Zs}[«“\"]?\p{L}")
#: abbreviations that are also words: a word that begins sentences behind them ends the sentence
_ALSO_WORDS = words("им см до ст мыс кап эл no art item fig det ten gen sen rep rev hon gov st")
#: lists end with them; a capital letter behind begins a sentence
_LIST_ENDS = words("т.б т.с.с т.с т.д т.п и.др др и.т.д и.т.п etc н.э et.al")
#: amounts, and the currencies in capitals that go on with them: «60 млрд. АҚШ доллары»
_AMOUNTS = words("мың тыс млн млрд трлн mln bln")
_CURRENCIES = words("АҚШ USD EUR KZT RUB GBP CNY")
#: what goes on with an hour: “7 p.m. ET on Monday”
_HOURS = words("a.m p.m am pm")
_WITH_HOURS = words(
    """et est edt pt pst pdt ct mt gmt utc bst cet msk eastern pacific central mountain moscow astana almaty
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december"""
)
#: years; a date alone does not make a sentence
_YEARS = words("г гг г.г ж жж ж.ж")
_KAZAKH_YEARS = words("ж жж ж.ж")
_DATE_LENGTH = 40


def boundaries(text: str, start: int, end: int) -> Iterator[int]:
    """Places inside ``text[start:end]`` where a sentence ends: offsets behind its last character."""
    piece = text[start:end]
    begin = 0
    found = merge(_CANDIDATE.finditer(piece), _GLUED.finditer(piece), key=lambda m: m.start())
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
    closed = match.groupdict().get("close") or ""
    if following.islower():
        return mark == "." and not opened and bool(_WHOLE_WORD.search(text, max(begin, at - _WINDOW), at))
    if not following:
        return True
    if mark != ".":
        return not (closed and mark[-1] in "?!" and _REPORTED.match(text, match.end()))
    if _DASH.match(text, match.end()) and _AUTHOR.search(text, max(begin, at - 2 * _WINDOW), at):
        return False
    if closed.strip("*_"):
        return True
    return _full_stop(text, begin, at, word, opened, following, behind.end() if behind else len(text))


def _full_stop(
    text: str, begin: int, at: int, word: str, opened: str, following: str, behind_word: int
) -> bool:
    """A single full stop: the end of a sentence, of an abbreviation, an initial or a list number?"""
    left = text[max(begin, at - _WINDOW) : at]
    if _LIST_NUMBER.fullmatch(left.strip()):
        return False
    before = _BEFORE.search(left)
    if before is None:
        return True
    token = before.group()
    if left.endswith(f"°{token}"):
        return True
    known = abbreviations()
    # «В. И. Ленин»: a single capital with a full stop is an initial, not the preposition
    single = len(word) == 1 and text[behind_word : behind_word + 1] == "."
    starts = not single and word.casefold() in known.starters
    pair = _PAIR.search(left)
    key = f"{pair[1]}.{pair[2]}".casefold() if pair else token.casefold()
    figure = bool(_AFTER_FIGURE.search(left))
    if key in known.binding and not (figure and key in known.closing):
        return starts and key in _ALSO_WORDS
    if key in known.before_figure and (following.isdigit() or following == "№"):
        return False
    if key in known.closing:
        return _closing(key, left, word, at - begin, following, starts, bool(opened.strip()))
    if _INITIAL.search(token):
        return starts
    return True


def _closing(key: str, left: str, word: str, length: int, following: str, starts: bool, opened: bool) -> bool:
    """Does an abbreviation that may stand at the end of a sentence stand there?"""
    if opened and key in _YEARS:
        # the title of the document that is dated, or the subject of the clause that the year begins
        dated = key in _KAZAKH_YEARS or word.casefold() in {"о", "об"} or bool(_DATED.search(left))
        return not dated and length > _DATE_LENGTH
    if key in _LIST_ENDS or starts:
        return True
    if not following.isalpha() or opened:
        return False
    if (key in _AMOUNTS and word in _CURRENCIES) or (key in _HOURS and word.casefold() in _WITH_HOURS):
        return False
    if key in _KAZAKH_YEARS:
        # the predicate stands last in Kazakh: a year is followed by the rest of its sentence
        return False
    if key in _YEARS:
        # «Астана, 2014 г. Министерство …» is a dateline: editor's judgement
        return bool(_AFTER_YEAR.search(left)) and length > _DATE_LENGTH
    return bool(_AFTER_FIGURE.search(left))
