"""Which encoding the bytes of a text are in, by evidence: byte order marks, validity, letter statistics.

The 8-bit code pages of the region differ in few places: KZ-1048 and PT154 put the Kazakh letters where
windows-1251 has Ukrainian, Belarusian and Serbian ones. Each candidate is scored by how much its reading
looks like Kazakh, Russian or English words.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

import regex

from pipeline.ingest.document import RefusalError

#: codec → the name told to the user; the order breaks exact ties
CODE_PAGES: dict[str, str] = {
    "cp1251": "windows-1251",
    "kz1048": "KZ-1048",
    "ptcp154": "PT154",
    "cp1252": "windows-1252",
    "koi8_r": "KOI8-R",
    "cp866": "CP866",
    "mac_cyrillic": "x-mac-cyrillic",
    "iso8859_5": "ISO-8859-5",
}
_BOMS: tuple[tuple[bytes, str, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32LE"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32BE"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16LE"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16BE"),
)
#: hardly in use any more: they have to read better by this many points
_OLD = frozenset({"koi8_r", "cp866", "mac_cyrillic", "iso8859_5"})
_UNLIKELY = 1.5
#: points per letter below which nothing is text; points between two readings that tell which is right
_PLAUSIBLE, _DECISIVE = 0.35, 2.0
#: bytes looked at: enough for statistics, bounded for time
_SAMPLE = 200_000

_WORD = regex.compile(r"[\p{L}\p{M}]+")
#: letters of Russian and Kazakh Cyrillic
_HOME = regex.compile(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")
_KAZAKH = regex.compile(r"[ӘәҒғҚқҢңӨөҰұҮүҺһІі]")
#: upper case after lower case in a word is what a wrong code page looks like
_SHAPE = regex.compile(r"\p{Ll}\p{Lu}")
_MIXED = regex.compile(r"\p{Cyrillic}[A-Za-zÀ-ÿ]|[A-Za-zÀ-ÿ]\p{Cyrillic}")
#: signs that do not stand inside or against words of a press release
_ODD = regex.compile(
    r"(?<=\p{L})[¤¦§¬¶°±¢£¥µ¨¸¯†‡‰‹›€™•√≈≤≥∙■─-╿▀-▟÷©®№](?=\p{L})|[─-╿▀-▟√≈⌠⌡]"
    r"|(?<=\p{L})[¤¦¬¶¨¯‡‰]|[¤¦¬¶¨¯‡‰](?=\p{L})"
)
#: a lower- or upper-case letter between spaces that is no word: a dash or sign read wrongly
_ALONE = regex.compile(r"(?<=\s)[\p{Cyrillic}--[авикосуяАВИКОСУЯ]](?=\s)", regex.V1)
_CONTROL = regex.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_USUAL = frozenset("оаеинтсрлвкы")
_KAZAKH_ONLY = regex.compile(r"[ӘәҒғҚқҢңӨөҰұҮүҺһ]")
_LIKE_UKRAINIAN = frozenset("үғө")
_VOWELS_MEET = regex.compile(r"[аоуыэеёюяиәөүұі]ү", regex.I)
_RARE_PAIR = regex.compile(r"[ъь][ъьыаоу]|[аоуыэеёюя][ъь]|йй|ыы|^[ъьы]|щщ|жы[щъ]", regex.I)


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    #: the name as written in reports, ``KZ-1048``
    encoding: str
    notes: tuple[str, ...] = ()


def _utf16_without_bom(data: bytes) -> str | None:
    """The byte order if the bytes look like UTF-16: the high bytes of letters are 00, 04 and 20 only."""
    sample = data[: min(len(data) & ~1, 4096)]
    if len(sample) < 8:
        return None
    for codec, high, low in (
        ("utf-16-le", sample[1::2], sample[0::2]),
        ("utf-16-be", sample[0::2], sample[1::2]),
    ):
        expected = sum(b in (0x00, 0x04, 0x20) for b in high)
        # plain ASCII or a code page never has so many 00 and 04, and UTF-16 has them on one side only
        common = sum(b in (0x00, 0x04) for b in high)
        stray = sum(b in (0x00, 0x04) for b in low)
        if expected >= 0.95 * len(high) and common >= 0.8 * len(high) and stray < 0.1 * len(low):
            return codec
    return None


def _lenient(data: bytes, codec: str, name: str) -> Decoded:
    text = data.decode(codec, "replace")
    damaged = text.count("\ufffd")
    notes = (f"{damaged} damaged characters were replaced by U+FFFD",) if damaged else ()
    return Decoded(text, name, notes)


def _word_points(word: str) -> float:
    size = len(word)
    home = len(_HOME.findall(word))
    if not home and regex.match(r"\p{Latin}+$", word):
        # "café" is a word, "Ïåòðîïàâë" is Cyrillic read wrongly
        foreign = sum(c > "\x7f" for c in word)
        return 0.7 * size if foreign * 2 <= size and not _SHAPE.search(word) else -2.0 * size
    points = home - 3.0 * (size - home) - 2.0 * len(_SHAPE.findall(word)) - 2.0 * len(_MIXED.findall(word))
    points -= len(_RARE_PAIR.findall(word)) + 4.0 * len(_VOWELS_MEET.findall(word))
    points += sum(0.3 for c in word.casefold() if c in _USUAL)
    # a Kazakh letter is convincing among Cyrillic letters, not alone between spaces
    kazakh = len(_KAZAKH.findall(word))
    return points - 4.0 * kazakh if kazakh == size or (size > 3 and kazakh > 0.7 * size) else points


def score(text: str) -> tuple[float, float]:
    """How much a reading looks like Kazakh, Russian or English: (points in all, points per letter).

    Per letter about 1 for good text, below 0 for a wrong reading. Text whose only signs beyond ASCII are
    quotes and dashes has no points at all.
    """
    letters, points = 0, 0.0
    for match in _WORD.finditer(text):
        if not match[0].isascii():
            letters += len(match[0])
            points += _word_points(match[0])
    kazakh = _KAZAKH_ONLY.findall(text)
    if kazakh and len(kazakh) < 0.02 * letters and {c.casefold() for c in kazakh} <= _LIKE_UKRAINIAN:
        # a Ukrainian name in a Russian text: windows-1251 «ї є ґ» stands where KZ-1048 has «ү ғ ө»
        points -= 5.0 * len(kazakh)
    points -= 4.0 * len(_ALONE.findall(text))
    points -= 3.0 * len(_ODD.findall(text)) + 5.0 * len(_CONTROL.findall(text))
    return points, points / letters if letters else (1.0 if points == 0 else points)


def _second_opinion(data: bytes, codecs_: list[str]) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=codecs_).best()
    return best.encoding if best is not None and best.encoding in codecs_ else None


def _code_page(data: bytes) -> Decoded:
    sample = data[:_SAMPLE]
    readings: dict[str, str] = {}
    for codec in CODE_PAGES:
        try:
            readings[codec] = sample.decode(codec)
        except UnicodeDecodeError:
            continue
    scores = {c: score(text) for c, text in readings.items()}
    points = {c: scores[c][0] - (_UNLIKELY if c in _OLD else 0.0) for c in scores}
    ranked = sorted(readings, key=lambda c: -points[c])
    if not ranked or scores[ranked[0]][1] < _PLAUSIBLE:
        raise RefusalError(
            "ING006", "The encoding of this text could not be determined. Save it as UTF-8 and add it again."
        )
    best = ranked[0]
    same = [c for c in ranked if readings[c] == readings[best]]
    close = [c for c in ranked if c not in same and points[best] - points[c] < _DECISIVE]
    best = next(c for c in CODE_PAGES if c in same)
    note = f"encoding detected by its letters: {CODE_PAGES[best]}"
    if close:
        opinion = _second_opinion(data, [best, *close])
        if opinion is None:
            names = " or ".join(CODE_PAGES[c] for c in [best, *close])
            raise RefusalError(
                "ING006", f"The text may be in {names}: its letters do not tell. Save it as UTF-8."
            )
        best = opinion
        note = f"encoding likely {CODE_PAGES[best]}, but {CODE_PAGES[close[0]]} reads almost as well"
    text = data.decode(best, "replace")
    notes = [note]
    if len(same) > 1:
        notes.append(
            f"in this text {' and '.join(CODE_PAGES[c] for c in CODE_PAGES if c in same)} read the same"
        )
    return Decoded(text, CODE_PAGES[best], tuple(notes))


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 in which a few bytes are broken (cut off in the middle of a letter, a byte from elsewhere)."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    good = sum(c > "\x7f" for c in text) - broken
    return _lenient(data, "utf-8", "UTF-8") if good >= 20 and broken * 50 <= good else None


def decode(data: bytes) -> Decoded:
    """The text of bytes, its encoding and what is worth telling about it.

    Raises :class:`RefusalError` ING006 when no encoding reads as text, or two do alike.
    """
    for bom, codec, name in _BOMS:
        if data.startswith(bom):
            decoded = _lenient(data[len(bom) :], codec, name)
            return Decoded(decoded.text, name, ("byte order mark", *decoded.notes))
    codec16 = _utf16_without_bom(data)
    if codec16:
        decoded = _lenient(data, codec16, codec16.upper().replace("-LE", "LE").replace("-BE", "BE"))
        note = f"encoding detected by its bytes: {decoded.encoding} without a byte order mark"
        return Decoded(decoded.text, decoded.encoding, (note, *decoded.notes))
    try:
        return Decoded(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("utf-8", "surrogatepass")
        return Decoded(text, "UTF-8", ("lone surrogates were replaced by U+FFFD",))
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _code_page(data)
