"""The suites, in the order of the pages."""

from __future__ import annotations

from pipeline.bench import news
from pipeline.bench.suite import Suite

_NTREX = news.FILE

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
    Suite(
        name="entities-kk",
        title="Kazakh names",
        module="pipeline.bench.ner.kazakh",
        needs=("kaznerd_train.iob2",),
    ),
    Suite(
        name="entities-ru",
        title="Russian names",
        module="pipeline.bench.ner.russian",
        needs=("factrueval_devset",),
    ),
    Suite(
        name="entities-en",
        title="English names",
        module="pipeline.bench.ner.english",
        needs=("uner_en_ewt_dev.iob2",),
    ),
    Suite(name="cities", title="Cities are no persons", module="pipeline.bench.ner.cities", needs=()),
    Suite(
        name="linking", title="Links across versions", module="pipeline.bench.ner.linking", needs=(_NTREX,)
    ),
    Suite(name="align", title="Alignment", module="pipeline.bench.alignment", needs=(_NTREX,)),
    Suite(name="clean", title="Findings on clean news", module="pipeline.bench.clean", needs=(_NTREX,)),
    Suite(name="gazetteer", title="Gazetteer", module="pipeline.bench.gazetteer", needs=(_NTREX,)),
    Suite(name="values", title="Values in three languages", module="pipeline.bench.values", needs=(_NTREX,)),
)
