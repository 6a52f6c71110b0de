"""The records that flow through the pipeline.

All records are frozen and joined by ids, never by object links. Every span is half-open and counted in
code points of the immutable NFC ``Version.text``: ``version.text[start:end]`` is the quote, always.

Ids are unique inside one release: a version's id is its language, with a suffix where a release has more
than one file of it (``kk``, ``ru.draft``, ``en.part``); a block is ``kk:b3``, a segment ``kk:s12``, a bead
``b7``. Across releases a record is addressed by (release id, record id).
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Language(StrEnum):
    KK = "kk"
    RU = "ru"
    EN = "en"
    OTHER = "other"


#: The languages a release is published in, in the order of columns everywhere.
LANGUAGES: tuple[Language, ...] = (Language.KK, Language.RU, Language.EN)


class Role(StrEnum):
    """What a version is for. Only ``final`` and ``part`` versions are aligned and checked."""

    FINAL = "final"
    DRAFT = "draft"
    MACHINE = "machine"
    PREVIOUS = "previous"
    PART = "part"


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"
    CAPTION = "caption"
    CONTACT = "contact"
    BOILERPLATE = "boilerplate"


class EntityKind(StrEnum):
    PERSON = "PERSON"
    CITY = "CITY"
    REGION = "REGION"
    COUNTRY = "COUNTRY"
    LOCATION = "LOCATION"
    ORGANISATION = "ORGANISATION"
    DATE = "DATE"
    TIME = "TIME"
    NUMBER = "NUMBER"
    PERCENT = "PERCENT"
    MONEY = "MONEY"
    QUANTITY = "QUANTITY"
    PROJECT = "PROJECT"
    POSITION = "POSITION"
    URL = "URL"
    EMAIL = "EMAIL"
    PHONE = "PHONE"
    ABBREVIATION = "ABBREVIATION"


class Severity(StrEnum):
    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info … 3 for critical: larger is worse."""
        return ("info", "minor", "major", "critical").index(self.value)


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Base of every record that is written to a stage's table; ``type`` tells them apart in mixed tables."""


class Place(Record, frozen=True, kw_only=True):
    """Where a block stood in the original file; every number counts from 1, None where it has no meaning."""

    page: int | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    line: int | None = None
    #: body, header, footer, footnote, comment, textbox
    part: str = "body"


class Link(Record, frozen=True, kw_only=True):
    """A hyperlink whose target is not (only) visible in the text."""

    start: int
    end: int
    url: str


class Source(Record, frozen=True, kw_only=True):
    """The file a version was read from."""

    file: str
    format: str
    sha256: str
    encoding: str | None = None
    #: what was noticed while reading and is worth telling (encoding detected, columns found …)
    notes: tuple[str, ...] = ()


class Release(Record, frozen=True, kw_only=True, tag="release"):
    id: str
    #: EDTF date of publication, None when neither stated nor found
    date: str | None = None
    title: str | None = None
    source_language: str | None = None
    facts: dict[str, str] = {}


class Version(Record, frozen=True, kw_only=True, tag="version"):
    id: str
    release: str
    language: Language
    role: Role
    text: str
    #: of the UTF-8 bytes of ``text``
    sha256: str
    source: Source


class Block(Record, frozen=True, kw_only=True, tag="block"):
    id: str
    version: str
    kind: BlockKind
    start: int
    end: int
    place: Place = Place()
    #: heading level (1 = title) or depth of a list item (1 = outermost)
    level: int | None = None
    links: tuple[Link, ...] = ()
    #: the same key in two versions ties their blocks together (rows of a table with a column per language)
    row: str | None = None


class Segment(Record, frozen=True, kw_only=True, tag="segment"):
    """A sentence, heading, list item or cell."""

    id: str
    version: str
    block: str
    start: int
    end: int
    language: Language
    #: ISO 15924: Cyrl, Latn, Zyyy (no letters)
    script: str
    #: 0…1, rounded to 3 places
    confidence: float


