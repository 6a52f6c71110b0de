"""KAZ101"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.config import Profile
from pipeline.core.model import Edit, Severity
from pipeline.languages.folding import mixed_script
from pipeline.languages.kk.faults import harmony_fault
from pipeline.languages.kk.letters import has_kazakh_letter
from pipeline.languages.ru import morphology as russian
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot


@check(
    code="KAZ101",
    name="vowel-harmony",
    mqm="linguistic/grammar",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(
        en="Suffix against vowel harmony",
        ru="Окончание нарушает сингармонизм",
        kk="Қосымша үндестік заңына қайшы",
    ),
    message=T(
        en="“{quote}”: the suffix does not follow the stem; expected “{right}”.",
        ru="«{quote}»: окончание не согласовано с основой; ожидается «{right}».",
        kk="«{quote}»: қосымша түбірге үндеспейді; дұрысы – «{right}».",
    ),
    ru="Гласные или первый согласный окончания не соответствуют основе: «қалалер», «мектептар».",
    kk="Қосымшаның дауыстылары не бірінші дауыссызы түбірге сай емес: «қалалер», «мектептар».",
    languages=("kk",),
    style=True,
    examples=[
        Fires(kk="Тұрғындарге хабар берілді.", at={"kk": "Тұрғындарге"}, fix="Тұрғындарға"),
        Silent(kk="Тұрғындарға хабар берілді, Ресейдің компьютерлері мен директорлары."),
    ],
)
def vowel_harmony(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A suffix whose vowels or first consonant do not fit the stem: «қалалер», «мектептар»."""
    deprecated = {i for t in version.terms if not t.status.usable for i in range(t.start, t.end)}
    for word in version.words:
        if word.start in deprecated:
            continue  # the whole term is to be replaced
        fix = harmony_fault(word.text)
        if fix is None or mixed_script(word.text):
            continue
        if not has_kazakh_letter(word.text) and russian.known(word.text):
            continue  # a Russian word: «сайте»
        edit = Edit(version=version.id, start=word.start, end=word.end, replacement=fix.right)
        yield Draft(
            anchors=(Spot(version.id, word.start, word.end),),
            params={"right": fix.right},
            edit=edit,
            group=fix.right[:6].casefold(),
        )
