"""Languages of files, mixed files, tables with a language per column, ids and release.yaml."""

from __future__ import annotations

import pytest
from ingest_files import EN, KK, RU, Result, docx, ingest, p

from pipeline.core.model import Language, Role
from pipeline.ingest.names import language_hint, role_hint


@pytest.mark.parametrize(
    ("name", "language", "role"),
    [
        ("kk.docx", Language.KK, Role.FINAL), ("x_kk.docx", Language.KK, Role.FINAL),
        ("x.kk.docx", Language.KK, Role.FINAL), ("ru.draft.txt", Language.RU, Role.DRAFT),
        ("release_kaz_mt.docx", Language.KK, Role.MACHINE), ("релиз рус.pdf", Language.RU, Role.FINAL),
        ("хабарлама-қаз.odt", Language.KK, Role.FINAL), ("previous.eng.html", Language.EN, Role.PREVIOUS),
        ("kk-ru.docx", None, Role.FINAL), ("text.docx", None, Role.FINAL),
    ],
)  # fmt: skip
def test_names(name: str, language: Language | None, role: Role) -> None:
    assert language_hint(name) == language
    assert role_hint(name) == role


def test_content_decides_and_the_name_breaks_ties() -> None:
    result = ingest(ru_txt=KK, b_en_txt="Astana")
    assert sorted(result.versions) == ["en", "kk"]
    assert "the name says ru, the text is kk" in result.notes("kk")


def test_other_languages_are_refused() -> None:
    german = (
        "Der Stadtrat hat den Plan für die nachhaltige Entwicklung der Energie beschlossen und vorgelegt."
    )
    assert ingest(x_txt=german).reject().code == "ING007"
    assert ingest(x_txt="1234 5678").reject().code == "ING007"


def test_mixed_file() -> None:
    result = ingest(release_docx=docx("".join(p(t) for t in ("Тақырып", KK, KK, RU, RU, EN, EN))))
    assert {v.id: v.role.value for v in result.versions.values()} == {
        "kk": "part",
        "ru": "part",
        "en": "part",
    }
    assert result.texts("ru") == [RU, RU]
    assert result.texts("kk") == ["Тақырып", KK, KK]


def test_alternating_paragraphs() -> None:
    result = ingest(x_txt="\n\n".join((KK, RU, KK, RU, KK, RU)))
    assert result.texts("kk") == [KK] * 3
    assert result.texts("ru") == [RU] * 3


def test_boilerplate_at_the_end_becomes_a_part() -> None:
    tail = "This project is funded by the European Union\n\n" + EN + "\n\nTel: (7172) 91 10 40"
    result = ingest(kk_txt=f"PRESS RELEASE\n\n{KK}\n\n{KK}\n\n{KK}\n\n{KK}\n\n{KK}\n\n{tail}")
    assert {v.id: v.role.value for v in result.versions.values()} == {"kk": "final", "en.part": "part"}
    assert result.texts("kk")[0] == "PRESS RELEASE"
    assert result.kinds("en.part") == ["boilerplate", "boilerplate", "contact"]


def test_two_files_may_end_in_the_same_boilerplate() -> None:
    tail = f"\n\nThis project is funded by the European Union\n\n{EN}"
    result = ingest(kk_txt="\n\n".join([KK] * 5) + tail, ru_txt="\n\n".join([RU] * 5) + tail)
    assert sorted(result.versions) == ["en.part", "en.part2", "kk", "ru"]


def test_one_untranslated_paragraph_stays() -> None:
    result = ingest(kk_txt=f"{KK}\n\n{KK}\n\n{RU}\n\n{KK}\n\n{KK}")
    assert list(result.versions) == ["kk"]
    assert RU in result.texts("kk")


def _table(*rows: tuple[str, ...]) -> str:
    lines = ("".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def test_a_column_per_language() -> None:
    rows = [
        ("Қазақша", "Русский", "English"),
        ("Тақырып", "Заголовок", "Heading"),
        (KK, RU, EN),
        (KK, RU, ""),
    ]
    result = ingest(release_docx=docx(_table(*rows)))
    assert {v.role.value for v in result.versions.values()} == {"part"}
    assert result.texts("kk") == ["Тақырып", KK, KK]
    assert [b.row for b in result.blocks("kk")] == ["t1r2", "t1r3", "t1r4"]
    assert [b.row for b in result.blocks("en")] == ["t1r2", "t1r3"]
    assert "one language per column" in result.notes("ru")


def test_an_untranslated_cell_stays_in_its_column() -> None:
    result = ingest(release_docx=docx(_table((KK, RU), (RU, RU), (KK, RU))))
    assert result.texts("kk") == [KK, RU, KK]


def test_an_ordinary_table_is_no_language_table() -> None:
    result = ingest(kk_docx=docx(p(KK) + p(KK) + _table(("Кезең", "Мерзімі"), ("Жобалау", "2024"))))
    assert list(result.versions) == ["kk"]
    assert result.kinds("kk")[2:] == ["table_cell"] * 4


def test_a_second_file_of_the_same_language_is_refused() -> None:
    result = ingest(kk_txt=KK, other_txt=KK + " Екінші нұсқа.", ru_txt=RU)
    assert result.codes == [("other.txt", "ING009")]
    assert "kk.txt" in result.reject().reason
    assert sorted(result.versions) == ["kk", "ru"]


def test_roles() -> None:
    result = ingest(ru_txt=RU, ru__draft_txt=RU, ru__mt_txt=RU)
    assert [(v.id, v.role.value) for v in result.versions.values()] == [
        ("ru", "final"), ("ru.draft", "draft"), ("ru.machine", "machine"),
    ]  # fmt: skip


def test_release_yaml() -> None:
    facts = (
        "id: r\ndate: 2014-02-20\ntitle: Тақырып\nsource_language: ru\nnote: сынақ\n"
        "files:\n  a.txt: ru\n  b.txt: {language: ru, role: draft}\n"
    )
    result = ingest(a_txt=RU, b_txt=RU, release_yaml=facts)
    assert list(result.versions) == ["ru", "ru.draft"]
    release = result.release
    assert (release.date, release.title, release.source_language) == ("2014-02-20", "Тақырып", "ru")
    assert release.facts == {"note": "сынақ"}


@pytest.mark.parametrize(
    "facts",
    ["unknown: 1", "date: soon", "date: 2014-02-31", "files: [a]", "- a", "a: b: c", "files: {a.txt: fr}",
     "date: 2014-13"],
)  # fmt: skip
def test_invalid_facts_are_refused_and_inference_goes_on(facts: str) -> None:
    result = ingest(kk_txt=KK, release_yaml=facts)
    assert result.codes == [("release.yaml", "ING008")]
    assert list(result.versions) == ["kk"]


def test_a_file_that_is_named_but_missing() -> None:
    result = ingest(kk_txt=KK, release_yaml="files: {ru.txt: ru}")
    assert "ru.txt" in result.reject().reason


def test_order_of_files_does_not_matter() -> None:
    files = {
        "kk.txt": KK.encode(),
        "ru.txt": RU.encode(),
        "en.txt": EN.encode(),
        "x.txt": RU.encode(),
        "y.png": b"\x89PNG",
    }
    first, second = Result(files), Result(dict(reversed(files.items())))
    assert first.rows == second.rows
    assert first.rejects == second.rejects


def test_no_files() -> None:
    assert Result({}).codes == [("r", "ING011")]
    assert Result({"release.yaml": b"date: 2014"}).codes == [("r", "ING011")]
