"""Where the findings, names and values of one version stand, and its text cut into pieces that are marked
alike."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from pipeline.core.document import VersionDocument
from pipeline.core.model import Entity, Finding, Segment, Severity


class Piece(msgspec.Struct, frozen=True):
    """A stretch of text with the same marks from its first to its last code point."""

    text: str
    #: numbers of the findings anchored here, the most severe first
    findings: tuple[int, ...] = ()
    severity: str = ""
    #: findings whose anchor ends with this piece: their numbers are printed after it
    ends: tuple[int, ...] = ()
    #: findings whose first mark on the page this is: links lead here
    first: tuple[int, ...] = ()
    #: ``gap``: something is missing here; ``space``: a space between sentences is meant. Both without text
    sign: str = ""
    #: kind of the name or value that the piece belongs to, empty without one
    kind: str = ""


class Sign(msgspec.Struct, frozen=True):
    """A mark without text at one place."""

    at: int
    number: int
    severity: Severity
    kind: str

    def piece(self) -> Piece:
        return Piece("", (self.number,), self.severity.value, (self.number,), sign=self.kind)


class _Span(msgspec.Struct, frozen=True):
    start: int
    end: int
    number: int
    severity: Severity


class Marks:
    """The anchors of one version, and the signs of anchors no segment holds, by segment id."""

    def __init__(
        self,
        version: VersionDocument,
        findings: Sequence[Finding],
        segments: Sequence[Segment],
        entities: Sequence[Entity] = (),
    ) -> None:
        self.version = version
        self._segments = sorted((s for s in segments if s.version == version.id), key=lambda s: s.start)
        self._starts = [s.start for s in self._segments]
        # those of one version do not overlap
        self._entities = sorted((e for e in entities if e.version == version.id), key=lambda e: e.start)
        self._entity_ends = [e.end for e in self._entities]
        #: signs to print in a segment
        self.signs: dict[str, list[Sign]] = {}
        #: findings with an empty anchor in this version, for cells that have no segment at all
        self.gaps: dict[str | None, list[Sign]] = {}
        spans = []
        for number, finding in enumerate(findings, 1):
            if finding.mqm == "internal":
                # a crashed check is anchored for the form's sake only
                continue
            for anchor in finding.anchors:
                if anchor.version != version.id:
                    continue
                if anchor.start == anchor.end:
                    sign = Sign(anchor.start, number, finding.severity, "gap")
                    self.gaps.setdefault(finding.bead, []).append(sign)
                    continue
                spans.append(_Span(anchor.start, anchor.end, number, finding.severity))
                if not self._held(anchor.start, anchor.end):
                    self.put(Sign(anchor.start, number, finding.severity, "space"))
        self._spans = sorted(spans, key=lambda s: (s.start, s.end, s.number))
        self._span_starts = [s.start for s in self._spans]
        self._longest = max((s.end - s.start for s in self._spans), default=0)

    def _held(self, start: int, end: int) -> bool:
        i = bisect_left(self._starts, end)
        return any(s.end > start for s in self._segments[max(0, i - 2) : i])

    def put(self, sign: Sign) -> None:
        """Give a sign to the segment it stands in or, between two, to the one before."""
        if not self._segments:
            return
        i = max(0, bisect_left(self._starts, sign.at + 1) - 1)
        segment = self._segments[i]
        at = min(max(sign.at, segment.start), segment.end)
        self.signs.setdefault(segment.id, []).append(msgspec.structs.replace(sign, at=at))

    def _entities_in(self, start: int, end: int) -> list[Entity]:
        found = []
        for entity in self._entities[bisect_left(self._entity_ends, start + 1) :]:
            if entity.start >= end:
                break
            found.append(entity)
        return found

    def pieces(self, start: int, end: int, signs: Sequence[Sign] = ()) -> tuple[Piece, ...]:
        """``text[start:end]`` cut at every border of a mark."""
        low = bisect_left(self._span_starts, start - self._longest)
        spans = [s for s in self._spans[low : bisect_left(self._span_starts, end)] if start < s.end]
        cuts = {start, end} | {s.at for s in signs}
        for span in spans:
            cuts.update(c for c in (span.start, span.end) if start < c < end)
        entities = self._entities_in(start, end)
        for entity in entities:
            cuts.update(c for c in (entity.start, entity.end) if start < c < end)
        kinds = {at: e.kind.value for e in entities for at in cuts if e.start <= at < e.end}
        ordered = sorted(cuts)
        result: list[Piece] = []
        for left, right in zip(ordered, [*ordered[1:], end], strict=True):
            result += [s.piece() for s in signs if s.at == left]
            if left == right:
                continue
            here = sorted(
                (s for s in spans if s.start <= left < s.end), key=lambda s: (-s.severity.rank, s.number)
            )
            result.append(
                Piece(
                    text=self.version.text[left:right],
                    findings=tuple(dict.fromkeys(s.number for s in here)),
                    severity=here[0].severity.value if here else "",
                    # an anchor that runs on into the next segment shows its number in each
                    ends=tuple(sorted({s.number for s in here if s.end == right or (right == end < s.end)})),
                    kind=kinds.get(left, ""),
                )
            )
        return tuple(result)
