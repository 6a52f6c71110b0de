"""What a file is, by its first bytes and its members; the extension decides only between kinds of text."""

from __future__ import annotations

import codecs
import io
import zipfile

import regex

from pipeline.ingest.document import RefusalError

_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"BM", "BMP"),
)
_ARCHIVES = (
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"\x1f\x8b\x08", "gzip"),
    (b"BZh", "bzip2"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXT_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
#: extension → what to do about a file that is text but not a release's text
_NOT_TEXTS = {
    "csv": "a table of values", "tsv": "a table of values", "json": "data", "yaml": "settings",
    "yml": "settings", "toml": "settings", "ini": "settings", "py": "a program", "js": "a program",
    "css": "a style sheet", "log": "a log", "tmx": "a translation memory", "xlf": "a bilingual file",
    "xliff": "a bilingual file", "sdlxliff": "a bilingual file", "po": "a bilingual file",
    "tbx": "a termbase", "eml": "an e-mail",
}  # fmt: skip
_HTML = regex.compile(
    rb"(?:<!--.*?-->|<\?xml[^>]*\?>|\s)*<(?:!doctype\s+html|html|head|body)\b", regex.I | regex.S
)
_TAG = regex.compile(rb"</(?:p|div|h[1-6]|td|li|a|span|body|article)>", regex.I)


def _unsupported(what: str, advice: str) -> RefusalError:
    return RefusalError("ING001", f"This is {what}. {advice}")


def sniff(name: str, data: bytes) -> str:
    """One of docx, odt, pdf, html, rtf, md, txt. Raises :class:`RefusalError` for everything else."""
    extension = name.rsplit(".", 1)[-1].casefold() if "." in name else ""
    if not data.strip(b"\x00 \t\r\n\f\x1a") or data in _TEXT_MARKS:
        raise RefusalError("ING002", "The file is empty. Put the text in or remove the file.")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data[:5] == b"{\\rtf":
        return "rtf"
    if data[:4] == b"PK\x03\x04":
        return _zip(data, extension)
    if data[:4] == b"PK\x05\x06":
        raise RefusalError("ING002", "The archive is empty. Put the text in or remove the file.")
    if data[:8] == _OLE:
        raise _ole(data)
    for magic, kind in _PICTURES:
        if data.startswith(magic) and (kind != "BMP" or extension == "bmp"):
            raise _unsupported(
                f"a picture ({kind})", "Add the text itself as DOCX, PDF or TXT; run OCR on a scan."
            )
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        raise _unsupported("a picture (WebP)", "Add the text itself as DOCX, PDF or TXT; run OCR on a scan.")
    for magic, kind in _ARCHIVES:
        if data.startswith(magic):
            raise _unsupported(f"an archive ({kind})", "Unpack it and add the files in it.")
    return _text(extension, data)


def _text(extension: str, data: bytes) -> str:
    if extension in ("docx", "odt", "pdf", "rtf", "doc", "xlsx", "pptx") and not _reads_as_text(data):
        raise RefusalError(
            "ING003", f"The file is named .{extension} but is damaged. Save it again and add the new copy."
        )
    if not _reads_as_text(data):
        raise _unsupported("not a text document", "Save the text as DOCX, PDF, ODT, RTF, HTML or TXT.")
    if extension in _NOT_TEXTS:
        raise _unsupported(_NOT_TEXTS[extension], "Save the text of the release as DOCX or TXT.")
    head = data[:4096].replace(b"\x00", b"")
    for bom in _TEXT_MARKS:
        head = head.removeprefix(bom)
    if head.lstrip().startswith(b"<?xml") and (b"office:document" in head or b"wordDocument" in head):
        raise _unsupported("a document in a flat XML format", "Save it as DOCX or ODT.")
    if extension in ("mht", "mhtml"):
        raise _unsupported("a web archive (MHT)", "Save the page as HTML.")
    if _HTML.match(head) or (
        extension in ("html", "htm", "xhtml") and _TAG.search(data[:200_000].replace(b"\x00", b""))
    ):
        return "html"
    if extension == "xml":
        raise _unsupported("XML data", "Save the text of the release as DOCX or TXT.")
    return "md" if extension in ("md", "markdown", "mdown", "mkd") else "txt"


def _reads_as_text(data: bytes) -> bool:
    """Hardly any control characters; NULs are fine in UTF-16 and UTF-32."""
    sample = data[:100_000]
    control = sum(sample.count(bytes((c,))) for c in range(1, 32) if c not in (7, 9, 10, 11, 12, 13, 26, 27))
    nul = sample.count(0)
    wide = sample.startswith((*_TEXT_MARKS[1:], codecs.BOM_UTF32_BE))
    if nul and not wide:
        # UTF-16 without a mark: text has its NULs and 04s at every second byte, a binary file has not
        marks = [sum(b in (0, 4) for b in sample[parity::2]) for parity in (0, 1)]
        if max(marks) < 0.8 * (len(sample) // 2) or min(marks) > 0.1 * len(sample):
            return nul <= 0.001 * len(sample) and control <= 0.01 * len(sample)
        wide = True
    # in UTF-16 Cyrillic letters carry control bytes (04) themselves
    return wide or control <= 0.01 * len(sample)


def _zip(data: bytes, extension: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            mimetype = archive.open("mimetype").read(200) if "mimetype" in names else b""
    # zipfile raises RuntimeError on encrypted members and NotImplementedError on unknown compression
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError, EOFError) as error:
        raise RefusalError(
            "ING003",
            "The file is damaged: it ends too early or was changed. Save it again and add the new copy.",
        ) from error
    if "[Content_Types].xml" in names:
        if any(n.startswith("word/") for n in names):
            return "docx"
        if any(n.startswith("xl/") for n in names):
            raise _unsupported("an Excel workbook", "Save the text of the release as DOCX or TXT.")
        if any(n.startswith("ppt/") for n in names):
            raise _unsupported("a PowerPoint presentation", "Save the text of the release as DOCX or TXT.")
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text"):
        return "odt"
    if mimetype.startswith(b"application/vnd.oasis.opendocument"):
        raise _unsupported("a spreadsheet or presentation", "Save the text of the release as ODT or DOCX.")
    if mimetype.startswith(b"application/epub"):
        raise _unsupported("an e-book (EPUB)", "Save the text of the release as DOCX or TXT.")
    if extension == "docx" or "word/document.xml" in names:
        raise RefusalError(
            "ING003", "The Word file has lost its parts. Open it in Word, save it again and add the copy."
        )
    if extension == "odt" or "content.xml" in names:
        return "odt"
    raise _unsupported("a ZIP archive", "Unpack it and add the files in it.")


def _ole(data: bytes) -> RefusalError:
    if "EncryptedPackage".encode("utf-16-le") in data or "EncryptionInfo".encode("utf-16-le") in data:
        return RefusalError(
            "ING004", "The document has a password. Save a copy without the password and add that."
        )
    if "WordDocument".encode("utf-16-le") in data:
        return _unsupported("a document of Word 97–2003 (DOC)", "Open it in Word and save it as DOCX.")
    return _unsupported("a file of an old Office format", "Save the text of the release as DOCX.")
