"""Job titles: the same id in three languages, before and after the name, with what modifies them."""

from __future__ import annotations

import csv

import pytest

from pipeline.core.model import LANGUAGES, EntityKind, Language
from pipeline.entities import positions
from pipeline.entities.modifiers import office
from pipeline.languages.gazetteer.tokens import tokens
from tests.entities.test_stage import found, tables


def titles(text: str, language: str) -> list[tuple[str, str]]:
    parts = tokens(text)
    return [(text[c.start : c.end], c.value) for c in positions.find(text, Language(language), parts)]


#: id; then Kazakh, Russian and English, title before or after the name
ROWS = [
    ("prime-minister", "Қазақстан Республикасының Премьер-Министрі А. Есімов",
     "премьер-министр РК А. Есимов",
     "Prime Minister A. Yessimov"),
    ("deputy-prime-minister", "ҚР ПРЕМЬЕР-МИНИСТРІНІҢ ОРЫНБАСАРЫ А. ЕСІМОВ",
     "ЗАМЕСТИТЕЛЬ ПРЕМЬЕР-МИНИСТРА А. ЕСИМОВ",
     "DEPUTY PRIME MINISTER A. YESSIMOV"),
    ("vice-minister", "А. Есімов, министрдің орынбасары", "А. Есимов, замминистра",
     "A. Yessimov, deputy minister"),
    ("first-vice-minister", "бірінші вице-министр А. Есімов",
     "первый вице-министр А. Есимов",
     "First Vice Minister A. Yessimov"),
    ("first-deputy-akim", "әкімнің бірінші орынбасары Б. Ким", "первый заместитель акима Б. Ким",
     "First Deputy Akim B. Kim"),
    ("acting-akim", "әкімнің міндетін атқарушы Б. Ким", "исполняющий обязанности акима Б. Ким",
     "Acting Akim B. Kim"),
    ("acting-director", "директордың м.а. Динара Есімова", "и.о. директора Динара Есимова",
     "acting director Dinara Yessimova"),
    ("former-minister", "бұрынғы министр Б. Ким", "бывший министр Б. Ким", "former minister B. Kim"),
    ("former-president", "экс-президент Б. Ким", "экс-президент Б. Ким", "ex-president B. Kim"),
    ("acting-deputy-chair", "төраға орынбасарының міндетін атқарушы", "врио заместителя председателя",
     "acting deputy chairman"),
    ("board-chair", "басқарма төрағасы Б. Ким", "председатель правления Б. Ким",
     "chairman of the board B. Kim"),
    ("board-deputy-chair", "басқарма төрағасының орынбасары", "заместитель председателя правления",
     "deputy chairman of the board"),
    ("directors-board-chair", "директорлар кеңесінің төрағасы", "председатель совета директоров",
     "chairman of the board of directors"),
    ("deputy-director", "департамент директорының орынбасары", "заместитель директора департамента",
     "deputy director of the department"),
    ("central-bank-chair", "Ұлттық Банк төрағасы", "председатель Национального Банка",
     "Governor of the National Bank"),
    ("mazhilis-deputy", "Мәжіліс депутаты Б. Ким", "депутат Мажилиса Б. Ким", "Mazhilis deputy B. Kim"),
    ("senator", "сенатор Б. Ким", "сенатор Б. Ким", "Senator B. Kim"),
    ("press-secretary", "Б. Ким, баспасөз хатшысы", "Б. Ким, пресс-секретарь", "B. Kim, spokesperson"),
    ("executive-director", "атқарушы директор", "исполнительный директор", "executive director"),
    ("project-manager", "жоба менеджері", "менеджер проекта", "project manager"),
    ("rector", "ректор", "ректор", "rector"),
    ("vice-rector", "проректор", "проректор", "vice-rector"),
    ("professor", "профессор", "профессор", "professor"),
    ("ambassador", "елші", "посол", "ambassador"),
    ("consul-general", "бас консул", "генеральный консул", "consul general"),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_one_id_in_three_languages(row: tuple[str, str, str, str]) -> None:
    for language, text in zip(LANGUAGES, row[1:], strict=True):
        assert [value for _, value in titles(text, language)] == [row[0]], text


@pytest.mark.parametrize(
    ("text", "language", "quote"),
    [
        ("Алматы қаласы әкімінің бірінші орынбасары А. Есімов", "kk", "әкімінің бірінші орынбасары"),
        ("временно исполняющий обязанности ректора Ким", "ru", "временно исполняющий обязанности ректора"),
        ("the former First Deputy Akim Kim", "en", "former First Deputy Akim"),
    ],
)
def test_span_holds_the_modifiers(text: str, language: str, quote: str) -> None:
    assert [q for q, _ in titles(text, language)] == [quote]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("the first president of Kazakhstan", "en", ["president"]),
        ("первый директор завода", "ru", ["director"]),
        ("министров финансов", "ru", []),
        ("Первый министр, второй министр", "ru", ["minister", "minister"]),
    ],
)
def test_what_is_no_modifier(text: str, language: str, expected: list[str]) -> None:
    assert [value for _, value in titles(text, language)] == expected


def test_office() -> None:
    assert office("acting-former-first-deputy-akim") == "deputy-akim"
    assert office("minister") == "minister"


def test_a_changed_title_is_told_apart() -> None:
    texts = {"kk": "Министрдің м.а. А. Есімов келді.", "ru": "Приехал министр А. Есимов."}
    values = {v: e.value for v, e, _ in found(tables(texts), models=False) if e.kind == EntityKind.POSITION}
    assert values == {"kk": "acting-minister", "ru": "minister"}


def test_table_has_every_title_once() -> None:
    with positions.TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) >= 130
    assert len({row["id"] for row in rows}) == len(rows)
    for language in LANGUAGES:
        names = [name for row in rows for name in row[language.value].split(";")]
        assert len(names) == len(set(names))
        assert all(name == name.strip() and name for name in names)
