"""What several tests share."""

from __future__ import annotations

from pathlib import Path

import msgspec

from pipeline.api import from_texts, process
from pipeline.core.config import ChecksConfig, Config, load
from pipeline.core.model import Bead, Finding, Tables
from pipeline.rules.examples import Fires, Silent
from pipeline.rules.registry import CheckSpec
from pipeline.rules.runner import run_checks
from pipeline.rules.views import BeadView, CorpusView, ReleaseView
from pipeline.terms.matcher import Matcher
from pipeline.terms.records import simple_termbase

ROOT = Path(__file__).resolve().parent.parent
RAW = ROOT / "corpora" / "raw"
GOLD = ROOT / "corpora" / "gold"
SAMPLE = RAW / "covenant-seminar-2014"


def without_encoder() -> Config:
    """The project's configuration; the same results on machines that have no sentence encoder."""
    config = load()
    align = config.pipeline.align.model_copy(update={"encoder": False})
    return config.model_copy(update={"pipeline": config.pipeline.model_copy(update={"align": align})})


def one_bead(tables: Tables) -> Tables:
    """All segments of all versions as one bead: how the examples of bead checks are meant."""
    segments = {v.id: tuple(s.id for s in tables.segments if s.version == v.id) for v in tables.primary()}
    bead = Bead(id="b1", segments={k: s for k, s in segments.items() if s}, posterior=1.0)
    return msgspec.structs.replace(tables, beads=(bead,))


def examine(spec: CheckSpec, example: Fires | Silent) -> tuple[Finding, ...]:
    """Run one check over one example, through the real stages."""
    if spec.view is CorpusView:
        return _corpus(example)
    tables = process(from_texts(example.texts), Config(), until="align")
    if spec.view is BeadView and not _omission(example):
        tables = one_bead(tables)
    termbase = simple_termbase(example.terms)
    release = ReleaseView(tables, termbase, Matcher(termbase))
    return run_checks(release, [spec], ChecksConfig(profile="strict"))


def _omission(example: Fires | Silent) -> bool:
    """True if the blocks or sentences of the versions are more than one: the aligner has to be asked."""
    return any("\n" in t or ". " in t for t in example.texts.values())


def _corpus(example: Fires | Silent) -> tuple[Finding, ...]:
    """The releases of a corpus example are separated by ``---`` lines, the oldest first."""
    from pipeline.consistency.mentions import mentions
    from pipeline.consistency.stage import judge

    matcher = Matcher(simple_termbase(example.terms))
    parts = {language: text.split("\n---\n") for language, text in example.texts.items()}
    count = len(next(iter(parts.values())))
    releases = []
    for i in range(count):
        release = from_texts({k: p[i] for k, p in parts.items()}, release=f"r{i + 1}")
        releases.append(process(release, Config(), until="entities"))
    found = judge(releases, lambda tables: mentions(tables, matcher), Config())
    return tuple(f for _, findings in found for f in findings)
