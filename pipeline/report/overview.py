"""The index over all releases: the rows of its table and the chart over time."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from pipeline.core.document import ReleaseDocument
from pipeline.core.model import Severity
from pipeline.report.titles import title
from pipeline.report.verdict import Verdict, verdict
from pipeline.report.wording import version_labels

#: the chart, in its own units: width of a bar's place and height of the tallest bar
STEP, TALL = 36, 120
#: a chart with more bars cannot be read
MOST_BARS = 40


class Line(msgspec.Struct, frozen=True):
    release: ReleaseDocument
    title: str
    verdict: Verdict
    versions: tuple[str, ...]
    #: critical, major, minor; None without a score
    counts: tuple[int, int, int] | None


class Bar(msgspec.Struct, frozen=True):
    release: str
    title: str
    date: str
    points: float
    passed: bool
    x: int
    y: float
    height: float


class Overview(msgspec.Struct, frozen=True):
    lines: tuple[Line, ...]
    ready: int
    bars: tuple[Bar, ...]


def _line(release: ReleaseDocument, ui: str) -> Line:
    found = release.score.counts if release.score else {}
    numbers = [found.get(s.value, 0) for s in (Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)]
    return Line(
        release,
        title(release, ui)[0],
        verdict(release, ui),
        tuple(version_labels(release.versions, ui).values()),
        (numbers[0], numbers[1], numbers[2]) if release.score else None,
    )


def _bars(releases: Sequence[ReleaseDocument], ui: str) -> tuple[Bar, ...]:
    """The last releases that have a date and a score, the oldest first."""
    dated = sorted((r for r in releases if r.date and r.score), key=lambda r: (r.date or "", r.id))[
        -MOST_BARS:
    ]
    top = max((r.score.per_1000_words for r in dated if r.score), default=0.0) or 1.0
    bars = []
    for i, release in enumerate(dated):
        assert release.score is not None
        points = release.score.per_1000_words
        # a release without a single point still shows a line
        height = round(max(1.5, TALL * points / top), 1)
        date = release.date or ""
        name = title(release, ui)[0]
        bars.append(
            Bar(
                release.id,
                name,
                date,
                points,
                release.score.passed,
                i * STEP,
                round(TALL - height, 1),
                height,
            )
        )
    return tuple(bars)


def overview(releases: Sequence[ReleaseDocument], ui: str) -> Overview:
    """The worst first."""
    ordered = sorted(releases, key=lambda r: (-(r.score.per_1000_words if r.score else 0), r.id))
    lines = tuple(_line(r, ui) for r in ordered)
    return Overview(
        lines, sum(line.verdict.state in ("remarks", "pass") for line in lines), _bars(releases, ui)
    )
