"""The stage ``ingest``: from the bytes of a release's files to versions and blocks."""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from pipeline.core.config import IngestConfig
from pipeline.core.model import LANGUAGES, Block, BlockKind, Language, Reject, Release, Role, Version
from pipeline.ingest.build import build, order
from pipeline.ingest.clean import clean_block, count_control
from pipeline.ingest.document import Document, RefusalError
from pipeline.ingest.facts import NAMES, FileFacts, ReleaseFacts, read_facts
from pipeline.ingest.names import language_hint, language_of_name, role_hint
from pipeline.ingest.parts import Part, split
from pipeline.ingest.raw import RawFile, RawRelease
from pipeline.ingest.readers import read

Rows = tuple[Release | Version | Block, ...]
#: says what the file is, not what the release is about
_GENERIC_TITLE = regex.compile(
    r"(?:press|news|media)[ -]?release|for immediate release|пресс-?релиз|сообщение для (?:печати|прессы|сми)"
    r"|бас[пп]асөз(?:[ -]релизі| хабарламасы)|баспасөз үшін хабарлама|жедел жариялау үшін",
    regex.I,
)


@dataclass(frozen=True, slots=True)
class _Found:
    """One part of one file, before it has an id."""

    file: RawFile
    document: Document
    part: Part
    #: release.yaml names the file
    stated: bool


def run(batch: RawRelease, config: IngestConfig) -> tuple[Rows, tuple[Reject, ...]]:
    """Records of one release: the Release, its Versions, their Blocks; and a reject for what cannot be used.

    The order of the files does not matter. Never raises on account of the files' content.
    """
    files = sorted(batch.files, key=lambda f: (f.name, f.data))
    facts, rejects = read_facts(tuple(files))
    texts = [f for f in files if f.name.casefold() not in NAMES]
    found: list[_Found] = []
    refused: list[Reject] = list(rejects)
    if not texts:
        reason = "There is no text in this release. Put its kk, ru and en files into the folder."
        refused.append(Reject(source=batch.id, code="ING011", reason=reason))
    for file in texts:
        stated = facts.files.get(file.name)
        try:
            found += _read(file, stated, config)
        except RefusalError as refusal:
            refused.append(Reject(source=file.name, code=refusal.code, reason=refusal.reason))
        # the ingest boundary: whatever a library does with a strange file, the other files go on
        except Exception as error:
            what = type(error).__name__
            reason = f"The file could not be read ({what}). Save it again, or as TXT, and add the copy."
            refused.append(Reject(source=file.name, code="ING003", reason=reason))
    named, doubled = _ids(found)
    refused += doubled
    versions: list[Version] = []
    blocks: list[Block] = []
    for version_id, item in named:
        version, mine = build(batch.id, version_id, item.part, item.document, item.file)
        versions.append(version)
        blocks += mine
    release = _release(batch.id, facts, versions, blocks)
    return (release, *versions, *blocks), tuple(sorted(refused, key=lambda r: (r.source, r.code, r.reason)))


def _read(file: RawFile, stated: FileFacts | None, config: IngestConfig) -> list[_Found]:
    document = _normal(read(file, config))
    if not document.blocks:
        raise RefusalError("ING002", "There is no text in this file. Add the text or remove the file.")
    size = sum(len(b.text) for b in document.blocks)
    if size > config.max_text_length:
        raise RefusalError(
            "ING010", f"The text has {size:,} characters, more than {config.max_text_length:,}. Split it."
        )
    role = (stated.role if stated else None) or role_hint(file.name)
    parts = split(document, language_hint(file.name), stated.language if stated else None, role)
    return [_Found(file, document, part, stated is not None) for part in parts]


def _normal(document: Document) -> Document:
    """The document with normal text, empty blocks gone, and a note on control characters."""
    removed = sum(count_control(b.text) for b in document.blocks)
    blocks = tuple(b for b in map(clean_block, document.blocks) if b is not None)
    notes = document.notes
    if removed:
        notes = (*notes, f"{removed} control characters were removed")
    return replace(document, blocks=blocks, notes=notes)


def _ids(found: list[_Found]) -> tuple[list[tuple[str, _Found]], list[Reject]]:
    """Ids of the versions, and rejects for files that are second to another of their language and role."""

    def rank(item: _Found) -> tuple[tuple[int, int], bool, bool, bool, str]:
        part = item.part
        bare = item.file.name.rsplit(".", 1)[0].casefold() == part.language
        return order(part.language, part.role), part.rest, not item.stated, not bare, item.file.name

    taken: dict[str, _Found] = {}
    named: list[tuple[str, _Found]] = []
    rejects: dict[tuple[str, str], Reject] = {}
    for item in sorted(found, key=rank):
        part = item.part
        short = {Role.FINAL: part.language.value, Role.PART: part.language.value}.get(part.role)
        candidate = short or f"{part.language}.{part.role}"
        if part.rest or (part.role == Role.PART and candidate in taken):
            candidate = f"{part.language}.part"
        if candidate in taken and part.rest:
            # two files may end in the same donor's text: both keep it
            candidate += str(sum(k.startswith(candidate) for k in taken) + 1)
        if candidate in taken:
            first = taken[candidate].file.name
            reason = (
                f"It is {_english(part.language)} and {part.role} like {first}, which is used. "
                "Mark it as draft in its name (ru.draft.docx) or state its role in release.yaml."
            )
            rejects[item.file.name, candidate] = Reject(source=item.file.name, code="ING009", reason=reason)
            continue
        taken[candidate] = item
        named.append((candidate, item))
    lost = {name for name, _ in rejects}
    # the boilerplate of a file that is not used is not used either
    kept = [(i, x) for i, x in named if not (x.part.rest and x.file.name in lost)]
    return kept, list(rejects.values())


def _english(language: Language) -> str:
    return {Language.KK: "Kazakh", Language.RU: "Russian", Language.EN: "English"}.get(
        language, "in another language"
    )


def _release(release_id: str, facts: ReleaseFacts, versions: list[Version], blocks: list[Block]) -> Release:
    told = {}
    if facts.note:
        told["note"] = facts.note
    if facts.id and facts.id != release_id:
        told["stated_id"] = facts.id
    return Release(
        id=release_id,
        date=facts.date,
        title=facts.title or _title(facts.source_language, versions, blocks),
        source_language=facts.source_language,
        facts=told,
    )


def _title(source: Language | None, versions: list[Version], blocks: list[Block]) -> str | None:
    """The first heading that names a subject, in the source language if that is stated."""
    languages = [source, *LANGUAGES] if source else list(LANGUAGES)
    ordered = sorted(versions, key=lambda v: (languages.index(v.language), *order(v.language, v.role)))
    for version in ordered:
        for block in blocks:
            if block.version != version.id or block.kind != BlockKind.HEADING:
                continue
            text = " ".join(version.text[block.start : block.end].split())
            if not _GENERIC_TITLE.fullmatch(text.strip(" .:")) and not language_of_name(text):
                return text
    return None
