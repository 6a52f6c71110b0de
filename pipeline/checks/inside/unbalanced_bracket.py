"""BRK101"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

#: a closing bracket after a list mark opens nothing: a) 1)
_MARK = regex.compile(r"(?:(?<=^|[\s;,(])(?:\p{L}|\d{1,2}))\)")
PAIRS = ("()", "[]", "{}")


def unpaired(text: str, pairs: tuple[str, ...]) -> list[int]:
    """Offsets of brackets without a partner, list marks aside."""
    skip = {m.end() - 1 for m in _MARK.finditer(text) if "(" not in text[: m.start()].split(")")[-1]}
    opening = {p[0]: p[1] for p in pairs}
    closing = {p[1] for p in pairs}
    stack: list[tuple[str, int]] = []
    alone = []
    for at, sign in enumerate(text):
        if sign in opening:
            stack.append((opening[sign], at))
        elif sign in closing and at not in skip:
            if stack and stack[-1][0] == sign:
                stack.pop()
            else:
                alone.append(at)
    return sorted([*alone, *(at for _, at in stack)])


@check(
    code="BRK101",
    name="unbalanced-bracket",
    mqm="linguistic/punctuation/brackets",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(en="Bracket without its partner", ru="Скобка без пары", kk="Жұбы жоқ жақша"),
    message=T(
        en="The bracket “{quote}” has no partner.",
        ru="У скобки «{quote}» нет пары.",
        kk="«{quote}» жақшасының жұбы жоқ.",
    ),
    ru="Скобка открыта и не закрыта в пределах абзаца либо закрыта, но не открыта.",
    kk="Жақша азат жол ішінде ашылып, жабылмаған не ашылмай жабылған.",
    examples=[
        Fires(en="The centre (CAREC took part.", at={"en": "("}),
        Silent(en="The centre (CAREC) took part: a) first; b) second; 1) third."),
    ],
)
def unbalanced_bracket(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A bracket is opened and not closed in its block, or closed and not opened."""
    for block, text in version.own_text():
        for at in unpaired(text, PAIRS):
            yield Draft(anchors=(Spot(version.id, block.start + at, block.start + at + 1),))
