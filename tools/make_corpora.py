#!/usr/bin/env python3
# ruff: noqa: E501  (templates of markup)
"""Regenerate the sample releases in corpora/raw and corpora/gold from corpora/sources.

    python tools/make_corpora.py                 write corpora/raw/<release> and corpora/gold/<release>.yaml
    python tools/make_corpora.py --clean DIR     write the same releases without any fault into DIR
    python tools/make_corpora.py --check         change nothing; say whether corpora/ is up to date

Needs python-docx 1.2, reportlab 5, lxml, pyyaml and the DejaVu fonts (Debian: fonts-dejavu-core). None of them is
a dependency of the pipeline for this purpose: the generated files are in the repository.

A source folder holds release.yaml, one ``<version>.src`` per version and faults.yaml. In a source one line
is one block:

    # heading   ## subheading   - list item   | table | row |   ! caption   = footer   ^ running head
    anything else is a paragraph

and inside a line: ``[text](url)`` a link, ``{-deleted-}{+inserted+}`` tracked changes, ``{c:words|comment}`` a
comment, ``~`` a place where a long word may be hyphenated, ``\\|`` a literal bar. A fault is written
``⟦id|right|wrong⟧`` and may span lines; without it the text is right. faults.yaml says for each id what kind of
fault it is and what the other versions say; version, quote and occurrence are found by this script.

The files are deterministic: fixed times, no random ids. corpora/raw/covenant-seminar-2014 is not generated.
"""

from __future__ import annotations

import argparse
import datetime as dt
import filecmp
import html
import io
import re
import sys
import tempfile
import unicodedata
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import yaml

ROOT = Path(__file__).resolve().parent.parent / "corpora"
FONTS = Path("/usr/share/fonts/truetype/dejavu")
FAULT = re.compile(r"⟦(\d+)\|([^⟦⟧]*?)(?<!\\)\|([^⟦⟧]*?)⟧", re.S)
#: sentinels around a fault while the text is taken apart; never written to a file
OPEN, CLOSE = "\ue000", "\ue001"
LANGUAGE_TAG = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}

#: fault type → MQM path (pipeline/core/mqm.py); a fault may override it
MQM = {
    "number": "accuracy/mistranslation/number",
    "magnitude": "accuracy/mistranslation/number",
    "unit": "accuracy/mistranslation/unit",
    "currency": "accuracy/mistranslation/currency",
    "percent": "accuracy/mistranslation/percent",
    "date": "accuracy/mistranslation/date",
    "month": "accuracy/mistranslation/date",
    "weekday": "accuracy/mistranslation/date",
    "range_end_lost": "accuracy/mistranslation/date",
    "time": "accuracy/mistranslation/time",
    "person": "accuracy/mistranslation/person",
    "person_inconsistent": "accuracy/mistranslation/person",
    "place": "accuracy/mistranslation/place",
    "organisation": "accuracy/mistranslation/organisation",
    "organisation_dropped": "accuracy/mistranslation/organisation",
    "omission": "accuracy/omission",
    "partial_omission": "accuracy/omission",
    "untranslated_sentence": "accuracy/untranslated",
    "untranslated_fragment": "accuracy/untranslated",
    "list_item_lost": "accuracy/omission",
    "count_mismatch": "accuracy/mistranslation/number",
    "negation": "accuracy/mistranslation/negation",
    "direction": "accuracy/mistranslation/direction",
    "position": "accuracy/mistranslation/position",
    "contact": "accuracy/mistranslation/contact",
    "link_language": "locale/link",
    "deprecated_term": "terminology/termbase",
    "wrong_term": "terminology/wrong-term",
    "term_inconsistent": "terminology/inconsistent",
    "abbreviation": "terminology/abbreviation",
    "russian_letters": "linguistic/script",
    "homoglyph": "linguistic/script",
    "vowel_harmony": "linguistic/grammar",
    "plural_after_numeral": "linguistic/grammar",
    "case_after_numeral": "linguistic/grammar",
    "missing_case": "linguistic/grammar",
    "possessive": "linguistic/grammar",
    "agreement": "linguistic/grammar",
    "article": "linguistic/grammar",
    "suffix_hyphen": "linguistic/punctuation",
    "repeated_word": "linguistic/duplication",
    "doubled_sentence": "linguistic/duplication",
    "double_space": "linguistic/punctuation/spacing",
    "space_missing": "linguistic/punctuation/spacing",
    "space_extra": "linguistic/punctuation/spacing",
    "brackets": "linguistic/punctuation/brackets",
    "quotes_unbalanced": "linguistic/punctuation/quotes",
    "quote_style": "locale/quotes",
    "dash": "linguistic/punctuation/dash",
    "end_punctuation": "linguistic/punctuation",
    "punctuation": "linguistic/punctuation",
    "stray_markup": "markup/broken",
    "spelling": "linguistic/spelling",
    "capitalisation": "linguistic/capitalisation",
    "inconsistent_writing": "style/inconsistent",
    "wording": "accuracy/mistranslation",
}


