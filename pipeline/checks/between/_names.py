"""Which names of a bead the other versions answer, and which they do not.

Places, organisations and projects of the gazetteer are compared by id. People are compared by sound
(``languages.transliteration``), word by word, in whatever form the other version writes them: finding a name in
one version is enough, it need not have been recognised in the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

import msgspec
import regex

from pipeline.core.model import Entity, EntityKind, Language
from pipeline.languages import gazetteer
from pipeline.languages.transliteration import similarity
from pipeline.languages.words import Word
from pipeline.rules.draft import Spot
from pipeline.rules.memo import once
from pipeline.rules.views import BeadView, ReleaseView, Side

PLACES = (EntityKind.CITY, EntityKind.REGION, EntityKind.COUNTRY, EntityKind.LOCATION)
ORGANISATIONS = (EntityKind.ORGANISATION, EntityKind.PROJECT)
MIN_POSTERIOR = 0.5
#: from here on two words are the same name, spelt as it should be. Kazakh and Russian surnames are
#: transliterated by rule, so that a small difference is a slip; other names («Хелена», Helena) vary
SAME, SAME_FOREIGN = 0.92, 0.6
#: from here on a place is named, in whatever derivation
NAMED = 0.8
#: from here on they are the same name, one of them spelt or transliterated wrongly
ALIKE = 0.5
#: letters of a name's word that can be compared by sound
MIN_LETTERS = 3

_LOCAL = regex.compile(
    r"(?:[оеё]в)(?:а|[оеё]й|у|ым|е)?$|(?:ск)(?:ий|ая|ой|ого|ому|им)$|(?:[оұу]лы|[қк]ызы)\w{0,4}$"
    r"|(?:[oe]v|yev)a?$|(?:uly|kyzy|qyzy|ulu)$|(?:бек|бай|хан)\p{L}{0,4}$|(?:bek|bay|bai|khan)$",
    regex.IGNORECASE,
)

#: «Сейітқызы» is «Сейтовна» in Russian: the father's name is the same, its suffix the language's own
_PATRONYMIC = regex.compile(
    r"(?P<father>\p{L}{3,}?)(?:[оұу]лы|[қк]ызы|(?:ов|ев|ё?в)?(?:ич|на)|(?:ov|ev|yev)(?:ich|na)|uly|kyzy|qyzy)\p{L}{0,5}",
    regex.IGNORECASE,
)

Kind = Literal["person", "place", "organisation"]


class Mismatch(msgspec.Struct, frozen=True, kw_only=True):
    """A name that a version does not have (``wrong`` is None), or has otherwise (``wrong``)."""

    kind: Kind
    side: str
    wrong: Spot | None
    right: tuple[Spot, ...]
    suspect: str | None
    #: same name, spelt otherwise; False: another name, or none
    spelling: bool = False


def name_words(side: Side) -> tuple[Word, ...]:
    """Words that can be (part of) a name: a capital, three letters, not the first word of a segment."""
    first = {s.start for s in side.parts}
    return tuple(
        w
        for w in side.words
        if w.text[:1].isupper() and len(w.text) >= MIN_LETTERS and (w.start not in first or _named(side, w))
    )


def _named(side: Side, word: Word) -> bool:
    entity = side.owner.entity_at(word.start)
    return entity is not None and entity.kind in (EntityKind.PERSON, *PLACES)


def closeness(word: str, language: Language, side: Side) -> tuple[float, Word | None]:
    """How near the best word of a side comes to a word of a name."""
    best, score = None, 0.0
    for other in side.words:
        if len(other.text) < MIN_LETTERS or not other.text[:1].isupper():
            continue
        near = similarity(word, language, other.text, side.language)
        if near > score:
            best, score = other, near
    return score, best


def parts_of(entity: Entity, side: Side) -> tuple[Word, ...]:
    """The words of a name, initials left out."""
    return tuple(w for w in side.owner.words_in(entity.start, entity.end) if len(w.text) >= MIN_LETTERS)


@once
def _surfaces(release: ReleaseView) -> dict[tuple[str, Language], set[str]]:
    """(link, language) → how this release writes it."""
    found: defaultdict[tuple[str, Language], set[str]] = defaultdict(set)
    for view in release.versions:
        for entity in view.entities:
            if entity.link:
                found[entity.link, view.language].add(view.text(entity.start, entity.end).casefold())
    return found


def answered(entity: Entity, side: Side, release: ReleaseView) -> bool:
    """True if a side has this place or organisation, in any form."""
    key = entity.link or entity.value
    if any((e.link or e.value) == key for e in (*side.entities, *_inside_names(side))):
        return True
    text = side.quote.casefold()
    for surface in _surfaces(release).get((key, side.language), ()):
        # an adjective keeps the beginning of the name: Алматы – алматинский, Европа – европейский
        if surface[: max(4, len(surface) - 3)] in text:
            return True
    own = release.version[entity.version]
    words = [w for w in own.words_in(entity.start, entity.end) if len(w.text) > MIN_LETTERS]
    near = sum(closeness(w.text, own.language, side)[0] >= NAMED for w in words)
    # one word of an organisation may be common to many: bank, centre
    return near > len(words) / 2 if entity.kind in ORGANISATIONS else near > 0


def _gazetteer(side: Side, kinds: Sequence[EntityKind]) -> dict[str, Entity]:
    """First mention of each place or organisation with an id."""
    found: dict[str, Entity] = {}
    for entity in side.of(*kinds):
        if entity.link and ":" in entity.link and entity.detector.startswith("gazetteer"):
            found.setdefault(entity.link, entity)
    if kinds == PLACES:
        for place in _inside_names(side):
            found.setdefault(place.value, place)
    return found


@once
def _inside_names(side: Side) -> tuple[Entity, ...]:
    """Places inside the names of organisations: «акимат Туркестанской области»."""
    found = []
    for entity in side.of(EntityKind.ORGANISATION):
        for match in gazetteer.find(side.text(entity.start, entity.end), side.language):
            if match.name.kind in PLACES:
                found.append(
                    msgspec.structs.replace(
                        entity,
                        start=entity.start + match.start,
                        end=entity.start + match.end,
                        kind=match.name.kind,
                        value=match.name.entry,
                        link=match.name.entry,
                        detector="gazetteer",
                    )
                )
    return tuple(found)


def _nearby(entity: Entity, side: Side, bead: BeadView) -> bool:
    return any(
        answered(entity, n.sides[side.id], bead.release) for n in bead.neighbours() if side.id in n.sides
    )


def _spot(entity: Entity) -> Spot:
    return Spot(entity.version, entity.start, entity.end, entity.value)


@once
def gazetteer_mismatches(bead: BeadView) -> tuple[Mismatch, ...]:
    """Places and organisations of the gazetteer that two versions have and the third has not, or two that
    stand for each other where there are only two versions."""
    sides = list(bead.comparable.values())
    if len(sides) < 2 or bead.posterior < MIN_POSTERIOR:
        return ()
    result: list[Mismatch] = []
    groups: tuple[tuple[Kind, tuple[EntityKind, ...]], ...] = (
        ("place", PLACES),
        ("organisation", ORGANISATIONS),
    )
    for kind, kinds in groups:
        found = {s.id: _gazetteer(s, kinds) for s in sides}
        for side in sides:
            others = [s for s in sides if s is not side]
            shared = [k for k in found[others[0].id] if all(k in found[o.id] for o in others)]
            lost = [
                k
                for k in shared
                if not answered(found[others[0].id][k], side, bead.release)
                and not _nearby(found[others[0].id][k], side, bead)
            ]
            extra = [
                e
                for k, e in found[side.id].items()
                if not any(answered(e, o, bead.release) or _nearby(e, o, bead) for o in others)
            ]
            for i, key in enumerate(lost):
                wrong = extra[i] if i < len(extra) else None
                if wrong is None and len(sides) == 2:
                    continue
                right = tuple(_spot(found[o.id][key]) for o in others)
                result.append(
                    Mismatch(
                        kind=kind,
                        side=side.id,
                        wrong=_spot(wrong) if wrong else None,
                        right=right,
                        suspect=side.id if len(sides) == 3 else None,
                    )
                )
            if len(sides) == 2 and result:
                break  # the same pair, seen from the other side
    return tuple(result)


@once
def person_mismatches(bead: BeadView) -> tuple[Mismatch, ...]:
    """People whom a version names otherwise, or not at all."""
    sides = list(bead.comparable.values())
    if len(sides) < 2 or bead.posterior < MIN_POSTERIOR:
        return ()
    result: dict[tuple[str, int], Mismatch] = {}
    for source in sides:
        for entity in source.of(EntityKind.PERSON):
            for mismatch in _person(entity, source, sides, bead):
                spot = mismatch.wrong or mismatch.right[0]
                if len(sides) == 2 and any(_same_pair(mismatch, known) for known in result.values()):
                    continue  # the same two words, seen from the other side
                result.setdefault((mismatch.side, spot.start), mismatch)
    return tuple(result.values())


def _same_pair(a: Mismatch, b: Mismatch) -> bool:
    """True if both tell of the same words."""
    first, second = ({(s.version, s.start) for s in (m.wrong, *m.right) if s is not None} for m in (a, b))
    return first == second


def _same_father(word: Word, source: Side, match: Word | None, other: Side) -> bool:
    """True for two patronymics of one father's name, each with the suffix of its language."""
    if match is None:
        return False
    left, right = _PATRONYMIC.fullmatch(word.text), _PATRONYMIC.fullmatch(match.text)
    if left is None or right is None:
        return False
    return similarity(left["father"], source.language, right["father"], other.language) >= NAMED


