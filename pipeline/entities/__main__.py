"""``python -m pipeline.entities``"""

from pipeline.entities.stage import run_configured
from pipeline.runtime.stage import Stage, main

STAGE = Stage(name="entities", reads=("ingest", "segment"), run=run_configured)

if __name__ == "__main__":
    raise SystemExit(main(STAGE))
