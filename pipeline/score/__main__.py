"""``python -m pipeline.score``"""

from pipeline.runtime.stage import Stage, main
from pipeline.score.stage import run

STAGE = Stage(name="score", reads=("ingest", "check", "consistency"), run=run)

if __name__ == "__main__":
    raise SystemExit(main(STAGE))
