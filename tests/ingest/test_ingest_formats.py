"""OpenDocument, RTF, HTML, Markdown and PDF."""

from __future__ import annotations

import pytest
from ingest_files import EN, KK, RU, Result, ingest, odt, pdf
from odfdo import Document, Header, List, Paragraph

from pipeline.ingest.hyphens import Hyphens

# -- OpenDocument ----------------------------------------------------------------------------------


def test_odt_made_by_a_library() -> None:
    import io

    document = Document("text")
    document.body.clear()
    document.body.append(Header(1, "Қала жоспарды бекітті"))
    document.body.append(Paragraph(KK))
    document.body.append(List(["тұрғын үйлер", "көлік"]))
    out = io.BytesIO()
    document.save(out)
    result = Result({"x.odt": out.getvalue()})
    assert result.kinds("kk") == ["heading", "paragraph", "list_item", "list_item"]
    assert result.texts("kk")[2:] == ["тұрғын үйлер", "көлік"]


def test_odt_inline_content_and_changes() -> None:
    content = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>ескі</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        f"<text:p>{KK}</text:p>\n<text:p>бір  <text:s/>екі<text:change-start/> жаңа<text:change-end/>"
        '<text:line-break/>үш <text:a xlink:href="https://e.kz">мұнда</text:a>'
        "<office:annotation><text:p>пікір</text:p></office:annotation>"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Ескертпе "
        "мәтіні</text:p>"
        "</text:note-body></text:note> <text:page-number>3</text:page-number></text:p>"
        "<draw:frame><draw:text-box><text:p>Жақтаудағы мәтін</text:p></draw:text-box></draw:frame>"
    )
    master = (
        "<style:master-page><style:header><text:p>Қала әкімдігі</text:p></style:header>"
        "<style:footer><text:p>Бет <text:page-number>1</text:page-number></text:p></style:footer>"
        "</style:master-page>"
    )
    result = ingest(kk_odt=odt(content, master))
    assert result.texts("kk") == [
        "Қала әкімдігі", KK, "бір  екі жаңа үш мұнда", "Жақтаудағы мәтін", "Ескертпе мәтіні",
    ]  # fmt: skip
    assert [b.place.part for b in result.blocks("kk")] == ["header", "body", "body", "textbox", "footnote"]
    assert "1 changes" in result.notes("kk")
    assert "1 comments" in result.notes("kk")
    link = result.blocks("kk")[2].links[0]
    assert result.versions["kk"].text[link.start : link.end] == "мұнда"


def test_odt_tables_and_nested_lists() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    content = (
        f"<text:p>{KK}</text:p><text:list><text:list-item><text:p>бір</text:p><text:list><text:list-item>"
        "<text:p>ішкі</text:p></text:list-item></text:list></text:list-item></text:list><table:table>"
        f"<table:table-header-rows><table:table-row>{cell.format('Кезең')}{cell.format('Мерзімі')}</table:table-row>"
        f"</table:table-header-rows><table:table-row>{cell.format('')}{cell.format('2024')}</table:table-row>"
        "</table:table>"
    )
    result = ingest(kk_odt=odt(content))
    blocks = result.blocks("kk")
    assert [b.level for b in blocks[1:3]] == [1, 2]
    places = [(t, b.place.row, b.place.column) for b, t in zip(blocks, result.texts("kk"), strict=True)]
    assert places[3:] == [
        ("Кезең", 1, 1), ("Мерзімі", 1, 2), ("2024", 2, 2),
    ]  # fmt: skip


# -- RTF -------------------------------------------------------------------------------------------


def _rtf(body: str) -> bytes:
    head = r"{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fcharset204 Times;}{\f1\fcharset0 Arial;}}\f0 "
    return (head + body + "}").encode("cp1251")


def _escaped(text: str) -> str:
    return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in text)


def test_rtf_letters_as_numbers_and_in_the_code_page() -> None:
    cp = "".join(f"\\'{b:02x}" for b in "Алматы".encode("cp1251"))
    result = ingest(kk_rtf=_rtf(rf"{_escaped(KK)}\par {cp} \uc0\u1179ала\par"))
    assert result.texts("kk") == [KK, "Алматы қала"]


