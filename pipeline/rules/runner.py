"""Run checks over a release: every view, every check, every crash a finding."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from pipeline.core.config import ChecksConfig, Override, Profile
from pipeline.core.model import Anchor, Evidence, Finding, Severity, Version
from pipeline.rules.draft import Draft, Spot
from pipeline.rules.fingerprint import stamp
from pipeline.rules.registry import CheckSpec
from pipeline.rules.text import T, fill
from pipeline.rules.views import BeadView, ReleaseView, VersionView

CRASHED = T(
    en="Check {code} failed on this release ({error}). The other checks went on; please report it.",
    ru="Проверка {code} завершилась ошибкой ({error}). Остальные проверки выполнены; сообщите об этом.",
    kk="{code} тексеруі қатемен тоқтады ({error}). Қалған тексерулер орындалды; бұл туралы хабарлаңыз.",
)


def effective(spec: CheckSpec, profile: Profile) -> Override:
    """What the profile says of a check: the code before the family."""
    return profile.checks.get(spec.code) or profile.checks.get(spec.family) or Override()


class Timings:
    """Seconds by check: kept outside the outputs, which must be byte-identical."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)


def _quote(versions: Mapping[str, Version], spot: Spot) -> str:
    return versions[spot.version].text[spot.start : spot.end]


def build(
    spec: CheckSpec, draft: Draft, versions: Mapping[str, Version], bead: str | None, severity: Severity
) -> Finding:
    """The finding a draft stands for."""
    anchors = tuple(
        Anchor(
            version=s.version,
            language=versions[s.version].language,
            start=s.start,
            end=s.end,
            quote=_quote(versions, s),
        )
        for s in draft.anchors
    )
    evidence = tuple(
        Evidence(
            version=s.version,
            language=versions[s.version].language,
            start=s.start,
            end=s.end,
            quote=_quote(versions, s),
            value=s.value,
        )
        for s in draft.evidence
    )
    params = {"quote": anchors[0].quote, **draft.params}
    return Finding(
        code=spec.code,
        name=spec.name,
        mqm=spec.mqm,
        severity=severity,
        message=fill(draft.message or spec.message, params),
        anchors=anchors,
        bead=bead,
        suspect=draft.suspect,
        evidence=evidence,
        edit=draft.edit,
    )


def _drafts(spec: CheckSpec, release: ReleaseView, config: Profile) -> Iterator[tuple[Draft, str | None]]:
    if spec.view is BeadView:
        for bead in release.beads:
            for draft in spec.run(bead, config):
                yield draft, bead.id
    elif spec.view is VersionView:
        for version in (*release.versions, *release.parts):
            if version.language in spec.languages and version.language in config.languages:
                for draft in spec.run(version, config):
                    yield draft, None
    elif spec.view is ReleaseView:
        for draft in spec.run(release, config):
            yield draft, None


def _grouped(drafts: Iterable[tuple[Draft, str | None]]) -> Iterator[tuple[Draft, str | None]]:
    """One draft per document and kind, anchored at each place."""
    groups: dict[tuple[str, str], list[Draft]] = {}
    for draft, bead in drafts:
        if draft.group is None:
            yield draft, bead
        else:
            groups.setdefault((draft.anchors[0].version, draft.group), []).append(draft)
    for members in groups.values():
        first = members[0]
        spots = tuple(s for m in members for s in m.anchors)
        edit = first.edit if len(members) == 1 else None
        yield msgspec.structs.replace(first, anchors=spots, edit=edit), None


def _order(finding: Finding) -> tuple[Any, ...]:
    anchor = finding.anchors[0]
    return (anchor.version, anchor.start, anchor.end, finding.code, finding.message.en)


def run_checks(
    release: ReleaseView,
    catalogue: Sequence[CheckSpec],
    config: ChecksConfig,
    timings: Timings | None = None,
) -> tuple[Finding, ...]:
    """All findings on one release, in text order, fingerprinted. Never raises for a faulty check."""
    profile = config.active
    versions = {v.id: v for v in release.all_versions}
    findings: list[Finding] = []
    for spec in catalogue:
        override = effective(spec, profile)
        if not override.enabled:
            continue
        began = time.perf_counter()
        try:
            drafts = _drafts(spec, release, profile)
            if spec.style and profile.group_style:
                drafts = _grouped(drafts)
            findings += [
                build(spec, draft, versions, bead, override.severity or draft.severity or spec.severity)
                for draft, bead in drafts
            ]
        except Exception as error:  # a crashing check becomes a finding and the run goes on
            findings.append(_crash(spec, error, release))
        if timings is not None:
            timings.seconds[spec.code] += time.perf_counter() - began
    return stamp(
        release.release.id, sorted(_distinct(findings), key=_order), {k: v.text for k, v in versions.items()}
    )


def _distinct(findings: Iterable[Finding]) -> Iterator[Finding]:
    seen = set()
    for finding in findings:
        # two crashed checks stand at the same place and differ in their message only
        said = finding.message.en if finding.mqm == "internal" else ""
        key = (finding.code, said, tuple((a.version, a.start, a.end) for a in finding.anchors))
        if key not in seen:
            seen.add(key)
            yield finding


def _crash(spec: CheckSpec, error: Exception, release: ReleaseView) -> Finding:
    version = release.versions[0].version
    return Finding(
        code="INT001",
        name="check-crashed",
        mqm="internal",
        severity=Severity.INFO,
        message=fill(CRASHED, {"code": spec.code, "error": f"{type(error).__name__}: {error}"}),
        anchors=(Anchor(version=version.id, language=version.language, start=0, end=0, quote=""),),
    )
