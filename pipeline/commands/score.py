"""``kelisim score``: one text against another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pipeline.core.errors import KelisimError


def _paragraphs(path: Path) -> list[str]:
    from pipeline.core.config import IngestConfig
    from pipeline.core.model import Block, Version
    from pipeline.ingest.raw import RawFile, RawRelease
    from pipeline.ingest.stage import run

    if not path.is_file():
        raise KelisimError(f"{path} is not a file. Name a draft and its final version.")
    rows, rejects = run(RawRelease("score", (RawFile(path.name, path.read_bytes()),)), IngestConfig())
    if rejects:
        raise KelisimError(f"{path}: {rejects[0].reason}")
    version = next(r for r in rows if isinstance(r, Version))
    blocks = [r for r in rows if isinstance(r, Block) and r.version == version.id]
    return [" ".join(version.text[b.start : b.end].split()) for b in blocks]


def score_lines(hypothesis: Path, reference: Path) -> Iterator[str]:
    """Three lines: a metric, its value and its signature."""
    from pipeline.score.drafts import compare

    bleu, chrf, ter, signatures = compare(_paragraphs(hypothesis), _paragraphs(reference))
    for name, value, key in (("BLEU", bleu, "bleu"), ("chrF++", chrf, "chrf"), ("TER", ter, "ter")):
        yield f"{name:<7}{value:6.2f}  {signatures[key]}"
