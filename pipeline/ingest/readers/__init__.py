"""One reader per format, and the dispatcher that finds the right one."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from pipeline.core.config import IngestConfig
from pipeline.ingest.document import Document, RefusalError
from pipeline.ingest.raw import RawFile
from pipeline.ingest.sniff import sniff


@contextmanager
def _quiet() -> Iterator[None]:
    """What libraries log about odd files goes into notes and rejects, not to the user's terminal."""
    loggers = [
        logging.getLogger(name) for name in ("pdfminer", "pdfplumber", "trafilatura", "charset_normalizer")
    ]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def read(file: RawFile, config: IngestConfig) -> Document:
    """The text of a file by what it really is; the extension is only a hint. Raises :class:`RefusalError`."""
    if len(file.data) > config.max_file_size:
        raise RefusalError(
            "ING010",
            f"The file has {len(file.data):,} bytes, more than the {config.max_file_size:,} allowed. "
            "Remove pictures or split it.",
        )
    kind = sniff(file.name, file.data)
    with _quiet():
        return _dispatch(kind, file, config)


def _dispatch(kind: str, file: RawFile, config: IngestConfig) -> Document:
    # heavy libraries are imported inside the readers, and only those that are needed
    match kind:
        case "docx":
            from pipeline.ingest.readers import docx

            return docx.read(file.data, config.max_file_size)
        case "odt":
            from pipeline.ingest.readers import odt

            return odt.read(file.data, config.max_file_size)
        case "pdf":
            from pipeline.ingest.readers import pdf

            return pdf.read(file.data)
        case "html":
            from pipeline.ingest.readers import html

            return html.read(file.data)
        case "rtf":
            from pipeline.ingest.readers import rtf

            return rtf.read(file.data)
        case "md":
            from pipeline.ingest.readers import markdown

            return markdown.read(file.data)
        case _:
            from pipeline.ingest.readers import text

            # one segment per line only makes sense where the author's lines survive
            return text.read(file.data, keep_lines=config.keep_lines)
