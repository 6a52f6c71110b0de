"""Train the Kazakh name tagger on KazNERD.

    python training/ner_kk.py --data kaznerd_train.iob2 --model pipeline/models/kk_ner/model.crfsuite

On all of the data; ``kelisim bench --suite entities-kk`` measures the same settings on sentences held out.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from pipeline.bench.ner.kazakh import sentences, train


def main() -> None:
    parser = argparse.ArgumentParser(description="Train the Kazakh name tagger.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
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
    train(sentences(options.data), options.model, settings)


if __name__ == "__main__":
    main()
