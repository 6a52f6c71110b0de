"""DUP102"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.config import Profile
from pipeline.core.model import BlockKind, Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot


@check(
    code="DUP102",
    name="doubled-sentence",
    mqm="linguistic/duplication",
    severity=Severity.MAJOR,
    view=VersionView,
    title=T(en="Doubled sentence", ru="Повтор предложения", kk="Қайталанған сөйлем"),
    message=T(
        en="This sentence stands twice.",
        ru="Это предложение повторено.",
        kk="Бұл сөйлем екі рет жазылған.",
    ),
    ru="Одно и то же предложение из четырёх и более слов стоит дважды на протяжении трёх предложений.",
    kk="Төрт не одан көп сөзден тұратын бір сөйлем жақын жерде екі рет жазылған.",
    examples=[
        Fires(
            en="The city signed the plan. The city signed the plan.", at={"en": "The city signed the plan."}
        ),
        Silent(en="The city signed the plan. The region signed the plan."),
    ],
)
def doubled_sentence(version: VersionView, config: Profile) -> Iterator[Draft]:
    """The same sentence of four words or more stands twice within three sentences."""
    recent: list[str] = []
    for segment in version.segments:
        words = [w.text.casefold() for w in version.words_in(segment.start, segment.end)]
        key = " ".join(words)
        if len(words) >= 4 and version.block(segment).kind != BlockKind.TABLE_CELL:
            if key in recent[-3:]:
                yield Draft(anchors=(Spot(version.id, segment.start, segment.end),))
            recent.append(key)
