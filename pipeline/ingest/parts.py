"""A file's language, and the parts of a file that holds several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import regex

from pipeline.core.model import LANGUAGES, BlockKind, Language, Role
from pipeline.ingest.document import Document, RawBlock, RefusalError
from pipeline.ingest.kinds import classify
from pipeline.ingest.tables import language_tables
from pipeline.languages.identify import identify

_LETTER = regex.compile(r"\p{L}")
#: addresses are Latin in every language
_ADDRESS = regex.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+")
#: letters and confidence from which a block's own guess counts
_ENOUGH, _SURE = 20, 0.6
#: a head or tail in another language: at least this many blocks and characters
_TAIL_BLOCKS, _TAIL_LENGTH = 2, 200
#: a full text: at least this share of the file
_SHARE = 0.15
#: a tail that is shorter than this share of the main text is no translation of it
_TAIL_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks that become one version."""

    language: Language
    role: Role
    blocks: tuple[RawBlock, ...]
    #: the boilerplate of a file whose main text is in another language
    rest: bool = False
    notes: tuple[str, ...] = ()


def split(document: Document, hint: Language | None, stated: Language | None, role: Role) -> tuple[Part, ...]:
    """The versions in a document: one, or one per language if it is mixed.

    ``stated`` comes from release.yaml and is believed; ``hint`` from the name and only breaks ties. Raises
    :class:`RefusalError` ING007 when the language is none of kk, ru, en or cannot be told.
    """
    blocks = list(document.blocks)
    tables = language_tables(blocks)
    kept = [p for p in range(len(blocks)) if p not in tables.dropped]
    fixed = [tables.labels.get(p) for p in kept]
    blocks = [classify(tables.blocks.get(p, blocks[p])) for p in kept]
    if not blocks:
        raise RefusalError("ING002", "There is no text in this file. Add the text or remove the file.")
    labels = [_label(b) if f is None else f for b, f in zip(blocks, fixed, strict=True)]
    length: defaultdict[Language, int] = defaultdict(int)
    for block, label in zip(blocks, labels, strict=True):
        if label is not None:
            length[label] += len(block.text)
    main, notes = _main(blocks, length, hint, stated)
    filled = _absorb(blocks, _fill(blocks, labels, main), fixed)
    full, rest = _languages(blocks, filled, fixed, main)
    if hint is None and len(full) == 1 and not rest:
        full |= _one_each(blocks, filled)
    if stated is not None and stated not in full:
        full = {stated}
    owner = _owners(filled, full, rest, main)
    notes = (*tables.notes, *notes)
    several = len(full) > 1
    final_role = Role.PART if several and role == Role.FINAL else role
    parts = []
    for language in LANGUAGES:
        mine = [b for b, o in zip(blocks, owner, strict=True) if o == language]
        if language in full:
            told = (*notes, f"the file holds {', '.join(x for x in LANGUAGES if x in {*full, *rest})}")
            parts.append(Part(language, final_role, tuple(mine), notes=told if several or rest else notes))
        elif language in rest and mine:
            boilerplate = tuple(
                replace(b, kind=BlockKind.BOILERPLATE) if b.kind == BlockKind.PARAGRAPH else b for b in mine
            )
            parts.append(Part(language, Role.PART, boilerplate, rest=True, notes=notes))
    return tuple(p for p in parts if p.blocks)


def _label(block: RawBlock) -> Language | None:
    """A block's language where its own text is enough to tell it."""
    text = _ADDRESS.sub(" ", block.text)
    if len(_LETTER.findall(text)) < _ENOUGH:
        return None
    guess = identify(text)
    return guess.language if guess.confidence >= _SURE else None


def _main(
    blocks: Sequence[RawBlock], length: dict[Language, int], hint: Language | None, stated: Language | None
) -> tuple[Language, tuple[str, ...]]:
    """The language most of the text is in, and what is worth telling about how it was found."""
    text = "\n".join(b.text for b in blocks)
    letters = len(_LETTER.findall(text))
    if not regex.search(r"[\p{L}\p{N}]", text):
        raise RefusalError("ING002", "There is no text in this file. Add the text or remove the file.")
    guess = identify(text)
    content = max(sorted(length), key=lambda x: length[x]) if length else guess.language
    sure = bool(length) or guess.confidence >= _SURE
    if stated is not None:
        if sure and content != stated and letters >= 2 * _ENOUGH:
            return stated, (f"release.yaml says {stated}, the text looks like {content}",)
        return stated, ()
    if hint is not None and (not sure or letters < 2 * _ENOUGH or content == hint):
        return hint, ()
    if content not in LANGUAGES:
        raise RefusalError(
            "ING007",
            "The text is in none of Kazakh, Russian and English. State its language in release.yaml.",
        )
    if hint is not None:
        return content, (f"the name says {hint}, the text is {content}",)
    if not letters or guess.confidence < 0.2:
        raise RefusalError(
            "ING007", "The language could not be told from so little text. State it in release.yaml."
        )
    return content, ()