# -- sources ------------------------------------------------------------------------------------------------


@dataclass
class Block:
    kind: str  # h1 h2 p li row caption footer running
    text: str = ""
    cells: list[str] = field(default_factory=list)


PREFIXES = (("## ", "h2"), ("# ", "h1"), ("- ", "li"), ("! ", "caption"), ("= ", "footer"), ("^ ", "running"))


def resolve(source: str, *, faulty: bool, marked: bool = False) -> str:
    """The source with every fault put in (or the right text), optionally between sentinels."""

    def pick(match: re.Match[str]) -> str:
        text = (match[3] if faulty else match[2]).replace("\\|", "|")
        return f"{OPEN}{match[1]}{OPEN}{text}{CLOSE}" if marked else text

    return FAULT.sub(pick, source)


def parse(text: str) -> list[Block]:
    blocks = []
    for line in text.split("\n"):
        if not line.strip():
            continue
        for prefix, kind in PREFIXES:
            if line.startswith(prefix):
                blocks.append(Block(kind, line[len(prefix) :]))
                break
        else:
            if line.startswith("| "):
                cells = [c.strip(" ") for c in line.strip().strip("|").split(" | ")]
                blocks.append(Block("row", cells=cells))
            else:
                blocks.append(Block("p", line))
    return blocks


INLINE = re.compile(
    r"\{-(?P<del>.*?)-\}|\{\+(?P<ins>.*?)\+\}|\{c:(?P<anchor>.*?)\|(?P<comment>.*?)\}|\[(?P<text>[^\]]*)\]\((?P<url>[^)]*)\)"
)


def inline(text: str) -> list[tuple[str, str, str]]:
    """(kind, text, extra) pieces of a line; kinds: text, del, ins, comment, link."""
    pieces, position = [], 0
    for match in INLINE.finditer(text):
        if match.start() > position:
            pieces.append(("text", text[position : match.start()], ""))
        if match["del"] is not None:
            pieces.append(("del", match["del"], ""))
        elif match["ins"] is not None:
            pieces.append(("ins", match["ins"], ""))
        elif match["anchor"] is not None:
            pieces.append(("comment", match["anchor"], match["comment"]))
        else:
            pieces.append(("link", match["text"], match["url"]))
        position = match.end()
    if position < len(text):
        pieces.append(("text", text[position:], ""))
    return pieces


def plain_line(text: str) -> str:
    return "".join(t for kind, t, _ in inline(text) if kind != "del").replace("~", "")


def plain(blocks: list[Block]) -> str:
    """The text as an ideal reader of the file would extract it: body blocks, one a line."""
    lines = []
    for block in blocks:
        if block.kind in ("footer", "running"):
            continue
        lines += [plain_line(c) for c in block.cells] if block.kind == "row" else [plain_line(block.text)]
    return "\n".join(lines)


# -- gold ---------------------------------------------------------------------------------------------------


