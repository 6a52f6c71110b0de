"""What the spelling check knows, suspects and offers, in three languages."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.model import Language
from pipeline.languages.kk.frequency import forms
from pipeline.languages.kk.letters import ALPHABET
from pipeline.languages.kk.stems import stems
from pipeline.languages.kk.typos import candidates
from pipeline.languages.kk.vocabulary import known
from pipeline.languages.kk.wordmodel import NONE, likelihood, trie
from pipeline.languages.spelling import suspect

KK, RU, EN = Language.KK, Language.RU, Language.EN

RIGHT = {
    # chains of suffixes, loans and their adjectives, compounds and new words, words in -й, -ы and -п
    KK: (
        "цифрландыру жасанды интеллект жасалмағандықтан келгендеріңізден қаржыландырылуы жаңғыртылды "
        "республикандық федералды консервативті снайпер снайперлердің сопрано көпқабатты бейнебақылау "
        "жекешелендіру мемлекетаралық қойылады қояды оқиды оқулықтарымыздағы жауып шығарылғандығы "
        "университетіндегі облысындағы әкесіндей көмегінсіз журналистердің смартфон криптовалюта "
        "экспериментальды триумфальды анонимділік "
        "инфрақұрылымдық көлікаралық еңбекақысы кәсіпкерлікті бюджеттен тарифтердің электромобильдер"
    ),
    RU: (
        "цифровизация энергоаудит теплоизоляция софинансирование акимат смузи блогеры импортозамещение "
        "прокуратура капремонт ещё всё четырёх"
    ),
    EN: "retrofitting substations blockchain smartphone website cybersecurity programme labour hat unclear",
}

WRONG = [
    (KK, "университеітнің", "университетінің"),
    (KK, "байлаысты", "байланысты"),
    (KK, "қаржыланлырылуы", "қаржыландырылуы"),
    (KK, "қалаларында", None),
    (KK, "кызметкерлер", "қызметкерлер"),
    (KK, "болгандықтан", "болғандықтан"),
    (KK, "жнәе", "және"),
    (KK, "мектептедре", "мектептерде"),
    (KK, "бағдарлмасы", "бағдарламасы"),
    (KK, "озгерістер", "өзгерістер"),
    (RU, "согалшение", "соглашение"),
    (RU, "правительсво", "правительство"),
    (RU, "финансирвание", "финансирование"),
    (RU, "отдле", "отдел"),
    (EN, "insualtion", "insulation"),
    (EN, "goverment", "government"),
    (EN, "betwen", "between"),
]


@pytest.mark.parametrize(
    ("word", "language"), [(word, language) for language, text in RIGHT.items() for word in text.split()]
)
def test_right_words_are_left_alone(word: str, language: Language) -> None:
    assert suspect(word, language) is None


@pytest.mark.parametrize(("language", "word", "right"), WRONG)
def test_slips_are_found_and_undone(language: Language, word: str, right: str | None) -> None:
    found = suspect(word, language)
    assert (found.right if found else None) == right


def test_unknown_words_are_told_from_rare_ones() -> None:
    unknown, rare = suspect("жариялнымының", KK), suspect("отела", RU)
    assert unknown is not None
    assert unknown.unknown
    assert unknown.sure
    assert rare is not None
    assert not rare.unknown
    assert not rare.sure


@pytest.mark.parametrize(
    "word", ["үш", "а", "", "ОАЭ-нің", "wanted", "1990-жылдар", "қ" * 300, "ё", "ъъъъъъ"]
)
@pytest.mark.parametrize("language", [KK, RU, EN])
def test_odd_words_are_no_errors(word: str, language: Language) -> None:
    found = suspect(word, language)
    assert found is None or found.right != word


def test_the_slip_is_one_step_away() -> None:
    for word in ("байлаысты", "кызмет", "жнәе", "мектептеррде"):
        for right in candidates(word):
            assert abs(len(right) - len(word)) <= 1
            assert right != word
            assert sum(a != b for a, b in zip(right, word, strict=False)) >= 1


def test_candidates_above_a_limit_are_the_same() -> None:
    every = candidates("байлаысты")
    best = max(every.values())
    some = candidates("байлаысты", best - 6)
    assert some == {word: value for word, value in every.items() if value > best - 6}


def test_known_goes_beyond_the_listed_forms() -> None:
    assert "келгендеріңізден" not in forms()
    assert known("келгендеріңізден")
    assert not known("жариялнымының")
    assert likelihood("жариялнымының") == NONE


def test_harmony_and_assimilation_are_part_of_knowing() -> None:
    assert likelihood("мектептердің") > NONE
    assert likelihood("мектептардың") == likelihood("мектепдер") == NONE


def test_stems_are_lower_case_words_of_the_alphabet() -> None:
    assert len(stems()) > 50_000
    assert all(len(stem) > 1 and ALPHABET.issuperset(stem) for stem in stems())
    assert {"қала", "құтқар", "бағдарлама"} <= stems()
    # inflected entries and words typed with Russian letters are left out
    assert stems().isdisjoint({"тауарлардың", "есептердің", "калып", "орталык"})


def test_a_trie_knows_the_best_word_below_each_beginning() -> None:
    following, best = trie({"қала": -3.0, "қалың": -5.0, "қа": -9.0})
    assert set(following["қал"]) == set("аың") - {"ң"}
    assert (best["қал"], best["қалы"], best[""]) == (-3.0, -5.0, -3.0)


@given(st.text(alphabet=st.sampled_from(sorted(ALPHABET) + list("abcxyz-'’ ")), max_size=25))
def test_any_string_is_judged_and_the_offer_is_another(word: str) -> None:
    for language in (KK, RU, EN):
        found = suspect(word, language)
        assert found is None or (found.right != word and found.right)


def test_speed() -> None:
    words = sorted(forms())[::3]
    suspect("мектептерддегі", KK)
    began = time.process_time()
    for word in words:
        suspect(word, KK)
    # word types, each for the first time: a text repeats most of its words
    assert len(words) / (time.process_time() - began) > 700