def test_rtf_structure() -> None:
    body = (
        rf"{{\header\pard {_escaped('Қала әкімдігі')}\par}}\pard\outlinelevel0 {_escaped('Тақырып')}\par"
        rf"\pard {_escaped(KK)} {{\deleted old}}{{\field{{\*\fldinst HYPERLINK "
        rf'"https://e.kz"}}{{\fldrslt link}}}}\par'
        rf"\pard{{\listtext\bullet\tab}}\ls1 one\par \pard\trowd\cellx1\cellx2\intbl a\cell b\cell\row"
        rf"\trowd\intbl c\cell d\cell\row\pard end\~x\par"
    )
    result = ingest(kk_rtf=_rtf(body))
    assert result.kinds("kk") == [
        "boilerplate", "heading", "paragraph", "list_item", *["table_cell"] * 4, "paragraph",
    ]  # fmt: skip
    assert result.texts("kk")[-1] == "end\u00a0x"
    assert "old" not in result.versions["kk"].text
    assert [(x.url) for x in result.blocks("kk")[2].links] == ["https://e.kz"]
    assert [(b.place.row, b.place.column) for b in result.blocks("kk")[4:8]] == [
        (1, 1),
        (1, 2),
        (2, 1),
        (2, 2),
    ]


def test_rtf_that_ends_early_is_told() -> None:
    assert "ends too early" in ingest(kk_rtf=_rtf(_escaped(KK) + r"\par")[:-1]).notes("kk")


# -- HTML ------------------------------------------------------------------------------------------


def _page(main: str, charset: str = "utf-8") -> str:
    return (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>Қала жоспары | Сайт</title>'
        "<script>var x = 'код';</script></head><body><nav><ul><li><a href='/'>Басты бет</a></li></ul></nav>"
        f"{main}<footer><p>© Барлық құқықтар қорғалған</p></footer></body></html>"
    )


def test_html_article() -> None:
    main = (
        f"<article><h1>Қала жоспарды  бекітті</h1><p>{KK} CO<sub>2</sub>,<br>мысалы <a href='https://e.kz/kk'>мұнда</a>"
        "&nbsp;бар.</p><ul><li>бір<ul><li>ішкі</li></ul></li></ul><table><caption>Кесте</caption><tr><th>Кезең</th>"
        "<th>Мерзімі</th></tr><tr><td>1</td><td>2</td></tr></table><div class='share'>Бөлісу</div></article>"
    )
    result = ingest(x_html=_page(main))
    assert result.texts("kk") == [
        "Қала жоспарды бекітті", f"{KK} CO2, мысалы мұнда\u00a0бар.", "бір", "ішкі", "Кесте",
        "Кезең", "Мерзімі", "1", "2",
    ]  # fmt: skip
    assert [b.level for b in result.blocks("kk")[2:4]] == [1, 2]
    assert result.blocks("kk")[1].links[0].url == "https://e.kz/kk"
    assert "<article>" in result.notes("kk")


def test_html_without_marks_is_found_by_trafilatura_or_read_whole() -> None:
    result = ingest(x_html=_page(f"<div><h2>Тақырып</h2><p>{KK}</p><p>{KK} Тағы.</p></div>"))
    assert KK in result.texts("kk")
    assert "Басты бет" not in result.versions["kk"].text
    assert "trafilatura" in result.notes("kk") or "whole page" in result.notes("kk")


def test_html_news_page_without_marks_loses_its_menus() -> None:
    links = "".join(f"<div><a href='/{i}'>Басқа жаңалық {i} туралы хабар</a></div>" for i in range(6))
    text = "".join(f"<p>{KK} {i}-абзац.</p>" for i in range(4))
    page = (
        f"<body><div class='top'><a href='/'>Басты бет</a></div><div><h1>Қала жоспарды бекітті</h1>{text}"
        f"<p>Байланыс: тел. +7 (727) 278-51-10</p></div><div><h4>Тағы оқыңыз</h4>{links}</div><p>© "
        f"2024 Қала</p></body>"
    )
    result = ingest(x_html=f"<html>{page}</html>")
    assert result.kinds("kk") == ["heading", *["paragraph"] * 4, "contact"]
    assert "menus, footers" in result.notes("kk")


def test_html_paragraphs_by_line_breaks_and_the_title() -> None:
    result = ingest(
        x_html=_page(f"<div>{RU}<br><br>{RU} Второй.</div>").replace("Қала жоспары", "План города")
    )
    assert result.texts("ru") == ["План города", RU, f"{RU} Второй."]


