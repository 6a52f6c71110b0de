"""The reports of a corpus as files: an index, a page per release, metrics and plots."""

from __future__ import annotations

import csv
import io
import shutil
from collections import Counter
from pathlib import Path

import msgspec
import regex

from pipeline.core.document import Document, ReleaseDocument
from pipeline.core.model import Reject, Severity
from pipeline.report.html import index_page, release_page
from pipeline.report.standing import USUAL, Alignment
from pipeline.runtime.atomic import write_bytes, write_text

_UNSAFE = regex.compile(r"[^\p{L}\p{N}._-]+")


def folder_name(release: str, taken: set[str]) -> str:
    """A file name for a release id: no separators, no dots alone, unique among ``taken``."""
    name = _UNSAFE.sub("-", release).strip(".-")[:80] or "release"
    unique, number = name, 2
    while unique.casefold() in taken:
        unique, number = f"{name}-{number}", number + 1
    taken.add(unique.casefold())
    return unique


def write_site(document: Document, folder: Path, ui: str = "en", known: Alignment = USUAL) -> Path:
    """Write everything below ``folder``; returns the path of the index page. ``known``: of the alignment."""
    releases = folder / "releases"
    taken: set[str] = set()
    paths = {r.id: f"releases/{folder_name(r.id, taken)}/index.html" for r in document.releases}
    if releases.is_dir():
        wanted = {p.split("/")[1] for p in paths.values()}
        for stale in releases.iterdir():
            if stale.is_dir() and stale.name not in wanted:
                shutil.rmtree(stale)
    releases.mkdir(parents=True, exist_ok=True)
    for release in document.releases:
        own = _rejects(document, release)
        page = release_page(release, own, document, ui, "../../index.html", known)
        write_text(folder / paths[release.id], page)
    write_text(folder / "index.html", index_page(document, paths, ui))
    write_bytes(
        folder / "metrics.json", msgspec.json.format(msgspec.json.encode(metrics(document)), indent=2) + b"\n"
    )
    write_text(folder / "plots" / "releases.csv", _releases_csv(document))
    write_text(folder / "plots" / "categories.csv", _categories_csv(document))
    return folder / "index.html"


def _rejects(document: Document, release: ReleaseDocument) -> tuple[Reject, ...]:
    return tuple(r for r in document.rejects if r.source.startswith(f"{release.id}/"))


def metrics(document: Document) -> dict[str, object]:
    """What ``dvc metrics show`` prints."""
    counts: Counter[str] = Counter({s.value: 0 for s in Severity})
    words, penalty, passed = 0, 0.0, 0
    for release in document.releases:
        if release.score is None:
            continue
        counts.update(release.score.counts)
        words += release.score.words
        penalty += release.score.penalty
        passed += release.score.passed
    return {
        "releases": len(document.releases),
        "words": words,
        "passed": passed,
        "rejects": len(document.rejects),
        "per_1000_words": round(1000 * penalty / max(1, words), 2),
        "findings": {s.value: counts[s.value] for s in reversed(Severity)},
    }


def _csv(header: list[str], rows: list[list[object]]) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return buffer.getvalue()


def _releases_csv(document: Document) -> str:
    rows: list[list[object]] = [
        [r.id, r.date or "", r.score.per_1000_words, r.score.quality] for r in document.releases if r.score
    ]
    return _csv(["release", "date", "per_1000_words", "quality"], rows)


def _categories_csv(document: Document) -> str:
    totals: Counter[str] = Counter()
    for release in document.releases:
        if release.score:
            totals.update(release.score.categories)
    return _csv(["category", "points"], [[k, round(v, 2)] for k, v in sorted(totals.items())])
