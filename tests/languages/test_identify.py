"""Language and script of whole texts and of runs inside them. Every sentence was written for this file."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core.model import Language
from pipeline.languages.identify import foreign, identify, spans

KK, RU, EN, OTHER = Language.KK, Language.RU, Language.EN, Language.OTHER

_KNOWN = {
    KK: [
        "Жоба Еуропалық Одақ қаржысынан жүргізіледі.",
        "Семинар Алматы қаласында өтті.",
        "Осылай болды.",
        "The Boston Globe газеті хабарлады",
        "Google, Microsoft және Apple компаниялары",
        "Үкiмет қаулысымен бекiтiлген тәртіп",
    ],
    RU: [
        "Проект финансируется Европейским союзом.",
        "Семинар прошёл в г. Өскемен при поддержке фонда «Қазақстан халқына».",
        "The Boston Globe сообщает, что проект завершён",
        "Участники поделились опытом.",
    ],
    EN: [
        "The project is funded by the European Union.",
        "Participants shared their experience.",
        "Kazakhstan's energy minister visited Müller GmbH in Berlin.",
        "Almaty, Kazakhstan",
    ],
}
_LATIN = [
    "Qazaqstan Respublikasynyñ Prezidentı bügın jiyn ötkızdı.",
    "Almaty qalasynda jaña mektep aşyldy.",
    "Joba Eýropalyq Odaq qarjysynan júrgiziledi.",
]
_OTHER = {
    "Kyrgyz": [
        "Бишкек шаарында жаңы мектеп ачылды жана балдар окуй башташты.",
        "Биз бул маселе боюнча көп иштеп жатабыз.",
        "Окуучулар үчүн китептер даярдалды.",
    ],
    "Ukrainian": [
        "Президент України відвідав Казахстан із робочим візитом.",
        "У місті відкрили нову школу для дітей.",
        "Вони обговорили питання енергетики та клімату.",
    ],
    "Uzbek": [
        "Тошкент шаҳрида янги мактаб очилди ва болалар ўқишни бошлади.",
        "Toshkent shahrida yangi maktab ochildi va bolalar oʻqishni boshladi.",
        "Bu loyiha Yevropa Ittifoqi tomonidan moliyalashtiriladi.",
    ],
    "Turkish": [
        "Ankara'da yeni bir okul açıldı ve çocuklar derse başladı.",
        "Şehirlerin enerji verimliliği için önemli bir adım atıldı.",
        "Katılımcılar deneyimlerini paylaştı.",
    ],
    "German": [
        "In der Stadt wurde eine neue Schule eröffnet.",
        "Dieses Projekt wird von der Europäischen Union finanziert.",
        "Energieeffizienz ist ein wichtiges Thema für Städte.",
    ],
    "Tatar": ["Казанда яңа мәктәп ачылды һәм балалар укый башлады."],
    "Bulgarian": ["Проектът се финансира от Европейския съюз."],
    "French": ["Ce projet est financé par l'Union européenne."],
}


@pytest.mark.parametrize(("language", "text"), [(x, t) for x, texts in _KNOWN.items() for t in texts])
def test_the_three_languages(language: Language, text: str) -> None:
    assert identify(text).language == language


@pytest.mark.parametrize("text", _LATIN)
def test_kazakh_in_latin_letters(text: str) -> None:
    guess = identify(text)
    assert (guess.language, guess.script) == (KK, "Latn")
    assert guess.confidence > 0.8


@pytest.mark.parametrize(("name", "text"), [(n, t) for n, texts in _OTHER.items() for t in texts])
def test_other_languages(name: str, text: str) -> None:
    guess = identify(text)
    assert guess.language == OTHER or guess.confidence < 0.65


@pytest.mark.parametrize("text", ["", " ", "2014", "…", "+7 (727) 278-51-10"])
def test_nothing_to_go_by(text: str) -> None:
    assert identify(text) == (OTHER, "Zyyy", 0.0)


def test_other_scripts() -> None:
    assert identify("欧州連合").script == "Zyyy"
    assert identify("欧州連合").language == OTHER


def _quotes(text: str) -> list[tuple[str, Language]]:
    return [(text[a:b], language) for a, b, language in spans(text)]


def test_an_untranslated_fragment_is_a_run_of_its_own() -> None:
    text = "Жоба Еуропалық Одақ қаржысынан the project is funded by the European Union жүргізіледі."
    assert _quotes(text) == [
        ("Жоба Еуропалық Одақ қаржысынан", KK),
        ("the project is funded by the European Union", EN),
        ("жүргізіледі.", KK),
    ]
    text = "The project was implemented при поддержке местных властей города in 2014."
    assert (text[28:64], RU) in _quotes(text)
    assert foreign(text, EN) == [(28, 64, RU)]


@pytest.mark.parametrize(
    "text",
    [
        "Семинарға ENERGY CITIES қауымдастығының өкілдері қатысты.",
        "European Association of Local Authorities өкілдері келді.",
        "Ол «О государственных закупках» заңы туралы айтты.",
        "Қатысушылар: Ирина Городская, Марьяна Прыступа, Андрей Кирчив және басқалар.",
        "Көбірек: http://www.a.eu/index_ru.html немесе a.b@c.kz",
        "Жаңа «Climate Alliance» ұйымы мен PhD студенттері",
    ],
)
def test_names_are_no_fragments(text: str) -> None:
    assert _quotes(text) == [(text, KK)]


def test_a_mixed_paragraph() -> None:
    parts = [
        ("Жоба Еуропалық Одақ қаржысынан жүргізіледі.", KK),
        ("«Участники семинара обсудили вопросы энергоэффективности».", RU),
        ("“The next meeting will take place in May.”", EN),
    ]
    assert _quotes(" ".join(text for text, _ in parts)) == parts


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    guess = identify(text)
    assert 0 <= guess.confidence <= 1
    assert guess.script in {"Cyrl", "Latn", "Zyyy"}
    place = 0
    for start, end, language in spans(text):
        assert place <= start < end <= len(text)
        assert not text[place:start].strip()
        assert language in Language
        place = end
    assert not text[place:].strip()


@settings(max_examples=30, deadline=None)
@given(st.permutations([t for texts in (*_KNOWN.values(), *_OTHER.values()) for t in texts]))
def test_order_does_not_matter(texts: list[str]) -> None:
    assert sorted((t, identify(t)) for t in texts) == sorted((t, identify(t)) for t in sorted(texts))


def test_langdetect_is_seeded_and_leaves_the_users_own_alone() -> None:
    from langdetect import DetectorFactory

    random.seed(5)
    before = random.random()
    random.seed(5)
    identify("Ce projet est financé par l'Union européenne et ses partenaires.")
    assert random.random() == before
    assert DetectorFactory.seed is None


def test_long_text_is_quick() -> None:
    text = "сөз word " * 500_000
    began = time.perf_counter()
    identify(text)
    spans(text[:500_000])
    identify("ғ" * 5_000_000)
    assert time.perf_counter() - began < 30


def test_lone_surrogates_and_controls() -> None:
    for text in ("\ud800", "а\ud800б", "\x00\x1b[0m", "\u200b\ufeff", "İ", "ǅ"):
        identify(text)
        spans(text)
