"""``python -m pipeline.align``"""

from pipeline.align.stage import run
from pipeline.core.config import Config
from pipeline.core.model import Tables
from pipeline.runtime.stage import Result, Stage, main


def _run(batch: Tables, config: Config) -> Result:
    return run(batch, config.pipeline.align)


STAGE = Stage(name="align", reads=("ingest", "segment", "entities"), run=_run)

if __name__ == "__main__":
    raise SystemExit(main(STAGE))
