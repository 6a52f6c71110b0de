"""Termbases in workbooks: the first sheet is the same table as in CSV. openpyxl is loaded when needed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.core.errors import ConfigError
from pipeline.terms.records import Termbase
from pipeline.terms.tables import rows_of, termbase_of_rows

#: bytes of the unpacked workbook: a zip bomb is refused before it is unpacked
MAX_UNPACKED = 1_000_000_000


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ImportError as error:
        raise ConfigError("XLSX needs the package openpyxl. Install it, or save the table as CSV.") from error
    return openpyxl


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def read_xlsx(data: bytes, file: str) -> Termbase:
    """Parse the first sheet of a workbook; formulas count with their last value."""
    openpyxl = _openpyxl()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > MAX_UNPACKED:
                raise ConfigError(f"{file} is too large when unpacked. Split the termbase by domain.")
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        rows = [tuple(_cell(c) for c in row) for row in book.worksheets[0].iter_rows(values_only=True)]
    except ConfigError:
        raise
    # a damaged workbook makes openpyxl raise what its parts raise: KeyError, ValueError, BadZipFile …
    except Exception as error:
        raise ConfigError(
            f"{file} is not a readable XLSX workbook. Open and save it anew, or use CSV."
        ) from error
    return termbase_of_rows(_numbered(rows), file)


def _numbered(rows: list[tuple[str, ...]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    yield from enumerate(rows, 1)


def write_xlsx(termbase: Termbase, path: Path) -> None:
    """Write the table as the only sheet of a workbook, with a frozen header."""
    book = _openpyxl().Workbook()
    sheet = book.active
    sheet.title = "terms"
    for row in rows_of(termbase):
        sheet.append(list(row))
    sheet.freeze_panes = "A2"
    # a term that begins with “=” is a term, not a formula
    for cells in sheet.iter_rows():
        for cell in cells:
            if cell.data_type == "f":
                cell.data_type = "s"
    try:
        book.save(path)
    except OSError as error:
        raise ConfigError(f"{path} cannot be written: {error.strerror}. Choose another place.") from error
