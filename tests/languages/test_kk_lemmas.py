"""Kazakh lemmas: readings, their ranking, and what the tables must hold."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages.folding import fold_word
from pipeline.languages.kk.harmony import VOWELS
from pipeline.languages.kk.irregular import DROPPING, PRONOUNS, restored
from pipeline.languages.kk.lexicon import lexicon, support
from pipeline.languages.kk.morphology import analyse, inflect, lemmas, may_be_form_of, stem
from pipeline.languages.kk.ranking import _weights, features, scores, value
from pipeline.languages.kk.readings import LONGEST, readings
from pipeline.languages.kk.stopwords import STOPWORDS, VARIANTS, WHOLE
from pipeline.languages.kk.verbs import verbal_noun

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя-"


# Nominals; verbs, whose lemma is the stem; closed classes; after a hyphen. Lemma after each form, by hand.
_LEMMAS = """
қалаларының қала министрлігіне министрлік халқына халық кәсіпорны кәсіпорын облысының облыс мысығы мысық
тұрғындары тұрғын хатшысының хатшы қолқоюшысы қолқоюшы Кремлінің кремль процестерді процесс әкесінің әке
актерлер актер Қарағандыда қарағанды патшасы патша бастады баста жасалған жаса айтпайды айт дамып дамы
оқиды оқы қояды қой шығарды шығар құшақтап құшақта көрсетті көрсет оның ол маған мен сіздерге сіздер
екінші екі пен мен емеспін е мұндай мұндай бойынша бойынша 20%-ға 20% 5-ші 5 35-те 35 ОААЭО-ның оааэо
қол-қоюшыларының қол-қоюшы
"""
_WORDS = _LEMMAS.split()


@pytest.mark.parametrize(("form", "lemma"), list(zip(_WORDS[::2], _WORDS[1::2], strict=True)))
def test_lemma(form: str, lemma: str) -> None:
    assert stem(form) == lemma
    assert fold_word(form) in lemmas(form)


@pytest.mark.parametrize(
    ("stem_", "noun"),
    [("оқы", "оқу"), ("қой", "қою"), ("тап", "табу"), ("кел", "келу"), ("жаса", "жасау"), ("төк", "төгу")],
)
def test_verbal_noun(stem_: str, noun: str) -> None:
    assert verbal_noun(stem_) == noun


def test_falling_vowels_are_those_of_the_corpus() -> None:
    """What KazNERD shows to fall is in the table, and each short shape leads back."""
    for word, (fallen, kept) in lexicon().fallen.items():
        assert word in restored(word[:-2] + word[-1])
        assert fallen > kept
    for full, short in DROPPING.items():
        assert list(restored(short)) == [full]


def test_lexicon_is_of_stems() -> None:
    stems, tails, _ = lexicon()
    assert len(stems) > 4000
    assert len(tails) > 80
    assert support("қала") > 5
    assert support("еск") == support("облы") == 0
    assert all(counts.nominal + counts.verbal >= 0.8 for counts in stems.values())


def test_weights_name_no_words() -> None:
    """A weight is of a class: at most three letters of a stem, or a tail of the tables."""
    for name in _weights():
        kind, _, rest = name.partition(":")
        assert kind != "end" or len(rest) <= 4, name


def test_closed_classes_are_folded() -> None:
    for word in [*STOPWORDS, *WHOLE, *VARIANTS, *PRONOUNS]:
        assert word == fold_word(word)
    assert len(STOPWORDS) > 150


@given(st.text(alphabet=ALPHABET, min_size=1, max_size=16), st.booleans())
def test_scores_are_the_sum_of_the_facts(word: str, capital: bool) -> None:
    found = readings(word)
    weights = _weights()
    whole = [value(facts, weights) for facts in features(word, found, capital=capital)]
    assert scores(word, found, capital=capital) == pytest.approx(whole)


@given(st.text(alphabet=ALPHABET, min_size=1, max_size=20))
def test_readings_are_stems_and_tails(word: str) -> None:
    found = readings(word)
    assert found[-1].stem == word
    assert len(set(found)) == len(found)
    for reading in found[:-1]:
        assert reading.label
        assert not VOWELS.isdisjoint(reading.stem)
        if not reading.verbal:
            assert may_be_form_of(word, reading.stem)


@given(st.text(max_size=40))
def test_any_text(text: str) -> None:
    found = lemmas(text)
    assert bool(found) == bool(fold_word(text))
    assert len(set(found)) == len(found)
    assert stem(text) == (found[0] if found else "")


@pytest.mark.parametrize("unit", ["а", "қ", "лар", "ыңызда", "ба-", "\ud800", "e\u0301", "ь", "5", "%"])
def test_long_words_are_quick(unit: str) -> None:
    """Nothing is said of what no word can be, and soon."""
    word = unit * (20_000 // len(unit))
    assert len(word) > LONGEST
    start = time.process_time()
    lemmas(word)
    may_be_form_of(word, "қала")
    may_be_form_of("қала", word)
    may_be_form_of(word, word[:-3])
    analyse(word, word[:-2])
    inflect(word)
    assert time.process_time() - start < 2.0


@pytest.mark.parametrize(
    "text", ["", " ", "-", "--", "а-", "-а", "\ud800", "\ud800-ға", "5-", "%-ға", "\u200b", "İ", "ﬁ"]
)
def test_odd_strings(text: str) -> None:
    assert isinstance(stem(text), str)
    may_be_form_of(text, text)
    analyse(text, "қала")
    analyse("қала", text)
