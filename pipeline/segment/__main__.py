"""``python -m pipeline.segment``"""

from pipeline.runtime.stage import Stage, main
from pipeline.segment.stage import run_configured

STAGE = Stage(name="segment", reads=("ingest",), run=run_configured)

if __name__ == "__main__":
    raise SystemExit(main(STAGE))
