"""The kk language of spaCy, found by its entry point."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages.kk.language import Kazakh, like_num

_NUMBERS = "жиырма Үш 1000 1,5 19-шы 1/2 млн -5 бесінші мыңнан 5-ке қырқыншы млрд. екеуі"
_NO_NUMBERS = "үшін жүзеге қала - / алтын онда 5-сынып 19-ақпан ."


@pytest.fixture(scope="module")
def nlp() -> spacy.language.Language:
    return spacy.blank("kk")


def test_entry_point(nlp: spacy.language.Language) -> None:
    assert type(nlp).__name__ == "Kazakh"
    assert nlp.lang == "kk"


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Алматы қ. тұрады.", ["Алматы", "қ.", "тұрады", "."]),
        ("А.Б. Сейдахметов", ["А.", "Б.", "Сейдахметов"]),
        ("2014 ж. т.б. болды", ["2014", "ж.", "т.б.", "болды"]),
        ("«Мэрлар Келісімі – Шығыс»", ["«", "Мэрлар", "Келісімі", "–", "Шығыс", "»"]),
        ("қол-қоюшы қалалар–қолқоюшылар", ["қол-қоюшы", "қалалар", "–", "қолқоюшылар"]),
        ("19-20 ақпан", ["19", "-", "20", "ақпан"]),
        ("шығарындыларды 20%-ға азайту", ["шығарындыларды", "20%-ға", "азайту"]),
        ("ОААЭО-ның өкілі т.б.", ["ОААЭО-ның", "өкілі", "т.б."]),
        ("(А.Б.Сейдахметов)", ["(", "А.", "Б.", "Сейдахметов", ")"]),
        ("2010-2014 жж. аралығында", ["2010", "-", "2014", "жж.", "аралығында"]),
        ("1,5 млрд теңге; 15.00-де.", ["1,5", "млрд", "теңге", ";", "15.00-де", "."]),
        ("«Қазақстан»(ЖШС) үйі", ["«", "Қазақстан", "»", "(", "ЖШС", ")", "үйі"]),
        ("(ОААЭО)серіктестігімен", ["(", "ОААЭО", ")", "серіктестігімен"]),
    ],
)
def test_tokens(nlp: spacy.language.Language, text: str, tokens: list[str]) -> None:
    assert [t.text for t in nlp(text)] == tokens


@pytest.mark.parametrize(
    "text",
    [
        "жиырма",
        "Үш",
        "1000",
        "1\u00a0000,5",
        "19-шы",
        "1/2",
        "млн",
        "-5",
        "бесінші",
        "мыңнан",
        "5-ке",
        "қырқыншы",
        "млрд.",
        "екеуі",
    ],
)
def test_like_num(text: str) -> None:
    assert like_num(text)


@pytest.mark.parametrize("text", [*_NO_NUMBERS.split(), ""])
def test_not_like_num(text: str) -> None:
    assert not like_num(text)


def test_norm_is_folded(nlp: spacy.language.Language) -> None:
    assert nlp("Үкiмет")[0].norm_ == "үкімет"
    assert nlp("Қала")[0].norm_ == "қала"


def test_survives_disk_and_pickle(nlp: spacy.language.Language, tmp_path: Path) -> None:
    text = "А.Б. Сейдахметов 2014 ж. шығарындыларды 20%-ға азайтты."
    nlp.to_disk(tmp_path)
    for again in (spacy.load(tmp_path), pickle.loads(pickle.dumps(nlp))):
        assert type(again) is Kazakh
        assert [t.text for t in again(text)] == [t.text for t in nlp(text)]
        assert again.vocab["бесінші"].like_num
        assert again("Үкiмет")[0].norm_ == "үкімет"


def test_stop_words(nlp: spacy.language.Language) -> None:
    assert nlp.vocab["және"].is_stop
    assert not nlp.vocab["қала"].is_stop


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80))
def test_nothing_is_lost(text: str) -> None:
    doc = _shared()(text)
    assert doc.text == text


_made: list[Kazakh] = []


def _shared() -> Kazakh:
    if not _made:
        _made.append(Kazakh())
    return _made[0]
