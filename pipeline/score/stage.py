"""Stage ``score``: the findings with people's decisions on them, and what they add up to."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from pipeline.core.config import Config
from pipeline.core.model import Reject, Score, Tables
from pipeline.score.decisions import apply, load
from pipeline.score.drafts import draft_scores
from pipeline.score.points import score


def run(batch: Tables, config: Config) -> tuple[Sequence[Score], Sequence[Reject]]:
    """One :class:`Score`. Needs versions, blocks and the findings of ``check`` and ``consistency``."""
    findings = apply(batch.findings, load(config.decisions), batch.release.id)
    result = score(batch, findings, config.mqm)
    # a release on which a stage failed was not checked in full: nothing found is no praise
    complete = not any(reject.code == "RUN001" for reject in batch.rejects)
    passed = result.passed and complete
    return (msgspec.structs.replace(result, drafts=draft_scores(batch), passed=passed),), ()
