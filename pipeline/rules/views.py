"""What a check sees: read-only views of one bead, one version, one release or the whole corpus.

Views are built over the tables of one release, once, and share their indices; everything costly (words,
terms) is computed when first asked for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

import msgspec

from pipeline.core.model import (
    Bead,
    Block,
    BlockKind,
    Entity,
    EntityKind,
    Language,
    Release,
    Role,
    Segment,
    Tables,
    Version,
)
from pipeline.languages.words import Word, words
from pipeline.rules.draft import Spot
from pipeline.terms.matcher import Matcher, TermMatch
from pipeline.terms.termbase import Termbase


class Region:
    """A stretch of a version with what lies in it. Base of :class:`VersionView` and :class:`Side`."""

    def __init__(self, owner: VersionView, start: int, end: int) -> None:
        self._owner = owner
        self.start = start
        self.end = end
        #: what several checks work out together is worked out once: helper → result
        self.memo: dict[object, object] = {}

    @property
    def id(self) -> str:
        """Id of the version."""
        return self._owner.version.id

    @property
    def language(self) -> Language:
        return self._owner.version.language

    @property
    def quote(self) -> str:
        return self._owner.version.text[self.start : self.end]

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        return self._owner.entities_in(self.start, self.end)

    def of(self, *kinds: EntityKind) -> tuple[Entity, ...]:
        """Entities of these kinds, in text order."""
        return tuple(e for e in self.entities if e.kind in kinds)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Words with spans in the version's text."""
        return self._owner.words_in(self.start, self.end)

    @cached_property
    def terms(self) -> tuple[TermMatch, ...]:
        return self._owner.terms_in(self.start, self.end)

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        return self._owner.segments_in(self.start, self.end)

    def spot(self, start: int, end: int, value: str | None = None) -> Spot:
        return Spot(self.id, start, end, value)

    def spot_of(self, entity: Entity) -> Spot:
        return Spot(entity.version, entity.start, entity.end, entity.value)

    def text(self, start: int, end: int) -> str:
        return self._owner.version.text[start:end]


class VersionView(Region):
    """One version: its text, blocks, segments, entities, words and terms."""

    def __init__(self, release: ReleaseView, version: Version) -> None:
        super().__init__(self, 0, len(version.text))
        self.release = release
        self.version = version
        tables = release.tables
        self.blocks: tuple[Block, ...] = tuple(b for b in tables.blocks if b.version == version.id)
        self._segments = sorted(
            (s for s in tables.segments if s.version == version.id), key=lambda s: s.start
        )
        self._segment_starts = [s.start for s in self._segments]
        self._entities = sorted(
            (e for e in tables.entities if e.version == version.id), key=lambda e: e.start
        )
        self._entity_starts = [e.start for e in self._entities]
        self._block_of = {b.id: b for b in self.blocks}

    def block(self, segment: Segment) -> Block:
        return self._block_of[segment.block]

    def segments_in(self, start: int, end: int) -> tuple[Segment, ...]:
        first = bisect_left(self._segment_starts, start)
        return tuple(
            s for s in self._segments[first : bisect_left(self._segment_starts, end)] if s.end <= end
        )

    def segment_at(self, offset: int) -> Segment | None:
        """The segment that holds a code point, None between segments."""
        i = bisect_right(self._segment_starts, offset) - 1
        return self._segments[i] if i >= 0 and offset < self._segments[i].end else None

    def entities_in(self, start: int, end: int) -> tuple[Entity, ...]:
        first = bisect_left(self._entity_starts, start)
        return tuple(e for e in self._entities[first : bisect_left(self._entity_starts, end)] if e.end <= end)

    def entity_at(self, offset: int) -> Entity | None:
        i = bisect_right(self._entity_starts, offset) - 1
        return self._entities[i] if i >= 0 and offset < self._entities[i].end else None

    @cached_property
    def _words(self) -> tuple[tuple[Word, ...], list[int]]:
        found = tuple(words(self.version.text))
        return found, [w.start for w in found]

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        found, starts = self._words
        return found[bisect_left(starts, start) : bisect_left(starts, end)]

    @cached_property
    def _terms(self) -> tuple[TermMatch, ...]:
        """Terms block by block: a term never runs from one block into the next."""
        matcher, found = self.release.matcher, []
        for block in self.blocks:
            for match in matcher.find(self.version.text[block.start : block.end], self.version.language):
                found.append(match.shifted(block.start))
        return tuple(found)

    def terms_in(self, start: int, end: int) -> tuple[TermMatch, ...]:
        return tuple(t for t in self._terms if start <= t.start and t.end <= end)

    def languages_differ(self, segment: Segment) -> bool:
        """True where a segment is written in another language than its version."""
        return segment.language != self.language

    def own_text(self) -> Iterator[tuple[Block, str]]:
        """Blocks with their text."""
        for block in self.blocks:
            yield block, self.version.text[block.start : block.end]