def unmark(text: str) -> tuple[str, dict[int, tuple[int, int]]]:
    """Take the sentinels out; where each fault stands in what is left."""
    out: list[str] = []
    spans: dict[int, tuple[int, int]] = {}
    length = position = 0
    start, current = 0, 0
    for match in re.finditer(f"{OPEN}(\\d+){OPEN}|{CLOSE}", text):
        out.append(text[position : match.start()])
        length += match.start() - position
        position = match.end()
        if match[1]:
            start, current = length, int(match[1])
        else:
            spans[current] = (start, length)
    out.append(text[position:])
    return "".join(out), spans


def marked_plain(source: str) -> tuple[str, dict[int, tuple[int, int]]]:
    # a fault that swallows whole lines stands alone on its line: glue it to the line before, where the gap is
    text = resolve(source, faulty=True, marked=True)
    text = re.sub(f"\n+({OPEN}\\d+{OPEN}{CLOSE})(?=\n|$)", r"\1", text)
    text = re.sub(f"\n({OPEN}\\d+{OPEN})((?:- |## |# ))", r"\n\2\1", text)
    return unmark(plain(parse(text)))


def gold(release: str, folder: Path) -> dict[str, Any]:
    facts = yaml.safe_load((folder / "faults.yaml").read_text("utf-8"))
    texts = {p.stem: marked_plain(p.read_text("utf-8")) for p in sorted(folder.glob("*.src"))}
    rights = {
        p.stem: {int(m[1]): m[2] for m in FAULT.finditer(p.read_text("utf-8"))}
        for p in sorted(folder.glob("*.src"))
    }
    faults = []
    seen: set[int] = set()
    for version in ("kk", "ru", "en"):
        text, spans = texts[version]
        for number, (start, end) in sorted(spans.items(), key=lambda kv: kv[1]):
            assert number not in seen, (release, number, "marked twice")
            seen.add(number)
            fact = dict(facts[number])
            kind = fact.pop("type")
            entry: dict[str, Any] = {
                "id": number,
                "type": kind,
                "mqm": fact.pop("mqm", MQM[kind]),
                "version": version,
            }
            quote = fact.pop("quote", text[start:end])
            if not quote.strip(" ") and quote == "":
                entry["quote"] = ""
                before = re.split(r"\s+", text[:start].rstrip().rsplit("\n", 1)[-1])
                entry["after"] = fact.pop("after", " ".join(before[-6:]))
                assert text[:start].rstrip().endswith(entry["after"]), (release, number, entry["after"])
                at = text[:start].rstrip().rfind(entry["after"])
                entry["occurrence"] = text[:at].count(entry["after"]) + 1
            else:
                at = text.rfind(quote, 0, end + len(quote))
                while at > end or (at + len(quote) <= start and quote and start != end):
                    at = text.rfind(quote, 0, at + len(quote) - 1)
                assert 0 <= at <= end <= at + len(quote) + (end - start), (release, number, quote)
                entry["quote"] = quote
                entry["occurrence"] = text[:at].count(quote) + 1
            right = plain_line(rights[version][number].replace("\\|", "|")).strip("\n")
            if right.startswith("- "):
                right = right[2:]
            expected = fact.pop("expected", right)
            if expected and entry["quote"]:
                entry["expected"] = expected
            other = fact.pop("other", {})
            for key, value in other.items():
                assert value in texts[key][0], (release, number, key, value)
            if not entry["quote"] and not other:
                raise AssertionError((release, number, "an omission needs the other versions"))
            if other:
                entry["other"] = other
            entry["note"] = fact.pop("note")
            assert not fact, (release, number, fact)
            faults.append(entry)
    assert seen == set(facts), (release, seen ^ set(facts))
    faults.sort(key=lambda f: f["id"])
    return {"release": release, "faults": faults}


def dump_gold(data: dict[str, Any]) -> str:
    head = "# Generated by tools/make_corpora.py from corpora/sources; do not edit.\n"
    return head + yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110)


# -- containers ---------------------------------------------------------------------------------------------


