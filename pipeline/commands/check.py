"""``kelisim check``: exit code, baseline, timing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from pipeline.core.document import Document
from pipeline.core.errors import KelisimError
from pipeline.core.model import Severity
from pipeline.rules.runner import Timings


def reaches(document: Document, fail_on: str) -> bool:
    """True if an open finding is as severe as ``fail_on``, or worse, or a release was not checked to its end.

    A release on which a stage failed must not pass because nobody looked.
    """
    if fail_on == "never":
        return False
    if any(reject.code == "RUN001" for reject in document.rejects):
        return True
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
        what = error.strerror if isinstance(error, OSError) else f"{type(error).__name__}: {error}"
        message = f"{baseline} is not a result of “kelisim check --format json” ({what})."
        raise KelisimError(message) from error
    releases = tuple(
        msgspec.structs.replace(r, findings=tuple(f for f in r.findings if f.fingerprint not in known))
        for r in document.releases
    )
    return msgspec.structs.replace(document, releases=releases)


def timing_lines(timings: Timings | None) -> Iterator[str]:
    """What each check cost, the dearest first; None: it was not measured."""
    if timings is None:
        yield "Timing needs --jobs 1: what other processes spend is not seen here."
        return
    for code, seconds in sorted(timings.seconds.items(), key=lambda item: (-item[1], item[0])):
        yield f"{code}  {1000 * seconds:8.1f} ms"
