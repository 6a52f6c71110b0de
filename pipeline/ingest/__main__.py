"""``python -m pipeline.ingest``: the only stage that reads the user's files."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from pipeline.core import config as configuration
from pipeline.core.errors import KelisimError
from pipeline.ingest.line import ingest
from pipeline.ingest.raw import RawFile, RawRelease
from pipeline.runtime.executor import executor
from pipeline.runtime.files import printable, read_bytes, release_folders
from pipeline.runtime.progress import track
from pipeline.runtime.stage import arguments, finish
from pipeline.runtime.store import Store


def read_releases(raw: Path) -> Iterator[RawRelease]:
    """The releases of a corpus with the bytes of their files, in the order of their names."""
    for release, files in release_folders([raw]):
        yield RawRelease(release, tuple(RawFile(printable(f.name), read_bytes(f)) for f in files))


def main(argv: Sequence[str] | None = None) -> int:
    parser = arguments("ingest")
    parser.add_argument("--raw", type=Path, default=Path("corpora/raw"), help="folder of release folders")
    options = parser.parse_args(argv)
    began = time.perf_counter()
    try:
        config = configuration.load(options.config)
        releases = track(read_releases(options.raw), "ingest")
        lines = executor(options.jobs).map(partial(ingest, config), releases)
        finish(Store(options.interim), "ingest", lines, began)
    except KelisimError as error:
        print(f"ingest: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
