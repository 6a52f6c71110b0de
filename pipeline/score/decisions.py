"""What people decided about findings: ``decisions.jsonl``, one decision a line, the last one counts.

A decision has a fingerprint, a scope (``finding``: this one; ``text``: this check on this quoted text
everywhere; ``check``: this check in this release), a verdict (accepted, ignored, fixed), a reason, an
author and a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from pipeline.core.errors import ConfigError
from pipeline.core.model import Finding


class Decision(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    fingerprint: str
    verdict: Literal["accepted", "ignored", "fixed"]
    reason: str
    author: str
    time: str
    scope: Literal["finding", "text", "check"] = "finding"
    #: what the scopes ``text`` and ``check`` need, so that they outlive the finding they were made on
    code: str = ""
    quote: str = ""
    release: str = ""


@lru_cache(maxsize=4)
def load(path: Path | None) -> tuple[Decision, ...]:
    """All decisions in the order they were made. Raises :class:`ConfigError` naming the damaged line."""
    if path is None:
        return ()
    decoder = msgspec.json.Decoder(Decision)
    decisions = []
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        try:
            decisions.append(decoder.decode(line))
        except msgspec.DecodeError as error:
            raise ConfigError(f"{path}, line {number}: {error}. Mend or remove the line.") from error
    return tuple(decisions)


def _applies(decision: Decision, finding: Finding, release: str) -> bool:
    if decision.scope == "finding":
        return decision.fingerprint == finding.fingerprint
    if decision.code != finding.code:
        return False
    if decision.scope == "check":
        return decision.release == release
    return decision.quote == finding.anchors[0].quote


def apply(findings: Iterable[Finding], decisions: Sequence[Decision], release: str) -> tuple[Finding, ...]:
    """The findings with the status of the last decision that applies to each."""
    judged = []
    for finding in findings:
        verdicts = [d.verdict for d in decisions if _applies(d, finding, release)]
        judged.append(msgspec.structs.replace(finding, status=verdicts[-1]) if verdicts else finding)
    return tuple(judged)
