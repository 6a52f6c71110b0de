"""``python -m pipeline.report``: the reports of the corpus out of the stage tables."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

import pipeline
from pipeline.core import config as configuration
from pipeline.core.config import Config
from pipeline.core.document import Document, Signature, release_document
from pipeline.core.errors import KelisimError
from pipeline.core.model import Reject, Tables
from pipeline.report.site import write_site
from pipeline.report.standing import alignment
from pipeline.runtime.models import digests
from pipeline.runtime.progress import track
from pipeline.runtime.stage import arguments
from pipeline.runtime.store import Store
from pipeline.score.decisions import apply, load

READS = ("ingest", "segment", "entities", "align", "check", "consistency", "score")


def _signature(config: Config) -> Signature:
    return Signature(
        version=pipeline.__version__,
        config=config.digest(),
        termbase=configuration.file_digest(config.termbase),
        lexicon=configuration.file_digest(config.lexicon),
        models=digests(),
    )


def _judged(tables: Tables, config: Config) -> Tables:
    findings = apply(tables.findings, load(config.decisions), tables.release.id)
    return msgspec.structs.replace(tables, findings=findings)


def main(argv: Sequence[str] | None = None) -> int:
    parser = arguments("report")
    parser.add_argument("--output", type=Path, default=Path("reports"), help="folder of the reports")
    parser.add_argument("--ui", choices=("kk", "ru", "en"), default="en", help="language of the reports")
    options = parser.parse_args(argv)
    began = time.perf_counter()
    try:
        config = configuration.load(options.config)
        tables = [_judged(t, config) for t in track(Store(options.interim).tables(READS), "report")]
        rejects = tuple(
            r
            if r.source.startswith(f"{t.release.id}/")
            else Reject(source=f"{t.release.id}/{r.source}", code=r.code, reason=r.reason)
            for t in tables
            for r in t.rejects
        )
        document = Document(
            signature=_signature(config),
            releases=tuple(sorted((release_document(t) for t in tables if t.versions), key=lambda r: r.id)),
            rejects=rejects,
        )
        index = write_site(document, options.output, options.ui, alignment(config))
    except KelisimError as error:
        print(f"report: {error}", file=sys.stderr)
        return 2
    print(
        f"report: {len(document.releases)} releases, {time.perf_counter() - began:.1f} s, {index}",
        file=sys.stderr,
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