def rezip(data: bytes, moment: dt.datetime) -> bytes:
    """The same zip archive with fixed times."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            copy = zipfile.ZipInfo(info.filename, moment.timetuple()[:6])
            copy.compress_type = zipfile.ZIP_STORED if info.filename == "mimetype" else zipfile.ZIP_DEFLATED
            copy.external_attr = 0o644 << 16
            new.writestr(copy, old.read(info.filename), compresslevel=9)
    return out.getvalue()


# -- DOCX ---------------------------------------------------------------------------------------------------


def _docx_pieces(document: Any, paragraph: Any, text: str, moment: dt.datetime, author: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    stamp = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    for kind, piece, extra in inline(text.replace("~", "")):
        if kind in ("text", "comment"):
            run = paragraph.add_run(piece)
            if kind == "comment":
                comment = document.add_comment(run, text=extra, author=author, initials=author[0])
                comment._comment_elm.set(qn("w:date"), stamp)
        elif kind == "link":
            relation = document.part.relate_to(extra, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            link = OxmlElement("w:hyperlink")
            link.set(qn("r:id"), relation)
            run = paragraph.add_run(piece)
            run.font.underline = True
            link.append(run._r)
            paragraph._p.append(link)
        else:
            change = OxmlElement(f"w:{kind}")
            change.set(qn("w:id"), str(100 + len(paragraph._p)))
            change.set(qn("w:author"), author)
            change.set(qn("w:date"), stamp)
            run = paragraph.add_run(piece)
            if kind == "del":
                for node in run._r.findall(qn("w:t")):
                    node.tag = qn("w:delText")
                    node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            change.append(run._r)
            paragraph._p.append(change)


def docx_document(title: str, moment: dt.datetime, language: str) -> Any:
    import docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    document = docx.Document()
    core = document.core_properties
    core.author, core.title, core.last_modified_by, core.comments = "Press office", title, "Press office", ""
    core.created = core.modified = moment
    core.language = LANGUAGE_TAG[language]
    style = document.styles["Normal"]
    style.font.name, style.font.size = "DejaVu Sans", Pt(11)
    tag = OxmlElement("w:lang")
    tag.set(qn("w:val"), LANGUAGE_TAG[language])
    style.element.get_or_add_rPr().append(tag)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    return document


def docx_blocks(document: Any, blocks: list[Block], moment: dt.datetime, author: str) -> None:
    styles = {"h1": "Heading 1", "h2": "Heading 2", "li": "List Bullet", "caption": "Caption", "p": "Normal"}
    position = 0
    while position < len(blocks):
        block = blocks[position]
        if block.kind == "row":
            rows = []
            while position < len(blocks) and blocks[position].kind == "row":
                rows.append(blocks[position].cells)
                position += 1
            table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
            for r, cells in enumerate(rows):
                for c, cell in enumerate(cells):
                    paragraph = table.cell(r, c).paragraphs[0]
                    _docx_pieces(document, paragraph, cell, moment, author)
                    if r == 0:
                        for run in paragraph.runs:
                            run.bold = True
            continue
        position += 1
        if block.kind in ("footer", "running"):
            section = document.sections[0]
            part = section.footer if block.kind == "footer" else section.header
            part.paragraphs[0].text = block.text
            continue
        _docx_pieces(document, document.add_paragraph(style=styles[block.kind]), block.text, moment, author)


def save_docx(document: Any, moment: dt.datetime) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return rezip(out.getvalue(), moment)


def make_docx(blocks: list[Block], language: str, meta: dict[str, Any]) -> bytes:
    title = next(plain_line(b.text) for b in blocks if b.kind == "h1")
    document = docx_document(title, meta["moment"], language)
    docx_blocks(document, blocks, meta["moment"], meta["author"][language])
    return save_docx(document, meta["moment"])


def make_mixed_docx(parts: dict[str, list[Block]], meta: dict[str, Any]) -> bytes:
    """The language parts one after another in one file."""
    document = docx_document(meta["title"], meta["moment"], "kk")
    for number, blocks in enumerate(parts.values()):
        if number:
            document.add_page_break()
        docx_blocks(document, blocks, meta["moment"], "Press office")
    return save_docx(document, meta["moment"])


def make_table_docx(parts: dict[str, list[Block]], meta: dict[str, Any]) -> bytes:
    """One table with a column per language; the n-th blocks of all versions make the n-th row."""
    from docx.shared import Pt

    document = docx_document(meta["title"], meta["moment"], "kk")
    document.styles["Normal"].font.size = Pt(9)
    columns = list(parts)
    height = max(len(blocks) for blocks in parts.values())
    assert all(len(blocks) == height for blocks in parts.values()), {k: len(v) for k, v in parts.items()}
    table = document.add_table(rows=height + 1, cols=len(columns), style="Table Grid")
    for c, language in enumerate(columns):
        table.cell(0, c).paragraphs[0].add_run(
            {"kk": "Қазақша", "ru": "Русский", "en": "English"}[language]
        ).bold = True
        for r, block in enumerate(parts[language], 1):
            paragraph = table.cell(r, c).paragraphs[0]
            _docx_pieces(document, paragraph, block.text, meta["moment"], "Press office")
            if block.kind in ("h1", "h2"):
                for run in paragraph.runs:
                    run.bold = True
    return save_docx(document, meta["moment"])


# -- ODT ----------------------------------------------------------------------------------------------------

_ODT_NS = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
)


def _odt_inline(text: str) -> str:
    out = []
    for kind, piece, extra in inline(text.replace("~", "")):
        body = re.sub(r" ( +)", lambda m: f' <text:s text:c="{len(m[1])}"/>', escape(piece))
        if kind == "link":
            body = f'<text:a xlink:type="simple" xlink:href="{escape(extra)}">{body}</text:a>'
        out.append(body)
    return "".join(out)


def make_odt(blocks: list[Block], language: str, meta: dict[str, Any]) -> bytes:
    moment, tag = meta["moment"], LANGUAGE_TAG[language]
    title = next(plain_line(b.text) for b in blocks if b.kind == "h1")
    footer = next((b.text for b in blocks if b.kind == "footer"), "")
    body: list[str] = []
    position = tables = 0
    while position < len(blocks):
        block = blocks[position]
        if block.kind == "li":
            items = []
            while position < len(blocks) and blocks[position].kind == "li":
                text = _odt_inline(blocks[position].text)
                items.append(
                    f'<text:list-item><text:p text:style-name="Standard">{text}</text:p></text:list-item>'
                )
                position += 1
            body.append(f'<text:list text:style-name="Bullets">{"".join(items)}</text:list>')
            continue
        if block.kind == "row":
            rows = []
            while position < len(blocks) and blocks[position].kind == "row":
                cells = "".join(
                    '<table:table-cell table:style-name="Cell" office:value-type="string">'
                    f'<text:p text:style-name="Standard">{_odt_inline(c)}</text:p></table:table-cell>'
                    for c in blocks[position].cells
                )
                rows.append(f"<table:table-row>{cells}</table:table-row>")
                width = len(blocks[position].cells)
                position += 1
            tables += 1
            body.append(
                f'<table:table table:name="T{tables}"><table:table-column table:number-columns-repeated="{width}"/>'
                f"{''.join(rows)}</table:table>"
            )
            continue
        position += 1
        text = _odt_inline(block.text)
        if block.kind in ("h1", "h2"):
            level = block.kind[1]
            body.append(
                f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{text}</text:h>'
            )
        elif block.kind in ("p", "caption"):
            body.append(f'<text:p text:style-name="Standard">{text}</text:p>')
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    content = (
        f'{head}<office:document-content {_ODT_NS} office:version="1.3"><office:automatic-styles>'
        '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties '
        'fo:padding="0.1cm" fo:border="0.5pt solid #000000"/></style:style>'
        '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">'
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" '
        'fo:margin-left="1.2cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>'
        f"</office:automatic-styles><office:body><office:text>{''.join(body)}</office:text></office:body>"
        "</office:document-content>"
    )
    country, code = tag.split("-")[1], tag.split("-")[0]
    styles = (
        f'{head}<office:document-styles {_ODT_NS} office:version="1.3"><office:font-face-decls>'
        '<style:font-face style:name="DejaVu Sans" svg:font-family="\'DejaVu Sans\'"/></office:font-face-decls>'
        '<office:styles><style:default-style style:family="paragraph"><style:text-properties '
        f'style:font-name="DejaVu Sans" fo:font-size="11pt" fo:language="{code}" fo:country="{country}"/>'
        '</style:default-style><style:style style:name="Standard" style:family="paragraph">'
        '<style:paragraph-properties fo:margin-bottom="0.25cm"/></style:style>'
        '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" '
        'style:default-outline-level="1"><style:paragraph-properties fo:margin-bottom="0.4cm"/><style:text-properties '
        'fo:font-size="16pt" fo:font-weight="bold"/></style:style><style:style style:name="Heading_20_2" '
        'style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2">'
        '<style:paragraph-properties fo:margin-bottom="0.3cm"/><style:text-properties fo:font-size="13pt" '
        'fo:font-weight="bold"/></style:style></office:styles><office:automatic-styles>'
        '<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" '
        'fo:page-height="29.7cm" fo:margin="2cm"/><style:footer-style/></style:page-layout></office:automatic-styles>'
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"><style:footer>'
        f'<text:p text:style-name="Standard">{escape(footer)}</text:p></style:footer></style:master-page>'
        "</office:master-styles></office:document-styles>"
    )
    stamp = moment.strftime("%Y-%m-%dT%H:%M:%S")
    metadata = (
        f'{head}<office:document-meta {_ODT_NS} office:version="1.3"><office:meta><dc:title>{escape(title)}</dc:title>'
        f"<meta:creation-date>{stamp}</meta:creation-date><dc:date>{stamp}</dc:date><dc:language>{tag}</dc:language>"
        "</office:meta></office:document-meta>"
    )
    mime = "application/vnd.oasis.opendocument.text"
    manifest = (
        f'{head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{mime}"/>'
        + "".join(
            f'<manifest:file-entry manifest:full-path="{n}" manifest:media-type="text/xml"/>'
            for n in ("content.xml", "styles.xml", "meta.xml")
        )
        + "</manifest:manifest>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in (
            ("mimetype", mime),
            ("content.xml", content),
            ("styles.xml", styles),
            ("meta.xml", metadata),
            ("META-INF/manifest.xml", manifest),
        ):
            archive.writestr(name, data)
    return rezip(out.getvalue(), moment)


# -- PDF ----------------------------------------------------------------------------------------------------


def make_pdf(blocks: list[Block], language: str, meta: dict[str, Any]) -> bytes:
    """A4, DejaVu Serif embedded, running head and page numbers, long words hyphenated at ``~``."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    for name, file in (("Serif", "DejaVuSerif.ttf"), ("Serif-Bold", "DejaVuSerif-Bold.ttf")):
        pdfmetrics.registerFont(TTFont(name, str(FONTS / file)))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, lang=LANGUAGE_TAG[language], initialFontName="Serif")
    running = next((b.text for b in blocks if b.kind == "running"), "")
    canvas.setTitle(next(plain_line(b.text) for b in blocks if b.kind == "h1"))
    canvas.setAuthor("Press office")
    width, height = A4
    left, right, top, bottom = 85.0, width - 85.0, height - 100.0, 90.0
    y, page = top, 1

    def furniture() -> None:
        canvas.setFont("Serif", 8.5)
        canvas.drawString(left, height - 55, running)
        canvas.line(left, height - 61, right, height - 61)
        canvas.drawCentredString(width / 2, 45, f"– {page} –")

    def lines_of(text: str, font: str, size: float, room: float) -> list[str]:
        lines, line = [], ""
        for word in text.split(" "):
            trial = f"{line} {word}" if line else word
            if pdfmetrics.stringWidth(trial.replace("~", ""), font, size) <= room:
                line = trial
                continue
            parts = word.split("~")
            for cut in range(len(parts) - 1, 0, -1):
                head = "".join(parts[:cut]) + "-"
                if line and pdfmetrics.stringWidth(f"{line.replace('~', '')} {head}", font, size) <= room:
                    lines.append(f"{line} {head}")
                    line = "".join(parts[cut:])
                    break
            else:
                lines.append(line)
                line = word
        lines.append(line)
        return [entry.replace("~", "") for entry in lines]

    furniture()
    for block in blocks:
        if block.kind in ("running", "footer"):
            continue
        font, size, indent, before = {
            "h1": ("Serif-Bold", 16, 0, 0),
            "h2": ("Serif-Bold", 13, 0, 10),
            "li": ("Serif", 12, 18, 2),
        }.get(block.kind, ("Serif", 12, 0, 6))
        y -= before
        text = "".join(t for _, t, _ in inline(block.text))
        lines = lines_of(text, font, size, right - left - indent)
        if block.kind in ("h1", "h2") and y - size * 5 < bottom:
            y = bottom - 1
        for number, line in enumerate(lines):
            if y - size < bottom:
                canvas.showPage()
                page += 1
                furniture()
                y = top
            canvas.setFont(font, size)
            if block.kind == "li" and number == 0:
                canvas.drawString(left + 4, y - size, "•")
            canvas.drawString(left + indent, y - size, line)
            y -= size * 1.45
        y -= 4
    canvas.showPage()
    canvas.save()
    return out.getvalue()


