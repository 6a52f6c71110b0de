"""From a mismatch of names to the draft of a finding."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._drafts import gap, quoted
from pipeline.checks.between._names import Mismatch
from pipeline.core.model import Severity
from pipeline.rules.draft import Draft
from pipeline.rules.text import T
from pipeline.rules.views import BeadView

MISSING = T(en="Not named here: {others}.", ru="Здесь не названо: {others}.", kk="Мұнда аталмаған: {others}.")


def name_draft(bead: BeadView, mismatch: Mismatch) -> Iterator[Draft]:
    """One draft. With two versions both names are anchored, since it cannot be told which is wrong."""
    wrong = mismatch.wrong or gap(bead.sides[mismatch.side])
    # a place that two versions name and the third does not is often said otherwise: «Мадрид», «Испания»
    severity = Severity.INFO if mismatch.kind == "place" and mismatch.wrong is None else None
    params = {"others": quoted(bead, mismatch.right)}
    message = MISSING if mismatch.wrong is None else None
    if mismatch.suspect is None:
        yield Draft(anchors=(wrong, *mismatch.right), params=params, severity=severity, message=message)
    else:
        yield Draft(
            anchors=(wrong,),
            evidence=mismatch.right,
            suspect=mismatch.suspect,
            params=params,
            severity=severity,
        )
