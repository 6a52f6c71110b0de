"""The alignment in a terminal: a bead, and under it the sentences of each version with the names by which
``kelisim align --tie`` calls them. Lines are broken in a terminal only: in a pipe a sentence is a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.core.document import Document, ReleaseDocument
from pipeline.core.model import Bead
from pipeline.report.phrases import PHRASES
from pipeline.report.standing import Alignment, Standing, column_ids, counts, standings
from pipeline.report.terminal import safe

if TYPE_CHECKING:
    from rich.console import Console

#: columns of the screen that a line of text may fill: longer ones are hard to read
WIDEST = 120
#: one sign each, so that nothing hangs on colours alone
DOUBT, MOVE, HAND, GAP = "?", "⇅", "✎", "—"


def _head(console: Console, bead: Bead, standing: Standing, ui: str) -> None:
    from rich.text import Text

    words = PHRASES[ui]
    line = Text()
    line.append(f"{bead.id:<5}", "bold")
    line.append(f" {bead.posterior:.3f}", "bold yellow" if standing.doubtful else "dim")
    for is_so, sign, word, style in (
        (standing.doubtful, DOUBT, "doubtful_row", "bold yellow"),
        (standing.moved, MOVE, "moved_row", "cyan"),
        (standing.by_hand, HAND, "by_hand_row", "green"),
    ):
        if is_so:
            line.append(f"  {sign} {words[word]}", style)
    console.print(line, soft_wrap=True)


def _members(
    release: ReleaseDocument, bead: Bead, columns: Sequence[str]
) -> Iterator[tuple[str, str | None]]:
    """(name, text) of the sentences in the order of columns; a version without any has no text."""
    texts = {v.id: v.text for v in release.versions}
    segments = {s.id: s for s in release.segments}
    for version in columns:
        ids = bead.segments.get(version, ())
        for i in ids:
            yield i, safe(texts[version][segments[i].start : segments[i].end])
        if not ids:
            yield version, None


def _release(console: Console, release: ReleaseDocument, ui: str, known: Alignment) -> None:
    from rich.text import Text

    words = PHRASES[ui]
    columns = column_ids(release)
    standing = standings(release, known)
    indent = 4 + max((len(s.id) for s in release.segments if s.version in columns), default=0)
    width = min(console.width, WIDEST) - indent
    console.rule(safe(release.id), align="left", style="dim")
    for bead in release.beads:
        _head(console, bead, standing[bead.id], ui)
        for name, text in _members(release, bead, columns):
            whole = Text(f"{GAP} {words['no_counterpart']}", "red") if text is None else Text(text)
            parts = whole.wrap(console, max(width, 20)) if console.is_terminal else [whole]
            for k, part in enumerate(parts):
                line = Text(f"  {'' if k else name:<{indent - 2}}", "blue")
                console.print(Text.assemble(line, part), soft_wrap=True)
    _summary(console, list(standing.values()), ui)


def _summary(console: Console, standing: Sequence[Standing], ui: str) -> None:
    words, total = PHRASES[ui], counts(standing)
    shown = [words["rows"].format(n=total.beads)]
    for number, key, sign in (
        (total.doubtful, "rows_doubtful", DOUBT),
        (total.lacking, "rows_lacking", GAP),
        (total.moved, "rows_moved", MOVE),
        (total.by_hand, "rows_by_hand", HAND),
    ):
        shown.append(f"{sign} {words[key].format(n=number)}")
    console.print("   ".join(shown), style="bold", soft_wrap=True)
    if total.doubtful:
        console.print(words["tie_hint"], style="dim", soft_wrap=True)


def print_beads(document: Document, ui: str, known: Alignment) -> None:
    """Write the beads of every release to stdout as text for people."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    for release in document.releases:
        _release(console, release, ui, known)
