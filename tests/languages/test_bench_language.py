"""The measurement of the identifier: its own parts, and what has to hold without the corpora."""

from __future__ import annotations

import pytest

from pipeline.bench.language import texts
from pipeline.bench.language.fragments import NAMES
from pipeline.core.model import Language
from pipeline.languages._identify.alphabets import ALPHABETS, latin
from pipeline.languages.identify import foreign, identify
from pipeline.segment.label import REAL_EVIDENCE, label

_FIRM = ("Kyrgyz", "Ukrainian", "Uzbek Latin", "Uzbek Cyrillic", "Turkish", "German")


def test_twenty_sentences_of_every_other_language() -> None:
    assert all(len(set(of)) >= 20 for of in texts.other().values())
    assert len(texts.other()) == 11


@pytest.mark.parametrize("name", sorted(texts.other()))
def test_other_languages_are_not_taken_for_the_three(name: str) -> None:
    of = texts.other()[name]
    taken = [
        t for t in of if identify(t).language != Language.OTHER and identify(t).confidence >= REAL_EVIDENCE
    ]
    assert len(taken) <= (1 if name in _FIRM else 2), taken


def test_a_segment_of_another_language_does_not_become_another_version() -> None:
    guess = label("Der Bürgermeister dankte allen Partnern für die Zusammenarbeit.", Language.KK, 4)
    assert guess.language == Language.OTHER


@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_latin_kazakh(alphabet: str) -> None:
    text = latin("Облыста жаңа мектеп ашылды, оған жүз елу бала барады.", alphabet)
    assert identify(text)[:2] == (Language.KK, "Latn")


def test_the_alphabet_of_2017() -> None:
    assert latin("Шымкент, ғимарат, үшін, ауыл", "2017") == "S'ymkent, g'i'marat, u's'in, ay'yl"


_HOSTS = {
    Language.KK: "Семинарда {} өкілдері жаңа жоба туралы баяндама жасады.",
    Language.RU: "На семинаре представители {} рассказали о новом проекте и ответили на вопросы.",
    Language.EN: "At the seminar {} presented a new project and answered the questions of journalists.",
}


@pytest.mark.parametrize(
    ("host", "name"), [(h, n) for h in _HOSTS for lang, names in NAMES.items() if lang != h for n in names]
)
def test_names_and_titles_are_no_fragments(host: Language, name: str) -> None:
    assert foreign(_HOSTS[host].format(name), host) == []


@pytest.mark.parametrize(
    ("host", "guest", "fragment"),
    [
        (Language.KK, Language.RU, "при поддержке местных исполнительных органов"),
        (Language.KK, Language.EN, "with the support of local authorities"),
        (Language.RU, Language.KK, "жергілікті атқарушы органдардың қолдауымен"),
        (Language.RU, Language.EN, "with the support of local authorities"),
        (Language.EN, Language.KK, "жергілікті атқарушы органдардың қолдауымен"),
        (Language.EN, Language.RU, "при поддержке местных исполнительных органов"),
    ],
)
def test_a_fragment_of_four_words_is_found(host: Language, guest: Language, fragment: str) -> None:
    text = _HOSTS[host].format(f"{{}} {fragment}".replace("{}", "«Алатау»"))
    found = [(text[a:b], language) for a, b, language in foreign(text, host)]
    assert [language for _, language in found] == [guest]
    assert fragment in found[0][0]