# -- HTML, Markdown, text -----------------------------------------------------------------------------------


def make_html(blocks: list[Block], language: str, meta: dict[str, Any]) -> bytes:
    site = meta["site"][language]

    def text(value: str) -> str:
        return "".join(
            f'<a href="{html.escape(extra)}">{html.escape(piece, quote=False)}</a>'
            if kind == "link"
            else html.escape(piece, quote=False)
            for kind, piece, extra in inline(value.replace("~", ""))
        )

    def links(entries: list[list[str]]) -> str:
        return "".join(
            f'<li><a href="{html.escape(u)}">{html.escape(t, quote=False)}</a></li>' for t, u in entries
        )

    body, position = [], 0
    while position < len(blocks):
        block = blocks[position]
        if block.kind == "li":
            body.append("      <ul>")
            while position < len(blocks) and blocks[position].kind == "li":
                body.append(f"        <li>{text(blocks[position].text)}</li>")
                position += 1
            body.append("      </ul>")
            continue
        position += 1
        tag = {"h1": "h1", "h2": "h2", "caption": "figcaption"}.get(block.kind, "p")
        line = f"<{tag}>{text(block.text)}</{tag}>"
        body.append(f"      <figure>{line}</figure>" if tag == "figcaption" else f"      {line}")
    title = next(plain_line(b.text) for b in blocks if b.kind == "h1")
    article = "\n".join(body)
    return f"""<!DOCTYPE html>
<html lang="{language}">
<head>
  <meta charset="utf-8">
  <title>{html.escape(title, quote=False)} | {html.escape(site["name"], quote=False)}</title>
  <meta name="date" content="{meta["date"]}">
  <script>window.dataLayer = window.dataLayer || [];</script>
  <style>body {{ font-family: sans-serif }} .cookie {{ position: fixed; bottom: 0 }}</style>
</head>
<body>
  <header>
    <a class="logo" href="{site["home"]}">{html.escape(site["name"], quote=False)}</a>
    <nav class="menu"><ul>{links(site["menu"])}</ul></nav>
    <ul class="languages">{links(meta["languages"])}</ul>
    <form class="search"><input type="search" placeholder="{site["search"]}"><button>{site["search"]}</button></form>
  </header>
  <div class="cookie" role="dialog"><p>{html.escape(site["cookie"], quote=False)}</p><button>{site["accept"]}</button></div>
  <nav class="breadcrumbs"><ol>{links(site["crumbs"])}</ol></nav>
  <main>
    <article>
{article}
    </article>
    <aside class="related"><h3>{site["related_title"]}</h3><ul>{links(site["related"])}</ul></aside>
    <div class="share">{site["share"]}</div>
  </main>
  <footer><p>{html.escape(site["copyright"], quote=False)}</p><ul>{links(site["footer"])}</ul></footer>
</body>
</html>
""".encode()


