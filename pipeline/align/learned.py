"""What a lexicon is learned from, and the file it is kept in: ``configs/lexicon.tsv``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.align.corrections import Line, resolve
from pipeline.align.learn import Row, Text
from pipeline.align.lexicon import COLUMNS, NONE
from pipeline.core.document import ReleaseDocument
from pipeline.core.model import Bead, Language

#: beads below this posterior teach nothing
SURE = 0.9
#: A bead that a person has set counts as so many: what it ties is certain. Words that are seen nowhere else
#: are learned from it alone if there is no doubt which belong together.
BY_HAND = 3
#: the first line of what was learned; what stands above it in the file is the user's own
MARK = "# Learned by kelisim align --learn"


def _text(bead: Bead, release: ReleaseDocument, weight: int) -> Text | None:
    """The text of a bead by language, without segments in another language than their version's."""
    versions = {v.id: v for v in release.versions}
    segments = {s.id: s for s in release.segments}
    texts: dict[str, str] = {}
    for version, ids in bead.segments.items():
        language = versions[version].language
        own = [segments[i] for i in ids if segments[i].language in (language, Language.OTHER)]
        if own and language.value in COLUMNS:
            text = versions[version].text
            texts[language.value] = " ".join(text[s.start : s.end] for s in own)
    return Text(texts, weight) if len(texts) > 1 else None


def texts_of(releases: Iterable[ReleaseDocument], corrections: Sequence[Line]) -> list[Text]:
    """The sure beads of aligned releases, those set by hand counting :data:`BY_HAND` times."""
    found = []
    for release in releases:
        used = {v for bead in release.beads for v in bead.segments}
        texts = {v.id: v.text for v in release.versions if v.id in used}
        by_hand, _ = resolve(corrections, release.id, texts, release.segments)
        fixed = {i for bead in by_hand for ids in bead.segments.values() for i in ids}
        for bead in release.beads:
            ids = {i for own in bead.segments.values() for i in own}
            if bead.posterior >= SURE:
                text = _text(bead, release, BY_HAND if ids <= fixed else 1)
                if text is not None:
                    found.append(text)
    return found


def file_text(rows: Sequence[Row], texts: int, releases: int, before: bytes = b"") -> bytes:
    """The file as bytes; what the user wrote above the mark in the one ``before`` is kept."""
    own = before.split(MARK.encode())[0] if MARK.encode() in before else before
    if own and not own.endswith(b"\n"):
        own += b"\n"
    head = (
        f"{MARK}: {len(rows)} rows out of {texts} beads of {releases} releases, "
        "IBM Model 1 in both directions.\n"
        "# Rows of your own stand above this line: learning again replaces what is below.\n"
        f"# A beginning stands for the words that begin so, = ends a whole word, {NONE}: no word.\n"
        f"# {chr(9).join(COLUMNS)}\n"
    )
    lines = ("\t".join(row.cells) + "\n" for row in rows)
    return own + head.encode() + "".join(lines).encode()