class Entity(Record, frozen=True, kw_only=True, tag="entity"):
    """A name or value. Entities of one version do not overlap."""

    version: str
    segment: str
    start: int
    end: int
    kind: EntityKind
    #: normalised: EDTF date, ``1500000000 KZT``, ``20 %``, gazetteer id, canonical name …
    value: str
    #: the same for all mentions of one person, place or organisation in a release
    link: str | None = None
    detector: str
    score: float = 1.0


class Bead(Record, frozen=True, kw_only=True, tag="bead"):
    """Segments of the versions of a release that say the same. A version that has nothing here is absent."""

    id: str
    segments: dict[str, tuple[str, ...]]
    #: 0…1, rounded to 3 places
    posterior: float
    #: the bead stands at another place in one of the versions
    move: bool = False


class Text3(Record, frozen=True, kw_only=True):
    """One message in the three languages of the interface."""

    en: str
    ru: str
    kk: str


class Anchor(Record, frozen=True, kw_only=True):
    """A span a finding points at. Empty (start == end) at the gap where something is missing."""

    version: str
    language: Language
    start: int
    end: int
    quote: str


class Evidence(Record, frozen=True, kw_only=True):
    """What another version (or another place) says instead: its span and, if it has one, its value."""

    version: str
    language: Language
    start: int
    end: int
    quote: str
    value: str | None = None


class Edit(Record, frozen=True, kw_only=True):
    """A repair that is certain: replace ``text[start:end]`` of the version."""

    version: str
    start: int
    end: int
    replacement: str


class Finding(Record, frozen=True, kw_only=True, tag="finding"):
    code: str
    name: str
    #: path in the typology, ``accuracy/mistranslation/number``
    mqm: str
    severity: Severity
    message: Text3
    anchors: tuple[Anchor, ...]
    bead: str | None = None
    #: id of the version that is wrong, where the others say so; None when it cannot be told
    suspect: str | None = None
    evidence: tuple[Evidence, ...] = ()
    edit: Edit | None = None
    fingerprint: str = ""
    #: open, accepted, ignored, fixed
    status: str = "open"


class VersionScore(Record, frozen=True, kw_only=True):
    version: str
    words: int
    #: findings by severity
    counts: dict[str, int]
    penalty: float
    per_1000_words: float
    #: 0…100
    quality: float
    passed: bool


class DraftScore(Record, frozen=True, kw_only=True):
    """How far a draft, machine or previous version is from the final one of its language (sacrebleu)."""

    version: str
    reference: str
    bleu: float
    chrf: float
    ter: float
    signatures: dict[str, str]


class Score(Record, frozen=True, kw_only=True, tag="score"):
    words: int
    counts: dict[str, int]
    penalty: float
    per_1000_words: float
    quality: float
    passed: bool
    versions: tuple[VersionScore, ...]
    #: penalty by top-level MQM category
    categories: dict[str, float] = {}
    drafts: tuple[DraftScore, ...] = ()


class Reject(Record, frozen=True, kw_only=True, tag="reject"):
    """Something that could not be used, and what the user can do about it."""

    source: str
    #: ING…, SEG…: see core.errors.REJECTS
    code: str
    reason: str


Row = Release | Version | Block | Segment | Entity | Bead | Finding | Score


class Tables(Record, frozen=True, kw_only=True):
    """What has been found out about one release so far: the tables of the stages already run."""

    release: Release
    versions: tuple[Version, ...] = ()
    blocks: tuple[Block, ...] = ()
    segments: tuple[Segment, ...] = ()
    entities: tuple[Entity, ...] = ()
    beads: tuple[Bead, ...] = ()
    findings: tuple[Finding, ...] = ()
    score: Score | None = None
    rejects: tuple[Reject, ...] = ()

    def version(self, version_id: str) -> Version:
        for version in self.versions:
            if version.id == version_id:
                return version
        raise KeyError(version_id)

    def primary(self) -> tuple[Version, ...]:
        """The version of each language that is aligned and checked, in the order kk, ru, en.

        The final one, else the part of a mixed file; a language that has only drafts is represented by
        none: drafts are compared with their final version, not with other languages.
        """
        chosen = []
        for language in LANGUAGES:
            for role in (Role.FINAL, Role.PART):
                found = [v for v in self.versions if v.language == language and v.role == role]
                if found:
                    chosen.append(found[0])
                    break
        return tuple(chosen)
