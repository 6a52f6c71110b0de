"""Train the word models: which of two languages of one script a word looks like.

``python training/langdetect/words.py --data DIR --out FILE``. Logistic regression over the n-grams of a
word (1 … 4 letters, with marks for its beginning and end), fitted by averaged AdaGrad in a fixed order;
weights are rounded to hundredths and the small ones dropped. Positive weights speak for Kazakh.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import regex
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from pipeline.languages._identify.alphabets import ALPHABETS, latin
from pipeline.languages._identify.ngrams import LONGEST, ngrams
from training.langdetect.corpus import english, kazakh, russian

_CYRILLIC = regex.compile(r"\p{Cyrillic}{1,40}")
_LATIN = regex.compile(r"\p{Latin}(?:'?\p{Latin}){0,40}")


def count(texts: Iterable[str], pattern: regex.Pattern[str]) -> Counter[str]:
    """Lower-case words with their frequency."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(w.lower().replace("i̇", "i") for w in pattern.findall(text))
    return counts


def fit(
    kazakh_words: Counter[str], other: Counter[str], rounds: int, penalty: float, keep: int, rate: float = 0.1
) -> dict[str, float]:
    """N-gram → weight; the empty n-gram is the bias."""
    shared = {w for w in kazakh_words if w in other}
    rows: list[tuple[str, float, float]] = []
    for counts, label in ((kazakh_words, 1.0), (other, 0.0)):
        weights = {w: 1 + np.log(n) for w, n in counts.items()}
        total = sum(weights.values())
        rows.extend((w, label, v / total) for w, v in sorted(weights.items()))
    seen: Counter[str] = Counter()
    for word, _, _ in rows:
        seen.update(set(ngrams(word)))
    index = {g: i + 1 for i, g in enumerate(sorted(g for g, n in seen.items() if n >= 3))}
    order = np.random.default_rng(1).permutation(len(rows))
    ids = [np.array([0, *(index[g] for g in ngrams(w) if g in index)]) for w, _, _ in rows]
    labels = np.array([r[1] for r in rows])
    importance = np.array([r[2] for r in rows]) * len(rows) / 2
    w = _adagrad(ids, labels, importance, order, len(index) + 1, rounds, penalty, rate)
    names = ["", *index]
    best = sorted(range(1, len(names)), key=lambda i: (-abs(w[i]) * np.sqrt(seen[names[i]]), names[i]))[:keep]
    print(
        f"{len(kazakh_words)} + {len(other)} types, {len(shared)}"
        f" shared, {len(index)} n-grams, {len(best)} kept"
    )
    return {"": round(float(w[0]), 2)} | {
        names[i]: round(float(w[i]), 2) for i in sorted(best) if abs(w[i]) >= 0.01
    }


def _adagrad(
    ids: Sequence[NDArray[np.int64]],
    labels: NDArray[np.float64],
    importance: NDArray[np.float64],
    order: NDArray[np.int64],
    size: int,
    rounds: int,
    penalty: float,
    rate: float,
) -> NDArray[np.float64]:
    w, squares, mean = np.zeros(size), np.full(size, 1e-6), np.zeros(size)
    for step in range(rounds):
        for row in order:
            at = ids[row]
            p = 1 / (1 + np.exp(-w[at].sum()))
            slope = importance[row] * (p - labels[row]) + penalty * w[at]
            squares[at] += slope * slope
            w[at] -= rate * slope / np.sqrt(squares[at])
        if step >= rounds // 2:
            mean += w
    return mean / (rounds - rounds // 2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--penalty", type=float, default=1e-3)
    parser.add_argument("--keep", type=int, default=20_000)
    options = parser.parse_args()
    sentences = list(kazakh(options.data))
    cyrillic = fit(
        count(sentences, _CYRILLIC), count(russian(options.data), _CYRILLIC), options.rounds, options.penalty,
        options.keep,
    )  # fmt: skip
    latin_words: Counter[str] = Counter()
    for alphabet in ALPHABETS:
        latin_words.update(count((latin(s, alphabet) for s in sentences), _LATIN))
    roman = fit(
        latin_words, count(english(options.data), _LATIN), options.rounds, options.penalty, options.keep
    )
    model = {"longest": LONGEST, "Cyrl": cyrillic, "Latn": roman}
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(model, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
