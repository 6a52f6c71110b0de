"""From a difference in values to the draft of a finding: the same for every check of figures and dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.checks.between._values import Difference, differences
from pipeline.core.model import Text3
from pipeline.rules.draft import Draft, Spot
from pipeline.rules.text import T
from pipeline.rules.views import BeadView, Side


def gap(side: Side) -> Spot:
    """The empty span at the end of what the side says, before its closing punctuation."""
    end = side.end
    while end > side.start and not side.text(end - 1, end).isalnum():
        end -= 1
    return Spot(side.id, end, end)


def quoted(bead: BeadView, spots: Iterable[Spot]) -> Text3:
    """What the others say, for the message: “1.6 billion tenge” (en), «1,6 млрд тенге» (ru)."""
    said = [(bead.sides[s.version].text(s.start, s.end), s.version) for s in spots]
    curly = ", ".join(f"“{quote}” ({version})" for quote, version in said)
    angled = ", ".join(f"«{quote}» ({version})" for quote, version in said)
    return T(en=curly, ru=angled, kk=angled)


def value_drafts(bead: BeadView, kind: str) -> Iterator[Draft]:
    """One draft per difference of this kind."""
    for difference in differences(bead):
        if difference.kind == kind:
            yield _draft(bead, difference)


def _draft(bead: BeadView, difference: Difference) -> Draft:
    wrong = tuple(Spot(e.version, e.start, e.end, e.value) for e in difference.wrong)
    right = tuple(Spot(e.version, e.start, e.end, e.value) for e in difference.right)
    if difference.gap is not None:
        wrong = (gap(difference.gap),)
        if difference.suspect is None:
            # two versions: the figure may as well have been added; point at it first
            return Draft(anchors=right + wrong, evidence=(), params={"others": quoted(bead, right)})
        return Draft(
            anchors=wrong, evidence=right, suspect=difference.suspect, params={"others": quoted(bead, right)}
        )
    others = quoted(bead, right or wrong[1:])
    if difference.suspect is None:
        return Draft(anchors=wrong + right, params={"others": others})
    return Draft(anchors=wrong, evidence=right, suspect=difference.suspect, params={"others": others})
