"""From a mismatch of names to the draft of a finding."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._drafts import gap, quoted
from pipeline.checks.between._names import Mismatch
from pipeline.rules.draft import Draft
from pipeline.rules.views import BeadView


def name_draft(bead: BeadView, mismatch: Mismatch) -> Iterator[Draft]:
    """One draft. With two versions both names are anchored, since it cannot be told which is wrong."""
    wrong = mismatch.wrong or gap(bead.sides[mismatch.side])
    params = {"others": quoted(bead, mismatch.right)}
    if mismatch.suspect is None:
        yield Draft(anchors=(wrong, *mismatch.right), params=params)
    else:
        yield Draft(anchors=(wrong,), evidence=mismatch.right, suspect=mismatch.suspect, params=params)
