"""One name, one kind: what the sources disagree on is decided over the whole release.

A model that takes "Nugroho" for an organisation is outvoted by those that have a person there, and a place
that the gazetteer is sure of in one version is that place in the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

import msgspec

from pipeline.core.model import LANGUAGES, Entity, EntityKind, Language
from pipeline.languages.gazetteer.table import entries
from pipeline.languages.phonetics import initial
from pipeline.languages.transliteration import similarity

SAME, EXACT = 0.87, 0.97
#: the gazetteer's entry is handed on to what sounds exactly the same; a long name may differ a little
LONG, LONG_EXACT = 7, 0.9
#: more names that begin alike are not compared
MANY = 200
LONGEST = 3
PLACES = (EntityKind.CITY, EntityKind.REGION, EntityKind.COUNTRY, EntityKind.LOCATION)
_GROUPS = dict.fromkeys(PLACES, "place") | {
    EntityKind.PERSON: "person",
    EntityKind.ORGANISATION: "organisation",
}
#: what a mention counts; sources that are not named count 1
WEIGHTS = {
    "gazetteer": 3.0,
    "initials": 2.0,
    "patronymic": 2.0,
    "first-name": 2.0,
    "surname": 0.5,
    "slovnet": 1.5,
    "org-pattern": 1.5,
    "spacy": 0.7,
    "projected": 0.3,
}
#: sources that may be outvoted
WEAK = ("crf", "slovnet", "spacy", "projected", "surname")


class Node(msgspec.Struct, frozen=True, order=True):
    """A name as a language writes it."""

    name: str
    language: Language


Votes = defaultdict[Node, defaultdict[EntityKind, float]]
Canonical = Callable[[Entity, Language], str]


class Verdict(msgspec.Struct, frozen=True):
    """What a name is, and the gazetteer's link if it is known."""

    kind: EntityKind
    link: str | None


def _clusters(nodes: Sequence[Node]) -> list[list[Node]]:
    """Names that sound alike; each is set against the first of a cluster."""
    buckets: defaultdict[tuple[int, str], list[list[Node]]] = defaultdict(list)
    for node in nodes:
        words = node.name.split()
        bucket = buckets[len(words), initial(words[-1], node.language)]
        if len(bucket) > MANY:
            bucket.append([node])
            continue
        home = next(
            (c for c in bucket if similarity(c[0].name, c[0].language, node.name, node.language) >= SAME),
            None,
        )
        if home is None:
            bucket.append([node])
        else:
            home.append(node)
    return [cluster for bucket in buckets.values() for cluster in bucket if len(cluster) > 1]


def _same(a: Node, b: Node) -> bool:
    wanted = LONG_EXACT if min(len(a.name), len(b.name)) >= LONG else EXACT
    return similarity(a.name, a.language, b.name, b.language) >= wanted


def _verdict(cluster: Sequence[Node], votes: Votes, links: Mapping[Node, str]) -> Verdict:
    kinds: defaultdict[EntityKind, float] = defaultdict(float)
    groups: defaultdict[str, float] = defaultdict(float)
    for node in cluster:
        for kind, weight in votes[node].items():
            kinds[kind] += weight
            groups[_GROUPS[kind]] += weight
    # the alphabet decides a draw, so that it is always decided alike
    winner = max(sorted(groups), key=lambda g: groups[g])
    # a link is taken over by what sounds the same, not by what is alike: «Палу» is not «Палау»
    known = {links[n] for n in cluster if n in links and all(_same(n, m) for m in cluster)}
    own = [k for k in sorted(kinds) if _GROUPS[k] == winner]
    # a city or a region is more than a place of no kind
    kind = max(own, key=lambda k: (k != EntityKind.LOCATION, kinds[k]))
    return Verdict(kind, known.pop() if len(known) == 1 and winner != "person" else None)


def _name(entity: Entity, language: Language, canonical: Canonical) -> str:
    """The name that is compared: of the gazetteer's the official one, else the name without its case."""
    if entity.link is None:
        return canonical(entity, language)
    entry = entries().get(entity.link)
    return entry.official(language) if entry is not None else ""


def unified(
    entities: Sequence[Entity], languages: Mapping[str, Language], canonical: Canonical
) -> list[Entity]:
    """The entities, those of weak sources with the kind, and the link, that the release gives their name.

    ``languages`` are those of the segments by id; ``canonical`` takes the case ending off a name.
    """
    nodes: dict[int, Node] = {}
    votes: Votes = defaultdict(lambda: defaultdict(float))
    links: dict[Node, str] = {}
    for i, entity in enumerate(entities):
        language = languages[entity.segment]
        if entity.kind not in _GROUPS or language not in LANGUAGES:
            continue
        name = _name(entity, language, canonical)
        if name and len(name.split()) <= LONGEST:
            node = nodes[i] = Node(name, language)
            votes[node][entity.kind] += WEIGHTS.get(entity.detector, 1.0)
            if entity.link is not None:
                links[node] = entity.link
            words = name.split()
            if entity.kind == EntityKind.PERSON and len(words) > 1:
                # a full name tells what its last word is by itself
                votes[Node(words[-1], language)][EntityKind.PERSON] += WEIGHTS.get(entity.detector, 1.0)
    verdicts = {
        node: verdict
        for cluster in _clusters(sorted(votes))
        for verdict in [_verdict(cluster, votes, links)]
        for node in cluster
    }
    rows = list(entities)
    for i, node in nodes.items():
        entity, verdict = entities[i], verdicts.get(node)
        if verdict is None or entity.link is not None or entity.detector not in WEAK:
            continue
        rows[i] = msgspec.structs.replace(entity, kind=verdict.kind, link=verdict.link)
    return rows
