"""Does the acceptor know the inflected nominals of the treebank, and only them?"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Sequence

from pipeline.bench.morphology.ktb import Token
from pipeline.bench.suite import Row, share
from pipeline.languages.folding import fold_word
from pipeline.languages.kk.morphology import may_be_form_of

NOMINALS = frozenset({"NOUN", "PROPN", "ADJ", "PRON", "NUM"})
#: repetitions of the timed loop; the fastest counts
ROUNDS = 3


def nominals(tokens: Sequence[Token]) -> list[tuple[str, str]]:
    """(form, lemma), folded, of the words of nominal classes that differ from their lemma."""
    pairs = ((fold_word(t.form), fold_word(t.lemma)) for t in tokens if t.pos in NOMINALS)
    return [(form, lemma) for form, lemma in pairs if form != lemma and form and lemma]


def false_hits(pairs: Sequence[tuple[str, str]]) -> tuple[list[tuple[str, str]], int]:
    """(Form, lemma) that are accepted though the treebank never has them together, and how many were asked.

    All distinct forms with all distinct lemmas; where the first letters differ, no noun can be accepted.
    """
    own: defaultdict[str, set[str]] = defaultdict(set)
    by_letter: defaultdict[str, set[str]] = defaultdict(set)
    for form, lemma in pairs:
        own[form].add(lemma)
        by_letter[lemma[0]].add(lemma)
    lemmas = sum(map(len, by_letter.values()))
    asked = sum(lemmas - len(right) for right in own.values())
    hits = [
        (form, lemma)
        for form, right in sorted(own.items())
        for lemma in sorted(by_letter[form[0]] - right)
        if form != lemma and may_be_form_of(form, lemma)
    ]
    return hits, asked


def speed(pairs: Sequence[tuple[str, str]]) -> float:
    """Tokens a second that are judged against one lemma, once the tables are made."""
    lemma = "келісім"
    forms = [form for form, _ in pairs]
    best = 0.0
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for form in forms:
            may_be_form_of(form, lemma)
        for form, own in pairs:
            may_be_form_of(form, own)
        best = max(best, 2 * len(forms) / (time.perf_counter() - start))
    return best


def measure(tokens: Sequence[Token], show: int) -> tuple[list[Row], list[str]]:
    """Rows on acceptance, false hits and speed, and failures."""
    pairs = nominals(tokens)
    missed = [(form, lemma) for form, lemma in pairs if not may_be_form_of(form, lemma)]
    hits, asked = false_hits(pairs)
    rows = [
        Row(
            what="inflected nominals accepted as forms of their lemma",
            value=share(len(pairs) - len(missed), len(pairs)),
            goal=98.5,
            peers={"suffix-chain acceptor": 97.6, "prefix match": 97.9},
        ),
        Row(
            what="false hits",
            value=1e4 * len(hits) / asked if asked else 0.0,
            unit="per 10,000 pairs",
            goal=0.3,
            more_is_better=False,
            digits=3,
            peers={"suffix-chain acceptor": 0.47, "prefix match": 3.4},
        ),
        Row(what="acceptor", value=speed(pairs), unit="tokens/s", goal=100_000, digits=0),
    ]
    failures = [f"not accepted: {form} of {lemma}" for form, lemma in missed[:show]]
    return rows, [*failures, *(f"accepted: {form} of {lemma}" for form, lemma in hits[:show])]
