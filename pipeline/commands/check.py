"""``kelisim check``: exit code, baseline, timing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from pipeline.core.document import Document
from pipeline.core.errors import KelisimError
from pipeline.core.model import Severity


def reaches(document: Document, fail_on: str) -> bool:
    """True if an open finding is as severe as ``fail_on``, or worse."""
    if fail_on == "never":
        return False
    limit = Severity(fail_on).rank
    return any(
        f.severity.rank >= limit and f.status not in ("ignored", "fixed")
        for release in document.releases
        for f in release.findings
    )


def without_known(document: Document, baseline: Path) -> Document:
    """Only the findings whose fingerprints an earlier JSON document does not have. The score stays."""
    try:
        earlier = msgspec.json.decode(baseline.read_bytes())
        known = {f["fingerprint"] for r in earlier["releases"] for f in r["findings"]}
    except (OSError, msgspec.DecodeError, KeyError, TypeError) as error:
        raise KelisimError(f"{baseline} is not a result of “kelisim check --format json” ({error}).") from error
    releases = tuple(
        msgspec.structs.replace(r, findings=tuple(f for f in r.findings if f.fingerprint not in known))
        for r in document.releases
    )
    return msgspec.structs.replace(document, releases=releases)


def timing_lines(paths: Sequence[Path], options: dict[str, Any]) -> Iterator[str]:
    """What each check cost in a run of its own, the dearest first."""
    from pipeline.api import load_config, process, read_paths
    from pipeline.rules.runner import Timings

    config = load_config(
        options["config_folder"],
        termbase=options["termbase"],
        profile=options["profile"],
        segments=options["segments"],
    )
    timings = Timings()
    for release in read_paths(paths):
        process(release, config, timings=timings)
    for code, seconds in sorted(timings.seconds.items(), key=lambda item: -item[1]):
        yield f"{code}  {1000 * seconds:8.1f} ms"
