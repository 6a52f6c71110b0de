"""What a release's page shows, worked out: rows of aligned cells, each cell cut into pieces that are marked
or not. Templates only print it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from pipeline.core.document import ReleaseDocument, VersionDocument
from pipeline.core.model import Block, Entity, EntityKind, Finding, Severity


class Piece(msgspec.Struct, frozen=True):
    """A stretch of text with the same marks from its first to its last code point."""

    text: str
    #: numbers of the findings anchored here, the most severe first
    findings: tuple[int, ...] = ()
    severity: str = ""
    #: kind of the entity it is part of
    entity: str = ""
    value: str = ""
    #: something is missing here: an empty anchor
    gap: bool = False


class Cell(msgspec.Struct, frozen=True):
    version: str
    language: str
    kind: str
    pieces: tuple[Piece, ...]


class Row(msgspec.Struct, frozen=True):
    id: str
    cells: tuple[Cell, ...]
    doubtful: bool
    moved: bool


class Fact(msgspec.Struct, frozen=True):
    """One name or value, and how each version writes it; an empty tuple where a version does not have it."""

    kind: str
    value: str
    surfaces: dict[str, tuple[str, ...]]
    complete: bool


class Marks:
    """Where the findings and entities of one version stand."""

    def __init__(self, version: VersionDocument, findings: Sequence[Finding], entities: Sequence[Entity]) -> None:
        self.version = version
        self.spans: list[tuple[int, int, int, Severity]] = []
        self.gaps: list[tuple[int, int, Severity]] = []
        for number, finding in enumerate(findings, 1):
            for anchor in finding.anchors:
                if anchor.version != version.id:
                    continue
                if anchor.start == anchor.end:
                    self.gaps.append((anchor.start, number, finding.severity))
                else:
                    self.spans.append((anchor.start, anchor.end, number, finding.severity))
        self.spans.sort()
        self.gaps.sort()
        self.entities = sorted((e for e in entities if e.version == version.id), key=lambda e: e.start)

    def pieces(self, start: int, end: int, gaps: bool = True) -> tuple[Piece, ...]:
        """``text[start:end]`` cut at every border of a mark."""
        spans = [s for s in self.spans if s[0] < end and start < s[1]]
        entities = [e for e in self.entities if e.start < end and start < e.end]
        holes = [g for g in self.gaps if start <= g[0] <= end] if gaps else []
        cuts = {start, end}
        for mark in spans:
            cuts.update(c for c in mark[:2] if start < c < end)
        for entity in entities:
            cuts.update(c for c in (entity.start, entity.end) if start < c < end)
        cuts.update(g[0] for g in holes)
        ordered = sorted(cuts)
        result: list[Piece] = []
        for left, right in zip(ordered, [*ordered[1:], end], strict=True):
            result += [
                Piece(text="", findings=(number,), severity=severity.value, gap=True)
                for at, number, severity in holes
                if at == left
            ]
            if left == right:
                continue
            here = sorted((s for s in spans if s[0] <= left < s[1]), key=lambda s: (-s[3].rank, s[2]))
            entity = next((e for e in entities if e.start <= left < e.end), None)
            result.append(
                Piece(
                    text=self.version.text[left:right],
                    findings=tuple(dict.fromkeys(s[2] for s in here)),
                    severity=here[0][3].value if here else "",
                    entity=entity.kind.value if entity else "",
                    value=entity.value if entity else "",
                )
            )
        return tuple(result)


def _kind(blocks: dict[str, Block], block_id: str) -> str:
    block = blocks.get(block_id)
    return block.kind.value if block else "paragraph"


def rows(release: ReleaseDocument, findings: Sequence[Finding], columns: Sequence[str], doubt: float) -> tuple[Row, ...]:
    """The beads as table rows, in order; ``columns`` are version ids, ``doubt`` a posterior."""
    versions = {v.id: v for v in release.versions}
    marks = {c: Marks(versions[c], findings, release.entities) for c in columns}
    segments = {s.id: s for s in release.segments}
    blocks = {b.id: b for b in release.blocks}
    missing: defaultdict[tuple[str | None, str], list[Piece]] = defaultdict(list)
    for number, finding in enumerate(findings, 1):
        for anchor in finding.anchors:
            if anchor.start == anchor.end:
                piece = Piece("", (number,), finding.severity.value, gap=True)
                missing[(finding.bead, anchor.version)].append(piece)
    result = []
    for bead in release.beads:
        cells = []
        for column in columns:
            ids = bead.segments.get(column, ())
            pieces: list[Piece] = []
            kind = "missing"
            for i, segment_id in enumerate(ids):
                segment = segments[segment_id]
                kind = _kind(blocks, segment.block) if i == 0 else kind
                if i:
                    pieces.append(Piece(" "))
                pieces += marks[column].pieces(segment.start, segment.end, gaps=False)
            pieces += missing.get((bead.id, column), [])
            cells.append(Cell(column, versions[column].language.value, kind, tuple(pieces)))
        result.append(Row(bead.id, tuple(cells), bead.posterior < doubt, bead.move))
    return tuple(result)


def extra(release: ReleaseDocument, findings: Sequence[Finding], columns: Sequence[str]) -> tuple[Cell, ...]:
    """Versions that stand outside the columns (parts of mixed files), block by block."""
    cells = []
    for version in release.versions:
        if version.id in columns or version.role.value != "part":
            continue
        marks = Marks(version, findings, release.entities)
        pieces: list[Piece] = []
        for block in (b for b in release.blocks if b.version == version.id):
            pieces += [*marks.pieces(block.start, block.end), Piece("\n")]
        cells.append(Cell(version.id, version.language.value, "part", tuple(pieces)))
    return tuple(cells)


_SHOWN = (
    EntityKind.DATE, EntityKind.TIME, EntityKind.MONEY, EntityKind.PERCENT, EntityKind.QUANTITY, EntityKind.NUMBER,
    EntityKind.PERSON, EntityKind.CITY, EntityKind.REGION, EntityKind.COUNTRY, EntityKind.LOCATION,
    EntityKind.ORGANISATION, EntityKind.PROJECT, EntityKind.POSITION, EntityKind.PHONE, EntityKind.EMAIL, EntityKind.URL,
)  # fmt: skip


def facts(release: ReleaseDocument, columns: Sequence[str]) -> tuple[Fact, ...]:
    """Names and values with one column per version; weak number words are left out."""
    texts = {v.id: v.text for v in release.versions}
    table: dict[tuple[EntityKind, str], dict[str, list[str]]] = {}
    for entity in release.entities:
        if entity.version not in columns or entity.kind not in _SHOWN or entity.score <= 0.5:
            continue
        named = entity.kind not in (EntityKind.NUMBER, EntityKind.DATE)
        key = (entity.kind, (entity.link if named and entity.link else entity.value))
        surface = " ".join(texts[entity.version][entity.start : entity.end].split())
        surfaces = table.setdefault(key, {c: [] for c in columns})[entity.version]
        if surface not in surfaces:
            surfaces.append(surface)
    ordered = sorted(table.items(), key=lambda item: (_SHOWN.index(item[0][0]), item[0][1]))
    return tuple(
        Fact(kind.value, value, {c: tuple(s) for c, s in by.items()}, all(by[c] for c in columns))
        for (kind, value), by in ordered
    )
