"""SCR103"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.config import Profile
from pipeline.core.model import Edit, EntityKind, Severity
from pipeline.languages.kk.letters import has_kazakh_letter
from pipeline.languages.kk.typed import typed_in_russian as meant
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot


@check(
    code="SCR103",
    name="russian-letters",
    mqm="linguistic/script",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(
        en="Russian letters in a Kazakh word",
        ru="Русские буквы в казахском слове",
        kk="Қазақ сөзіндегі орыс әріптері",
    ),
    message=T(
        en="“{quote}” is written with Russian letters; in Kazakh: “{right}”.",
        ru="«{quote}» написано русскими буквами; по-казахски «{right}».",
        kk="«{quote}» орыс әріптерімен жазылған; қазақша – «{right}».",
    ),
    ru="Казахское слово или имя набрано похожими русскими буквами: «Гылымжанкызы», «Актобе», «каласынын».",
    kk="Қазақ сөзі не есімі ұқсас орыс әріптерімен терілген: «Гылымжанкызы», «Актобе», «каласынын».",
    languages=("kk",),
    style=True,
    examples=[
        Fires(kk="Дария Гылымжанкызы Ақтөбе қаласының маманы.", at={"kk": "Гылымжанкызы"}),
        Silent(kk="Дария Ғылымжанқызы Ақтөбе қаласының маманы, Андрей Кирчив, Марьяна Прыступа."),
    ],
)
def typed_in_russian(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A Kazakh word or name is typed with the Russian letters that look or sound alike: «Гылымжанкызы», «Актобе», «каласынын»."""
    for word in version.words:
        right = meant(word.text)
        if right is None or right == word.text:
            continue
        segment = version.segment_at(word.start)
        if segment is None or segment.language != version.language:
            continue
        entity = version.entity_at(word.start)
        if entity is not None and entity.kind == EntityKind.CITY:
            continue  # told as the name of another language (NAM107)
        if entity is not None and entity.kind == EntityKind.PERSON and not has_kazakh_letter(right):
            continue
        sure = not right.startswith("…")
        edit = Edit(version=version.id, start=word.start, end=word.end, replacement=right) if sure else None
        yield Draft(
            anchors=(Spot(version.id, word.start, word.end),),
            params={"right": right},
            edit=edit,
            group=right[:6].casefold() if sure else word.text[:6].casefold(),
        )
