"""Everything the template of one release prints, as plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from pipeline.core.document import ReleaseDocument, VersionDocument
from pipeline.core.model import Finding, Severity
from pipeline.core.mqm import CATEGORIES, category
from pipeline.report.explained import About, about
from pipeline.report.facts import Facts, facts
from pipeline.report.layout import Layout, layout
from pipeline.report.phrases import IN_TEXT
from pipeline.report.quotes import Quote, quote
from pipeline.report.standing import USUAL, Alignment, Counts, column_ids, standings
from pipeline.report.standing import counts as count_rows
from pipeline.report.titles import title
from pipeline.report.verdict import SETTLED, Verdict, counts, fix_first, unsettled, verdict
from pipeline.report.wording import long_date, version_labels

#: places of one finding that are quoted; the others are marked in the text
PLACES = 3

LANGUAGE_INDEX = {"en": 0, "ru": 1, "kk": 2}


class FindingView(msgspec.Struct, frozen=True):
    number: int
    finding: Finding
    message: str
    about: About
    category: str
    #: "in the Kazakh text"
    where: str
    wrong: tuple[Quote, ...]
    more_places: int
    others: tuple[Quote, ...]
    #: what to put in, None where there is no certain repair
    replacement: str | None
    #: advice or settled: folded away
    folded: bool
    #: has a mark in the texts
    marked: bool


class VersionView(msgspec.Struct, frozen=True):
    id: str
    label: str
    language: str
    file: str
    #: "2 critical errors", or None where the version was not judged
    counts: tuple[tuple[Severity, str], ...] | None
    words: int


class ReleaseView(msgspec.Struct, frozen=True):
    release: ReleaseDocument
    title: str
    title_language: str
    date: str
    verdict: Verdict
    versions: tuple[VersionView, ...]
    #: of aligned versions, in the order of columns
    columns: tuple[VersionView, ...]
    findings: tuple[FindingView, ...]
    first: tuple[FindingView, ...]
    more: int
    layout: Layout
    #: of rows, by how they stand
    rows: Counts
    facts: Facts
    #: (severity, how many) of all findings, the worst first
    severities: tuple[tuple[Severity, int], ...]
    #: (key, name) of those that occur
    categories: tuple[tuple[str, str], ...]
    statuses: tuple[str, ...]
    labels: dict[str, str]


def worst_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """By severity, then as they stand in the text; those settled last."""
    return tuple(sorted(findings, key=lambda f: (f.status in SETTLED, -f.severity.rank)))


def _where(finding: Finding, versions: Mapping[str, VersionDocument], ui: str) -> str:
    concerned = {finding.suspect} if finding.suspect else {a.version for a in finding.anchors}
    languages = {versions[v].language.value for v in concerned if v in versions}
    return IN_TEXT[ui][languages.pop()] if len(languages) == 1 else IN_TEXT[ui]["between"]


def _finding(number: int, finding: Finding, release: ReleaseDocument, marked: bool, ui: str) -> FindingView:
    versions = {v.id: v for v in release.versions}
    anchors = [a for a in finding.anchors if a.version in versions and finding.mqm != "internal"]
    said = {(a.version, a.start, a.end) for a in anchors}
    evidence = [
        e for e in finding.evidence if e.version in versions and (e.version, e.start, e.end) not in said
    ]
    return FindingView(
        number=number,
        finding=finding,
        message=getattr(finding.message, ui),
        about=about(finding, ui),
        category=CATEGORIES.get(category(finding.mqm), (finding.mqm,) * 3)[LANGUAGE_INDEX[ui]],
        where=_where(finding, versions, ui),
        wrong=tuple(quote(versions[a.version].text, a) for a in anchors[:PLACES]),
        more_places=len(anchors[PLACES:]),
        others=tuple(quote(versions[e.version].text, e) for e in evidence),
        replacement=finding.edit.replacement if finding.edit else None,
        folded=finding.severity == Severity.INFO or finding.status in SETTLED,
        marked=marked,
    )


def _versions(release: ReleaseDocument, labels: Mapping[str, str], ui: str) -> tuple[VersionView, ...]:
    judged = {v.version: v for v in release.score.versions} if release.score else {}
    left = unsettled(release.findings)
    views = []
    for v in release.versions:
        score = judged.get(v.id)
        # as in the score: the suspect is blamed, else every version the finding is anchored in
        own = [
            f
            for f in left
            if f.suspect == v.id or (not f.suspect and any(a.version == v.id for a in f.anchors))
        ]
        own = [f for f in own if f.severity != Severity.INFO]
        summary = counts(own, ui) if score or own else None
        views.append(
            VersionView(v.id, labels[v.id], v.language.value, v.source, summary, score.words if score else 0)
        )
    return tuple(views)


def release_view(release: ReleaseDocument, ui: str, known: Alignment = USUAL) -> ReleaseView:
    ordered = worst_first(release.findings)
    standing = standings(release, known)
    shown = column_ids(release)
    labels = version_labels(release.versions, ui)
    page = layout(release, ordered, shown, standing)
    views = tuple(_finding(n, f, release, n in page.marked, ui) for n, f in enumerate(ordered, 1))
    first = fix_first(ordered)
    versions = _versions(release, labels, ui)
    heading, language = title(release, ui)
    used = sorted({category(f.mqm) for f in ordered})
    grave = sum(not v.folded for v in views)
    return ReleaseView(
        release=release,
        title=heading,
        title_language=language,
        date=long_date(release.date, ui),
        verdict=verdict(release, ui),
        versions=versions,
        columns=tuple(v for c in shown for v in versions if v.id == c),
        findings=views,
        first=tuple(views[n - 1] for n in first),
        more=grave - len(first),
        layout=page,
        rows=count_rows(list(standing.values())),
        facts=facts(release, ordered, shown),
        severities=tuple(
            (s, sum(f.severity == s for f in ordered)) for s in sorted(Severity, key=lambda s: -s.rank)
        ),
        categories=tuple((k, CATEGORIES[k][LANGUAGE_INDEX[ui]] if k in CATEGORIES else k) for k in used),
        statuses=tuple(
            s for s in ("open", "accepted", "ignored", "fixed") if any(f.status == s for f in ordered)
        ),
        labels=labels,
    )
