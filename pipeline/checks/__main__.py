"""``python -m pipeline.checks``"""

from pipeline.checks.stage import run
from pipeline.runtime.stage import Stage, main

STAGE = Stage(name="check", reads=("ingest", "segment", "entities", "align"), run=run)

if __name__ == "__main__":
    raise SystemExit(main(STAGE))
