"""The stage on the user's own release, on made-up texts in three languages, and on hostile ones."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.core.config import EntitiesConfig
from pipeline.core.model import Entity, EntityKind, Language, Release, Role, Segment, Source, Tables, Version
from pipeline.entities.stage import run
from pipeline.languages import gazetteer
from tests.helpers import SAMPLE

K = EntityKind


def tables(texts: dict[str, str]) -> Tables:
    """One segment per line: what these tests need of the stages before."""
    versions, segments = [], []
    for name, text in texts.items():
        source = Source(file=name, format="txt", sha256="")
        versions.append(
            Version(
                id=name,
                release="r",
                language=Language(name[:2]),
                role=Role.FINAL,
                text=text,
                sha256="",
                source=source,
            )
        )
        place = 0
        for i, line in enumerate(text.split("\n")):
            if line.strip():
                latin = sum(c.isascii() and c.isalpha() for c in line) > len(line) / 2
                language = Language.EN if latin else Language(name[:2])
                segments.append(
                    Segment(
                        id=f"{name}:s{i}",
                        version=name,
                        block=f"{name}:b{i}",
                        start=place,
                        end=place + len(line),
                        language=language,
                        script="Zyyy",
                        confidence=1.0,
                    )
                )
            place += len(line) + 1
    return Tables(release=Release(id="r"), versions=tuple(versions), segments=tuple(segments))


def found(batch: Tables, models: bool = True) -> list[tuple[str, Entity, str]]:
    rows, rejects = run(batch, EntitiesConfig(models=models))
    assert not rejects
    return [(e.version, e, batch.version(e.version).text[e.start : e.end]) for e in rows]


def lawful(batch: Tables, rows: list[tuple[str, Entity, str]]) -> None:
    """Inside its segment, not empty, no overlap."""
    segments = {s.id: s for s in batch.segments}
    last: dict[str, int] = {}
    for version, entity, _ in rows:
        segment = segments[entity.segment]
        assert segment.start <= entity.start < entity.end <= segment.end
        assert entity.start >= last.get(version, 0)
        last[version] = entity.end


@cache
def sample() -> tuple[Tables, list[tuple[str, Entity, str]]]:
    texts = {n: (SAMPLE / f"{n}.txt").read_text("utf-8").replace("\r\n", "\n") for n in ("kk", "ru", "en")}
    batch = tables(texts)
    return batch, found(batch)


CITIES = [
    "aksu",
    "astana",
    "lisakovsk",
    "petropavl",
    "satpayev",
    "taraz",
    "osh",
    "talas",
    "somoniyon",
    "almaty",
]


@pytest.mark.parametrize("version", ["kk", "ru", "en"])
def test_the_sample_has_all_its_cities_and_none_is_a_person(version: str) -> None:
    batch, rows = sample()
    lawful(batch, rows)
    cities = {e.value for v, e, _ in rows if v == version and e.kind == K.CITY}
    assert {f"city:{c}" for c in CITIES} <= cities
    persons = [q for v, e, q in rows if v == version and e.kind == K.PERSON]
    assert len(persons) == 7
    for quote in persons:
        assert not gazetteer.find(quote, batch.version(version).language)


def test_the_people_of_the_sample_are_linked_across_versions() -> None:
    _, rows = sample()
    links = {v: {e.link for w, e, _ in rows if w == v and e.kind == K.PERSON} for v in ("kk", "ru", "en")}
    assert links["kk"] == links["ru"] == links["en"]
    assert len(links["kk"]) == 7


def test_organisations_and_projects_of_the_sample() -> None:
    _, rows = sample()
    by_kind = {(v, e.kind, e.value) for v, e, _ in rows}
    for version in ("kk", "ru", "en"):
        assert (version, K.PROJECT, "project:covenant-of-mayors-east") in by_kind
        for org in ("org:eu", "org:jrc", "org:carec", "org:eu-delegation-kz", "org:aeecu"):
            assert (version, K.ORGANISATION, org) in by_kind, (version, org)
        assert (version, K.ABBREVIATION, "org:carec") in by_kind
        assert (version, K.DATE, "2014-02-19/2014-02-20") in by_kind
        assert (version, K.POSITION, "press-secretary") in by_kind


#: a line, and what must be in it: (kind, quote, value); None where the value is not looked at
LINES: list[tuple[str, str, list[tuple[EntityKind, str, str | None]]]] = [
    (
        "kk",
        "Алматы қ. 2014 жылдың 19 ақпаны",
        [(K.CITY, "Алматы", "city:almaty"), (K.DATE, "2014 жылдың 19 ақпаны", None)],
    ),
    ("ru", "в г. Алматы прошёл семинар", [(K.CITY, "Алматы", "city:almaty")]),
    ("en", "in Almaty city", [(K.CITY, "Almaty", "city:almaty")]),
    (
        "kk",
        "ҚР Энергетика министрлігінің өкілі келді",
        [(K.ORGANISATION, "ҚР Энергетика министрлігінің", "org:kz-min-energy")],
    ),
    (
        "ru",
        "Министерство энергетики Республики Казахстан",
        [(K.ORGANISATION, "Министерство энергетики Республики Казахстан", "org:kz-min-energy")],
    ),
    (
        "en",
        "the Ministry of Energy of Kazakhstan said",
        [(K.ORGANISATION, "Ministry of Energy of Kazakhstan", "org:kz-min-energy")],
    ),
    ("ru", "ТОО «Шымкент Энерго» подписало договор", [(K.ORGANISATION, "ТОО «Шымкент Энерго»", None)]),
    ("kk", "Кеше «Шымкент Энерго» ЖШС шарт жасады", [(K.ORGANISATION, "«Шымкент Энерго» ЖШС", None)]),
    (
        "kk",
        "министр А.Б. Сейдахметов сөйледі",
        [(K.POSITION, "министр", "minister"), (K.PERSON, "А.Б. Сейдахметов", None)],
    ),
    ("ru", "аким А. Есимов выступил", [(K.POSITION, "аким", "akim"), (K.PERSON, "А. Есимов", None)]),
    ("kk", "Айдос Нұрланұлы келді", [(K.PERSON, "Айдос Нұрланұлы", None)]),
    (
        "en",
        "director Asset Nurlanuly spoke",
        [(K.POSITION, "director", "director"), (K.PERSON, "Asset Nurlanuly", None)],
    ),
    ("kk", "БҰҰ-ның Даму бағдарламасы", [(K.ORGANISATION, "БҰҰ-ның Даму бағдарламасы", "org:undp")]),
    ("kk", "+7 (727) 2785110", [(K.PHONE, "+7 (727) 2785110", "+77272785110")]),
]


@pytest.mark.parametrize(("version", "text", "expected"), LINES)
def test_kinds(version: str, text: str, expected: list[tuple[EntityKind, str, str | None]]) -> None:
    rows = [(e.kind, q, e.value) for _, e, q in found(tables({version: text}), models=False)]
    for kind, quote, value in expected:
        assert any(k == kind and q == quote and value in (None, v) for k, q, v in rows), rows


@pytest.mark.parametrize(
    "texts",
    [
        {"kk": "Тараз, Талас және Ақсу қалалары қатысты."},
        {"ru": "Тараз, Талас и Аксу подписали соглашение. Астана и Тараз приедут."},
        {"en": "Taraz, Talas and Aksu signed it. Taraz Astana Petropavl"},
    ],
)
def test_cities_are_never_persons(texts: dict[str, str]) -> None:
    rows = found(tables(texts))
    assert [q for _, e, q in rows if e.kind == K.PERSON] == []
    assert sum(e.kind == K.CITY for _, e, _ in rows) >= 2


def test_a_surname_is_linked_to_its_full_name() -> None:
    rows = found(
        tables(
            {
                "ru": "Выступил министр Андрей Кирчив.\nПо словам Кирчива, всё готово.",
                "en": "Minister Andriy Kyrchiv spoke.",
            }
        )
    )
    persons = [(q, e.link, e.value) for _, e, q in rows if e.kind == K.PERSON]
    assert [q for q, _, _ in persons] == ["Андрей Кирчив", "Кирчива", "Andriy Kyrchiv"]
    assert len({link for _, link, _ in persons}) == 1
    assert persons[1][2] == "Андрей Кирчив"


def test_an_abbreviation_is_its_expansion() -> None:
    rows = found(tables({"ru": "Центр Развития Городов (ЦРГ) открыт.\nЦРГ работает."}), models=False)
    links = {q: e.link for _, e, q in rows if e.kind in (K.ABBREVIATION, K.ORGANISATION)}
    assert links["ЦРГ"] == links["Центр Развития Городов"]


HOSTILE = [
    "АЛМАТЫ ҚАЛАСЫНДА СЕМИНАР ӨТТІ, ҚАЗАҚСТАН РЕСПУБЛИКАСЫ",
    "9" * 200 + " теңге",
    "שלום עולם Алматы مرحبا",
    "Алматы\u2028қаласы Еуропалық\nОдақ\tӨкілдігі",
    "«" * 300 + "Алматы" + "»" * 300,
    "А." * 500 + " Б",
    "(" * 200 + "ЕО" + ")" * 200,
    "31 February 1742, 0000-00-00",
    "\u200b\u00ad\u0301Алматы\u0301",
    "Мэрлар-" * 300,
    "Қ" * 3000,
    "",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("version", ["kk", "ru", "en"])
def test_hostile_text_is_read(version: str, text: str) -> None:
    batch = tables({version: text})
    lawful(batch, found(batch))


_WORDS = [
    "Алматы",
    "қаласы",
    "г.",
    "Ош",
    "және",
    "А.",
    "Есімов",
    "министр",
    "(",
    "ЕО",
    ")",
    "«",
    "»",
    "2014",
    "-",
    "\n",
]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.one_of(st.sampled_from(_WORDS), st.text(max_size=6)), max_size=25),
    st.sampled_from(["kk", "ru", "en"]),
)
def test_spans_are_lawful(words: list[str], version: str) -> None:
    batch = tables({version: " ".join(words)})
    lawful(batch, found(batch, models=False))


def test_the_order_of_the_tables_does_not_matter() -> None:
    batch, rows = sample()
    turned = Tables(release=batch.release, versions=batch.versions, segments=batch.segments[::-1])
    assert found(turned) == rows


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("Бюджет 1,5 млрд тең\u00adге болды.", "1,5 млрд тең\u00adге", "1500000000 KZT"),
        ("Бюджет 50\u200b0 теңге болды.", "50\u200b0 теңге", "500 KZT"),
        ("Семинар 2014 жылғы 19 aқпанда өтті.", "2014 жылғы 19 aқпанда", "2014-02-19"),
        ("Семинар Ал\u00adматыда өтті.", "Ал\u00adматыда", "city:almaty"),
        ("Семинар Шымкeнтте өтті.", "Шымкeнтте", "city:shymkent"),
    ],
)
def test_what_a_reader_does_not_see_hides_nothing(text: str, quote: str, value: str) -> None:
    rows = {said: e.value for _, e, said in found(tables({"kk": text}))}
    assert rows.get(quote) == value, rows
