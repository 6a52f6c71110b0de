"""English names on the development part of Universal NER's English EWT: the stage, and spaCy alone."""

from __future__ import annotations

from pathlib import Path

from pipeline.bench.ner.iob import read, sentence
from pipeline.bench.ner.stage import GROUPS, Counts, entities, grouped
from pipeline.bench.suite import Result, Row
from pipeline.core.model import Language
from pipeline.entities.model_names import find

ORDER = ("PERSON", "PLACE", "ORGANISATION")
CLASSES = {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORGANISATION"}


def run(data: Path, *, show: int = 0) -> Result:
    """F1 of exact spans; each figure's goal is the model alone."""
    rows = [sentence(words, labels, CLASSES) for words, labels in read(data / "uner_en_ewt_dev.iob2", 1, 2)]
    texts = [r.text for r in rows]
    whole, alone = Counts(), Counts()
    failures: list[str] = []
    offset = 0
    for row, found, names in zip(rows, entities(texts, Language.EN), find(texts, Language.EN), strict=True):
        said = {s for s in grouped(found, offset) if s[0] != "DATE"}
        offset += len(row.text) + 1
        whole.add(set(row.names), said)
        alone.add(set(row.names), {(GROUPS[s.kind], s.start, s.end) for s in names})
        failures += [f"not a {g}: {row.text[s:e]}" for g, s, e in sorted(said - row.names)]
        failures += [f"missed {g}: {row.text[s:e]}" for g, s, e in sorted(row.names - said)]
    return Result(
        rows=tuple(
            Row(
                what=f"{g}, {how}",
                value=of_whole,
                goal=round(of_model, 2),
                peers={"spaCy's small model alone": round(of_model, 2)},
            )
            for how, score in (("exact", Counts.strict), ("touching", Counts.lax))
            for g in ORDER
            for of_whole, of_model in [(score(whole, g), score(alone, g))]
        ),
        notes=("F1 on posts, mails and reviews; the goal is to be no worse than the model alone.",),
        failures=tuple(failures[: show * len(ORDER)]),
    )
