"""The tables of the stages on disk: one folder per stage, one JSON line per release, sharded by release id.

A line is ``{"release": id, "rows": [...], "rejects": [...]}``. The shard is the first two hex digits of
the SHA-256 of the release id, so that a new release touches one file per stage. Lines are sorted by
release id, files are written atomically, and the same rows give the same bytes.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from pipeline.core.errors import KelisimError
from pipeline.core.model import (
    Bead,
    Block,
    Entity,
    Finding,
    Reject,
    Release,
    Row,
    Score,
    Segment,
    Tables,
    Version,
)
from pipeline.runtime.atomic import write_bytes


class Line(msgspec.Struct, frozen=True):
    release: str
    rows: tuple[Row, ...]
    rejects: tuple[Reject, ...] = ()


_decoder = msgspec.json.Decoder(Line)
_encoder = msgspec.json.Encoder()


def shard(release: str) -> str:
    return hashlib.sha256(release.encode("utf-8", "surrogatepass")).hexdigest()[:2]


class Store:
    """The stage tables below one folder (``corpora/interim``)."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, stage: str, lines: Iterable[Line]) -> int:
        """Replace a stage's table; returns how many releases it holds."""
        shards: defaultdict[str, list[Line]] = defaultdict(list)
        for line in lines:
            shards[shard(line.release)].append(line)
        folder = self.root / stage
        folder.mkdir(parents=True, exist_ok=True)
        for stale in folder.glob("*.jsonl"):
            if stale.stem not in shards:
                stale.unlink()
        for name, members in shards.items():
            members.sort(key=lambda line: line.release)
            write_bytes(folder / f"{name}.jsonl", b"".join(_encoder.encode(m) + b"\n" for m in members))
        return sum(map(len, shards.values()))

    def read(self, stage: str) -> Iterator[Line]:
        """Lines of a stage by shard, then release id. Raises :class:`KelisimError` if it has not been run."""
        folder = self.root / stage
        if not folder.is_dir():
            raise KelisimError(
                f"{folder} does not exist: run the stage “{stage}” first (dvc repro runs all)."
            )
        for path in sorted(folder.glob("*.jsonl")):
            yield from self._lines(path)

    @staticmethod
    def _lines(path: Path) -> Iterator[Line]:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                try:
                    yield _decoder.decode(line)
                except msgspec.DecodeError as error:
                    raise KelisimError(
                        f"{path}, line {number} is damaged ({error}); run dvc repro --force."
                    ) from error

    def tables(self, stages: tuple[str, ...]) -> Iterator[Tables]:
        """The joined tables of these stages, release by release; reads the shards side by side."""
        first, *others = stages
        folder = self.root / first
        if not folder.is_dir():
            raise KelisimError(
                f"{folder} does not exist: run the stage “{first}” first (dvc repro runs all)."
            )
        for path in sorted(folder.glob("*.jsonl")):
            beside = [{line.release: line for line in self._beside(stage, path.name)} for stage in others]
            for line in self._lines(path):
                yield merge([line, *(b[line.release] for b in beside if line.release in b)])

    def _beside(self, stage: str, name: str) -> Iterator[Line]:
        path = self.root / stage / name
        return self._lines(path) if path.is_file() else iter(())


def merge(lines: Iterable[Line]) -> Tables:
    """One release's rows of several stages as tables."""
    release: Release | None = None
    score: Score | None = None
    versions: list[Version] = []
    blocks: list[Block] = []
    segments: list[Segment] = []
    entities: list[Entity] = []
    beads: list[Bead] = []
    findings: list[Finding] = []
    rejects: list[Reject] = []
    name = ""
    for line in lines:
        name = line.release
        rejects += line.rejects
        for row in line.rows:
            match row:
                case Release():
                    release = row
                case Version():
                    versions.append(row)
                case Block():
                    blocks.append(row)
                case Segment():
                    segments.append(row)
                case Entity():
                    entities.append(row)
                case Bead():
                    beads.append(row)
                case Finding():
                    findings.append(row)
                case Score():
                    score = row
    return Tables(
        release=release or Release(id=name),
        versions=tuple(versions),
        blocks=tuple(blocks),
        segments=tuple(segments),
        entities=tuple(entities),
        beads=tuple(beads),
        findings=tuple(findings),
        score=score,
        rejects=tuple(rejects),
    )
