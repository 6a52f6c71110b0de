"""``python -m pipeline.entities``"""

from pipeline.core.config import Config
from pipeline.core.model import Tables
from pipeline.entities.stage import run
from pipeline.runtime.stage import Result, Stage, main


def _run(batch: Tables, config: Config) -> Result:
    return run(batch, config.pipeline.entities)


STAGE = Stage(name="entities", reads=("ingest", "segment"), run=_run)

if __name__ == "__main__":
    raise SystemExit(main(STAGE))
