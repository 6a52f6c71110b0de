"""END101"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.config import Profile
from pipeline.core.model import BlockKind, Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_ENDS = tuple(".!?…:;»”)\"'*")


@check(
    code="END101",
    name="end-punctuation-missing",
    mqm="linguistic/punctuation",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(en="No punctuation at the end", ru="Нет знака в конце", kk="Соңында тыныс белгісі жоқ"),
    message=T(
        en="The paragraph ends without punctuation.",
        ru="Абзац заканчивается без знака препинания.",
        kk="Азат жолдың соңында тыныс белгісі жоқ.",
    ),
    ru="Абзац из восьми и более слов заканчивается без знака препинания, хотя у большинства абзацев текста он есть.",
    kk="Сегіз не одан көп сөзден тұратын азат жолдың соңында тыныс белгісі жоқ, ал мәтіндегі азат жолдардың көбінде бар.",
    examples=[
        Fires(
            en="The city of Almaty signed the energy plan on Monday.\n\nThe plan covers the years from 2014 to 2020 and all buildings.\n\nThe next meeting of the partners will take place in autumn",
            at={"en": "autumn"},
        ),
        Silent(
            en="Kick-off seminar of the project of the Central Asian cities in Almaty\n\nThe city of Almaty signed the energy plan on Monday."
        ),
    ],
)
def end_punctuation(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A paragraph of eight words or more ends without punctuation, while most paragraphs of the text have it."""
    long = [
        b
        for b, _ in version.own_text()
        if b.kind == BlockKind.PARAGRAPH and len(version.words_in(b.start, b.end)) >= 8
    ]
    open_ends = [b for b in long if not version.quote[b.start : b.end].rstrip().endswith(_ENDS)]
    # a heading that was not recognised stands first
    open_ends = [b for b in open_ends if b is not version.blocks[0]]
    if 2 * len(open_ends) >= len(long):
        return
    for block in open_ends:
        last = version.words_in(block.start, block.end)[-1]
        yield Draft(anchors=(Spot(version.id, last.start, last.end),))
