"""Mentions of one person or organisation get one link, across the versions of a release."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

import msgspec
import regex

from pipeline.core.model import LANGUAGES, Entity, EntityKind, Language
from pipeline.entities.canonical import organisation, person
from pipeline.entities.kinds import unified
from pipeline.entities.landscape import core
from pipeline.languages.folding import fold_word
from pipeline.languages.phonetics import initial
from pipeline.languages.transliteration import similarity, to_english

#: two full names of one person; a surname alone must be nearer
SAME_NAME = 0.8
SAME_SURNAME = 0.85
SAME_ORGANISATION = 0.9
SAME_PLACE = 0.87
#: more different names than this are compared only where their sound begins alike
MANY = 300
_INITIAL = regex.compile(r"\b\p{Lu}\p{Ll}?\.")
_QUOTED = regex.compile(r"[«“\"„]([^«»“”\"]{2,90})[»”\"]")
_LINKED = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PROJECT, EntityKind.LOCATION)
_OPEN = (*_LINKED, EntityKind.CITY, EntityKind.REGION)
_MODELS = ("crf", "slovnet", "spacy", "projected")
_PREFIX = {EntityKind.PERSON: "p", EntityKind.ORGANISATION: "o", EntityKind.PROJECT: "o"}


class Surface(msgspec.Struct, frozen=True):
    """One way a name is written: all mentions with it are one."""

    name: str
    language: Language

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(w for w in _INITIAL.sub(" ", self.name).replace(".", " ").split() if len(w) > 1)

    @property
    def full(self) -> bool:
        return len(self.words) > 1


Alike = Callable[[Surface, Surface], bool]


class Group:
    """Surfaces of one thing."""

    def __init__(self, first: Surface) -> None:
        self.members = [first]
        self.full = first.full

    def add(self, surface: Surface) -> None:
        self.members.append(surface)
        self.full = self.full or surface.full


def _persons(a: Surface, b: Surface) -> bool:
    if not a.words or not b.words:
        return False
    score = similarity(a.name, a.language, b.name, b.language)
    return score >= (SAME_NAME if a.full and b.full else SAME_SURNAME)


def _proper(surface: Surface) -> str:
    """What makes a readable id: the part in quotation marks, if there is one."""
    quoted = _QUOTED.search(surface.name)
    return quoted.group(1) if quoted else surface.name


def _core(surface: Surface) -> str:
    """What is proper in a name: the part in quotation marks, if there is one, else what is left without words
    for kinds of places; directions are the same in all languages."""
    quoted = _QUOTED.search(surface.name)
    return quoted.group(1) if quoted else core(surface.name, surface.language)


def _organisations(a: Surface, b: Surface) -> bool:
    left, right = _core(a), _core(b)
    if regex.findall(r"\d+", left) != regex.findall(r"\d+", right):
        return False
    if fold_word(left) == fold_word(right):
        return True
    few = abs(len(left.split()) - len(right.split())) <= (0 if a.language != b.language else 1)
    return few and similarity(left, a.language, right, b.language) >= SAME_ORGANISATION


def _places(a: Surface, b: Surface) -> bool:
    left, right = _core(a), _core(b)
    if len(left.split()) != len(right.split()):
        return False
    return (
        fold_word(left) == fold_word(right) or similarity(left, a.language, right, b.language) >= SAME_PLACE
    )


def _namesakes(groups: Sequence[Group]) -> list[Group]:
    """Full names of one surname whose first names begin alike are one person («Северьяно» and "Seve"), where
    no language has two of them."""
    merged: list[Group] = []
    for group in groups:
        home = next((g for g in merged if group.full and g.full and _one_person(g, group)), None)
        if home is None:
            merged.append(group)
        else:
            for member in group.members:
                home.add(member)
    return merged


def _one_person(a: Group, b: Group) -> bool:
    if {m.language for m in a.members} & {m.language for m in b.members}:
        return False
    one, other = a.members[0], b.members[0]
    return (
        _first_sound(one, first=True) == _first_sound(other, first=True)
        and similarity(one.words[-1], one.language, other.words[-1], other.language) >= SAME_SURNAME
    )


def _first_sound(surface: Surface, first: bool = False) -> str:
    word = surface.words[0 if first else -1] if surface.words else surface.name
    return to_english(word, surface.language)[:1].lower()


def _groups(surfaces: Iterable[Surface], kind: EntityKind) -> list[Group]:
    """Surfaces that name one thing together; full names first, so that surnames find theirs."""
    alike = {EntityKind.PERSON: _persons, EntityKind.LOCATION: _places}.get(kind, _organisations)
    ordered = sorted(
        set(surfaces), key=lambda s: (-len(s.words), LANGUAGES.index(s.language), -len(s.name), s.name)
    )
    many = len(ordered) > MANY
    groups: list[Group] = []
    for full in (True, False):
        _place([s for s in ordered if s.full == full], groups, alike, kind, many=many)
        if full and kind == EntityKind.PERSON and not many:
            groups = _namesakes(groups)
    return groups


def _place(
    surfaces: Sequence[Surface], groups: list[Group], alike: Alike, kind: EntityKind, *, many: bool
) -> None:
    """Each surface to the group it is alike to, or to a new one; of many, those of one beginning compare."""
    buckets: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        buckets[_first_sound(group.members[0]) if many else ""].append(group)
    for surface in surfaces:
        key = _first_sound(surface) if many else ""
        fitting = [g for g in buckets[key] if any(alike(surface, m) for m in g.members[:6])]
        # a surname that two people bear names neither of them: its mentions are one group of their own
        shared = [g for g in fitting if not g.full]
        if fitting and (surface.full or kind != EntityKind.PERSON or len(fitting) == 1 or shared):
            (fitting if surface.full or not shared else shared)[0].add(surface)
            continue
        group = Group(surface)
        groups.append(group)
        buckets[key].append(group)


def _key(text: str) -> str:
    return "-".join(fold_word(w) for w in regex.findall(r"[\p{L}\p{N}]+", text))


def _ids(groups: Sequence[Group], kind: EntityKind) -> dict[Surface, str]:
    """A link per surface: of the surname (or the whole name), in the first language that has it."""
    found: dict[Surface, str] = {}
    used: set[str] = set()
    prefix = _PREFIX.get(kind, "l")
    for group in groups:
        best = group.members[0]
        for language in reversed(LANGUAGES):
            best = next((m for m in group.members if m.language == language and m.full == group.full), best)
        if kind == EntityKind.PERSON:
            short = _key(best.words[-1]) if best.words else _key(best.name)
        else:
            short = _key(_proper(best))
        link = f"{prefix}:{short}"
        if link in used or not short:
            link = f"{prefix}:{_key(best.name)}"
        while link in used:
            link += "+"
        used.add(link)
        found.update(dict.fromkeys(group.members, link))
    return found


def _canonical(entity: Entity, language: Language) -> str:
    strip = person if entity.kind == EntityKind.PERSON else organisation
    return strip(entity.value, language)


def _initials(surface: Surface) -> list[str]:
    return sorted({initial(fold_word(word), surface.language) for word in surface.words})


def _persons_after_all(entities: Sequence[Entity], languages: dict[str, Language]) -> list[Entity]:
    """Model names of two words and more that another version knows as a person: they are that person."""
    known = {
        Surface(e.value, languages[e.segment])
        for e in entities
        if e.kind == EntityKind.PERSON and languages[e.segment] in LANGUAGES
    }
    full = sorted((s for s in known if s.full), key=lambda s: (s.language, s.name))[:MANY]
    # names that share the first sound of no word are never alike
    begin: dict[str, list[Surface]] = defaultdict(list)
    for person_ in full:
        for sound in _initials(person_):
            begin[sound].append(person_)
    rows: list[Entity] = []
    for entity in entities:
        doubtful = entity.link is None and entity.detector in _MODELS and entity.kind != EntityKind.PERSON
        surface = Surface(entity.value, languages[entity.segment])
        doubtful = doubtful and surface.full and surface.language in LANGUAGES
        if doubtful and any(_persons(surface, p) for sound in _initials(surface) for p in begin[sound]):
            entity = msgspec.structs.replace(entity, kind=EntityKind.PERSON)
        rows.append(entity)
    return rows


def link(entities: Sequence[Entity], languages: dict[str, Language]) -> list[Entity]:
    """The entities with links and canonical values; ``languages`` are those of the segments by id.

    What the gazetteer knows has its link already. The value of a person is the nominative of the first full
    mention in that language, else of the mention itself.
    """
    entities = _persons_after_all(unified(entities, languages, _canonical), languages)
    surfaces: dict[int, Surface] = {}
    by_kind: dict[EntityKind, list[Surface]] = defaultdict(list)
    for i, entity in enumerate(entities):
        if entity.link is None and entity.kind in _OPEN:
            kind = entity.kind if entity.kind in _PREFIX else EntityKind.LOCATION
            language = languages[entity.segment]
            language = language if language in LANGUAGES else Language.EN
            surfaces[i] = Surface(_canonical(entity, language), language)
            by_kind[kind].append(surfaces[i])
    links: dict[EntityKind, dict[Surface, str]] = {
        kind: _ids(_groups(found, kind), kind) for kind, found in by_kind.items()
    }
    names: dict[tuple[str, Language], str] = {}
    rows = list(entities)
    for i, surface in surfaces.items():
        entity = entities[i]
        kind = entity.kind if entity.kind in _PREFIX else EntityKind.LOCATION
        rows[i] = msgspec.structs.replace(entity, link=links[kind][surface], value=surface.name)
        if kind == EntityKind.PERSON and surface.full:
            names.setdefault((links[kind][surface], surface.language), surface.name)
    for i, surface in surfaces.items():
        row = rows[i]
        if row.kind == EntityKind.PERSON and row.link is not None:
            full = names.get((row.link, surface.language))
            if full is not None and not surface.full:
                rows[i] = msgspec.structs.replace(row, value=full)
    return rows
