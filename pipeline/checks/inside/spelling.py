"""SPL101"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.languages.spelling import correction
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot


@check(
    code="SPL101",
    name="spelling",
    mqm="linguistic/spelling",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(en="Possible spelling mistake", ru="Возможная опечатка", kk="Қате жазылған болуы мүмкін"),
    message=T(
        en="“{quote}” is not in the dictionary; meant may be “{right}”.",
        ru="Слова «{quote}» нет в словаре; возможно, имелось в виду «{right}».",
        kk="«{quote}» сөзі сөздікте жоқ; «{right}» болуы мүмкін.",
    ),
    ru="Слова нет в словаре, но оно отличается от известного одной опиской. Слова с прописной буквы и повторяющиеся слова не проверяются.",
    kk="Сөз сөздікте жоқ, бірақ белгілі сөзден бір ғана қатемен өзгешеленеді. Бас әріппен басталған және қайталанатын сөздер тексерілмейді.",
    examples=[
        Fires(en="The insualtion of the school was replaced.", at={"en": "insualtion"}),
        Fires(kk="Шаралардың қаржыланлырылуы жүргізіледі.", at={"kk": "қаржыланлырылуы"}),
        Fires(ru="Город подписал согалшение.", at={"ru": "согалшение"}),
        Silent(
            ru="Энергоаудит и теплоизоляция школ завершены.",
            en="The retrofitting of substations is complete.",
            kk="Жылыту жүйелері жаңғыртылды.",
        ),
    ],
)
def spelling(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A word that the dictionary does not know and that is one slip away from one it knows: two letters swapped, one dropped, put in or replaced. Words with a capital, words the text uses twice and words of other languages are left alone."""
    termed = {i for t in version.terms for i in range(t.start, t.end)}
    counts = Counter(w.text.casefold() for w in version.words)
    for word in version.words:
        text = word.text
        # a word that occurs twice was meant
        if not (text.isalpha() and text.islower()) or counts[text] > 1 or word.start in termed:
            continue
        right = correction(text, version.language)
        if right is None:
            continue
        segment = version.segment_at(word.start)
        if (
            segment is None
            or segment.language != version.language
            or version.entity_at(word.start) is not None
        ):
            continue
        yield Draft(anchors=(Spot(version.id, word.start, word.end),), params={"right": right})
