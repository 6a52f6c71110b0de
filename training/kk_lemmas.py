"""Fits the weights of the Kazakh lemmatiser: ``python training/kk_lemmas.py DATA OUT``.

DATA is a folder with the two files of UD Kazakh-KTB; OUT gets the weights of
:mod:`pipeline.bench.morphology.fitting`: numbers for classes, no word of the treebank.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pipeline.bench.morphology.fitting import example, fit
from pipeline.bench.morphology.ktb import read

#: smaller weights are left out
LEAST = 0.005


def main(data: Path, out: Path) -> None:
    """Fit on all words of the treebank."""
    tokens = [token for token in read(data) if token.pos != "PUNCT"]
    weights = fit([found for token in tokens if (found := example(token)) is not None])
    lines = [f"{name}\t{weights[name]:.2f}\n" for name in sorted(weights) if abs(weights[name]) >= LEAST]
    out.write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
