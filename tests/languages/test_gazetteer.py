"""The gazetteer: against CLDR, by id, inflected, guarded."""

from __future__ import annotations

from collections import Counter

import pytest
from babel import Locale

from pipeline.core.model import LANGUAGES, EntityKind, Language
from pipeline.languages import gazetteer

PLACES = {EntityKind.CITY, EntityKind.REGION, EntityKind.COUNTRY, EntityKind.LOCATION}


def ids(text: str, language: Language) -> list[str]:
    return [m.name.entry for m in gazetteer.find(text, language)]


def test_size() -> None:
    counts = Counter(e.kind for e in gazetteer.entries().values())
    assert sum(counts[k] for k in PLACES) >= 500
    assert counts[EntityKind.ORGANISATION] >= 120


def test_every_entry_has_three_names() -> None:
    for entry in gazetteer.entries().values():
        for language in LANGUAGES:
            assert entry.official(language), entry.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_countries_have_the_names_of_cldr(language: Language) -> None:
    territories = Locale(language.value).territories
    for entry in gazetteer.entries().values():
        if entry.id.startswith("country:"):
            names = {n.text for n in entry.names if n.language == language}
            assert territories[entry.id.removeprefix("country:").upper()] in names, entry.id


def test_former_names_are_the_same_city() -> None:
    assert ids("Астанада, Нұр-Сұлтанда және Ақмолада", Language.KK) == ["city:astana"] * 3
    assert ids("в Семипалатинске и Семее", Language.RU)[0] == "city:semey"
    assert ids("Kapshagay", Language.EN) == ["city:konayev"]
    assert ids("Қапшағай қаласы", Language.KK) == ["city:konayev"]


def test_the_russian_form_in_kazakh_text_is_told() -> None:
    match = gazetteer.find("Ақсу, Петропавловск және Тараз", Language.KK)[1]
    assert match.name.entry == "city:petropavl"
    assert gazetteer.status("Петропавловск", "city:petropavl", Language.KK) == "foreign"
    assert gazetteer.status("Петропавлда", "city:petropavl", Language.KK) == "official"
    assert gazetteer.is_official("Петропавловске", "city:petropavl", Language.RU)
    assert gazetteer.status("Нур-Султан", "city:astana", Language.RU) == "former"
    assert gazetteer.official("city:petropavl", Language.KK) == "Петропавл"


@pytest.mark.parametrize(
    ("text", "language", "span", "entry"),
    [
        ("Алматы қаласында", Language.KK, "Алматы", "city:almaty"),
        ("Алматы қ., 2014", Language.KK, "Алматы", "city:almaty"),
        ("в г. Алматы прошёл", Language.RU, "Алматы", "city:almaty"),
        ("in Almaty city", Language.EN, "Almaty", "city:almaty"),
        ("Алматы облысының әкімі", Language.KK, "Алматы облысының", "region:almaty"),
        ("в Карагандинской области", Language.RU, "Карагандинской области", "region:karaganda"),
        ("the Abay Region of", Language.EN, "Abay Region", "region:abay"),
        ("в области Ұлытау", Language.RU, "области Ұлытау", "region:ulytau"),
        ("Талдықорғандағы семинар", Language.KK, "Талдықорғандағы", "city:taldykorgan"),
        ("АҚШ-тың Мемлекеттік хатшысы", Language.KK, "АҚШ-тың", "country:us"),
        ("Қырғыз Республикасына барды", Language.KK, "Қырғыз Республикасына", "country:kg"),
        ("Kazakhstan's cities", Language.EN, "Kazakhstan", "country:kz"),
        ("из Сомониёна", Language.RU, "Сомониёна", "city:somoniyon"),
        ("из Сомониена", Language.RU, "Сомониена", "city:somoniyon"),
    ],
)
def test_spans(text: str, language: Language, span: str, entry: str) -> None:
    match = gazetteer.find(text, language)[0]
    assert (text[match.start : match.end], match.name.entry) == (span, entry)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Абай Құнанбаев туралы", Language.KK, []),
        ("Абай қаласында", Language.KK, ["city:abay"]),
        ("Семей с детьми много", Language.RU, []),
        ("в Семей приехали", Language.RU, ["city:semey"]),
        ("Ош пен Талас", Language.KK, ["city:osh", "city:talas"]),
        ("Ош және Талас (Қырғыз Республикасы)", Language.KK, ["city:osh", "city:talas", "country:kg"]),
        ("Mary said so", Language.EN, []),
        ("he said us", Language.EN, []),
    ],
)
def test_words_that_are_also_places(text: str, language: Language, expected: list[str]) -> None:
    assert ids(text, language) == expected
