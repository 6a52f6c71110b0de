"""The anatomy of a check: decorator, registry, views and runner. The checks themselves stand in
``pipeline.checks`` (bead, version, release) and ``pipeline.consistency`` (corpus)."""

from pipeline.rules.draft import Draft
from pipeline.rules.examples import Fires, Silent
from pipeline.rules.registry import CheckSpec, check
from pipeline.rules.text import T
from pipeline.rules.views import BeadView, CorpusView, ReleaseView, Side, VersionView

__all__ = [
    "BeadView",
    "CheckSpec",
    "CorpusView",
    "Draft",
    "Fires",
    "ReleaseView",
    "Side",
    "Silent",
    "T",
    "VersionView",
    "check",
]
