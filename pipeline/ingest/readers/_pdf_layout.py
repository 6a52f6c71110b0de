"""Reading order of a PDF page: words → lines → columns, top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand side by side without a gutter between them; points from the top left corner."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    page: int
    #: number of the ruled table that stands here instead of text
    table: int | None = None

    @property
    def height(self) -> float:
        return self.bottom - self.top


def lines_of(words: Sequence[dict[str, Any]], page: int) -> list[Line]:
    """Lines of one page, cut where the gap between two words is a gutter."""
    rows: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda w: (round(float(w["bottom"]), 1), float(w["x0"]))):
        middle = (word["top"] + word["bottom"]) / 2
        for row in reversed(rows[-6:]):
            if row[0]["top"] <= middle <= row[0]["bottom"]:
                row.append(word)
                break
        else:
            rows.append([word])
    lines = []
    for row in rows:
        row.sort(key=lambda w: float(w["x0"]))
        start = 0
        for i in range(1, len(row) + 1):
            size = float(row[i - 1]["size"])
            if i == len(row) or row[i]["x0"] - row[i - 1]["x1"] > max(1.6 * size, 14):
                lines.append(_line(row[start:i], page))
                start = i
    return lines


def _line(words: Sequence[dict[str, Any]], page: int) -> Line:
    letters = sum(len(w["text"]) for w in words)
    bold = sum(len(w["text"]) for w in words if _is_bold(str(w["fontname"])))
    weights = sorted((float(w["size"]), len(w["text"])) for w in words)
    return Line(
        text=" ".join(w["text"] for w in words),
        x0=min(float(w["x0"]) for w in words),
        x1=max(float(w["x1"]) for w in words),
        top=min(float(w["top"]) for w in words),
        bottom=max(float(w["bottom"]) for w in words),
        size=round(max(weights, key=lambda pair: pair[1])[0], 1),
        bold=bold * 2 > letters,
        page=page,
    )


def _is_bold(font: str) -> bool:
    name = font.casefold()
    return any(mark in name for mark in ("bold", "black", "heavy", "semibold", "demi"))


def reading_order(lines: Sequence[Line]) -> list[list[Line]]:
    """Columns in the order they are read: a cut through white space, first across the page, then down it.

    A line as wide as the page (a title) ends the columns above it.
    """
    if not lines:
        return []
    out: list[list[Line]] = []
    _cut(list(lines), out, 0)
    return [_rejoined(column) for column in out]


def _rejoined(column: Sequence[Line]) -> list[Line]:
    """Pieces of one row of a column as one line: wide gaps in justified text are no gutters."""
    rows: list[list[Line]] = []
    for line in sorted(column, key=lambda x: (x.top, x.x0)):
        last = rows[-1][0] if rows else None
        if last and line.table is last.table is None and abs(line.bottom - last.bottom) < 0.4 * last.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_joined(sorted(row, key=lambda x: x.x0)) for row in rows]


def _joined(row: Sequence[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    longest = max(row, key=lambda x: len(x.text))
    return Line(
        text=" ".join(x.text for x in row),
        x0=row[0].x0,
        x1=max(x.x1 for x in row),
        top=min(x.top for x in row),
        bottom=max(x.bottom for x in row),
        size=longest.size,
        bold=longest.bold,
        page=longest.page,
    )


def _cut(lines: list[Line], out: list[list[Line]], depth: int) -> None:
    if depth < 12 and (gutter := _gutter(lines)) is not None:
        _cut([x for x in lines if x.x1 <= gutter], out, depth + 1)
        _cut([x for x in lines if x.x1 > gutter], out, depth + 1)
        return
    wide = _band(lines) if depth < 12 else None
    if wide is not None:
        above, inside, below = wide
        for part in (above, inside, below):
            if part:
                _cut(part, out, depth + 1)
        return
    out.append(lines)


def _gutter(lines: Sequence[Line]) -> float | None:
    """An x that no line crosses, with at least three lines on either side that share heights."""
    if len(lines) < 6:
        return None
    edges = sorted({round(x.x1, 1) for x in lines})
    for x in edges:
        left = [line for line in lines if line.x1 <= x + 0.5]
        right = [line for line in lines if line.x0 >= x + 6]
        if (
            len(left) + len(right) == len(lines)
            and len(left) >= 3
            and len(right) >= 3
            and _beside(left, right)
        ):
            return x + 0.5
    return None


def _beside(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """The two sides stand next to each other, not one below the other, and both hold running text.

    A column of bullets or labels is no column of text.
    """
    overlap = min(max(a.bottom for a in left), max(b.bottom for b in right)) - max(
        min(a.top for a in left), min(b.top for b in right)
    )
    height = min(
        max(a.bottom for a in left) - min(a.top for a in left),
        max(b.bottom for b in right) - min(b.top for b in right),
    )
    wordy = all(median(len(x.text) for x in side) >= 12 for side in (left, right))
    return wordy and overlap > 0.3 * height


def _band(lines: list[Line]) -> tuple[list[Line], list[Line], list[Line]] | None:
    """Split at the first lines that cross a gutter of the rest: (above, columns, below)."""
    if len(lines) < 8:
        return None
    ordered = sorted(lines, key=lambda x: (x.top, x.x0))
    middle = (min(x.x0 for x in lines) + max(x.x1 for x in lines)) / 2
    crossing = [x.x0 < middle - 5 and x.x1 > middle + 5 for x in ordered]
    if not any(crossing) or all(crossing):
        return None
    best: tuple[int, int] | None = None
    start = None
    for i, crosses in enumerate([*crossing, True]):
        if not crosses and start is None:
            start = i
        elif crosses and start is not None:
            if best is None or i - start > best[1] - best[0]:
                best = (start, i)
            start = None
    if best is None or best[1] - best[0] < 6 or (best[0] == 0 and best[1] == len(ordered)):
        return None
    inside = ordered[best[0] : best[1]]
    return (ordered[: best[0]], inside, ordered[best[1] :]) if _gutter(inside) is not None else None
