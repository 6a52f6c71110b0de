"""Title and explanation of the check behind a finding, out of the catalogue of checks."""

from __future__ import annotations

from functools import cache

import msgspec

from pipeline.core.model import Finding, Text3


class About(msgspec.Struct, frozen=True):
    title: str
    #: paragraphs
    explanation: tuple[str, ...]


@cache
def _catalogue() -> dict[str, tuple[Text3, Text3]]:
    from pipeline.checks.stage import all_checks
    from pipeline.consistency.stage import corpus_checks

    return {s.code: (s.title, s.explanation) for s in (*all_checks(), *corpus_checks())}


def about(finding: Finding, ui: str) -> About:
    """What the check looks for. Of a check that is not in the catalogue (an older result), only the name."""
    known = _catalogue().get(finding.code)
    if known is None:
        return About(finding.name.replace("-", " ").capitalize(), ())
    title, explanation = (getattr(text, ui) for text in known)
    return About(title, tuple(" ".join(p.split()) for p in explanation.split("\n\n") if p.strip()))