def _person(entity: Entity, source: Side, sides: list[Side], bead: BeadView) -> list[Mismatch]:
    """Where a person found in one version is written otherwise: the word that differs in the odd version."""
    result = []
    words = parts_of(entity, source)
    if not words:
        return []
    # a name is local where one of its words looks so in any of the sides: «Сәуле Ахметова»
    same = SAME if any(len(w.text) > 4 and _LOCAL.search(_bare(w.text)) for w in words) else SAME_FOREIGN
    others = [s for s in sides if s is not source]
    near = {o.id: [closeness(w.text, source.language, o) for w in words] for o in others}
    full = [o for o in others if all(score >= same for score, _ in near[o.id])]
    for other in others:
        if other in full:
            continue
        for word, (score, match) in zip(words, near[other.id], strict=True):
            if score >= same:
                continue
            if len(sides) == 3 and not full:
                continue  # the source itself is the odd one: told from one of the other sides
            wrong = _stand_in(score, match, near[other.id], other)
            if _same_father(word, source, wrong, other):
                continue
            spelling = wrong is not None and wrong is match and score >= ALIKE
            if spelling and (same == SAME_FOREIGN or not _rendered_by_rule(wrong, other)):
                continue  # other names are rendered by taste: «Азар», Hazard
            if (wrong is not None and not spelling) and (
                _answers(wrong, other, [source, *full]) or not _a_person(word, words, near, full)
            ):
                continue
            if wrong is None and not _missing(words, near[other.id], other, source, bead, len(sides)):
                continue
            right = [Spot(source.id, word.start, word.end)]
            right += [Spot(o.id, m.start, m.end) for o in full if (m := near[o.id][words.index(word)][1])]
            result.append(
                Mismatch(
                    kind="person",
                    side=other.id,
                    wrong=Spot(other.id, wrong.start, wrong.end) if wrong else None,
                    right=tuple(right),
                    suspect=other.id if len(sides) == 3 else None,
                    spelling=spelling,
                )
            )
            if wrong is None:
                break  # one finding for the whole name
    return result


