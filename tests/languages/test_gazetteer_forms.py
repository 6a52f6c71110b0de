"""Every name is found again in the forms that sentences give it, in its own language."""

from __future__ import annotations

import pytest

from pipeline.bench.gazetteer_forms import is_found, sentences
from pipeline.core.model import LANGUAGES, EntityKind, Language
from pipeline.languages import gazetteer
from pipeline.languages.gazetteer.forms import is_form
from pipeline.languages.gazetteer.table import Name

KK, RU, EN = LANGUAGES
#: share of the forms that must be found; of the rest some are wrong forms, some are other names («Руанда»)
LEAST = {KK: 0.995, RU: 0.985, EN: 0.999}


def names(language: Language) -> list[Name]:
    """The official names of all rows."""
    return [
        next(n for n in entry.names if n.language == language and n.status == "official")
        for entry in gazetteer.entries().values()
        if entry.kind != EntityKind.PROJECT
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_is_found_as_it_is_written(language: Language) -> None:
    lost = []
    for name in names(language):
        sentence, part = next(sentences(name))
        if not is_found(name, sentence, part):
            lost.append(name.text)
    # the city of Dnipro bears the name of the river in Russian, which needs no proof
    assert lost == (["Днепр"] if language == RU else [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_are_found(language: Language) -> None:
    tried = [(name, *case) for name in names(language) for case in sentences(name)]
    found = sum(is_found(*case) for case in tried)
    assert found >= LEAST[language] * len(tried)


@pytest.mark.parametrize(
    ("form", "name", "language", "expected"),
    [
        ("луизианы", "луизиана", RU, True), ("каскелене", "каскелен", RU, True),
        ("агадыре", "агадырь", RU, True),
        ("орла", "орел", RU, True), ("пльзня", "пльзень", RU, True),
        ("семиозерного", "семиозерное", RU, True),
        ("уханьнан", "ухань", KK, True), ("бакуде", "баку", KK, True), ("алматының", "алматы", KK, True),
        ("малина", "мали", KK, False), ("казанский", "казань", RU, False), ("париж", "пари", RU, False),
        ("londons", "london", EN, False),
    ],
)  # fmt: skip
def test_a_word_may_be_a_form(form: str, name: str, language: Language, expected: bool) -> None:
    assert is_form(form, name, language) is expected
