"""The concordance: all mentions of a corpus in one DuckDB table, and the questions asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from types import TracebackType
from typing import Self

import msgspec

from pipeline.rules.views import CorpusView, Mention

_COLUMNS = Mention.__struct_fields__
_NUMBERS = frozenset({"start", "end"})
_BATCH = 10_000

#: Mentions that an earlier release renders differently, each beside all earlier mentions of the same.
#: “Earlier” is by date of release; releases without a date come first, equal dates go by id.
_DIFFERENT = """
    select h.*, b.*
    from mentions h
    join mentions b
      on b.kind = h.kind and b.key = h.key and b.language = h.language
     and (b.date, b.release) < (h.date, h.release)
    where exists (
        select 1 from mentions o
        where o.kind = h.kind and o.key = h.key and o.language = h.language
          and (o.date, o.release) < (h.date, h.release) and o.surface <> h.surface)
    order by h.release, h.kind, h.key, h.language, h.version, h.start, b.date, b.release, b.version, b.start
"""


class Concordance:
    """An in-memory DuckDB database of mentions; use as a context manager."""

    def __init__(self) -> None:
        import duckdb

        self._db = duckdb.connect(":memory:")
        self._db.execute("set threads to 1")
        # quoted, because “end” is a keyword of SQL
        columns = ", ".join(f'"{c}" {"integer" if c in _NUMBERS else "varchar"}' for c in _COLUMNS)
        self._db.execute(f"create table mentions ({columns})")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    def add(self, mentions: Iterable[Mention]) -> None:
        rows: list[tuple[object, ...]] = []
        insert = f"insert into mentions values ({', '.join('?' * len(_COLUMNS))})"
        for mention in mentions:
            rows.append(msgspec.structs.astuple(mention))
            if len(rows) >= _BATCH:
                self._db.executemany(insert, rows)
                rows = []
        if rows:
            self._db.executemany(insert, rows)

    def differences(self) -> Iterator[CorpusView]:
        """One view per term or name of a release that an earlier release renders differently."""
        width = len(_COLUMNS)
        cursor = self._db.execute(_DIFFERENT)

        def pairs() -> Iterator[tuple[Mention, Mention]]:
            while rows := cursor.fetchmany(_BATCH):
                for row in rows:
                    yield Mention(*row[:width]), Mention(*row[width:])

        def subject(pair: tuple[Mention, Mention]) -> tuple[str, ...]:
            here = pair[0]
            return (here.release, here.kind, here.key, here.language)

        for _, group in groupby(pairs(), key=subject):
            members = list(group)
            here = tuple(dict.fromkeys(h for h, _ in members))
            before = tuple(dict.fromkeys(b for _, b in members))
            yield CorpusView(here, before)
