"""SCR103"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Edit, EntityKind, Severity
from pipeline.languages.kk.letters import has_kazakh_letter, russian_letters, suspicious
from pipeline.languages.kk.vocabulary import count, known
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

#: patronymics and surnames whose Kazakh form is sure
_NAMES = (
    (regex.compile(r"(?<=\p{L}{3})кызы(?=\p{Ll}{0,4}$)"), "қызы"),
    (regex.compile(r"(?<=\p{L}{3})улы(?=\p{Ll}{0,4}$)"), "ұлы"),
)
#: how often the Kazakh word must have been seen, unless it is long
SEEN, LONG = 3, 8
_DZH = regex.compile(r"^Дж(?=[аоуеи]\p{L}{3})")
_KUL = regex.compile(r"кул(?=ов)")


def _tail(name: str) -> int:
    """Letters from the patronymic's ending on."""
    return len(name) - max(name.rfind("қызы"), name.rfind("ұлы"))


def _meant(word: str) -> str | None:
    """The word in Kazakh letters, None if it is all right."""
    if has_kazakh_letter(word) or not word[:1].isalpha():
        return None
    text = word
    if word[:1].isupper():
        for pattern, right in _NAMES:
            text = pattern.sub(right, text)
        if text != word:
            # the rest of such a name is Kazakh as well: Гылым- is Ғылым-
            better = next((c for c in russian_letters(text) if known(c)), None)
            # an uncertain stem is left open
            return better.capitalize() if better else "…" + text[-_tail(text) :]
        if _DZH.search(word) and _KUL.search(word):
            return _KUL.sub("құл", _DZH.sub("Ж", word))
    meant = suspicious(word, known)
    if meant is None:
        return None
    changed = sum(a != b for a, b in zip(word, meant, strict=True))
    # «Ким» is a surname, «доп» a ball: one letter of a short word proves nothing
    if len(word) < (6 if word[:1].isupper() else 7) and changed < 2:
        return None
    return meant if count(meant.lower()) >= SEEN or len(word) >= LONG else None


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
        right = _meant(word.text)
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