def _fill(blocks: Sequence[RawBlock], labels: Sequence[Language | None], main: Language) -> list[Language]:
    """Undecided blocks follow their neighbours: headings the text below, others what fits their script."""
    known = [x if x in LANGUAGES else None for x in labels]
    after: list[Language | None] = [None] * len(known)
    following: Language | None = None
    for i in range(len(known) - 1, -1, -1):
        after[i] = following
        following = known[i] or following
    out: list[Language] = []
    before: Language | None = None
    for i, label in enumerate(known):
        if label is None:
            near = [x for x in (before, after[i]) if x is not None]
            if blocks[i].kind == BlockKind.HEADING:
                near.reverse()
            if len(set(near)) > 1:
                latin = identify(_ADDRESS.sub(" ", blocks[i].text)).script == "Latn"
                near.sort(key=lambda x: (x == Language.EN) != latin)
            label = near[0] if near else main
        out.append(label)
        before = label
    return out


def _absorb(
    blocks: Sequence[RawBlock], labels: list[Language], fixed: Sequence[Language | None]
) -> list[Language]:
    """A single block in another language inside a text, or at its ends, belongs to that text."""
    runs = [(k, [i for i, _ in g]) for k, g in groupby(enumerate(labels), key=lambda pair: pair[1])]
    out = list(labels)
    for n, (language, members) in enumerate(runs):
        around = [runs[m] for m in (n - 1, n + 1) if 0 <= m < len(runs)]
        short = len(members) < _TAIL_BLOCKS or sum(len(blocks[i].text) for i in members) < _TAIL_LENGTH
        if not around or not short or any(fixed[i] for i in members):
            continue
        longer = all(len(m) > len(members) and len(m) >= _TAIL_BLOCKS for _, m in around)
        if longer and len({k for k, _ in around}) == 1 and around[0][0] != language:
            for i in members:
                out[i] = around[0][0]
    return out


def _languages(
    blocks: Sequence[RawBlock], labels: Sequence[Language], fixed: Sequence[Language | None], main: Language
) -> tuple[set[Language], set[Language]]:
    """Languages with a full text, and those of head or tail boilerplate only."""
    total = sum(len(b.text) for b in blocks)
    full, rest = {main, *(f for f in fixed if f is not None)}, set()
    main_length = sum(len(b.text) for b, x in zip(blocks, labels, strict=True) if x == main)
    for language in LANGUAGES:
        mine = [i for i, x in enumerate(labels) if x == language]
        size = sum(len(blocks[i].text) for i in mine)
        if language in full or len(mine) < _TAIL_BLOCKS:
            continue
        standing = sum(
            len(blocks[i].text) for i in mine if blocks[i].kind in (BlockKind.BOILERPLATE, BlockKind.CONTACT)
        )
        others = [i for i, x in enumerate(labels) if x != language]
        at_ends = all(i < others[0] or i > others[-1] for i in mine) if others else False
        if at_ends and size >= _TAIL_LENGTH and (standing * 2 >= size or size < _TAIL_SHARE * main_length):
            rest.add(language)
        elif size >= _SHARE * total:
            full.add(language)
    return full, rest


def _one_each(blocks: Sequence[RawBlock], labels: Sequence[Language]) -> set[Language]:
    """The languages of a file with one long paragraph in each of them: a short release, not a leftover."""
    total = sum(len(b.text) for b in blocks)
    long = [x for b, x in zip(blocks, labels, strict=True) if len(b.text) >= max(80, total / 5)]
    found = set(long)
    return found if 1 < len(found) == len(long) and found <= set(LANGUAGES) else set()


def _owners(
    labels: Sequence[Language], full: set[Language], rest: set[Language], main: Language
) -> list[Language]:
    """Whose block each is; a language without a version of its own leaves its blocks to the text around."""
    out: list[Language] = []
    previous: Language | None = None
    for label in labels:
        owner = label if label in full or label in rest else (previous or main)
        out.append(owner)
        previous = owner
    return out
