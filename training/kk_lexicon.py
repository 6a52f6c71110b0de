"""Learns the stem lexicon of Kazakh: ``python training/kk_lexicon.py DATA OUT``.

A word is a stem and a tail, chosen independently. How often each tail occurs is counted in a treebank (UD
Kazakh-KTB: fitted numbers only); how many words each stem has is found in KazNERD, by expectation
maximisation over all readings the suffix tables allow. DATA is the folder that holds both.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from pipeline.languages.folding import fold_word
from pipeline.languages.kk.readings import readings, weight
from pipeline.languages.kk.verbs import without_voice
from pipeline.languages.words import words

ROUNDS = 6
#: label of the suffixes of voice among the ends of stems
VOICED = "voice"
#: expected number of word types below which a stem or tail is left out
KEEP_STEM, KEEP_TAIL = 0.9, 2.0


def count_tails(pairs: Iterable[tuple[str, str]]) -> dict[str, float]:
    """How often each label occurs in (form, lemma) pairs; ambiguous pairs are shared out."""
    tails: defaultdict[str, float] = defaultdict(float)
    for form, lemma in pairs:
        stem = fold_word(lemma)
        fitting = [reading.label for reading in readings(fold_word(form)) if reading.stem == stem]
        for label in fitting:
            tails[label] += 1 / len(fitting)
    return dict(tails)


def count_ends(pairs: Iterable[tuple[str, str]]) -> dict[str, float]:
    """How often a candidate stem that itself looks suffixed is the lemma after all, by the label of its
    suffix.

    «қалалар» is hardly ever a lemma, «табысты» often.
    """
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for form, lemma in pairs:
        for stem in {reading.stem for reading in readings(fold_word(form))}:
            ends = {reading.label for reading in readings(stem)} - {""}
            if any(True for _ in without_voice(stem)):
                ends.add(VOICED)
            seen.update(ends)
            if stem == fold_word(lemma):
                right.update(ends)
    return {label: (right[label] + 0.3) / (seen[label] + 1) for label in seen}


def learn(tokens: Iterable[str], tails: dict[str, float], ends: dict[str, float]) -> dict[str, float]:
    """Expected number of word types per stem, lowered where the stem looks suffixed.

    A word does not vouch for its own stem: else every form would be learned as a stem of its own.
    """
    counts = Counter(fold_word(token) for token in tokens)
    table = {word: readings(word) for word in sorted(counts) if word.isalpha()}
    shares = {word: [1 / len(found)] * len(found) for word, found in table.items()}
    stems: defaultdict[str, float] = defaultdict(float)
    factors: dict[str, float] = {}
    for _ in range(ROUNDS):
        stems.clear()
        for word, found in table.items():
            # a word met once may be misspelt
            amount = 1.0 if counts[word] > 1 else 0.6
            for reading, share in zip(found, shares[word], strict=True):
                stems[reading.stem] += amount * share
        factors = {stem: suffixed(stem, stems, ends) for stem in stems}
        for word, found in table.items():
            amount = 1.0 if counts[word] > 1 else 0.6
            weights = [
                weight(reading, max(stems[reading.stem] - amount * share, 0.0), tails.get(reading.label, 0.0))
                * factors[reading.stem]
                for reading, share in zip(found, shares[word], strict=True)
            ]
            norm = sum(weights)
            shares[word] = [w / norm for w in weights]
    return {stem: count * factors[stem] for stem, count in stems.items()}


def suffixed(stem: str, stems: dict[str, float], ends: dict[str, float]) -> float:
    """1 for a stem that has no reading as a suffixed form of a better known one, else less."""
    factors = [
        ends.get(reading.label, 0.3)
        for reading in readings(stem)
        if reading.label and stems.get(reading.stem, 0.0) >= max(2.0, 0.2 * stems[stem])
    ]
    if any(stems.get(shorter, 0.0) >= max(2.0, 0.5 * stems[stem]) for shorter in without_voice(stem)):
        factors.append(ends.get(VOICED, 0.3))
    return min([1.0, *factors])


def treebank_pairs(text: str) -> list[tuple[str, str]]:
    """(form, lemma) of the words of a treebank in CoNLL-U."""
    rows = (line.split("\t") for line in text.splitlines())
    return [(row[1], row[2]) for row in rows if len(row) == 10 and row[1].isalpha()]


def main(data: Path, out: Path) -> None:
    pairs: list[tuple[str, str]] = []
    for path in sorted(data.glob("kk_ktb-ud-*.conllu")):
        pairs.extend(treebank_pairs(path.read_text("utf-8")))
    lines = (data / "kaznerd_train.iob2").read_text("utf-8").splitlines()
    tokens = [word.text for line in lines if line.strip() for word in words(line.split()[0])]
    tails = count_tails(pairs)
    stems = learn(tokens, tails, count_ends(pairs))
    rows = [
        f"{kind}\t{key}\t{table[key]:.1f}\n"
        for kind, table, keep in (("stem", stems, KEEP_STEM), ("tail", tails, KEEP_TAIL))
        for key in sorted(table, key=lambda k: (-round(table[k], 1), k))
        if table[key] >= keep
    ]
    out.write_text("".join(rows), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
