"""The stage ``entities`` over single texts of one language, and spans as the corpora count them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pipeline.bench.suite import share
from pipeline.core.config import EntitiesConfig
from pipeline.core.model import (
    Entity,
    EntityKind,
    Language,
    Release,
    Role,
    Segment,
    Source,
    Tables,
    Version,
)
from pipeline.entities.stage import run

#: (group, start, end) in code points of the text
Span = tuple[str, int, int]

GROUPS: Mapping[EntityKind, str] = {
    EntityKind.PERSON: "PERSON",
    EntityKind.CITY: "PLACE",
    EntityKind.REGION: "PLACE",
    EntityKind.COUNTRY: "PLACE",
    EntityKind.LOCATION: "PLACE",
    EntityKind.ORGANISATION: "ORGANISATION",
    EntityKind.DATE: "DATE",
}


def tables(
    texts: Mapping[str, str], spans: Mapping[str, Sequence[tuple[int, int]]], release: str = "bench"
) -> Tables:
    """A release of one version for each language, with the given sentences."""
    source = Source(file="bench", format="txt", sha256="")
    versions, segments = [], []
    for code, text in texts.items():
        language = Language(code)
        versions.append(
            Version(
                id=code,
                release=release,
                language=language,
                role=Role.FINAL,
                text=text,
                sha256="",
                source=source,
            )
        )
        segments += [
            Segment(
                id=f"{code}:s{i:05}",
                version=code,
                block=f"{code}:b{i:05}",
                start=start,
                end=end,
                language=language,
                script="Latn" if language == Language.EN else "Cyrl",
                confidence=1.0,
            )
            for i, (start, end) in enumerate(spans[code])
        ]
    return Tables(release=Release(id=release), versions=tuple(versions), segments=tuple(segments))


def entities(texts: Sequence[str], language: Language, models: bool = True) -> list[list[Entity]]:
    """The entities of each text, spans within it; each text is one segment of one version."""
    joined, spans, at = [], [], 0
    for text in texts:
        joined.append(text)
        spans.append((at, at + len(text)))
        at += len(text) + 1
    batch = tables({language.value: "\n".join(joined)}, {language.value: spans})
    rows, _ = run(batch, EntitiesConfig(models=models))
    found: list[list[Entity]] = [[] for _ in texts]
    for row in rows:
        found[int(row.segment.rpartition("s")[2])].append(row)
    return found


def group(entity: Entity) -> str | None:
    """The corpora's group of an entity; an abbreviation is what it stands for."""
    if entity.kind == EntityKind.ABBREVIATION and (entity.link or "").startswith(("o:", "org:")):
        return "ORGANISATION"
    return GROUPS.get(entity.kind)


def grouped(found: Iterable[Entity], offset: int) -> set[Span]:
    """The groups' spans of entities, moved back by ``offset``."""
    return {(g, e.start - offset, e.end - offset) for e in found if (g := group(e)) is not None}


class Counts:
    """True, said and right spans by group, over many texts."""

    def __init__(self) -> None:
        self.true: Counter[str] = Counter()
        self.said: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        #: said spans that touch a true one, and true ones that are touched
        self.near: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])

    def add(self, gold: set[Span], found: set[Span]) -> None:
        """Count one text."""
        for group, *_ in gold:
            self.true[group] += 1
        for group, *_ in found:
            self.said[group] += 1
        for group, *_ in gold & found:
            self.right[group] += 1
        for one, others, place in ((found, gold, 0), (gold, found, 1)):
            for group, start, end in one:
                if any(g == group and s < end and start < e for g, s, e in others):
                    self.near[group][place] += 1

    def strict(self, *groups: str) -> float:
        """F1 of exact spans in per cent, of these groups together."""
        right, said, true = (sum(c[g] for g in groups) for c in (self.right, self.said, self.true))
        return share(2 * right, said + true)

    def lax(self, *groups: str) -> float:
        """F1 of spans that touch one of the same group."""
        precision = share(sum(self.near[g][0] for g in groups), sum(self.said[g] for g in groups))
        recall = share(sum(self.near[g][1] for g in groups), sum(self.true[g] for g in groups))
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