def test_html_in_a_code_page_that_it_does_not_name() -> None:
    page = _page(f"<article><p>{KK}</p><p>{KK}</p></article>", "windows-1251").replace("©", "")
    result = Result({"x.html": page.encode("kz1048")})
    assert result.texts("kk")[-1] == KK
    assert result.versions["kk"].source.encoding == "KZ-1048"


# -- Markdown --------------------------------------------------------------------------------------


def test_markdown() -> None:
    source = (
        f"---\ntitle: x\n---\n# Қала **жоспары**\n\n{KK}\nжалғасы [мұнда](https://e.kz).\n\n- бір\n "
        f" - ішкі\n\n"
        "1. екі\n\n| Кезең | Мерзімі |\n|---|---|\n| 1 | 2 |\n\n**ашық <b>қалды\n\n![Сурет](a.png)\n"
    )
    result = ingest(x_md=source)
    assert result.texts("kk") == [
        "Қала жоспары", f"{KK} жалғасы мұнда.", "бір", "ішкі", "екі",
        "Кезең", "Мерзімі", "1", "2", "**ашық <b>қалды", "Сурет",
    ]  # fmt: skip
    assert result.kinds("kk") == [
        "heading", "paragraph", *["list_item"] * 3, *["table_cell"] * 4, "paragraph", "caption",
    ]  # fmt: skip
    assert result.blocks("kk")[0].place.line == 4


# -- PDF -------------------------------------------------------------------------------------------


def test_pdf_lines_hyphens_running_heads_and_numbers() -> None:
    lines = [
        (72, 810, 8, "City council press office"),
        (72, 726, 18, "The city adopts its plan"),
        (72, 700, 11, "The city council has approved the plan for sustainable energy devel-"),
        (72, 686, 11, "opment of page #. It was prepared with the support of the European Union"),
        (72, 672, 11, "and published."),
        (72, 640, 11, "\u2022 residential buildings;"),
        (72, 626, 11, "\u2022 transport in the city and its surroundings."),
        (290, 30, 9, "- # -"),
    ]
    result = ingest(x_pdf=pdf(lines, pages=2))
    assert result.texts("en")[:4] == [
        "The city adopts its plan",
        "The city council has approved the plan for sustainable energy development of page 1. It "
        "was prepared with "
        "the support of the European Union and published.",
        "residential buildings;",
        "transport in the city and its surroundings.",
    ]
    assert result.kinds("en")[:4] == ["heading", "paragraph", "list_item", "list_item"]
    assert "office" not in result.versions["en"].text
    assert "1 running heads" in result.notes("en")
    assert "2 page numbers" in result.notes("en")
    assert result.blocks("en")[-1].place.page == 2


def test_pdf_two_columns() -> None:
    words = EN.split()
    left = [" ".join(words[i : i + 4]) for i in range(0, 16, 4)]
    right = [" ".join(words[i : i + 4]) for i in range(16, len(words), 4)]
    lines = [(72.0, 760.0, 18.0, "One heading across both of the columns of this page")]
    lines += [(72.0, 700.0 - 14 * i, 11.0, t) for i, t in enumerate(left)]
    lines += [(330.0, 700.0 - 14 * i, 11.0, t) for i, t in enumerate(right)]
    result = ingest(x_pdf=pdf(lines))
    assert " ".join(result.texts("en")[1:]) == EN
    assert "several columns" in result.notes("en")


def test_pdf_of_pictures_is_a_scan() -> None:
    refused = ingest(x_pdf=pdf([], pages=2, picture=True)).reject()
    assert refused.code == "ING005"
    assert "OCR" in refused.reason
    assert ingest(x_pdf=pdf([])).reject().code == "ING002"
    mixed = ingest(x_pdf=pdf([(72, 700, 11, EN[:80])], picture=True))
    assert list(mixed.versions) == ["en"]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("энергия менед-", "жменті", "энергия менеджменті"),
        ("ЕҚДБ-", "ның өкілі", "ЕҚДБ-ның өкілі"),
        ("35%-", "ға дейін", "35%-ға дейін"),
        ("Нур-", "Султан", "Нур-Султан"),
        ("жол-", "көлік оқиғасы", "жол-көлік оқиғасы"),
        ("sus\u00ad", "tainable", "sustainable"),
        ("2014 –", "2020", "2014 – 2020"),
    ],
)
def test_words_cut_at_line_ends(first: str, second: str, whole: str) -> None:
    assert Hyphens([first, second]).join(first, second) == whole
