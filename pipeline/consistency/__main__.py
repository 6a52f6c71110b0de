"""``python -m pipeline.consistency``"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from pipeline.consistency.stage import run
from pipeline.core import config as configuration
from pipeline.core.errors import KelisimError
from pipeline.runtime.progress import track
from pipeline.runtime.stage import arguments, finish
from pipeline.runtime.store import Line, Store


def main(argv: Sequence[str] | None = None) -> int:
    options = arguments("consistency").parse_args(argv)
    began = time.perf_counter()
    try:
        config = configuration.load(options.config)
        store = Store(options.interim)
        corpus = track(store.tables(("ingest", "entities")), "consistency")
        lines = (Line(release, findings) for release, findings in run(corpus, config))
        finish(store, "consistency", lines, began)
    except KelisimError as error:
        print(f"consistency: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
