"""``python -m pipeline.align``"""

from pipeline.align.stage import run_configured
from pipeline.runtime.stage import Stage, main

STAGE = Stage(name="align", reads=("ingest", "segment", "entities"), run=run_configured)

if __name__ == "__main__":
    raise SystemExit(main(STAGE))
