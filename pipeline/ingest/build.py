"""Versions and blocks out of parts: one text per version, every block a span of it."""

from __future__ import annotations

import hashlib

from pipeline.core.model import LANGUAGES, Block, BlockKind, Language, Link, Role, Source, Version
from pipeline.ingest.document import Document, RawBlock
from pipeline.ingest.parts import Part
from pipeline.ingest.raw import RawFile

#: the order of versions within a language
ROLES: tuple[Role, ...] = (Role.FINAL, Role.PART, Role.DRAFT, Role.MACHINE, Role.PREVIOUS)


def order(language: Language, role: Role) -> tuple[int, int]:
    """Sorting key: kk, ru, en, and the version that is checked first."""
    return LANGUAGES.index(language), ROLES.index(role)


def _separator(before: RawBlock, block: RawBlock) -> str:
    close = block.glued and block.kind == before.kind
    for kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_CELL):
        close = close or (before.kind == block.kind == kind and before.place.table == block.place.table)
    return "\n" if close else "\n\n"


def build(
    release: str, version_id: str, part: Part, document: Document, file: RawFile
) -> tuple[Version, list[Block]]:
    """The version with its blocks in order; ``text[start:end]`` of each is the block's text."""
    pieces: list[str] = []
    blocks: list[Block] = []
    length = 0
    for number, raw in enumerate(part.blocks, 1):
        if number > 1:
            separator = _separator(part.blocks[number - 2], raw)
            pieces.append(separator)
            length += len(separator)
        pieces.append(raw.text)
        blocks.append(
            Block(
                id=f"{version_id}:b{number}",
                version=version_id,
                kind=raw.kind,
                start=length,
                end=length + len(raw.text),
                place=raw.place,
                level=raw.level,
                links=tuple(Link(start=length + x.start, end=length + x.end, url=x.url) for x in raw.links),
                row=raw.row,
            )
        )
        length += len(raw.text)
    text = "".join(pieces)
    version = Version(
        id=version_id,
        release=release,
        language=part.language,
        role=part.role,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        source=Source(
            file=file.name,
            format=document.format,
            sha256=hashlib.sha256(file.data).hexdigest(),
            encoding=document.encoding,
            notes=(*document.notes, *part.notes),
        ),
    )
    return version, blocks
