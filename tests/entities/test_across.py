"""Names across versions: found where a model overlooked them, of one kind, with one link."""

from __future__ import annotations

import pytest
import spacy

from pipeline.core.model import EntityKind, Language
from pipeline.entities.canonical import person
from pipeline.entities.landscape import core
from tests.entities.test_stage import found, tables

K = EntityKind


def _links(texts: dict[str, str], quotes: dict[str, str]) -> list[str | None]:
    """The link of the entity with each quote; None where there is none."""
    rows = found(tables(texts))
    return [
        next((e.link for version, e, text in rows if version == name and quote in text), None)
        for name, quote in quotes.items()
    ]


def test_a_name_that_one_version_overlooks_is_found_by_its_sound() -> None:
    texts = {
        "kk": "Ковачичті алаңнан алмастырды.",
        "ru": "Матео Ковачич заменён на 80-й минуте. Тренер Матео Ковачичем доволен.",
        "en": "Mateo Kovacic was replaced. The coach praised Kovacic.",
    }
    links = _links(texts, {"kk": "Ковачичті", "ru": "Ковачич"})
    assert links[0] is not None
    assert links[0] == links[1]


def test_a_common_word_at_the_beginning_is_no_name() -> None:
    texts = {"ru": "Рост цен продолжается. Рост Иванов не комментирует.", "kk": "Бағалар өсуде."}
    assert all(text != "Рост" or e.kind != K.PERSON for _, e, text in found(tables(texts)))


def test_one_kind_for_one_name() -> None:
    texts = {
        "kk": "Сутопо Нугрохо мәлімдеді. Нугрохо бұны растады.",
        "ru": "Заявил Сутопо Нугрохо. Нугрохо подтвердил это.",
        "en": "Sutopo Nugroho said so. Nugroho confirmed it.",
    }
    kinds = {e.kind for _, e, text in found(tables(texts)) if "ugroho" in text or "угрохо" in text}
    assert kinds == {K.PERSON}


@pytest.mark.parametrize(
    ("name", "language", "bare"),
    [
        ("Ачех провинциясы", Language.KK, "Ачех"),
        ("Aceh Province", Language.EN, "Aceh"),
        ("провинция Ачех", Language.RU, "Ачех"),
        ("Орталық Сулавеси", Language.KK, "5 Сулавеси"),
        ("Центрального Сулавеси", Language.RU, "5 Сулавеси"),
        ("Central Sulawesi", Language.EN, "5 Sulawesi"),
        ("Lake", Language.EN, "Lake"),
        ("", Language.KK, ""),
    ],
)
def test_what_is_proper_in_a_place(name: str, language: Language, bare: str) -> None:
    assert core(name, language) == bare


@pytest.mark.parametrize(
    ("surface", "language", "bare"),
    [
        ("Байден", Language.KK, "Байден"),
        ("Бьюкенен", Language.KK, "Бьюкенен"),
        ("Сейдахметовтің", Language.KK, "Сейдахметов"),
        ("Ms Freeman", Language.EN, "Freeman"),
        ("миссис Дэвис", Language.RU, "Дэвис"),
        ("Dr", Language.EN, "Dr"),
    ],
)
def test_the_name_without_case_and_title(surface: str, language: Language, bare: str) -> None:
    assert person(surface, language) == bare


def test_russian_organisations_by_capitals() -> None:
    rows = found(tables({"ru": "По данным ФСБ и КПРФ, ТЭЦ и ИИН здесь ни при чём, как и ТМА-17."}))
    said = {text for _, e, text in rows if e.kind == K.ORGANISATION}
    assert {"ФСБ", "КПРФ"} <= said
    assert not said & {"ТЭЦ", "ИИН", "ТМА"}


def test_a_court_keeps_its_country() -> None:
    rows = found(tables({"ru": "Решение принял Верховный суд Бангладеша."}))
    assert "Верховный суд Бангладеша" in {text for _, e, text in rows if e.kind == K.ORGANISATION}


def test_component_of_spacy() -> None:
    nlp = spacy.blank("kk")
    nlp.add_pipe("kelisim_kk_names")
    doc = nlp("Әлия Сәрсенова 2014 жылдың 19 ақпанында Шымкентке келді.")
    assert [(e.text, e.label_) for e in doc.ents] == [
        ("Әлия Сәрсенова", "PERSON"),
        ("2014 жылдың 19 ақпанында", "DATE"),
        ("Шымкентке", "GPE"),
    ]
    assert not nlp("").ents


def test_entities_set_before_stay() -> None:
    nlp = spacy.blank("kk")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "MINE", "pattern": "Шымкентке"}])
    nlp.add_pipe("kelisim_kk_names")
    assert ("Шымкентке", "MINE") in [(e.text, e.label_) for e in nlp("Әлия Сәрсенова Шымкентке келді.").ents]


@pytest.mark.parametrize("text", ["The akimat of Almaty said so.", "It was said by the Almaty akimat."])
def test_a_local_body_written_small_has_the_link_of_the_others(text: str) -> None:
    texts = {"ru": "Об этом сообщил Акимат Алматы.", "en": text}
    rows = found(tables(texts))
    links = [{e.link for v, e, _ in rows if v == x and e.kind == K.ORGANISATION} for x in ("ru", "en")]
    assert links[0] == links[1] != set()


def test_a_surname_finds_the_one_person_whose_first_names_differ() -> None:
    texts = {
        "kk": "Баллестерос алаңға шықты.",
        "ru": "Северьяно Баллестерос выиграл турнир.",
        "en": "Seve Ballesteros won the tournament.",
    }
    links = _links(texts, {"kk": "Баллестерос", "ru": "Баллестерос", "en": "Ballesteros"})
    assert len(set(links)) == 1
    assert links[0] is not None


def test_a_common_word_is_a_name_where_all_other_versions_have_one() -> None:
    texts = {
        "kk": "Дональд Трамп Батыс Вирджинияда сөйледі.",
        "ru": "Дональд Трамп выступил в Западной Вирджинии.",
        "en": "Trump rallies in West Virginia.",
    }
    links = _links(texts, {"kk": "Трамп", "ru": "Трамп", "en": "Trump"})
    assert links[2] is not None
    assert len(set(links)) == 1


def test_two_people_of_one_surname_are_not_mixed() -> None:
    texts = {
        "ru": "Сара Пэйлин и Трек Пэйлин приехали. Пэйлин уехала.",
        "en": "Sarah Palin and Track Palin came.",
    }
    rows = found(tables(texts))
    full = {text: e.link for _, e, text in rows if e.kind == K.PERSON and " " in text}
    assert full["Сара Пэйлин"] != full["Трек Пэйлин"]
    assert full["Сара Пэйлин"] == full["Sarah Palin"]
    assert all(e.link not in full.values() for _, e, text in rows if text == "Пэйлин")
