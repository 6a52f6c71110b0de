"""Contacts, captions and donors' boilerplate, told by their wording; the same in three languages."""

from __future__ import annotations

from dataclasses import replace

import regex

from pipeline.core.model import BlockKind
from pipeline.ingest.document import RawBlock

_PHONE = regex.compile(r"(?:\+\s?\d[\d\s()–-]{6,18}\d|\(\d{3,5}\)\s?\d[\d\s–-]{3,10}\d)")
_EMAIL = regex.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_URL = regex.compile(r"https?://[^\s,;<>]+|www\.[^\s,;<>]+")
_CONTACT_LABEL = regex.compile(
    r"(?:байланыс|байланысу үшін|контакты?|контактная информация|contacts?|media contacts?|press contacts?"
    r"|тел|телефон|факс|tel|phone|fax|e-?mail|эл\.? ?почта|адрес|мекенжайы?|address)\b[^.!?\n]{0,40}?[:.]",
    regex.I,
)
_LINE_LABEL = regex.compile(r"(?:тел|телефон|факс|tel|phone|fax|e-?mail|моб)\b\.?\s?:?\s*[+(\d\w]", regex.I)
_POSTAL = regex.compile(
    r"\b(?:str|st|street|avenue|ave|ул|улица|көшесі|көш|пр|проспект|даңғылы|office|офис)\b\.?", regex.I
)
_BOILERPLATE = regex.compile(
    r"\W*(?:"
    r"th(?:is|e) (?:project|publication|programme) (?:is|was|has been) (?:co-)?"
    r"(?:funded|financed|implemented|produced)"
    r"|the european (?:union is made up|commission is the eu)"
    r"|the (?:contents?|views?) .{0,60}(?:sole responsibility|do not (?:necessarily )?reflect)"
    r"|(?:(?:данный|этот|настоящий) )?проект (?:(?:со)?финансируется|реализуется) европейск"
    r"|европейск(?:ий союз (?:состоит из|объединяет) \d|ая комиссия является исполнительным)"
    r"|содержание (?:данной|настоящей) публикации"
    r"|(?:бұл )?жоба(?:ны)? еуропалық (?:одақ\w*|қауымдастық\w*) .{0,60}(?:қаржыланд|асыр)"
    r"|еуропалық (?:одақ .{0,40}\d+ мүше|комиссия .{0,30}атқарушы орган)"
    r")",
    regex.I,
)
_CAPTION = regex.compile(
    r"(?:фото|сурет|рис(?:унок)?\.?|photo|picture|figure|fig\.|кесте|таблица|table|диаграмма|chart)"
    r"(?:\s?№?\s?\d{1,3})?\s?[:.–—]\s",
    regex.I,
)


def contact_line(line: str) -> bool:
    """A short line that is nothing but a way to reach somebody."""
    if len(line) > 90:
        return False
    return bool(_PHONE.search(line) or _EMAIL.search(line) or _LINE_LABEL.match(line) or _URL.fullmatch(line))


def address_line(line: str) -> bool:
    """A short line with a street or a postal code in it."""
    return len(line) <= 70 and bool(
        regex.search(r"\d", line) and (_POSTAL.search(line) or regex.search(r"\b\d{5,6}\b", line))
    )


def is_contact(text: str) -> bool:
    """Mostly a way to reach somebody: named so at its beginning, a third of it, or five of them."""
    ways = [m[0] for p in (_PHONE, _EMAIL, _URL) for m in p.finditer(text)]
    found = sum(map(len, ways))
    if not found:
        return len(text) <= 90 and bool(_LINE_LABEL.match(text))
    reachable = bool(_PHONE.search(text) or _EMAIL.search(text))
    return reachable and (
        bool(_CONTACT_LABEL.match(text)) or found * 3 >= len(text) or len(ways) >= 5 or contact_line(text)
    )


def is_boilerplate(text: str) -> bool:
    """A donor's or publisher's standing text."""
    return bool(_BOILERPLATE.match(text))


def is_caption(text: str) -> bool:
    """«Фото: …», "Figure 1. …"."""
    return len(text) <= 300 and bool(_CAPTION.match(text))


def classify(block: RawBlock) -> RawBlock:
    """The block with the kind its words show, where the reader found a plain paragraph or list item."""
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM):
        return block
    if is_boilerplate(block.text) and block.kind != BlockKind.HEADING:
        return replace(block, kind=BlockKind.BOILERPLATE, level=None)
    if is_contact(block.text) and (block.kind == BlockKind.PARAGRAPH or len(block.text) < 90):
        return replace(block, kind=BlockKind.CONTACT, level=None)
    if block.kind == BlockKind.PARAGRAPH and is_caption(block.text):
        return replace(block, kind=BlockKind.CAPTION)
    return block
