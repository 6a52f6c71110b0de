"""Stage ``check``: every check of the catalogue over the beads and versions of a release."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from pipeline.core.config import Config
from pipeline.core.model import Finding, Reject, Tables
from pipeline.rules.registry import CheckSpec, catalogue
from pipeline.rules.runner import Timings, run_checks
from pipeline.rules.views import ReleaseView
from pipeline.terms.matcher import Matcher
from pipeline.terms.termbase import Termbase, load

#: the packages of checks, by what they look at
FAMILIES = ("between", "inside", "terms", "release")


@cache
def all_checks() -> tuple[CheckSpec, ...]:
    """Every check of this package, by code."""
    return catalogue(*(f"pipeline.checks.{family}" for family in FAMILIES))


@lru_cache(maxsize=4)
def _matcher(path: Path | None) -> tuple[Termbase, Matcher]:
    termbase = load(path)
    return termbase, Matcher(termbase)


def run(
    batch: Tables, config: Config, timings: Timings | None = None
) -> tuple[Sequence[Finding], Sequence[Reject]]:
    """Findings of one release, in text order. Needs versions, blocks, segments, entities and beads."""
    if not batch.primary():
        return (), ()
    termbase, matcher = _matcher(config.termbase)
    view = ReleaseView(batch, termbase, matcher)
    return run_checks(view, all_checks(), config.checks, timings), ()
