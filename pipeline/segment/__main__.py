"""``python -m pipeline.segment``"""

from pipeline.core.config import Config
from pipeline.core.model import Tables
from pipeline.runtime.stage import Result, Stage, main
from pipeline.segment.stage import run


def _run(batch: Tables, config: Config) -> Result:
    return run(batch, config.pipeline.segment)


STAGE = Stage(name="segment", reads=("ingest",), run=_run)

if __name__ == "__main__":
    raise SystemExit(main(STAGE))
