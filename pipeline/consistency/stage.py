"""Stage ``consistency``: what looks at the whole corpus. Findings by release, like ``check``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from pipeline.consistency.concordance import Concordance
from pipeline.consistency.mentions import mentions
from pipeline.core.config import Config
from pipeline.core.model import Finding, Tables, Version
from pipeline.rules.fingerprint import stamp
from pipeline.rules.registry import CheckSpec, catalogue
from pipeline.rules.runner import build, effective
from pipeline.rules.views import Mention
from pipeline.terms.matcher import Matcher
from pipeline.terms.termbase import load


@cache
def corpus_checks() -> tuple[CheckSpec, ...]:
    """Every check of this package, by code."""
    return catalogue("pipeline.consistency.checks")


def run(corpus: Iterable[Tables], config: Config) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """(release id, findings) for every release of the corpus, in the order they came.

    Needs versions, blocks and entities. A release without a difference gets an empty tuple.
    """
    matcher = Matcher(load(config.termbase))
    return judge(corpus, lambda tables: mentions(tables, matcher), config)


def judge(
    corpus: Iterable[Tables], found_in: Callable[[Tables], Iterable[Mention]], config: Config
) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """:func:`run` for any way of finding the mentions of a release."""
    versions: dict[str, dict[str, Version]] = {}
    with Concordance() as concordance:
        for tables in corpus:
            versions[tables.release.id] = {v.id: v for v in tables.versions}
            concordance.add(found_in(tables))
        found: dict[str, list[Finding]] = defaultdict(list)
        for view in concordance.differences():
            for spec in corpus_checks():
                override = effective(spec, config.checks.active)
                if not override.enabled:
                    continue
                for draft in spec.run(view, config.checks.active):
                    severity = override.severity or draft.severity or spec.severity
                    found[view.release].append(build(spec, draft, versions[view.release], None, severity))
    for release, own in versions.items():
        ordered = sorted(found[release], key=lambda f: (f.anchors[0].version, f.anchors[0].start, f.code))
        yield release, stamp(release, ordered, {k: v.text for k, v in own.items()})
