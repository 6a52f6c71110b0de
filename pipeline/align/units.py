"""Segments as the aligner sees them: text, block, and the values of their entities."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.align.side import Unit
from pipeline.core.model import EntityKind, Language, Segment, Tables, Version

#: values of these kinds are the same in every language; of the others only what two versions share counts
COMPARABLE = frozenset(
    {
        EntityKind.DATE, EntityKind.TIME, EntityKind.NUMBER, EntityKind.PERCENT, EntityKind.MONEY,
        EntityKind.QUANTITY, EntityKind.URL, EntityKind.EMAIL, EntityKind.PHONE,
    }
)  # fmt: skip


def make_units(
    batch: Tables, versions: Sequence[Version], segments: Sequence[Sequence[Segment]]
) -> list[list[Unit]]:
    """Units of each version, in text order."""
    place = {s.id: v for v, items in enumerate(segments) for s in items}
    values: dict[str, set[str]] = {}
    seen: dict[str, set[int]] = {}
    loose: list[tuple[str, str]] = []
    for entity in batch.entities:
        if entity.segment not in place:
            continue
        if entity.kind in COMPARABLE:
            values.setdefault(entity.segment, set()).add(f"{entity.kind}:{entity.value}")
        else:
            for name in {entity.value, entity.link or entity.value}:
                loose.append((entity.segment, f"{entity.kind}:{name}"))
                seen.setdefault(f"{entity.kind}:{name}", set()).add(place[entity.segment])
    for segment, name in loose:
        if len(seen[name]) > 1:
            values.setdefault(segment, set()).add(name)
    number = {b.id: k for k, b in enumerate(batch.blocks)}
    kind = {b.id: b.kind.value for b in batch.blocks}
    return [
        [
            Unit(
                text=version.text[s.start : s.end],
                block=number.get(s.block, 0),
                kind=kind.get(s.block, ""),
                language=(s.language if s.language != Language.OTHER else version.language).value,
                values=tuple(sorted(values.get(s.id, ()))),
            )
            for s in items
        ]
        for version, items in zip(versions, segments, strict=True)
    ]
