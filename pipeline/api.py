"""The Python API: releases in, the records of the JSON document out.

>>> from pipeline.api import check
>>> result = check({"kk": "Бюджет – 1,5 млрд теңге.", "ru": "Бюджет – 1,6 млрд тенге."})
>>> finding = result.releases[0].findings[0]
>>> finding.code, [anchor.quote for anchor in finding.anchors]
('NUM101', ['1,5 млрд теңге', '1,6 млрд тенге'])
>>> finding.severity.value
'critical'
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import msgspec

import pipeline
from pipeline.core import config as configuration
from pipeline.core.config import Config
from pipeline.core.document import Document, Signature, release_document
from pipeline.core.errors import KelisimError
from pipeline.core.model import Reject, Row, Tables
from pipeline.runtime.executor import executor
from pipeline.runtime.files import printable, read_bytes, release_folders
from pipeline.runtime.models import digests
from pipeline.runtime.progress import track
from pipeline.runtime.stage import guarded
from pipeline.runtime.store import Line, merge

if TYPE_CHECKING:
    from pipeline.ingest.raw import RawRelease
    from pipeline.rules.runner import Timings

Until = Literal["ingest", "segment", "entities", "align", "check"]
Source = str | Path

#: the stages of one release, in order
STAGES: tuple[Until, ...] = ("ingest", "segment", "entities", "align", "check")


def load_config(
    config: Path | None = None,
    *,
    termbase: Path | None = None,
    profile: str | None = None,
    segments: Literal["sentences", "lines"] | None = None,
) -> Config:
    """The configuration folder with what a call changes in it. Raises :class:`KelisimError`."""
    loaded = configuration.load(config, termbase, profile)
    if segments is not None:
        ingest = loaded.pipeline.ingest.model_copy(update={"keep_lines": segments == "lines"})
        segment = loaded.pipeline.segment.model_copy(update={"mode": segments})
        stages = loaded.pipeline.model_copy(update={"ingest": ingest, "segment": segment})
        loaded = loaded.model_copy(update={"pipeline": stages})
    return loaded


def read_paths(paths: Sequence[Path]) -> Iterator[RawRelease]:
    """The releases that paths name: a release folder, a folder of them, or the files of one release."""
    from pipeline.ingest.raw import RawFile, RawRelease

    for release, files in release_folders(paths):
        yield RawRelease(release, tuple(RawFile(printable(f.name), read_bytes(f)) for f in files))


def from_texts(texts: Mapping[str, str], release: str = "text") -> RawRelease:
    """A release out of strings, ``{"kk": …, "ru": …}``; ``ru.draft`` and the like name other roles."""
    from pipeline.ingest.raw import RawFile, RawRelease

    files = (RawFile(f"{name}.txt", text.encode("utf-8", "surrogatepass")) for name, text in texts.items())
    return RawRelease(release, tuple(files))


def _join(tables: Tables, rows: Iterable[Row], rejects: Iterable[Reject]) -> Tables:
    added = merge([Line(tables.release.id, tuple(rows))])
    changes: dict[str, Any] = {"rejects": tables.rejects + tuple(rejects)}
    for field in ("segments", "entities", "beads", "findings"):
        if found := getattr(added, field):
            changes[field] = getattr(tables, field) + found
    if added.score is not None:
        changes["score"] = added.score
    return msgspec.structs.replace(tables, **changes)


#: one stage over the tables before it
Step = Callable[[Tables, Config], tuple[Sequence[Row], Sequence[Reject]]]


def _steps(until: Until, timings: Timings | None) -> Iterator[tuple[str, Step]]:
    """The stages after ``ingest`` as far as ``until``, each imported when its turn comes."""
    last = STAGES.index(until)
    if last >= 1:
        from pipeline.segment.stage import run as segment

        yield "segment", lambda tables, config: segment(tables, config.pipeline.segment)
    if last >= 2:
        from pipeline.entities.stage import run as entities

        yield "entities", lambda tables, config: entities(tables, config.pipeline.entities)
    if last >= 3:
        from pipeline.align.stage import run_configured as align

        yield "align", lambda tables, config: align(tables, config)
    if last >= 4:
        from pipeline.checks.stage import run as checks
        from pipeline.score.stage import run as score

        yield "check", lambda tables, config: checks(tables, config, timings)
        yield "score", score


def _ingested(release: RawRelease, config: Config) -> Tables:
    from pipeline.ingest.stage import run as ingest

    rows, rejects = ingest(release, config.pipeline.ingest)
    return merge([Line(release.id, tuple(rows), tuple(rejects))])


def _decided(tables: Tables, config: Config) -> Tables:
    if not tables.findings:
        return tables
    from pipeline.score.decisions import apply, load

    judged = apply(tables.findings, load(config.decisions), tables.release.id)
    return msgspec.structs.replace(tables, findings=judged)


def process(
    release: RawRelease, config: Config, until: Until = "check", timings: Timings | None = None
) -> Tables:
    """One release through the line, in memory, as far as ``until`` (``check`` scores as well).

    Raises whatever a stage raises; :func:`analyse` turns it into a reject.
    """
    tables = _ingested(release, config)
    if tables.versions:
        for _, step in _steps(until, timings):
            tables = _join(tables, *step(tables, config))
    return _decided(tables, config)


def signature(config: Config) -> Signature:
    """What a result of this configuration depends on."""
    return Signature(
        version=pipeline.__version__,
        config=config.digest(),
        termbase=configuration.file_digest(config.termbase),
        lexicon=configuration.file_digest(config.lexicon),
        models=digests(),
    )


def _one(config: Config, until: Until, timings: Timings | None, release: RawRelease) -> Tables:
    """:func:`process`, where the failure of a stage (RUN001) ends the release and not the run."""
    tables = _ingested(release, config)
    if tables.versions:
        for name, step in _steps(until, timings):
            line = guarded(name, step, config, tables)
            tables = _join(tables, line.rows, line.rejects)
            if any(r.code == "RUN001" for r in line.rejects):
                break
    return _decided(tables, config)


def analyse(
    releases: Iterable[RawRelease],
    config: Config,
    until: Until = "check",
    jobs: int = 1,
    timings: Timings | None = None,
) -> Iterator[Tables]:
    """Releases through the line, in order. ``timings`` can only be taken with one job, in this process."""
    if timings is not None and jobs != 1:
        raise KelisimError("Timing needs --jobs 1: what other processes spend is not seen here.")
    yield from track(executor(jobs).map(partial(_one, config, until, timings), releases), until)


def document(tables: Iterable[Tables], config: Config) -> Document:
    """The JSON document of these releases. Releases without any usable file are rejects only."""
    done = list(tables)
    return Document(
        signature=signature(config),
        releases=tuple(release_document(t) for t in done if t.versions),
        rejects=tuple(
            Reject(source=f"{t.release.id}/{r.source}", code=r.code, reason=r.reason)
            for t in done
            for r in t.rejects
        ),
    )


def check(
    source: Source | Sequence[Source] | Mapping[str, str],
    *,
    config: Config | Path | None = None,
    termbase: Path | None = None,
    profile: str | None = None,
    segments: Literal["sentences", "lines"] | None = None,
    until: Until = "check",
    jobs: int = 1,
    timings: Timings | None = None,
) -> Document:
    """Check releases: a path, several, or the texts of one release by language.

    ``until`` stops after a stage; ``timings`` gathers what each check cost (with one job). Raises
    :class:`KelisimError` when nothing could be read; a single file that cannot be used, or a stage that
    failed on one release, is in ``rejects`` of the result.
    """
    if not isinstance(config, Config):
        config = load_config(config, termbase=termbase, profile=profile, segments=segments)
    if isinstance(source, Mapping):
        releases: Iterable[RawRelease] = [from_texts(source)]
    else:
        paths = [source] if isinstance(source, str | Path) else list(source)
        releases = read_paths([Path(p) for p in paths])
    result = document(analyse(releases, config, until, jobs, timings), config)
    if not result.releases:
        why = "; ".join(f"{r.source}: {r.reason}" for r in result.rejects) or "no files were named"
        raise KelisimError(f"Nothing could be read. {why}")
    return result
