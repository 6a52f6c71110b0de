"""SPL101"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from pipeline.checks.inside._beginnings import Beginnings
from pipeline.core.config import Profile
from pipeline.core.model import Language, Severity
from pipeline.languages.kk.typed import typed_in_russian
from pipeline.languages.spelling import suspect
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

#: how much oftener the likelier word stands in a text that has the doubtful one twice
OFTENER = 3
#: a full stop that ends no sentence
_ABBREVIATED = regex.compile(r"\.(?:[,;:)\-–—]|\p{Z}?[\p{Ll}\p{N}])")
_RARE = T(
    en="“{quote}” is a rare word; meant may be “{right}”.",
    ru="«{quote}» – редкое слово; возможно, имелось в виду «{right}».",
    kk="«{quote}» – сирек сөз; «{right}» болуы мүмкін.",
)


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
    ru="Слово само по себе маловероятно, а от вероятного отличается одной опиской: две буквы переставлены, одна пропущена, лишняя или заменена. Если слова нет в словаре, а другое намного вероятнее, это замечание, в остальных случаях – совет. Слова с прописной буквы, имена, повторяющиеся слова и слова других языков не проверяются.",
    kk="Сөз осы күйінде сирек, ал жиі кездесетін сөзден бір ғана қатемен өзгешеленеді: екі әріптің орны ауысқан, бір әріп түсіп қалған, артық жазылған немесе басқасымен алмасқан. Сөздікте жоқ болып, екінші сөздің ықтималдығы әлдеқайда жоғары болса, бұл – ескерту, әйтпесе – кеңес. Бас әріппен басталған сөздер, есімдер, қайталанатын және басқа тілдегі сөздер тексерілмейді.",
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
    """A word that is unlikely as it stands and one slip away from a likely one: two letters swapped, one dropped, put in or replaced. A minor finding where the dictionary does not know the word and the other is much likelier, advice elsewhere. Words with a capital, names, words the text uses twice and words of other languages are left alone."""
    termed = {i for t in version.terms for i in range(t.start, t.end)}
    counts = Counter(w.text.casefold() for w in version.words)
    used = Beginnings(v.words for v in version.release.versions)
    for word in version.words:
        text = word.text
        if not (text.isalpha() and text.islower()) or word.start in termed:
            continue
        # «внутр. 120»: an abbreviation
        if _ABBREVIATED.match(version.text(word.end, word.end + 3)):
            continue
        found = suspect(text, version.language)
        if found is None or used.meant(text, found.right):
            continue
        # a word that occurs twice was meant, unless the other one is the usual one here
        if counts[text] > 1 and counts[found.right] < OFTENER * counts[text]:
            continue
        segment = version.segment_at(word.start)
        if (
            segment is None
            or segment.language != version.language
            or version.entity_at(word.start) is not None
            or (version.language is Language.KK and typed_in_russian(text))
        ):
            continue
        yield Draft(
            anchors=(Spot(version.id, word.start, word.end),),
            params={"right": found.right},
            severity=Severity.MINOR if found.sure else Severity.INFO,
            message=None if found.unknown else _RARE,
        )
