"""``kelisim align``: corrections by hand, words learned, and what a translation memory could not take."""

from __future__ import annotations

import getpass
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import regex

from pipeline.align.corrections import append, correction, load
from pipeline.align.learn import learn as from_texts
from pipeline.align.learned import file_text, texts_of
from pipeline.core.config import Config, find_folder
from pipeline.core.document import Document, ReleaseDocument
from pipeline.core.errors import KelisimError
from pipeline.report.standing import column_ids
from pipeline.report.tmx import Memory
from pipeline.runtime.atomic import write_bytes

NAME = "alignments.jsonl"
LEXICON = "lexicon.tsv"
#: rows of a lexicon that are shown
_SAMPLE = 10


def tie(
    document: Document, ties: Sequence[str], author: str | None, config_folder: Path | None
) -> Iterator[str]:
    """Write each of ``ties`` as a correction; a line for people about each. Nothing is written if one of
    them names what is not there: raises :class:`KelisimError`."""
    if len(document.releases) != 1:
        raise KelisimError(f"--tie needs one release, here are {len(document.releases)}: name its folder.")
    (release,) = document.releases
    path = own_file(config_folder, NAME, "corrections")
    texts = {v.id: v.text for v in release.versions if v.id in column_ids(release)}
    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    who = author or _user()
    chosen = [_named(release, words) for words in ties]
    for ids in chosen:
        record = correction(release.id, ids, release.segments, texts, author=who, time=now)
        try:
            number = append(path, record)
        except OSError as error:
            raise KelisimError(f"{path} cannot be written: {error.strerror}.") from error
        yield f"{' + '.join(ids)}: line {number} of {path}. To take it back, remove the line."


def _named(release: ReleaseDocument, words: str) -> list[str]:
    """Ids of segments, each once, in the order named; a bead stands for all of its own."""
    beads = {b.id: b for b in release.beads}
    aligned = {i for b in release.beads for ids in b.segments.values() for i in ids}
    found: list[str] = []
    for name in regex.split(r"[\s,;+]+", words.strip(" ,;+")):
        if name in beads:
            found += [i for ids in beads[name].segments.values() for i in ids]
        elif name in aligned:
            found.append(name)
        else:
            what = f"There is no sentence or row “{name}” in {release.id}"
            raise KelisimError(f"{what}. kelisim align prints their names, such as kk:s3 or b4.")
    return list(dict.fromkeys(found))


def own_file(stated: Path | None, name: str, what: str) -> Path:
    """A file that a command writes: in the folder that was named, else in ``./configs``; never in the copy
    that came with the program, which the next installation would replace. ``what`` is kept in it."""
    folder = find_folder(stated)
    if stated is None and folder != Path("configs"):
        raise KelisimError(
            f"There is no folder configs here to keep {what} in. Copy the settings to a folder of your own "
            "and name it with --config."
        )
    return folder / name


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        # a container's user may have no name
        return "unknown"


def learn(document: Document, config: Config, path: Path) -> Iterator[str]:
    """Learn the words of these releases and write them to ``path``; lines for people about it.

    Nothing is written if nothing was learned. Raises :class:`KelisimError` if it cannot be written.
    """
    texts = texts_of(document.releases, load(config.alignments))
    rows = from_texts(texts)
    where = f"{len(texts)} rows of {len(document.releases)} releases"
    if not rows:
        yield f"No words learned from {where}: name more releases. {path} was not written."
        return
    try:
        before = path.read_bytes() if path.exists() else b""
        write_bytes(path, file_text(rows, len(texts), len(document.releases), before))
    except OSError as error:
        raise KelisimError(f"{path} cannot be written: {error.strerror}.") from error
    yield f"Learned {len(rows)} rows of words from {where}, for instance:"
    for row in sorted(rows, key=lambda row: (-row.times, row.cells))[:_SAMPLE]:
        yield "  " + " – ".join(cell.replace("=", "").replace("|", ", ") for cell in row.cells)
    yield f"Written to {path}, which every command uses from now on. To take it back, remove the file."


def memory_lines(memory: Memory) -> Iterator[str]:
    """What is not in the file as it stands in the texts."""
    if memory.left_out:
        yield f"Not in the TMX, for only one version has them: {memory.left_out}"
    if memory.replaced:
        yield f"Characters that XML cannot hold, written as U+FFFD: {memory.replaced}"
