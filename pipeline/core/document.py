"""The JSON document of the command line and the API: schema ``kelisim/1``.

``segment``, ``entities``, ``align`` and ``check`` print the same document as far as they got: what was not
reached is an empty list, the score null.
"""

from __future__ import annotations

import msgspec

from pipeline.core.model import (
    Bead,
    Block,
    Entity,
    Finding,
    Language,
    Reject,
    Release,
    Role,
    Score,
    Segment,
    Tables,
)

SCHEMA = "kelisim/1"


class Signature(msgspec.Struct, frozen=True, kw_only=True):
    """What a result depends on besides the input: equal signatures and inputs give equal results."""

    version: str
    config: str
    termbase: str
    #: words learned from the user's own texts
    lexicon: str
    #: file below ``pipeline/models`` → first 12 hex digits of its SHA-256
    models: dict[str, str]


class VersionDocument(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    language: Language
    role: Role
    #: name of the file
    source: str
    format: str
    encoding: str | None
    notes: tuple[str, ...]
    text: str


class ReleaseDocument(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    date: str | None
    title: str | None
    versions: tuple[VersionDocument, ...]
    blocks: tuple[Block, ...]
    segments: tuple[Segment, ...]
    entities: tuple[Entity, ...]
    beads: tuple[Bead, ...]
    findings: tuple[Finding, ...]
    score: Score | None


class Document(msgspec.Struct, frozen=True, kw_only=True):
    schema: str = SCHEMA
    signature: Signature
    releases: tuple[ReleaseDocument, ...]
    rejects: tuple[Reject, ...]

    def to_json(self) -> bytes:
        """Two-space indented UTF-8 with a line end."""
        return msgspec.json.format(msgspec.json.encode(self), indent=2) + b"\n"


def release_document(tables: Tables) -> ReleaseDocument:
    """The tables of one release in the form of the contract."""
    release: Release = tables.release
    return ReleaseDocument(
        id=release.id,
        date=release.date,
        title=release.title,
        versions=tuple(
            VersionDocument(
                id=v.id,
                language=v.language,
                role=v.role,
                source=v.source.file,
                format=v.source.format,
                encoding=v.source.encoding,
                notes=v.source.notes,
                text=v.text,
            )
            for v in tables.versions
        ),
        blocks=tables.blocks,
        segments=tables.segments,
        entities=tables.entities,
        beads=tables.beads,
        findings=tables.findings,
        score=tables.score,
    )
