"""The suites, in the order of the pages."""

from __future__ import annotations

from pipeline.bench.suite import Suite

_NTREX = "ntrex_dev.jsonl"

SUITES: tuple[Suite, ...] = (
    Suite(name="language", title="Language of a segment", module="pipeline.bench.language", needs=(_NTREX,)),
    Suite(name="sentences", title="Sentences", module="pipeline.bench.sentences", needs=(_NTREX,)),
    Suite(
        name="morphology",
        title="Kazakh morphology",
        module="pipeline.bench.morphology",
        needs=("kk_ktb-ud-train.conllu", "kk_ktb-ud-test.conllu"),
    ),
    Suite(name="names", title="Names across alphabets", module="pipeline.bench.names", needs=()),
    Suite(name="spelling", title="Spelling", module="pipeline.bench.spelling", needs=(_NTREX,)),
)
