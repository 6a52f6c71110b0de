"""NAM106"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from pipeline.core.config import Profile
from pipeline.core.model import EntityKind, Language, Severity
from pipeline.languages.transliteration import similarity
from pipeline.languages.words import Word
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

MIN_LETTERS = 4
#: from here on two words are forms or spellings of one name
ALIKE = 0.85


def _alike(words: list[Word], language: Language) -> list[list[Word]]:
    """The words by name: first name with first name, surname with surname."""
    groups: list[list[Word]] = []
    for word in words:
        for group in groups:
            if similarity(word.text, language, group[0].text, language) >= ALIKE:
                group.append(word)
                break
        else:
            groups.append([word])
    return groups


def _stem(word: str, group: list[Word]) -> str:
    """The part that all forms of the name should share: as long as the shortest, less two letters of ending."""
    return word[: max(3, min(len(w.text) for w in group) - 2)].casefold()


@check(
    code="NAM106",
    name="name-spelt-two-ways",
    mqm="style/inconsistent",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(
        en="One name spelt in two ways", ru="Одно имя написано по-разному", kk="Бір есім екі түрлі жазылған"
    ),
    message=T(
        en="“{quote}” here, “{usual}” elsewhere in this text.",
        ru="Здесь «{quote}», в других местах «{usual}».",
        kk="Мұнда «{quote}», басқа жерде «{usual}».",
    ),
    ru="Имя одного человека написано в тексте по-разному. Падежные окончания не считаются.",
    kk="Бір адамның есімі мәтінде екі түрлі жазылған. Септік жалғаулары есепке алынбайды.",
    examples=[
        Fires(
            kk="Тимур Қалиев сөз сөйледі. Тимур Қалиев есеп берді. Тимур Калиевтің айтуынша, жұмыс жүріп жатыр.",
            at={"kk": "Калиевтің"},
        ),
        Silent(kk="Тимур Қалиев сөз сөйледі. Тимур Қалиевтің айтуынша, жұмыс жүріп жатыр."),
    ],
)
def name_spelt_two_ways(version: VersionView, config: Profile) -> Iterator[Draft]:
    """One person's name is spelt in two ways in one text. Case endings are no difference."""
    seen: defaultdict[str, list[Word]] = defaultdict(list)
    for entity in version.of(EntityKind.PERSON):
        if entity.link:
            seen[entity.link] += [
                w
                for w in version.words_in(entity.start, entity.end)
                if len(w.text) >= MIN_LETTERS
                and "-" not in w.text
                and w.text.isascii() == (version.language == Language.EN)
            ]
    for words in seen.values():
        for group in _alike(words, version.language):
            spellings = Counter(_stem(w.text, group) for w in group)
            if len(spellings) < 2:
                continue
            first = {_stem(w.text, group): w for w in reversed(group)}
            usual = max(spellings, key=lambda s: (spellings[s], -first[s].start))
            for stem in first:
                if stem != usual:
                    yield Draft(
                        anchors=tuple(
                            Spot(version.id, w.start, w.end) for w in group if _stem(w.text, group) == stem
                        ),
                        evidence=(Spot(version.id, first[usual].start, first[usual].end),),
                        params={"usual": first[usual].text},
                    )
