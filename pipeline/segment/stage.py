"""The stage: blocks in, segments out."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.core.config import Config, SegmentConfig
from pipeline.core.model import Block, Reject, Segment, Tables, Version
from pipeline.segment.label import label
from pipeline.segment.sentences import lines, sentences


def run(batch: Tables, config: SegmentConfig) -> tuple[tuple[Segment, ...], tuple[Reject, ...]]:
    """The segments of every version of a release in text order, with ids ``kk:s1`` …

    A block whose span does not lie inside its version's text becomes a reject (SEG001).
    """
    segments: list[Segment] = []
    rejects: list[Reject] = []
    for version in batch.versions:
        blocks = sorted((b for b in batch.blocks if b.version == version.id), key=lambda b: (b.start, b.end))
        for block in blocks:
            if not 0 <= block.start <= block.end <= len(version.text):
                reason = f"Block {block.id} lies outside its text; please report this."
                rejects.append(Reject(source=version.source.file, code="SEG001", reason=reason))
                continue
            _add(segments, version, block, config)
    return _numbered(segments), tuple(rejects)


def _add(segments: list[Segment], version: Version, block: Block, config: SegmentConfig) -> None:
    split = lines if config.mode == "lines" else sentences
    for start, end in split(version.text, block.start, block.end):
        guess = label(version.text[start:end], version.language, config.min_letters)
        segments.append(
            Segment(
                id="",
                version=version.id,
                block=block.id,
                start=start,
                end=end,
                language=guess.language,
                script=guess.script,
                confidence=guess.confidence,
            )
        )


def _numbered(segments: list[Segment]) -> tuple[Segment, ...]:
    counts: dict[str, int] = {}
    out = []
    for segment in segments:
        number = counts[segment.version] = counts.get(segment.version, 0) + 1
        fields = {f: getattr(segment, f) for f in segment.__struct_fields__ if f != "id"}
        out.append(Segment(id=f"{segment.version}:s{number}", **fields))
    return tuple(out)


def run_configured(batch: Tables, config: Config) -> tuple[Sequence[Segment], Sequence[Reject]]:
    """:func:`run` with the settings of this stage: what a pool of processes can be given by name."""
    return run(batch, config.pipeline.segment)
