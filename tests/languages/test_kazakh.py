"""Kazakh morphology: acceptor, paradigm, lemmas, faults."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages.kk.faults import harmony_fault, hyphen_fault
from pipeline.languages.kk.letters import russian_letters, suspicious
from pipeline.languages.kk.lexicon import support
from pipeline.languages.kk.morphology import (
    Case,
    Features,
    Number,
    Possessive,
    analyse,
    inflect,
    lemmas,
    may_be_form_of,
    stem,
)
from pipeline.languages.kk.stopwords import STOPWORDS

_NOUNS = """
қала мектеп кітап халық ауыз одақ су тау қыз министр банк турист процесс апрель Ресей энергия министрлік
Назарбаев
клуб келу оқу би жоба келісім үй адам жұмыс мәселе қатысушы өкіл ұйым серіктес семинар менеджмент компьютер
директор
облыс аудан ауыл жол көз сөз тіл ел жыл күн ай сағат теңге пайыз орын мұрын әріп қауіп көрік кәсіпорын парк
актив
кредит архив институт университет факультет доллар тонна метр литр гектар экология технология станция область
съезд
металл грамм класс гараж Қазақстан Алматы Астана Тараз Париж Мюнхен Токио Еуропа Азия
"""
NOUNS = _NOUNS.split()
CELLS = [Features(n, p, c) for n in Number for p in Possessive for c in Case]


@pytest.mark.parametrize("noun", NOUNS)
def test_paradigm_is_accepted(noun: str) -> None:
    """Every form that is generated is accepted, and read back as a cell that is generated alike."""
    for cell in CELLS:
        form = inflect(noun, number=cell.number, possessive=cell.possessive, case=cell.case)
        assert may_be_form_of(form, noun), (form, noun)
        read = analyse(form, noun)
        assert read is not None, (form, noun)
        again = inflect(noun, number=read.number, possessive=read.possessive, case=read.case)
        assert again == form


def test_enough_nouns() -> None:
    assert len(NOUNS) >= 60
    assert len(STOPWORDS) >= 80


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("халқына", "халық"), ("аузында", "ауыз"), ("қауіптің", "қауіп"), ("кітабымызды", "кітап"),
        ("қаладағыларға", "қала"), ("жылғы", "жыл"), ("туристердің", "турист"), ("журналисі", "журналист"),
        ("съезінде", "съезд"), ("процестер", "процесс"), ("объектілерді", "объект"), ("20%-ға", "20%"),
        ("ОААЭО-ның", "ОААЭО"), ("оған", "ол"), ("маған", "мен"), ("өздерінің", "өз"), ("үшінші", "үш"),
        ("Үкiметтің", "үкімет"), ("мемлекеттік-ақ", "мемлекеттік"), ("апрелінде", "апрель"),
        ("қол қоюшыларының", "қол қоюшы"), ("Назарбаевтың", "Назарбаев"), ("Назарбаевтің", "Назарбаев"),
    ],
)  # fmt: skip
def test_forms(form: str, lemma: str) -> None:
    assert may_be_form_of(form, lemma)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("орталық", "орта"), ("қалай", "қала"), ("Қарағанды", "қара"), ("балық", "бал"), ("менеджмент",
        "мен"),
        ("қалалер", "қала"), ("Мэрлар", "мэр"), ("мектептар", "мектеп"), ("халықы", "халық"), ("одақы",
        "одақ"),
    ],
)  # fmt: skip
def test_no_forms(form: str, lemma: str) -> None:
    assert not may_be_form_of(form, lemma)


@pytest.mark.parametrize(
    ("lemma", "cell", "form"),
    [
        ("мэр", Features(Number.PLURAL), "мэрлер"),
        ("қала", Features(Number.PLURAL, Possessive.THIRD, Case.DATIVE), "қалаларына"),
        ("Келісім", Features(possessive=Possessive.THIRD, case=Case.GENITIVE), "Келісімінің"),
        ("көз", Features(case=Case.INSTRUMENTAL), "көзбен"),
        ("қоғам", Features(case=Case.ABLATIVE), "қоғамнан"),
        ("орын", Features(possessive=Possessive.THIRD), "орны"),
        ("20%", Features(case=Case.DATIVE), "20%-ға"),
        ("5", Features(case=Case.DATIVE), "5-ке"),
        ("6", Features(case=Case.DATIVE), "6-ға"),
        ("ОААЭО", Features(case=Case.GENITIVE), "ОААЭО-ның"),
        ("МАГАТЭ", Features(case=Case.DATIVE), "МАГАТЭ-ге"),
        ("банк", Features(case=Case.DATIVE), "банкке"),
        ("араб", Features(case=Case.DATIVE), "арабқа"),
    ],
)
def test_inflect(lemma: str, cell: Features, form: str) -> None:
    assert inflect(lemma, number=cell.number, possessive=cell.possessive, case=cell.case) == form


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("қалаларының", "қала"), ("мектептерге", "мектеп"), ("халқы", "халық"), ("жобасы", "жоба"),
        ("өткізді", "өткіз"), ("қатысушылар", "қатысушы"), ("Қазақстанның", "қазақстан"), ("ОААЭО-ның",
        "оааэо"),
        ("болады", "бол"), ("бойынша", "бойынша"), ("пен", "мен"),
    ],
)  # fmt: skip
def test_lemmas(form: str, lemma: str) -> None:
    assert stem(form) == lemma


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Мэрлар", "Мэрлер"), ("қалалер", "қалалар"), ("мектептар", "мектептер"), ("қолқоюшылер",
        "қолқоюшылар"),
        ("министрлар", "министрлер"), ("Қазақстанге", "Қазақстанға"), ("мектепдер", "мектептер"),
        ("облысның", "облыстың"),
    ],
)  # fmt: skip
def test_harmony_faults(wrong: str, right: str) -> None:
    fix = harmony_fault(wrong)
    assert fix is not None
    assert fix.right == right


_RIGHT = """
    кітаптар компьютер министрлік директоры Ресейдің қалалар қалаларымен жемқор өнерпаз кітапхана қонақүй
    Назарбаевтың
    Назарбаевтің Сейдахметов шахтер кластер мастер доллар Өлеңті Скляр банкке паркі блогы тарихы мұхиттар
    қарны орны
    жұмыскер қызметкер мәдениеттану менікі қоғамдық биыл Қызылорда ауылшаруашылық съезі фактілер туристер
    актер лидер
    """


@pytest.mark.parametrize(
    "word",
    _RIGHT.split(),
)
def test_no_harmony_faults(word: str) -> None:
    assert harmony_fault(word) is None


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("20%ға", "20%-ға"), ("ЕОның", "ЕО-ның"), ("5-қа", "5-ке"), ("5-шы", "5-ші"), ("20%ке", "20%-ке"),
        ("2020-ге", "2020-ға"), ("АҚШты", "АҚШ-ты"), ("6-ті", "6-ны"),
        ("20%-ға", None), ("5-ке", None), ("10-шы", None), ("5км", None), ("19-ақпан", None), ("ТМД-ға",
        None),
        ("15.00-ге", None), ("ҚР-дың", None), ("ҚР-ның", None), ("CO2", None), ("қала", None), ("МАГАТЭ-ге",
        None),
    ],
)  # fmt: skip
def test_hyphen_faults(word: str, right: str | None) -> None:
    fix = hyphen_fault(word)
    assert (fix.right if fix else None) == right


def test_russian_letters() -> None:
    assert "ғылымжанқызы" in russian_letters("Гылымжанкызы")
    assert suspicious("Гылымжанкызы", {"ғылымжанқызы"}.__contains__) == "Ғылымжанқызы"
    assert suspicious("казакстан", lambda w: support(w) > 1) == "қазақстан"
    assert suspicious("қазақстан", lambda w: support(w) > 1) is None


@given(st.text(max_size=40), st.text(max_size=20))
def test_nothing_raises(a: str, b: str) -> None:
    assert may_be_form_of(a, a)
    may_be_form_of(a, b)
    lemmas(a)
    analyse(a, b)
    harmony_fault(a)
    hyphen_fault(a)
    suspicious(a, lambda word: word == b)
    for cell in CELLS[:8]:
        inflect(a, number=cell.number, possessive=cell.possessive, case=cell.case)


@given(st.text(alphabet="абвгғдежзикқлмнңоөпрстуұүхһшыіэюя", min_size=2, max_size=14))
def test_kazakh_letters_never_raise(word: str) -> None:
    assert word in lemmas(word) or len(lemmas(word)) >= 1
    harmony_fault(word)
    russian_letters(word)
