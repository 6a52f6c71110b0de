"""The first thing a press officer reads: may the release go out, why, and what to correct first."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from pipeline.core.document import ReleaseDocument
from pipeline.core.model import Finding, Severity
from pipeline.report.phrases import COUNTED, PHRASES
from pipeline.report.wording import counted, decimal, plural

#: statuses that take a finding out of the verdict
SETTLED = ("ignored", "fixed")
#: findings named under the verdict
FIRST = 5


class Verdict(msgspec.Struct, frozen=True):
    #: fail, remarks, pass; unknown where the check did not come to its end
    state: str
    head: str
    why: str
    #: "6 critical errors", the worst first
    counts: tuple[tuple[Severity, str], ...]
    points: str


def unsettled(findings: Sequence[Finding]) -> list[Finding]:
    return [f for f in findings if f.status not in SETTLED]


def counts(findings: Sequence[Finding], ui: str) -> tuple[tuple[Severity, str], ...]:
    """Severities that occur, in words."""
    numbers = [(s, sum(f.severity == s for f in findings)) for s in reversed(Severity)]
    ordered = sorted(numbers, key=lambda item: -item[0].rank)
    return tuple((s, plural(COUNTED[ui][s], n, ui)) for s, n in ordered if n)


def verdict(release: ReleaseDocument, ui: str) -> Verdict:
    words = PHRASES[ui]
    left = unsettled(release.findings)
    critical = sum(f.severity == Severity.CRITICAL for f in left)
    remarks = sum(f.severity in (Severity.MAJOR, Severity.MINOR) for f in left)
    if release.score is None:
        # nothing found is no good news when nobody looked
        return Verdict("unknown", words["unchecked"], words["why_unchecked"], counts(left, ui), "")
    points = decimal(release.score.per_1000_words, ui)
    if not release.score.passed:
        state, head = "fail", words["not_ready"]
        why = counted("why_critical", critical, ui) if critical else words["why_points"].format(p=points)
    elif critical or remarks:
        state, head = "remarks", words["ready_but"]
        why = counted("why_critical", critical, ui) if critical else counted("why_minor", remarks, ui)
    else:
        state, head = "pass", words["ready"]
        why = words["why_advice"] if left else words["why_clean"]
    return Verdict(state, head, why, counts(left, ui), words["score_line"].format(p=points))


def fix_first(ordered: Sequence[Finding]) -> list[int]:
    """Numbers (from 1) of the findings to begin with: critical and major ones, else the first minor ones."""
    left = [(n, f) for n, f in enumerate(ordered, 1) if f.status not in SETTLED]
    grave = [n for n, f in left if f.severity in (Severity.CRITICAL, Severity.MAJOR)]
    light = [n for n, f in left if f.severity == Severity.MINOR]
    return (grave or light)[:FIRST]
