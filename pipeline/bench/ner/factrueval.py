"""factRuEval-2016, development set: names as character spans, in the two ways they are counted.

An object's spans are joined where nothing but spaces, quotes and dots stand between them. *Names* leaves out
the describing words («мэрия», «площадь») and the organisations that are described and not named
(«правительство»), *full* keeps both. Location and LocOrg are places.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import regex

from pipeline.bench.ner.stage import Span

TYPES = {"Person": "PERSON", "Location": "PLACE", "LocOrg": "PLACE", "Org": "ORGANISATION"}
DESCRIBING = frozenset(("loc_descr", "org_descr", "job", "prj_descr"))
_BETWEEN = regex.compile(r"[\s«»\"“”.,-]*")


class Document(msgspec.Struct, frozen=True):
    """A text with its names and its names in full."""

    text: str
    names: frozenset[Span]
    full: frozenset[Span]


def _joined(text: str, pieces: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    pieces = sorted(pieces)
    start, end = pieces[0]
    for s, e in pieces[1:]:
        if s <= end or _BETWEEN.fullmatch(text, end, s):
            end = max(end, e)
        else:
            yield start, _closed(text, start, end)
            start, end = s, e
    yield start, _closed(text, start, end)


def _closed(text: str, start: int, end: int) -> int:
    """The annotation leaves out a closing quote whose opening one it has."""
    return (
        end + 1
        if "«" in text[start:end] and "»" not in text[start:end] and text[end : end + 1] == "»"
        else end
    )


def documents(folder: Path) -> Iterator[Document]:
    """The documents of the development set, in order of their names."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        pieces: dict[str, tuple[str, int, int]] = {}
        for line in path.with_suffix(".spans").read_text("utf-8").splitlines():
            if line.strip():
                id_, kind, start, length, *_ = line.split()
                pieces[id_] = (kind, int(start), int(start) + int(length))
        names: set[Span] = set()
        full: set[Span] = set()
        for line in path.with_suffix(".objects").read_text("utf-8").splitlines():
            fields = line.split("#")[0].split()
            if len(fields) < 3 or fields[1] not in TYPES:
                continue
            group, own = TYPES[fields[1]], [pieces[i] for i in fields[2:] if i in pieces]
            every = [(s, e) for _, s, e in own]
            proper = [(s, e) for kind, s, e in own if kind not in DESCRIBING]
            full |= {(group, s, e) for s, e in _joined(text, every)} if every else set()
            if group == "ORGANISATION" and not any(kind == "org_name" for kind, _, _ in own):
                proper = []
            names |= {(group, s, e) for s, e in _joined(text, proper)} if proper else set()
        yield Document(text, frozenset(names), frozenset(full))
