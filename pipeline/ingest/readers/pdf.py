"""PDF: text in reading order, lines rejoined, running heads and page numbers left out."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import regex

from pipeline.core.model import BlockKind, Place
from pipeline.ingest.document import Document, RawBlock, RefusalError
from pipeline.ingest.readers._pdf_layout import Line, lines_of, reading_order
from pipeline.ingest.readers._pdf_text import body_size, paragraphs, running_lines

if TYPE_CHECKING:
    from pdfplumber.page import Page

#: no press release has more; the rest of a longer file is somebody's annual report
_MOST_PAGES = 200
_STREAM = regex.compile(rb"stream\r?\n")
#: bytes that one compressed stream, and all together, may unpack to
_LARGEST_STREAM, _LARGEST_ALL = 100_000_000, 400_000_000
#: letters below which a page with pictures is a scan
_LETTERS_OF_A_SCAN = 20
_NO_LETTERS = regex.compile(r"\(cid:\d+\)")


def read(data: bytes) -> Document:
    """Blocks of a PDF. Raises :class:`RefusalError` for passwords, scans and damage."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed
    from pdfminer.pdfexceptions import PDFException
    from pdfplumber.utils.exceptions import PdfminerException

    _guard(data)
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            if len(document.pages) > _MOST_PAGES:
                raise RefusalError(
                    "ING010", f"The PDF has {len(document.pages)} pages. Save the release alone as a PDF."
                )
            return _document(document.pages)
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed) as error:
        raise _password() from error
    except (PdfminerException, PDFException) as error:
        cause = error.args[0] if error.args else None
        if isinstance(cause, PDFPasswordIncorrect) or "Password" in type(cause).__name__:
            raise _password() from error
        raise RefusalError("ING003", "The PDF is damaged. Save it again and add the new copy.") from error


def _password() -> RefusalError:
    return RefusalError("ING004", "The PDF has a password. Save a copy without the password and add that.")


def _guard(data: bytes) -> None:
    """Refuse streams that unpack to far more than a text needs, before a library unpacks them."""
    total = 0
    for match in _STREAM.finditer(data):
        if data[match.end() : match.end() + 1] not in (b"\x78", b"\x58", b"\x48", b"\x68", b"\x38", b"\x28"):
            continue
        unpacker = zlib.decompressobj()
        rest, size = data[match.end() :], 0
        try:
            while rest and not unpacker.eof:
                size += len(unpacker.decompress(rest, 1_000_000))
                rest = unpacker.unconsumed_tail
                if size > _LARGEST_STREAM or total + size > _LARGEST_ALL:
                    raise RefusalError(
                        "ING010", "Unpacked, the PDF would be far too large. Save it again without pictures."
                    )
        except zlib.error:
            # not a compressed stream after all, or a damaged one: the library says so
            pass
        total += size


def _document(pages: list[Page]) -> Document:
    read_pages = [_Page(page) for page in pages]
    lines = [p.lines for p in read_pages]
    text = "".join(line.text for page in lines for line in page)
    unreadable = sum(len(m) for m in _NO_LETTERS.findall(text))
    letters = sum(map(str.isalpha, text)) - 3 * len(_NO_LETTERS.findall(text))
    if unreadable * 3 > len(text) and unreadable:
        raise RefusalError(
            "ING005", "The PDF does not say which letters it shows. Run OCR on it, or add the text as DOCX."
        )
    if letters < _LETTERS_OF_A_SCAN and not any(p.tables for p in read_pages):
        if any(p.pictures for p in read_pages):
            raise RefusalError(
                "ING005", "The pages are pictures without text. Run OCR on the PDF, or add the text as DOCX."
            )
        if not letters:
            raise RefusalError("ING002", "There is no text in this PDF. Add the text or remove the file.")
    running, heads, numbers = running_lines(lines, [p.height for p in read_pages])
    tables: dict[int, list[RawBlock]] = {}
    columns: list[list[Line]] = []
    for page in read_pages:
        places = []
        for box, rows in page.tables:
            number = len(tables) + 1
            tables[number] = list(_cells(rows, number, page.number))
            places.append(_place_of_table(box, page.number, number))
        columns += reading_order([*(x for x in page.lines if x not in running), *places])
    size = body_size([line for page in lines for line in page])
    notes = tuple(_notes(read_pages, columns, heads, numbers))
    return Document("pdf", tuple(paragraphs(columns, tables, size)), notes=notes)


def _place_of_table(box: tuple[float, float, float, float], page: int, number: int) -> Line:
    """A line that holds the place of a table while the order of reading is found."""
    left, top, right, bottom = box
    return Line(
        text="", x0=left, x1=right, top=top, bottom=bottom, size=0.0, bold=False, page=page, table=number
    )


def _notes(pages: list[_Page], columns: list[list[Line]], heads: int, numbers: int) -> Iterator[str]:
    if heads:
        yield f"{heads} running heads or feet were left out"
    if numbers:
        yield f"{numbers} page numbers were left out"
    if len(columns) > sum(bool(p.lines) for p in pages):
        yield "several columns were found"
    scans = [
        str(p.number) for p in pages if p.pictures and sum(len(x.text) for x in p.lines) < _LETTERS_OF_A_SCAN
    ]
    if scans:
        yield f"pages without text (scanned?): {', '.join(scans)}"
    yield "lines were rejoined by their layout"


class _Page:
    """Lines, ruled tables and pictures of one page."""

    def __init__(self, page: Page) -> None:
        self.number = page.page_number
        self.height = float(page.height)
        # ruling lines in their thousands are a drawing, and looking for tables in it takes minutes
        few = len(page.rects) + len(page.lines) + len(page.curves) < 3000
        found = [t for t in page.find_tables() if _is_table(t)] if few else []
        self.tables: list[tuple[tuple[float, float, float, float], list[list[str | None]]]] = [
            (table.bbox, table.extract()) for table in found
        ]
        words = page.extract_words(
            extra_attrs=["size", "fontname"], use_text_flow=False, x_tolerance_ratio=0.18
        )
        boxes = [table.bbox for table in found]
        outside = [w for w in words if not any(_inside(w, box) for box in boxes)]
        self.lines = lines_of(outside, self.number)
        self.pictures = bool(page.images)
        page.close()


def _is_table(table: Any) -> bool:
    rows = table.extract()
    return len(rows) >= 2 and max(len(r) for r in rows) >= 2 and sum(bool(c) for r in rows for c in r) >= 4


def _inside(word: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])


def _cells(rows: list[list[str | None]], table: int, page: int) -> Iterator[RawBlock]:
    for r, texts in enumerate(rows, 1):
        for c, text in enumerate(texts, 1):
            if text and text.strip():
                place = Place(page=page, table=table, row=r, column=c)
                yield RawBlock(" ".join(text.split()), BlockKind.TABLE_CELL, place=place)
