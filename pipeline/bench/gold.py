"""Recall and false alarms on the sample releases, whose faults are known span by span.

*Hit*: a finding that is not info, with an anchor in the wrong version that overlaps the faulty span (3 code
points of grace). *False alarm*: a finding that is not info and touches no listed fault, in any version.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
from ruamel.yaml import YAML

from pipeline.core.document import Document, ReleaseDocument
from pipeline.core.errors import KelisimError
from pipeline.core.model import Finding, Severity

GRACE = 3


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """One known fault. Spans are of the wrong version; a missing passage has an empty one."""

    release: str
    id: int
    type: str
    mqm: str
    version: str
    quote: str
    spans: tuple[tuple[int, int], ...]
    #: what the other versions say there
    others: tuple[tuple[str, int, int], ...]
    advisory: bool


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    faults: tuple[Fault, ...]
    hits: frozenset[tuple[str, int]]
    false_alarms: tuple[tuple[str, Finding], ...]
    words: int


def _occurrence(text: str, quote: str, number: int) -> int:
    at = -1
    for _ in range(number):
        at = text.find(quote, at + 1)
        if at < 0:
            return -1
    return at


def _other_spans(texts: dict[str, str], others: dict[str, str]) -> Iterator[tuple[str, int, int]]:
    for version, quote in others.items():
        at = texts.get(version, "").find(quote)
        while quote and at >= 0:
            yield version, at, at + len(quote)
            at = texts[version].find(quote, at + 1)


def _fault(release: str, raw: dict[str, Any], texts: dict[str, str]) -> Fault:
    version, quote = raw["version"], raw["quote"]
    text = texts.get(version)
    if text is None:
        raise KelisimError(f"gold of {release}, fault {raw['id']}: there is no version {version}")
    wanted = quote or raw["after"]
    spans = []
    for number in (raw.get("occurrence", 1), *raw.get("also", ())):
        at = _occurrence(text, wanted, number)
        if at < 0:
            raise KelisimError(f"gold of {release}, fault {raw['id']}: “{wanted}” is not in {version}")
        spans.append((at, at + len(quote)) if quote else (at + len(wanted), at + len(wanted)))
    return Fault(
        release=release,
        id=raw["id"],
        type=raw["type"],
        mqm=raw["mqm"],
        version=version,
        quote=quote,
        spans=tuple(spans),
        others=tuple(_other_spans(texts, raw.get("other", {}))),
        advisory=bool(raw.get("advisory", False)),
    )


def read_gold(folder: Path, document: Document) -> tuple[Fault, ...]:
    """The faults of all releases of the document that ``folder`` describes. Raises :class:`KelisimError`
    where a quote does not stand in the text."""
    faults: list[Fault] = []
    for release in document.releases:
        path = folder / f"{release.id}.yaml"
        if not path.is_file():
            continue
        texts = {v.id: v.text for v in release.versions}
        raw = YAML(typ="safe", pure=True).load(path.read_text("utf-8"))
        faults += [_fault(release.id, f, texts) for f in raw["faults"]]
    return tuple(faults)


def _touches(finding: Finding, version: str, start: int, end: int) -> bool:
    return any(
        a.version == version and a.start <= end + GRACE and start <= a.end + GRACE for a in finding.anchors
    )


def hits(fault: Fault, findings: Iterable[Finding]) -> bool:
    """True if a finding points at the fault, in the wrong version."""
    if fault.quote:
        return any(_touches(f, fault.version, *span) for f in findings for span in fault.spans)
    # something is missing: an empty anchor at the gap, or the passage in full
    return any(_gap(f, fault) for f in findings)


def _gap(finding: Finding, fault: Fault) -> bool:
    at = fault.spans[0][0]
    if any(a.version == fault.version and a.start - GRACE <= at <= a.end + GRACE for a in finding.anchors):
        return True
    missing = "omission" in finding.mqm or "addition" in finding.mqm or "order" in finding.mqm
    return missing and any(_touches(finding, *other) for other in fault.others)


def _explained(finding: Finding, faults: Sequence[Fault]) -> bool:
    return any(_touches(finding, f.version, *span) for f in faults for span in f.spans) or any(
        _touches(finding, *other) for f in faults for other in f.others
    )


def measure(document: Document, gold: Path) -> Outcome:
    """Compare the findings of a document with what is known to be wrong."""
    faults = read_gold(gold, document)
    by_release: defaultdict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        by_release[fault.release].append(fault)
    hit: set[tuple[str, int]] = set()
    alarms: list[tuple[str, Finding]] = []
    words = 0
    for release in document.releases:
        if release.id not in by_release:
            continue
        findings = [f for f in release.findings if f.severity != Severity.INFO]
        hit |= {(f.release, f.id) for f in by_release[release.id] if hits(f, findings)}
        alarms += [(release.id, f) for f in findings if not _explained(f, by_release[release.id])]
        words += _words(release)
    return Outcome(faults=faults, hits=frozenset(hit), false_alarms=tuple(alarms), words=words)


def _words(release: ReleaseDocument) -> int:
    return release.score.words if release.score else 0


def figures(outcome: Outcome) -> dict[str, Any]:
    """The outcome in numbers: overall, by type, by release."""
    firm = [f for f in outcome.faults if not f.advisory]

    def recall(faults: Sequence[Fault]) -> float:
        return round(sum((f.release, f.id) in outcome.hits for f in faults) / max(1, len(faults)), 3)

    types: defaultdict[str, list[Fault]] = defaultdict(list)
    releases: defaultdict[str, list[Fault]] = defaultdict(list)
    for fault in firm:
        types[fault.type].append(fault)
        releases[fault.release].append(fault)
    return {
        "recall": recall(firm),
        "recall_with_advisory": recall(outcome.faults),
        "faults": len(firm),
        "false_alarms_per_1000_words": round(1000 * len(outcome.false_alarms) / max(1, outcome.words), 2),
        "false_alarms": len(outcome.false_alarms),
        "words": outcome.words,
        "types": {k: {"faults": len(v), "recall": recall(v)} for k, v in sorted(types.items())},
        "releases": {k: {"faults": len(v), "recall": recall(v)} for k, v in sorted(releases.items())},
        "false_alarm_codes": dict(Counter(f.code for _, f in outcome.false_alarms).most_common()),
    }


def report(outcome: Outcome) -> str:
    """The figures as text, with every fault that was missed and every false alarm."""
    numbers = figures(outcome)
    lines = [
        f"recall {numbers['recall']:.3f} of {numbers['faults']} faults "
        f"({numbers['recall_with_advisory']:.3f} of {len(outcome.faults)} with editor's advice)",
        f"false alarms {numbers['false_alarms_per_1000_words']:.2f} per 1,000 words "
        f"({numbers['false_alarms']} in {numbers['words']} words)",
        "",
        *(f"{k:<24}{v['faults']:4}{v['recall']:8.2f}" for k, v in numbers["types"].items()),
        "",
        *(f"{k:<32}{v['faults']:4}{v['recall']:8.2f}" for k, v in numbers["releases"].items()),
        "",
        "missed:",
        *(
            f"  {f.release} {f.version} #{f.id} {f.type}{' (advice)' if f.advisory else ''}: “{f.quote}”"
            for f in outcome.faults
            if (f.release, f.id) not in outcome.hits
        ),
        "false alarms:",
        *(
            f"  {release} {f.code} {'; '.join(f'{a.version} “{a.quote[:60]}”' for a in f.anchors[:2])}"
            for release, f in outcome.false_alarms
        ),
    ]
    return "\n".join(lines)


def run(corpora: Path) -> Outcome:
    """Check the releases of ``corpora/raw`` and compare with ``corpora/gold``."""
    from pipeline.api import check

    return measure(check(corpora / "raw"), corpora / "gold")
