"""Kazakh morphology on UD Kazakh-KTB: acceptor, lemmatiser, generator.

The weights of the lemmatiser are fitted on this treebank, so that lemmas are judged by cross-validation: each
document by weights that have not seen it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from pipeline.bench.morphology import acceptance, generation
from pipeline.bench.morphology.fitting import judged
from pipeline.bench.morphology.ktb import Token, read
from pipeline.bench.suite import Result, Row, share
from pipeline.languages.folding import fold_word

FOLDS = 5
#: parts of speech with words enough to be told apart
SHOWN = ("NOUN", "VERB", "PROPN", "ADJ", "PRON", "AUX")


def _lemmas(tokens: Sequence[Token], show: int) -> tuple[list[Row], list[str]]:
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    failures: list[str] = []
    for token, found in judged(tokens, FOLDS):
        seen[token.pos] += 1
        if found == fold_word(token.lemma):
            right[token.pos] += 1
        else:
            failures.append(f"{token.pos} {token.form}: {found}, is {token.lemma}")
    rows = [
        Row(
            what="lemmas, all words",
            value=share(right.total(), seen.total()),
            goal=88.0,
            peers={"rules learned on 80 % of UD-KTB": 83.5, "hunspell's shortest stem": 54.5},
        )
    ]
    rows += [Row(what=f"lemmas, {pos}", value=share(right[pos], seen[pos])) for pos in SHOWN]
    return rows, failures[:show]


def run(data: Path, *, show: int = 0) -> Result:
    """All measurements on the two files of the treebank below ``data``."""
    tokens = [token for token in read(data) if token.pos != "PUNCT"]
    parts = [part(tokens, show) for part in (acceptance.measure, _lemmas, generation.measure)]
    return Result(
        rows=tuple(row for rows, _ in parts for row in rows),
        failures=tuple(failure for _, failures in parts for failure in failures),
        notes=(
            "All words but punctuation; forms and lemmas are compared folded.",
            f"Lemmas: {FOLDS} folds of documents; the weights that ship are fitted on all of them.",
            "False hits: every inflected nominal with every lemma that it never has in the treebank.",
        ),
    )
