"""The result of a check in a terminal: grouped by severity, the quote with its neighbours, what the
other versions say under it. Colours follow NO_COLOR and are left out of pipes (rich)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pipeline.core.document import Document, ReleaseDocument, VersionDocument
from pipeline.core.model import Anchor, Evidence, Finding, Severity
from pipeline.report.phrases import PHRASES, SEVERITY

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_COLOURS = {
    Severity.CRITICAL: "bold white on red",
    Severity.MAJOR: "bold red",
    Severity.MINOR: "yellow",
    Severity.INFO: "blue",
}
#: code points of context on either side of a quote
_REACH = 36
_CONTROL = dict.fromkeys((*range(32), 127, *range(128, 160)))


def _shown(quote: str) -> str:
    """The same for a quote or a replacement, whose spaces at the ends are what matters: drawn as ␣."""
    inner = quote.strip()
    if not inner:
        return "␣" * len(quote)
    left, right = quote[: len(quote) - len(quote.lstrip())], quote[len(quote.rstrip()) :]
    return "␣" * len(left) + safe(inner) + "␣" * len(right)


def safe(text: str) -> str:
    """One line, without characters that could steer a terminal."""
    return " ".join(text.split()).translate(_CONTROL)


def _context(versions: dict[str, VersionDocument], spot: Anchor | Evidence, style: str) -> Text:
    from rich.text import Text

    text = versions[spot.version].text
    before, after = text[max(0, spot.start - _REACH) : spot.start], text[spot.end : spot.end + _REACH]
    line = Text("    ")
    line.append(f"{spot.version:<9}", "bold")
    line.append("…" if spot.start > _REACH else "")
    line.append(safe(before) + (" " if before[-1:].isspace() else ""))
    line.append(_shown(spot.quote) or "⟨ ⟩", style)
    line.append((" " if after[:1].isspace() else "") + safe(after))
    line.append("…" if spot.end + _REACH < len(text) else "")
    return line


def _finding(console: Console, finding: Finding, versions: dict[str, VersionDocument], ui: str) -> None:
    from rich.text import Text

    words = PHRASES[ui]
    head = Text("  ")
    head.append(f" {SEVERITY[ui][finding.severity]} ", _COLOURS[finding.severity])
    head.append(f" {finding.code} ", "dim")
    head.append(safe(getattr(finding.message, ui)))
    console.print(head)
    shown = set()
    for anchor in finding.anchors[:4]:
        shown.add((anchor.version, anchor.start))
        console.print(_context(versions, anchor, "bold underline"), soft_wrap=True)
    if len(finding.anchors) > 4:
        console.print("    " + words["places"].format(n=len(finding.anchors) - 4), style="dim")
    for evidence in finding.evidence:
        if evidence.version in versions and (evidence.version, evidence.start) not in shown:
            console.print(_context(versions, evidence, "green"), soft_wrap=True)
    if finding.edit is not None:
        console.print(Text(f"    → {words['suggestion']}: {_shown(finding.edit.replacement)}", "green"))


def print_release(console: Console, release: ReleaseDocument, ui: str, advice: bool) -> None:
    """One release: its verdict, then its findings, the worst first."""
    words = PHRASES[ui]
    versions = {v.id: v for v in release.versions}
    verdict = ""
    if release.score is not None:
        state = words["passes" if release.score.passed else "fails"]
        verdict = f" – {state}; " + words["points"].format(
            p=f"{release.score.per_1000_words:g}", w=release.score.words
        )
    console.rule(safe(release.id) + verdict, align="left", style="dim")
    open_ones = [f for f in release.findings if f.status not in ("ignored", "fixed")]
    listed = [f for f in open_ones if advice or f.severity != Severity.INFO]
    for finding in sorted(listed, key=lambda f: -f.severity.rank):
        _finding(console, finding, versions, ui)
    if not listed:
        console.print("  " + words["nothing"], style="green")
    if hidden := len(open_ones) - len(listed):
        console.print("  " + words["advice_hidden"].format(n=hidden), style="dim")


def print_document(document: Document, ui: str, advice: bool = False) -> None:
    """Write the document to stdout as text for people."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    for release in document.releases:
        print_release(console, release, ui, advice)


def print_segments(document: Document) -> None:
    """Each segment on a line: its id, language, and text."""
    for release in document.releases:
        texts = {v.id: v.text for v in release.versions}
        for s in release.segments:
            quote = safe(texts[s.version][s.start : s.end])
            print(f"{release.id}\t{s.id}\t{s.language}\t{s.confidence:.2f}\t{quote}")


def print_entities(document: Document) -> None:
    """The text of each version with its entities coloured, or in brackets where there are no colours."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False)
    colours = {
        "PERSON": "magenta",
        "CITY": "green",
        "REGION": "green",
        "COUNTRY": "green",
        "ORGANISATION": "cyan",
    }
    for release in document.releases:
        for version in release.versions:
            console.rule(f"{safe(release.id)} {version.id}", align="left")
            line, at = Text(), 0
            for e in (e for e in release.entities if e.version == version.id):
                line.append(
                    version.text[at : e.start].translate({k: v for k, v in _CONTROL.items() if k != 10})
                )
                line.append(f"[{safe(version.text[e.start : e.end])}", colours.get(e.kind, "yellow"))
                line.append(f" {e.kind}={safe(e.value)}]", "dim")
                at = e.end
            line.append(version.text[at:].translate({k: v for k, v in _CONTROL.items() if k != 10}))
            console.print(line, soft_wrap=True)


def reject_lines(document: Document, ui: str) -> Iterable[str]:
    """One line per reject, for stderr."""
    for reject in document.rejects:
        yield f"{PHRASES[ui]['rejects']}: {safe(reject.source)}: {safe(reject.reason)} [{reject.code}]"
