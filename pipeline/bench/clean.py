"""Findings on news that professional translators translated: most of them are false alarms.

The documents go through the whole line as raw text, a paragraph a sentence, three versions each. Some of the
findings are true: typing faults of the sources stand in the reference translations too.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from pipeline.bench.news import documents
from pipeline.bench.suite import Result, Row
from pipeline.core.model import Severity


def run(data: Path, *, show: int = 0) -> Result:
    """Findings that are not advice per 1,000 words of all versions, and the checks that give most of them."""
    from pipeline.api import check

    codes: Counter[str] = Counter()
    words = 0
    failures: list[str] = []
    for document in documents(data):
        texts = {x.value: "\n\n".join(row[x] for row in document) for x in document[0]}
        for release in check(texts).releases:
            words += release.score.words if release.score else 0
            for finding in release.findings:
                if finding.severity != Severity.INFO:
                    codes[finding.code] += 1
                    quotes = "; ".join(f"{a.version} “{a.quote[:60]}”" for a in finding.anchors[:3])
                    failures.append(f"{finding.code} {quotes}")
    top = "; ".join(f"{code} {n}" for code, n in codes.most_common(12))
    per_check: Counter[str] = Counter()
    shown = []
    for failure in failures:
        per_check[failure[:6]] += 1
        if per_check[failure[:6]] <= show:
            shown.append(failure)
    return Result(
        rows=(
            Row(
                what="findings per 1,000 words",
                value=1000 * codes.total() / words,
                unit="",
                goal=3.0,
                more_is_better=False,
            ),
        ),
        notes=(f"{codes.total()} findings in {words:,} words; by check: {top}.",),
        failures=tuple(sorted(shown)),
    )
