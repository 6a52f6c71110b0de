"""One release through the stage, as the batch line stores it; importable by name, so a pool can run it."""

from __future__ import annotations

from pipeline.core.config import Config
from pipeline.core.model import Reject
from pipeline.ingest.raw import RawRelease
from pipeline.ingest.stage import run
from pipeline.runtime.store import Line


def ingest(config: Config, release: RawRelease) -> Line:
    """Rows and rejects of one release; a reject names its release."""
    rows, rejects = run(release, config.pipeline.ingest)
    named = tuple(Reject(source=f"{release.id}/{r.source}", code=r.code, reason=r.reason) for r in rejects)
    return Line(release.id, tuple(rows), named)