def make_md(blocks: list[Block], language: str, meta: dict[str, Any]) -> bytes:
    out, previous = [], ""
    for block in blocks:
        lead = {"h1": "# ", "h2": "## ", "li": "- "}.get(block.kind, "")
        line = f"| {' | '.join(block.cells)} |" if block.kind == "row" else lead + block.text
        if out and not (block.kind == previous and block.kind in ("li", "row")):
            out.append("")
        out.append(line)
        if block.kind == "row" and previous != "row":
            out.append("|" + " --- |" * len(block.cells))
        previous = block.kind
    return ("\n".join(out).replace("~", "") + "\n").encode()


def make_txt(blocks: list[Block], language: str, meta: dict[str, Any], encoding: str = "utf-8") -> bytes:
    out, previous = [], ""
    for block in blocks:
        if out and not (block.kind == previous == "li"):
            out.append("")
        out.append(("- " if block.kind == "li" else "") + plain_line(block.text))
        previous = block.kind
    text = "\n".join(out) + "\n"
    if encoding == "windows-1251":
        text = text.replace("\n", "\r\n")
    return b"\xff\xfe" + text.encode("utf-16-le") if encoding == "utf-16" else text.encode(encoding)


# -- all ----------------------------------------------------------------------------------------------------

MAKERS = {"docx": make_docx, "odt": make_odt, "pdf": make_pdf, "html": make_html, "md": make_md}