def _a_person(
    word: Word,
    words: tuple[Word, ...],
    near: dict[str, list[tuple[float, Word | None]]],
    full: Sequence[Side],
) -> bool:
    """True if another version takes the word for a person as well, where there is another to ask."""
    matches = [(o, near[o.id][words.index(word)][1]) for o in full]
    asked = [o.owner.entity_at(m.start) for o, m in matches if m is not None]
    return not asked or any(e is not None and e.kind == EntityKind.PERSON for e in asked)


def _rendered_by_rule(word: Word | None, side: Side) -> bool:
    """False for an English spelling that does not end as Kazakh and Russian surnames do there: Horodska."""
    return word is None or side.language != Language.EN or _LOCAL.search(_bare(word.text)) is not None


def _answers(word: Word, side: Side, others: Sequence[Side]) -> bool:
    """True if the word is a name the others have as well: then it stands for itself."""
    return any(closeness(word.text, side.language, o)[0] >= SAME_FOREIGN for o in others)


def _missing(
    words: tuple[Word, ...],
    near: list[tuple[float, Word | None]],
    other: Side,
    source: Side,
    bead: BeadView,
    sides: int,
) -> bool:
    """True if a full name of two other versions does not stand here at all: a surname alone may be a pronoun."""
    if sides < 3 or len(words) < 2 or any(score >= ALIKE for score, _ in near):
        return False
    return not any(_person_nearby(word, source, other, bead) for word in words)


def _person_nearby(word: Word, source: Side, other: Side, bead: BeadView) -> bool:
    return any(
        closeness(word.text, source.language, n.sides[other.id])[0] >= SAME_FOREIGN
        for n in bead.neighbours(2)
        if other.id in n.sides
    )


def _bare(word: str) -> str:
    """Without a possessive ’s or a Kazakh case ending, so that the end of the surname can be seen."""
    return regex.sub(r"(?:['’]s|[дтн][ыі]ң|[дтн][ыі]|[ғқкг][ае]|[дтн][ае]н?|[мбп]ен)$", "", word)


def _stand_in(
    score: float, match: Word | None, near: list[tuple[float, Word | None]], other: Side
) -> Word | None:
    """The word that stands in the other version where the name's word should be."""
    if match is not None and score >= ALIKE and match.text[:1].isupper():
        return match
    # another word of the same name is there: its neighbour with a capital stands for this one
    known = [m for s, m in near if s >= NAMED and m is not None]
    if not known:
        return None
    taken = {m.start for m in known}
    candidates = [w for w in name_words(other) if w.start not in taken]
    index = {w.start: i for i, w in enumerate(other.words)}
    for w in candidates:
        if any(abs(index[w.start] - index[m.start]) == 1 for m in known):
            return w
    return None