class Side(Region):
    """What one version says in a bead: from its first to its last segment there."""

    def __init__(self, owner: VersionView, segments: tuple[Segment, ...]) -> None:
        super().__init__(owner, min(s.start for s in segments), max(s.end for s in segments))
        self.owner = owner
        self.parts = segments

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        return tuple(e for s in self.parts for e in self.owner.entities_in(s.start, s.end))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(w for s in self.parts for w in self.owner.words_in(s.start, s.end))

    @cached_property
    def terms(self) -> tuple[TermMatch, ...]:
        return tuple(t for s in self.parts for t in self.owner.terms_in(s.start, s.end))

    @property
    def segments(self) -> tuple[Segment, ...]:
        return self.parts

    @cached_property
    def block_kind(self) -> BlockKind:
        return self.owner.block(self.parts[0]).kind

    @cached_property
    def foreign(self) -> bool:
        """True if no segment here is in the version's language (left untranslated)."""
        return all(s.language != self.language and s.language != Language.OTHER for s in self.parts)


class BeadView:
    """One bead: the sides of the versions that have something here, in the order of columns."""

    def __init__(self, release: ReleaseView, bead: Bead) -> None:
        self.release = release
        self.bead = bead
        self.id = bead.id
        self.posterior = bead.posterior
        self.memo: dict[object, object] = {}
        self.sides: dict[str, Side] = {
            view.id: Side(view, tuple(release.segment(s) for s in bead.segments[view.id]))
            for view in release.versions
            if bead.segments.get(view.id)
        }

    @property
    def missing(self) -> tuple[VersionView, ...]:
        """The versions that have nothing in this bead."""
        return tuple(v for v in self.release.versions if v.id not in self.sides)

    @cached_property
    def comparable(self) -> dict[str, Side]:
        """Sides that are written in their language: the others are reported as untranslated, once."""
        return {k: s for k, s in self.sides.items() if not s.foreign}

    def spot(self, side: Side) -> Spot:
        return Spot(side.id, side.start, side.end)

    def neighbours(self, reach: int = 1) -> tuple[BeadView, ...]:
        """The beads before and after: a value may have moved over a sentence boundary."""
        return self.release.around(self, reach)


class ReleaseView:
    """One release: its primary versions and beads."""

    def __init__(self, tables: Tables, termbase: Termbase, matcher: Matcher | None = None) -> None:
        self.tables = tables
        self.release: Release = tables.release
        self.memo: dict[object, object] = {}
        self.termbase = termbase
        self.matcher = matcher if matcher is not None else Matcher(termbase)
        self._segment_of = {s.id: s for s in tables.segments}
        self.versions: tuple[VersionView, ...] = tuple(VersionView(self, v) for v in tables.primary())
        #: every version of the release, drafts and parts included
        self.all_versions: tuple[Version, ...] = tables.versions

    def segment(self, segment_id: str) -> Segment:
        return self._segment_of[segment_id]

    @cached_property
    def version(self) -> Mapping[str, VersionView]:
        return {v.id: v for v in self.versions}

    @cached_property
    def parts(self) -> tuple[VersionView, ...]:
        """Parts of mixed files that stand beside a primary version (English boilerplate of a Kazakh file)."""
        chosen = {v.id for v in self.versions}
        return tuple(
            VersionView(self, v) for v in self.all_versions if v.role == Role.PART and v.id not in chosen
        )

    @cached_property
    def beads(self) -> tuple[BeadView, ...]:
        return tuple(BeadView(self, b) for b in self.tables.beads)

    @cached_property
    def _bead_index(self) -> dict[str, int]:
        return {b.id: i for i, b in enumerate(self.beads)}

    def around(self, bead: BeadView, reach: int) -> tuple[BeadView, ...]:
        i = self._bead_index[bead.id]
        return self.beads[max(0, i - reach) : i] + self.beads[i + 1 : i + 1 + reach]

    @cached_property
    def _bead_of_segment(self) -> dict[str, BeadView]:
        return {s.id: b for b in self.beads for side in b.sides.values() for s in side.parts}

    def bead_at(self, version: str, offset: int) -> BeadView | None:
        view = self.version.get(version)
        segment = view.segment_at(offset) if view else None
        return self._bead_of_segment.get(segment.id) if segment else None


class Mention(msgspec.Struct, frozen=True):
    """One rendering of one term or name in one release, as the corpus sees it."""

    release: str
    #: EDTF date of the release, "" when unknown
    date: str
    version: str
    language: str
    #: term, person, organisation …
    kind: str
    #: concept id or link id: what is rendered
    key: str
    #: how it is rendered: the term of the termbase, the name's canonical form
    surface: str
    start: int
    end: int


class CorpusView:
    """One term or name in one language of one release, beside how earlier releases rendered it."""

    def __init__(self, here: tuple[Mention, ...], before: tuple[Mention, ...]) -> None:
        self.here = here
        self.before = before
        self.kind = here[0].kind
        self.key = here[0].key
        self.language = here[0].language
        self.release = here[0].release

    @cached_property
    def usual(self) -> Mention:
        """The rendering that most earlier releases use; the latest of them breaks ties."""
        releases: dict[str, set[str]] = defaultdict(set)
        latest: dict[str, Mention] = {}
        for mention in self.before:
            releases[mention.surface].add(mention.release)
            latest[mention.surface] = mention
        best = max(releases, key=lambda s: (len(releases[s]), latest[s].date, s))
        return latest[best]
