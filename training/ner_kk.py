"""Train the Kazakh name tagger on KazNERD.

    python training/ner_kk.py --data kaznerd_train.iob2 --model pipeline/models/kk_ner/model.crfsuite

On all of the data; ``kelisim bench --suite entities-kk`` measures the same settings on sentences held out.
With ``--folds 3`` instead of ``--model`` nothing is written: each third in turn is tagged by a model of the
others. A tenth has only a hundred organisations, all of the data twelve hundred.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.bench.ner.kazakh import BLOCK, ORDER, Sentence, sentences, tagger, train
from pipeline.bench.ner.stage import Counts


def _line(counts: Counts) -> str:
    return f"micro {counts.strict(*ORDER):.2f}  " + "  ".join(f"{g} {counts.strict(g):.2f}" for g in ORDER)


def cross_validate(rows: Sequence[Sentence], settings: Mapping[str, Any], folds: int) -> None:
    """Print the F1 of exact spans in per cent of each fold and of all together."""
    pooled = Counts()
    for fold in range(folds):
        held = [s for i, s in enumerate(rows) if (i // BLOCK) % folds == fold]
        seen = [s for i, s in enumerate(rows) if (i // BLOCK) % folds != fold]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "fold.crfsuite"
            train(seen, path, settings)
            counts, _ = tagger(path, held)
        print(f"fold {fold}  {_line(counts)}", flush=True)
        pooled.true += counts.true
        pooled.said += counts.said
        pooled.right += counts.right
    print(f"all     {_line(pooled)}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Train the Kazakh name tagger.")
    parser.add_argument("--data", type=Path, required=True)
    made = parser.add_mutually_exclusive_group(required=True)
    made.add_argument("--model", type=Path)
    made.add_argument("--folds", type=int)
    parser.add_argument("--c1", type=float, required=True)
    parser.add_argument("--c2", type=float, required=True)
    parser.add_argument("--iterations", type=int, required=True)
    parser.add_argument("--min-frequency", type=int, required=True)
    options = parser.parse_args()
    settings = {
        "c1": options.c1,
        "c2": options.c2,
        "max_iterations": options.iterations,
        "feature.minfreq": options.min_frequency,
    }
    rows = sentences(options.data)
    if options.folds:
        cross_validate(rows, settings, options.folds)
    else:
        train(rows, options.model, settings)


if __name__ == "__main__":
    main()