def build(folder: Path, target: Path, *, faulty: bool) -> None:
    meta = yaml.safe_load((folder / "release.yaml").read_text("utf-8"))
    make = meta.pop("make")
    release = dict(meta)
    date = meta["date"]
    meta["moment"] = dt.datetime(date.year, date.month, date.day, 9, 0, 0)
    meta.update(make)
    target.mkdir(parents=True, exist_ok=True)
    sources = {p.stem: p.read_text("utf-8") for p in sorted(folder.glob("*.src"))}
    blocks = {v: parse(resolve(s, faulty=faulty)) for v, s in sources.items()}
    kind = make["format"]
    if kind in ("mixed-docx", "table-docx"):
        parts = {v: blocks[v] for v in ("kk", "ru", "en")}
        maker = make_mixed_docx if kind == "mixed-docx" else make_table_docx
        files = {make["file"]: maker(parts, meta)}
    elif kind == "txt":
        files = {
            f"{v}.txt": make_txt(b, v.split(".")[0], meta, make["encodings"].get(v, "utf-8"))
            for v, b in blocks.items()
        }
    else:
        files = {f"{v}.{kind}": MAKERS[kind](b, v, meta) for v, b in blocks.items()}
    for name, data in files.items():
        (target / name).write_bytes(data)
    facts = yaml.safe_dump(release, allow_unicode=True, sort_keys=False, width=110)
    (target / "release.yaml").write_text(facts, "utf-8")


