"""Links across versions, on news documents in three languages.

The names are those of ``names.tsv`` where all three of its forms stand in one sentence. *Linked*: in all
three versions an entity covers the form, and the three have one link. A link between versions is *wrong*
where its entities have names that no row of ``names.tsv`` and no entry of the gazetteer ties, and that are
not alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import regex

from pipeline.bench.names import Name, names
from pipeline.bench.ner.stage import tables
from pipeline.bench.news import Texts, documents
from pipeline.bench.suite import Result, Row, share
from pipeline.core.config import EntitiesConfig
from pipeline.core.model import LANGUAGES, Entity, EntityKind, Language
from pipeline.entities.stage import run as entities
from pipeline.languages.gazetteer.table import entries
from pipeline.languages.transliteration import LIKE, similarity

#: kinds that are linked by their names
NAMED = (
    EntityKind.PERSON,
    EntityKind.CITY,
    EntityKind.REGION,
    EntityKind.COUNTRY,
    EntityKind.LOCATION,
    EntityKind.ORGANISATION,
    EntityKind.PROJECT,
)
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’-]*")

Sentence = dict[Language, list[Entity]]


def tagged(document: Sequence[Texts]) -> list[Sentence]:
    """The entities of each sentence, spans within the sentence, by one run over the whole document."""
    texts, spans = {}, {}
    for language in LANGUAGES:
        at, own = 0, []
        for row in document:
            own.append((at, at + len(row[language])))
            at += len(row[language]) + 1
        texts[language.value], spans[language.value] = "\n".join(r[language] for r in document), own
    found: list[Sentence] = [{x: [] for x in LANGUAGES} for _ in document]
    for entity in entities(tables(texts, spans), EntitiesConfig())[0]:
        index = int(entity.segment.rpartition("s")[2])
        found[index][Language(entity.version)].append(entity)
    return found


def _covering(own: Sequence[Entity], text: str, offset: int, form: str) -> set[str]:
    """Links of the entities that cover the form anywhere in the sentence."""
    links = set()
    for match in regex.finditer(rf"(?<!\p{{L}}){regex.escape(form)}(?!\p{{L}})", text):
        links |= {
            e.link
            for e in own
            if e.link and e.start - offset <= match.start() and match.end() <= e.end - offset + 1
        }
    return links


def run(data: Path, *, show: int = 0) -> Result:
    """Share of names that are linked in all three versions; wrong links per 1,000 words."""
    rows = names()
    known = _known(rows)
    total = linked = words = wrong = 0
    missing: Counter[str] = Counter()
    failures: list[str] = []
    for document in documents(data):
        offsets = dict.fromkeys(LANGUAGES, 0)
        for row, found in zip(document, tagged(document), strict=True):
            here = {x: set(_WORD.findall(row[x])) for x in LANGUAGES}
            words += sum(len(row[x].split()) for x in LANGUAGES)
            for name in rows:
                if not all(name[x] in here[x] for x in LANGUAGES):
                    continue
                total += 1
                links = [_covering(found[x], row[x], offsets[x], name[x]) for x in LANGUAGES]
                if set.intersection(*links):
                    linked += 1
                    continue
                lacking = [x.value for x, own in zip(LANGUAGES, links, strict=True) if not own]
                missing[", ".join(lacking) or "other links"] += 1
                failures.append(f"not linked ({lacking or [sorted(x) for x in links]}): {name}")
            for one, other in _unlike(found, known):
                wrong += 1
                failures.append(f"wrong: {one.link} {one.value} – {other.value}")
            for language in LANGUAGES:
                offsets[language] += len(row[language]) + 1
    return Result(
        rows=(
            Row(what="names linked in all three versions", value=share(linked, total), goal=92.0),
            Row(
                what="wrong links per 1,000 words",
                value=1000 * wrong / words,
                unit="",
                goal=1.0,
                more_is_better=False,
            ),
        ),
        notes=(
            f"{total} names in {words:,} words. Not linked, by the version without an entity: "
            + "; ".join(f"{k} {n}" for k, n in missing.most_common())
            + ".",
            f"Wrong: one link, and names that no row and no entry ties and whose likeness is below {LIKE}; "
            "two hits of the gazetteer are not judged.",
        ),
        failures=tuple(failures[: show * 10]),
    )


def _known(rows: Sequence[Name]) -> frozenset[tuple[str, str]]:
    """Pairs of forms that are one name."""
    return frozenset((a, b) for row in rows for a in row.values() for b in row.values())


def _unlike(found: Sentence, known: frozenset[tuple[str, str]]) -> list[tuple[Entity, Entity]]:
    """Pairs of entities of one sentence with one link and names that have nothing in common."""
    pairs = []
    for a, b in combinations(LANGUAGES, 2):
        for one in found[a]:
            for other in found[b]:
                if one.link != other.link or not one.link or one.detector == other.detector == "gazetteer":
                    continue
                if one.kind not in NAMED or other.kind not in NAMED or _tied(one, a, other, b, known):
                    continue
                pairs.append((one, other))
    return pairs


def _tied(one: Entity, a: Language, other: Entity, b: Language, known: frozenset[tuple[str, str]]) -> bool:
    left, right = _name(one, a), _name(other, b)
    if any((x, y) in known for x in left.split() for y in right.split()):
        return True
    return similarity(left, a, right, b) >= LIKE


def _name(entity: Entity, language: Language) -> str:
    """The name, of the gazetteer's entries the official one."""
    entry = entries().get(entity.value)
    return entry.official(language) if entry is not None else entity.value
