"""Tables with a language per column: their rows are aligned already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from pipeline.core.model import LANGUAGES, BlockKind, Language
from pipeline.ingest.document import RawBlock
from pipeline.ingest.names import language_of_name
from pipeline.languages.identify import identify

_LETTER = regex.compile(r"\p{L}")
#: letters a column needs before its language says anything
_ENOUGH = 20


@dataclass(frozen=True, slots=True)
class LanguageTables:
    """What became of a document's tables."""

    #: language by position of the block; blocks outside such tables are absent
    labels: dict[int, Language]
    #: blocks with kind, level and row key as they stand in the versions
    blocks: dict[int, RawBlock]
    #: positions of the heads («Қазақша») and running numbers, which belong to no version
    dropped: frozenset[int]
    notes: tuple[str, ...]


def language_tables(blocks: Sequence[RawBlock]) -> LanguageTables:
    """Find them and tell each of their cells' language, by its column and not by its own text."""
    cells: defaultdict[int, list[int]] = defaultdict(list)
    for position, block in enumerate(blocks):
        if block.kind == BlockKind.TABLE_CELL and block.place.table is not None:
            cells[block.place.table].append(position)
    total = sum(len(b.text) for b in blocks)
    labels: dict[int, Language] = {}
    changed: dict[int, RawBlock] = {}
    dropped: set[int] = set()
    notes = []
    for table, members in sorted(cells.items()):
        columns, head = _columns(blocks, members)
        size = sum(len(blocks[p].text) for p in members)
        if len(columns) < 2 or (not head and size * 2 < total):
            continue
        order = ", ".join(columns[c] for c in sorted(columns))
        notes.append(f"table {table} has one language per column: {order}")
        rows = {blocks[p].place.row for p in members}
        for position in members:
            block = blocks[position]
            column = block.place.column
            if position in head or column not in columns:
                dropped.add(position)
                continue
            labels[position] = columns[column]
            key = f"t{table}r{block.place.row}" if len(rows) > 1 else None
            changed[position] = replace(block, kind=BlockKind.PARAGRAPH, row=key)
        changed.update(_headings(changed, [p for p in members if p in changed]))
        lost = [blocks[p].text for p in members if p in dropped and p not in head]
        if lost:
            notes.append(f"table {table}: {len(lost)} cells beside the language columns were left out")
    return LanguageTables(labels, changed, frozenset(dropped), tuple(notes))


def _columns(blocks: Sequence[RawBlock], members: list[int]) -> tuple[dict[int, Language], frozenset[int]]:
    """Language by column, and the cells of the heading row; empty if it is another kind of table."""
    text: defaultdict[int, list[str]] = defaultdict(list)
    heads: dict[int, Language] = {}
    first_row = min(blocks[p].place.row or 0 for p in members)
    top = [p for p in members if (blocks[p].place.row or 0) == first_row]
    for position in members:
        column = blocks[position].place.column or 0
        if position in top and (named := language_of_name(blocks[position].text)):
            heads[column] = named
        else:
            text[column].append(blocks[position].text)
    columns: dict[int, Language] = {}
    for column in sorted({*text, *heads}):
        content = "\n".join(text[column])
        letters = len(_LETTER.findall(content))
        if column in heads:
            columns[column] = heads[column]
        elif letters >= _ENOUGH:
            guess = identify(content)
            if guess.language not in LANGUAGES or guess.confidence < 0.6:
                return {}, frozenset()
            columns[column] = guess.language
    if len(set(columns.values())) != len(columns):
        return {}, frozenset()
    named_all = len(heads) == len(columns)
    return columns, frozenset(
        p for p in top if (blocks[p].place.column or 0) in heads
    ) if named_all else frozenset()


def _headings(cells: dict[int, RawBlock], members: list[int]) -> dict[int, RawBlock]:
    """Bold cells are headings, unless all are; the first of a column is the title."""
    bold = [p for p in members if cells[p].bold]
    if len(bold) * 2 > len(members):
        return {}
    titled: set[int | None] = set()
    out = {}
    for position in bold:
        column = cells[position].place.column
        out[position] = replace(cells[position], kind=BlockKind.HEADING, level=2 if column in titled else 1)
        titled.add(column)
    return out
