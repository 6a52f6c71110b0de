"""The tables of the gazetteer: size, ids, names that two things share, and CLDR."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest
from babel import Locale

from pipeline.core.model import LANGUAGES, EntityKind, Language
from pipeline.languages import gazetteer
from pipeline.languages.gazetteer.table import FOLDER, _former, _guard
from pipeline.languages.gazetteer.tokens import tokens
from pipeline.report.phrases import LANGUAGE_NAMES

KK, RU, EN = LANGUAGES
PLACES = {EntityKind.CITY, EntityKind.REGION, EntityKind.COUNTRY, EntityKind.LOCATION}
ENTRIES = gazetteer.entries()

#: of CLDR's territories those that are not in the table of countries: parts of others, groups, test codes
NO_COUNTRY = {
    "AC": "Ascension is a part of Saint Helena's territory",
    "AQ": "a part of the world: loc:antarctica",
    "CP": "Clipperton is uninhabited and of France",
    "CQ": "Sark is a part of Guernsey",
    "DG": "Diego Garcia is a place of its own: loc:diego-garcia",
    "EA": "Ceuta and Melilla are cities of Spain",
    "IC": "the Canary Islands are a region of Spain: region:canary-islands",
    "TA": "Tristan da Cunha is a part of Saint Helena's territory",
    "EU": "an organisation: org:eu",
    "UN": "an organisation: org:un",
    "EZ": "the euro area is no territory",
    "QO": "outlying Oceania is no name in use",
    "XA": "a test locale",
    "XB": "a test locale",
    "ZZ": "unknown region",
}
#: names shared by two things, told apart by the word beside them
SHARED = {
    "арал": "the city and, in Russian, the sea; both guarded",
    "днепр": "the city and the river; the city is guarded",
}


def test_size() -> None:
    counts = Counter(e.kind for e in ENTRIES.values())
    assert sum(counts[k] for k in PLACES) >= 2300
    assert counts[EntityKind.ORGANISATION] >= 500


def test_every_entry_has_three_names() -> None:
    for entry in ENTRIES.values():
        for language in LANGUAGES:
            assert entry.official(language).strip(), entry.id


def test_ids_are_unique_and_say_the_kind() -> None:
    rows = [
        (line.split("\t")[0], path.stem)
        for path in FOLDER.glob("*.tsv")
        for line in path.read_text(encoding="utf-8").splitlines()[1:]
    ]
    assert [i for i, n in Counter(i for i, _ in rows).items() if n > 1] == []
    assert {i.split(":")[0] for i, _ in rows} == {
        "city", "region", "district", "country", "loc", "org", "project"
    }  # fmt: skip
    assert len(rows) == len(ENTRIES)


def test_letters_are_those_of_the_language() -> None:
    """A Latin letter in a Cyrillic word is a slip of the keyboard."""
    for entry in ENTRIES.values():
        for name in entry.names:
            for token in tokens(name.text):
                latin = any("a" <= c <= "z" for c in token.text.lower())
                cyrillic = any("\u0400" <= c <= "\u04ff" for c in token.text)
                assert not (latin and cyrillic), (entry.id, token.text)
                assert not (name.language == EN and cyrillic), (entry.id, token.text)


def test_kazakh_letters_stand_in_russian_names_only_as_official_ones() -> None:
    """«область Жетісу» is how Russian documents write it; elsewhere the Russian name has Russian letters."""
    odd = {
        entry.id
        for entry in ENTRIES.values()
        if any(c in "әғқңөұүһі" for c in entry.official(RU).lower()) and entry.kind != EntityKind.ORGANISATION
    }
    assert odd <= {
        "region:abay", "region:jetisu", "region:ulytau", "loc:jetisu", "district:saraishyk", "district:turan",
        "project:nurly-zhol", "project:nurly-zher", "project:ruhani-zhangyru",
    }  # fmt: skip


def test_no_name_belongs_to_two_things_without_a_mark() -> None:
    owners: dict[str, dict[str, bool]] = defaultdict(dict)
    for entry in ENTRIES.values():
        for name in entry.names:
            key = " ".join(t.folded for t in tokens(name.text)) + ("^" if name.text.isupper() else "")
            guarded = bool(name.guard.heavy or name.guard.word)
            owners[key][entry.id] = owners[key].get(entry.id, True) and guarded
    shared = {key: found for key, found in owners.items() if len(found) > 1}
    unmarked = {k: v for k, v in shared.items() if k not in SHARED and sum(not g for g in v.values()) > 1}
    assert unmarked == {}


@pytest.mark.parametrize(
    ("cell", "texts", "years", "heavy"),
    [
        ("Қапшағай/Капшагай/Kapshagay", ["Қапшағай", "Капшагай", "Kapshagay"], "", set()),
        ("Гурьев/Гурьев/Guryev/–1991/kk ru", ["Гурьев", "Гурьев", "Guryev"], "–1991", {KK, RU}),
    ],
)
def test_former_names_have_years_and_guards(
    cell: str, texts: list[str], years: str, heavy: set[Language]
) -> None:
    assert _former(cell)[:2] == (texts, years)
    assert _former(cell)[2].heavy == heavy


def test_a_former_name_needs_three_languages() -> None:
    with pytest.raises(ValueError, match="three languages"):
        _former("Гурьев/Гурьев")


def test_guards() -> None:
    guard = _guard("kk ru^ en~")
    assert (guard.heavy, guard.word, guard.light) == ({KK}, {RU}, {EN})


def test_astana_was_renamed_in_2019_and_2022() -> None:
    years = {n.text: n.years for n in ENTRIES["city:astana"].names if n.language == KK}
    assert years == {
        "Астана": "",
        "Нұр-Сұлтан": "2019–2022",
        "Ақмола": "1992–1998",
        "Целиноград": "1961–1992",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_countries_have_the_names_of_cldr(language: Language) -> None:
    territories = Locale(language.value).territories
    for entry in ENTRIES.values():
        if entry.id.startswith("country:"):
            names = {n.text for n in entry.names if n.language == language}
            assert territories[entry.id.removeprefix("country:").upper()] in names, entry.id


def test_all_territories_of_cldr_are_there() -> None:
    codes = {code for code in Locale("en").territories if len(code) == 2 and code.isalpha()}
    known = {i.removeprefix("country:").upper() for i in ENTRIES if i.startswith("country:")}
    assert codes - known == set(NO_COUNTRY)


@pytest.mark.parametrize("language", [KK, RU])
def test_cities_have_the_names_of_cldr(language: Language) -> None:
    """CLDR names a city of each time zone; what it shortens or takes for another place is left out."""
    theirs = {
        zone.split("/")[-1].replace("_", " "): z for zone, z in Locale(language.value).time_zones.items()
    }
    missing = {}
    for entry in ENTRIES.values():
        zone = theirs.get(entry.official(EN), {})
        if entry.kind == EntityKind.CITY and "city" in zone:
            names = {n.text.replace("ё", "е") for n in entry.names if n.language == language}
            if zone["city"].replace("ё", "е") not in names:
                missing[entry.official(EN)] = zone["city"]
    assert missing == CITIES_OF_CLDR[language]


#: our name is another one, with the reason
CITIES_OF_CLDR: dict[Language, dict[str, str]] = {
    KK: {
        # the countries' names, which the cities bear with «қаласы»
        "Algiers": "Алжир",
        "Tunis": "Тунис",
    },
    RU: {
        # the countries' names, which the cities bear with «город»
        "Algiers": "Алжир",
        "Tunis": "Тунис",
    },
}


@pytest.mark.parametrize("ui", ["kk", "ru", "en"])
def test_languages_have_the_names_of_cldr(ui: str) -> None:
    """The report says «Қазақша» where CLDR has «қазақ тілі»: the adverb stands over a column."""
    theirs = Locale(ui).languages
    for code in ("kk", "ru", "en"):
        name = theirs[code].removesuffix(" тілі") + ("ша" if ui == "kk" else "")
        assert LANGUAGE_NAMES[ui][code].lower() == name.lower()
