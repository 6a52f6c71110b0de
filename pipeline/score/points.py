"""MQM points: findings weighed by severity and type, over the words of the text.

Penalty points follow MQM 2.0 (themqm.org): each finding counts the weight of its severity times the weight
of its type; quality is ``100 · (1 − points / words)``, not below 0, the linear calibrated score with a
maximum of one point per word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.core.config import MqmConfig
from pipeline.core.model import Finding, Score, Severity, Tables, Version, VersionScore
from pipeline.core.mqm import category
from pipeline.languages.words import words

#: statuses that take a finding out of the score
DISMISSED = frozenset({"ignored", "fixed"})


def count_words(text: str) -> int:
    return len(words(text))


def type_weight(mqm: str, config: MqmConfig) -> float:
    """The weight of the longest path in the configuration that ``mqm`` begins with; 1 if there is none."""
    fitting = [p for p in config.type_weights if mqm == p or mqm.startswith(p + "/")]
    return config.type_weights[max(fitting, key=len)] if fitting else 1.0


def points(finding: Finding, config: MqmConfig) -> float:
    return config.severity_weights.get(finding.severity, 0.0) * type_weight(finding.mqm, config)


def _counts(findings: Iterable[Finding]) -> dict[str, int]:
    found = Counter(f.severity for f in findings)
    return {s.value: found.get(s, 0) for s in reversed(Severity)}


def _verdict(counts: dict[str, int], per_1000: float, config: MqmConfig) -> bool:
    if config.critical_fails and counts[Severity.CRITICAL.value]:
        return False
    return per_1000 <= config.threshold


def _blamed(finding: Finding, version: Version) -> bool:
    """True if the finding counts against this version: the suspect, else every version it is anchored in."""
    if finding.suspect is not None:
        return finding.suspect == version.id
    return any(a.version == version.id for a in finding.anchors)


def _version_score(version: Version, findings: Sequence[Finding], config: MqmConfig) -> VersionScore:
    own = [f for f in findings if _blamed(f, version)]
    count = count_words(version.text)
    penalty = sum(points(f, config) for f in own)
    per_1000 = 1000 * penalty / max(1, count)
    counts = _counts(own)
    return VersionScore(
        version=version.id,
        words=count,
        counts=counts,
        penalty=round(penalty, 2),
        per_1000_words=round(per_1000, 2),
        quality=round(max(0.0, 100 * (1 - penalty / max(1, count))), 2),
        passed=_verdict(counts, per_1000, config),
    )


def score(tables: Tables, findings: Sequence[Finding], config: MqmConfig) -> Score:
    """The score of a release: a finding counts once, however many versions it is anchored in."""
    counted = [f for f in findings if f.status not in DISMISSED]
    versions = tuple(_version_score(v, counted, config) for v in tables.primary())
    total = sum(v.words for v in versions)
    penalty = sum(points(f, config) for f in counted)
    per_1000 = 1000 * penalty / max(1, total)
    counts = _counts(counted)
    categories: Counter[str] = Counter()
    for finding in counted:
        categories[category(finding.mqm)] += points(finding, config)  # type: ignore[assignment]
    return Score(
        words=total,
        counts=counts,
        penalty=round(penalty, 2),
        per_1000_words=round(per_1000, 2),
        quality=round(max(0.0, 100 * (1 - penalty / max(1, total))), 2),
        passed=_verdict(counts, per_1000, config),
        versions=versions,
        categories={k: round(v, 2) for k, v in sorted(categories.items())},
    )
