"""STR105"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._coverage import ANCILLARY
from pipeline.checks.between.untranslated import LANGUAGE
from pipeline.core.config import Profile
from pipeline.core.model import Language, Severity
from pipeline.languages.identify import spans
from pipeline.languages.kk.letters import has_kazakh_letter
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

#: shorter runs are names, units and words that two languages share
MIN_WORDS = 4


def _trimmed(version: VersionView, start: int, end: int) -> Spot:
    """Without words at its ends that can only be Kazakh."""
    words = [w for w in version.words_in(start, end) if not has_kazakh_letter(w.text)]
    return Spot(version.id, words[0].start, words[-1].end) if words else Spot(version.id, start, end)


@check(
    code="STR105",
    name="untranslated-fragment",
    mqm="accuracy/untranslated",
    severity=Severity.MAJOR,
    view=VersionView,
    title=T(en="Fragment in another language", ru="Фрагмент на другом языке", kk="Басқа тілдегі үзінді"),
    message=T(
        en="This fragment is in {language}.",
        ru="Этот фрагмент на {language} языке.",
        kk="Бұл үзінді {language}.",
    ),
    ru="Несколько слов подряд на другом языке. Имена, названия в кавычках и сокращения не считаются.",
    kk="Қатарынан бірнеше сөз басқа тілде. Есімдер, тырнақшадағы атаулар мен қысқартулар есепке алынбайды.",
    examples=[
        Fires(
            kk="Біз изменить повседневные привычки людей мақсатын қойдық, бұл үшін бәріміз жұмыс істейміз.",
            at={"kk": "изменить повседневные привычки людей"},
        ),
        Silent(kk="Жобаны «Climate Alliance» және Тазалық қоғамы жүзеге асырады."),
    ],
)
def untranslated_fragment(version: VersionView, config: Profile) -> Iterator[Draft]:
    """Several words in a row are in another language. Names, quoted names and abbreviations are left alone."""
    for segment in version.segments:
        if segment.language != version.language or version.block(segment).kind in ANCILLARY:
            continue
        text = version.text(segment.start, segment.end)
        for start, end, language in spans(text):
            if language in (version.language, Language.OTHER):
                continue
            spot = _trimmed(version, segment.start + start, segment.start + end)
            if len(version.words_in(spot.start, spot.end)) >= MIN_WORDS:
                yield Draft(anchors=(spot,), params={"language": LANGUAGE[language.value]})
