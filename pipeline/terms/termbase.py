"""Loading and writing termbases. The file of record is TBX; CSV and XLSX are for people and exchange.

The format is told by the content, never by the name: a zip archive is XLSX, XML is TBX, the rest is CSV.
"""

from __future__ import annotations

from pathlib import Path

from pipeline.core.errors import ConfigError
from pipeline.terms.records import Concept, Status, Term, Termbase, simple_termbase
from pipeline.terms.tables import read_csv, write_csv
from pipeline.terms.tbx import read_tbx, write_tbx
from pipeline.terms.validation import Problem, check_termbase
from pipeline.terms.xlsx import read_xlsx, write_xlsx

__all__ = [
    "Concept",
    "Problem",
    "Status",
    "Term",
    "Termbase",
    "check_termbase",
    "load",
    "simple_termbase",
    "write_csv",
    "write_tbx",
    "write_xlsx",
]

#: bytes; larger files are refused rather than read into memory
MAX_SIZE = 500_000_000


def load(path: Path | None) -> Termbase:
    """Read a termbase; None gives an empty one.

    Raises :class:`ConfigError` that names the file, the line where there is one, and what to do.
    """
    if path is None:
        return Termbase.of(())
    try:
        if path.stat().st_size > MAX_SIZE:
            raise ConfigError(
                f"{path} is larger than {MAX_SIZE // 1_000_000} MB. Split the termbase by domain."
            )
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise ConfigError(f"The termbase {path} cannot be read: {reason}. Check the path.") from error
    if not data.strip():
        return Termbase.of(())
    if data.startswith(b"PK\x03\x04"):
        return read_xlsx(data, str(path))
    if _is_xml(data):
        return read_tbx(data, str(path))
    return read_csv(data, str(path))


def _is_xml(data: bytes) -> bool:
    head = data[:400]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace").lstrip().startswith("<")
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")
