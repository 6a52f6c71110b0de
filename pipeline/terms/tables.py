"""Termbases as tables: one row per term, the fields of the concept repeated (the first filled one counts)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from unicodedata import normalize

from pipeline.core.errors import ConfigError
from pipeline.terms.records import Concept, Status, Term, Termbase

#: the columns that are written; the first four must be there when read, in any order
COLUMNS = (
    "concept_id",
    "lang",
    "term",
    "status",
    "part_of_speech",
    "term_type",
    "source",
    "note",
    "case_sensitive",
    "domain",
    "definition",
    "concept_source",
    "concept_note",
    "customer",
    "do_not_translate",
)
_REQUIRED = COLUMNS[:4]
_ALIASES = {
    "id": "concept_id",
    "concept": "concept_id",
    "language": "lang",
    "text": "term",
    "pos": "part_of_speech",
}
_YES = frozenset({"1", "yes", "true", "y", "x", "да", "иә"})
_NO = frozenset({"", "0", "no", "false", "n", "нет", "жоқ"})
_LANGUAGES = {"kaz": "kk", "rus": "ru", "eng": "en", "kz": "kk"}


def _flag(value: str, column: str, place: str) -> bool:
    key = value.casefold()
    if key in _YES or key in _NO:
        return key in _YES
    raise ConfigError(
        f"{place}: “{value}” in column {column} is neither yes nor no. Write yes or leave it empty."
    )


def _columns(header: Sequence[str], file: str, line: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for i, cell in enumerate(header):
        name = cell.strip().casefold().replace(" ", "_").replace("-", "_")
        found.setdefault(_ALIASES.get(name, name), i)
    missing = [name for name in _REQUIRED if name not in found and name != "status"]
    if missing:
        raise ConfigError(
            f"{file}, line {line}: no column {', '.join(missing)}. The first row must name the columns "
            f"{', '.join(_REQUIRED)}."
        )
    return found


def _row(cells: Sequence[str], columns: dict[str, int]) -> dict[str, str]:
    return {
        name: normalize("NFC", " ".join(cells[i].split())) if i < len(cells) else ""
        for name, i in columns.items()
    }


def _term(row: dict[str, str], place: str) -> Term:
    for name in ("concept_id", "lang", "term"):
        if not row[name]:
            raise ConfigError(f"{place}: the column {name} is empty. Fill it in or remove the row.")
    status = row.get("status", "").casefold() or Status.PREFERRED.value
    if status not in set(Status):
        raise ConfigError(f"{place}: unknown status “{row['status']}”. Use {', '.join(Status)}.")
    language = row["lang"].replace("_", "-").split("-")[0].lower()
    return Term(
        language=_LANGUAGES.get(language, language),
        text=row["term"],
        status=Status(status),
        part_of_speech=row.get("part_of_speech", ""),
        term_type=row.get("term_type", ""),
        source=row.get("source", ""),
        note=row.get("note", ""),
        case_sensitive=_flag(row.get("case_sensitive", ""), "case_sensitive", place),
    )


def termbase_of_rows(rows: Iterable[tuple[int, Sequence[str]]], file: str) -> Termbase:
    """A termbase from (line, cells) rows whose first one names the columns. Empty rows are passed over."""
    columns: dict[str, int] | None = None
    order: dict[str, list[tuple[dict[str, str], Term, str]]] = {}
    for line, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        if columns is None:
            columns = _columns(cells, file, line)
            continue
        row, place = _row(cells, columns), f"{file}, line {line}"
        order.setdefault(row["concept_id"], []).append((row, _term(row, place), place))
    return Termbase.of(_concept(concept_id, found) for concept_id, found in order.items())


def _concept(concept_id: str, found: list[tuple[dict[str, str], Term, str]]) -> Concept:
    def first(name: str) -> str:
        return next((row[name] for row, _, _ in found if row.get(name)), "")

    return Concept(
        id=concept_id,
        domain=first("domain"),
        definition=first("definition"),
        note=first("concept_note"),
        source=first("concept_source"),
        customer=first("customer"),
        do_not_translate=any(
            _flag(row.get("do_not_translate", ""), "do_not_translate", place) for row, _, place in found
        ),
        terms=tuple(term for _, term, _ in found),
    )


def rows_of(termbase: Termbase) -> list[tuple[str, ...]]:
    """The table of a termbase, with its header."""
    rows: list[tuple[str, ...]] = [COLUMNS]
    for concept in termbase.concepts:
        for term in concept.terms:
            rows.append(
                (
                    concept.id,
                    term.language,
                    term.text,
                    term.status.value,
                    term.part_of_speech,
                    term.term_type,
                    term.source,
                    term.note,
                    "yes" if term.case_sensitive else "",
                    concept.domain,
                    concept.definition,
                    concept.source,
                    concept.note,
                    concept.customer,
                    "yes" if concept.do_not_translate else "",
                )
            )
    return rows


def _decode(data: bytes, file: str) -> str:
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{file}, line {line}: not UTF-8 text. Save the table as “CSV UTF-8”.") from error


def read_csv(data: bytes, file: str) -> Termbase:
    """Parse CSV with comma, semicolon or tab, told by the header; UTF-8 or UTF-16 with or without BOM."""
    text = _decode(data, file)
    if "\0" in text:
        raise ConfigError(f"{file}, line 1: this is no text. A termbase is TBX, CSV or XLSX.")
    header = text.lstrip().split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return termbase_of_rows(((reader.line_num, cells) for cells in reader), file)
    except csv.Error as error:
        raise ConfigError(
            f"{file}, line {reader.line_num}: {error}. Check the quotes of this row."
        ) from error


def write_csv(termbase: Termbase, path: Path) -> None:
    """Write the table as UTF-8 CSV; the BOM lets spreadsheet programs see the encoding."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerows(rows_of(termbase))
    try:
        path.write_bytes(b"\xef\xbb\xbf" + buffer.getvalue().encode())
    except OSError as error:
        raise ConfigError(f"{path} cannot be written: {error.strerror}. Choose another place.") from error