def build_all(raw: Path, golden: Path | None, *, faulty: bool) -> None:
    for folder in sorted(p for p in (ROOT / "sources").iterdir() if p.is_dir()):
        if (folder / "release.yaml").exists():
            build(folder, raw / folder.name, faulty=faulty)
            if golden is not None:
                for path in folder.glob("*.src"):
                    text = path.read_text("utf-8")
                    assert text == unicodedata.normalize("NFC", text), path
                (golden / f"{folder.name}.yaml").write_text(dump_gold(gold(folder.name, folder)), "utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument(
        "--clean", type=Path, metavar="DIR", help="write the releases without faults into DIR"
    )
    parser.add_argument("--check", action="store_true", help="only say whether corpora/ is up to date")
    options = parser.parse_args()
    if options.clean:
        build_all(options.clean, None, faulty=False)
        return 0
    if not options.check:
        (ROOT / "gold").mkdir(exist_ok=True)
        build_all(ROOT / "raw", ROOT / "gold", faulty=True)
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        raw, golden = Path(scratch, "raw"), Path(scratch, "gold")
        golden.mkdir()
        build_all(raw, golden, faulty=True)
        stale = []
        for made in sorted(p for p in Path(scratch).rglob("*") if p.is_file()):
            committed = ROOT / made.relative_to(scratch)
            if not committed.exists() or not filecmp.cmp(made, committed, shallow=False):
                stale.append(committed)
        for path in stale:
            print(f"stale: {path.relative_to(ROOT.parent)}", file=sys.stderr)
        return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
