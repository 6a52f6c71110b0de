"""Whether the versions say as much as each other: lengths, gaps, and where a missing sentence would stand."""

from __future__ import annotations

from pipeline.core.model import BlockKind
from pipeline.rules.draft import Spot
from pipeline.rules.memo import once
from pipeline.rules.views import BeadView, ReleaseView, Side, VersionView

#: what may well stand in one version only
ANCILLARY = frozenset({BlockKind.BOILERPLATE, BlockKind.CONTACT, BlockKind.CAPTION})


def length(side: Side) -> int:
    """Code points without white space."""
    return sum(not c.isspace() for s in side.parts for c in side.text(s.start, s.end))


@once
def scale(release: ReleaseView) -> dict[str, float]:
    """How long each version's text is for the same content: code points over the beads that all share.

    Where fewer than 200 code points are shared the lengths of news text count: kk .98, ru 1.04, en 1.
    """
    shared = [b for b in release.beads if len(b.comparable) == len(release.versions)]
    totals = {v.id: sum(length(b.sides[v.id]) for b in shared) for v in release.versions}
    if not shared or min(totals.values()) < 200:
        return {v.id: {"kk": 0.98, "ru": 1.04}.get(v.language.value, 1.0) for v in release.versions}
    mean = sum(totals.values()) / len(totals)
    return {k: n / mean for k, n in totals.items()}


def place_of_gap(bead: BeadView, version: VersionView) -> Spot:
    """The empty span in a version where a bead it lacks would stand: after the bead before it."""
    beads = bead.release.beads
    index = next(i for i, b in enumerate(beads) if b.id == bead.id)
    for before in reversed(beads[:index]):
        if version.id in before.sides:
            end = before.sides[version.id].end
            return Spot(version.id, end, end)
    return Spot(version.id, 0, 0)


def merged_next_door(bead: BeadView, version: VersionView) -> bool:
    """True if a neighbouring side of this version is long enough to hold this bead's content as well."""
    scales = scale(bead.release)
    own = max(length(s) / scales[s.id] for s in bead.sides.values()) * scales[version.id]
    for near in bead.neighbours():
        side = near.sides.get(version.id)
        others = [s for s in near.sides.values() if s.id != version.id]
        if side is None or not others:
            continue
        expected = scales[version.id] * sum(length(s) / scales[s.id] for s in others) / len(others)
        if abs(length(side) - expected - own) < abs(length(side) - expected):
            return True
    return False


def ancillary(bead: BeadView) -> bool:
    return any(side.block_kind in ANCILLARY for side in bead.sides.values())
