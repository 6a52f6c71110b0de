"""Stage ``check``: every check of the catalogue over the beads and versions of a release."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from pipeline.core.config import Config
from pipeline.core.errors import ConfigError
from pipeline.core.model import Finding, Reject, Tables
from pipeline.rules.registry import CheckSpec, catalogue
from pipeline.rules.runner import Timings, run_checks
from pipeline.rules.views import ReleaseView
from pipeline.terms.matcher import Matcher
from pipeline.terms.termbase import Termbase, load

#: family of the checks of the whole corpus, which run in the stage ``consistency``
CORPUS = "COR"
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


@cache
def _refuse_unknown(keys: frozenset[str]) -> None:
    """Raise :class:`ConfigError` for a code or family in the profile that no check has: it would do nothing."""
    known = {s.code for s in all_checks()} | {s.family for s in all_checks()}
    # the checks of the whole corpus stand in another stage, which this one does not know
    unknown = sorted(k for k in keys - known if not k.startswith(CORPUS))
    if unknown:
        families = ", ".join(sorted({s.family for s in all_checks()} | {CORPUS}))
        raise ConfigError(f"checks.yaml: there is no check or family {unknown[0]}. Families: {families}.")


def run(
    batch: Tables, config: Config, timings: Timings | None = None
) -> tuple[Sequence[Finding], Sequence[Reject]]:
    """Findings of one release, in text order. Needs versions, blocks, segments, entities and beads."""
    if not batch.primary():
        return (), ()
    _refuse_unknown(frozenset(config.checks.active.checks))
    termbase, matcher = _matcher(config.termbase)
    view = ReleaseView(batch, termbase, matcher)
    return run_checks(view, all_checks(), config.checks, timings), ()
