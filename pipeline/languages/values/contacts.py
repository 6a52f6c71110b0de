"""Links, e-mail addresses and telephone numbers."""

from __future__ import annotations

from functools import cache
from typing import Any

import regex

from pipeline.core.model import EntityKind
from pipeline.languages.values.model import Value

#: domains that a text names without "http://" (RFC 3986 is needed only where the scheme is written)
_TOP = "kz|қаз|ru|рф|com|org|net|eu|int|gov|edu|info|kg|uz|tj|de|fr|uk|ua|by|ch|at|be|io|me|tv"
_URL = regex.compile(
    r"(?:(?i:https?|ftp)://[^\s<>\"«»“”]++"
    rf"|(?<![\p{{L}}\d@.-])(?:[\p{{L}}\d](?:[\p{{L}}\d-]{{0,62}})\.){{1,6}}(?i:{_TOP})(?![\p{{L}}\d@-])(?!\.[\p{{L}}\d])"
    r"(?::\d++)?(?:/[^\s<>\"«»“”]*+)?)"
)
_EMAIL = regex.compile(
    r"(?<![\p{L}\d._%+-])[A-Za-z0-9_%+-]{1,64}+(?:\.[A-Za-z0-9_%+-]{1,64}+){0,8}+@(?:[\p{L}\d-]{1,63}+\.){1,6}\p{L}{2,24}+"
)
_LABEL = r"(?:тел|факс|ұялы|моб|телефон\p{L}{0,4}|phone|tel|fax|mobile|telephone|call)"
_DIGITS = r"\d(?:[ \u00A0\u2011()–./-]{0,2}\d){4,14}+"
_PHONE = regex.compile(
    rf"(?<![\p{{L}}\d/,+-])(?:\+[ \u00A0]?(?:\d{{1,3}}[ \u00A0-]?)?\(?{_DIGITS}"
    rf"|\(\d{{2,5}}\)[ \u00A0]?{_DIGITS}"
    rf"|8[ \u00A0-]?\(\d{{3,5}}\)[ \u00A0]?{_DIGITS}|8[ \u00A0-]\d{{3,4}}[ \u00A0-]{_DIGITS}"
    rf"|(?<=(?i:{_LABEL})[^\d\n]{{0,24}}){_DIGITS})(?![\d%])"
)
_MORE = regex.compile(r"[ \u00A0]?[,;/][ \u00A0]?(?P<number>\d(?:[ \u00A0\u2011–-]?\d){4,8}+)(?![\d%])")
_EXTENSION = regex.compile(
    r"[ \u00A0]?[,;(]?[ \u00A0]?(?i:ішкі|қос(?:ымша)?|вн(?:утр(?:енний|\.)?)?|доб(?:авочный)?"
    r"|ext(?:ension)?|x)"
    r"(?:\.|:)?[ \u00A0]?(?:нөмір(?:і)?:?[ \u00A0]?)?"
    r"(?P<ext>\d{1,6}(?:[ \u00A0]?[,/][ \u00A0]?\d{1,6}(?!\d))*)"
)
_HINT = regex.compile(rf"[+(]|(?<!\p{{L}})(?i:{_LABEL})|8[ \u00A0-]\(?\d{{3}}")


def links(text: str) -> list[Value]:
    """URL and EMAIL values."""
    found: list[Value] = []
    if "@" in text:
        for match in _EMAIL.finditer(text):
            found.append(Value(match.start(), match.end(), EntityKind.EMAIL, match.group().lower(), "email"))
    taken = {(v.start, v.end) for v in found}
    for match in _URL.finditer(text):
        start, end = match.span()
        if any(s < end and start < e for s, e in taken if e > start - 400):
            continue
        raw = _strip(match.group())
        value = _normal_url(raw)
        if value is None:
            continue
        score = 1.0 if "://" in raw or raw.lower().startswith("www.") else 0.9
        found.append(Value(start, start + len(raw), EntityKind.URL, value, "url", score))
    return sorted(found, key=lambda v: v.start)


def _strip(url: str) -> str:
    """The link without the punctuation of the sentence: a bracket stays if its partner is inside."""
    end = len(url)
    surplus = {close: url.count(close) - url.count(opening) for opening, close in ("()", "[]", "{}")}
    while end:
        last = url[end - 1]
        if last in ".,;:!?'’*_…":
            end -= 1
        elif surplus.get(last, 0) > 0:
            surplus[last] -= 1
            end -= 1
        else:
            break
    return url[:end]


def _normal_url(url: str) -> str | None:
    scheme, mark, rest = url.partition("://")
    if not mark:
        scheme, rest = "", url
    host, slash, path = rest.partition("/")
    if not host or (not mark and "." not in host):
        return None
    if not path:
        slash = ""
    return f"{scheme.lower()}{mark}{host.lower()}{slash}{path}"


@cache
def _phonenumbers() -> Any:
    import phonenumbers

    return phonenumbers


def phones(text: str) -> list[Value]:
    """PHONE values; numbers of Kazakhstan may come without country code, a list shares its area code."""
    found: list[Value] = []
    if _HINT.search(text) is None:
        return found
    position = 0
    while (match := _PHONE.search(text, position)) is not None:
        position = match.end()
        number = _parse(match.group())
        if number is None:
            continue
        group = [(match.start(), match.end(), number)]
        while (more := _MORE.match(text, position)) is not None:
            next_number = _in_list(number, more["number"])
            if next_number is None:
                break
            group.append((more.start("number"), more.end(), next_number))
            position = more.end()
        extension = _EXTENSION.match(text, position)
        for k, (start, end, value) in enumerate(group):
            last = k == len(group) - 1
            if last and extension is not None:
                end = position = extension.end()
                value += ";ext=" + regex.sub(r"[\s\u00A0]*[,/][\s\u00A0]*", ",", extension["ext"])
            found.append(Value(start, end, EntityKind.PHONE, value, "phone", 0.95))
    return found


def _parse(raw: str) -> str | None:
    library = _phonenumbers()
    digits = sum(c.isdigit() for c in raw)
    if not 6 <= digits <= 15 or (not raw.isascii() and any(c.isdigit() and not c.isascii() for c in raw)):
        return None
    try:
        number = library.parse(regex.sub(r"[\u00A0\u2011–]", "-", raw), "KZ")
    except library.NumberParseException:
        return None
    # without a country or area code in brackets, any row of figures is "possible"
    certain = "+" in raw or "(" in raw
    if not (library.is_possible_number(number) if certain else library.is_valid_number(number)):
        return None
    return str(library.format_number(number, library.PhoneNumberFormat.E164))


def _in_list(first: str, raw: str) -> str | None:
    """A further number of a list: whole, or short and then in the area of the first one."""
    digits = regex.sub(r"\D", "", raw)
    if not 5 <= len(digits) <= 7 or len(first) <= len(digits) + 2:
        return None
    return first[: len(first) - len(digits)] + digits
