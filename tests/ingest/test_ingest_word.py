"""Word: the accepted text, with its structure and what hides outside the body."""

from __future__ import annotations

import io

import docx as python_docx
from ingest_files import KK, RU, WORD, Result, archive, docx, ingest, p, word_part


def saved(document: python_docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_structure() -> None:
    document = python_docx.Document()
    document.add_heading("Қала жоспарды бекітті", 1)
    document.add_paragraph(KK)
    document.add_paragraph("тұрғын үйлер", style="List Bullet")
    document.add_paragraph("көлік", style="List Number")
    document.add_paragraph("Сурет авторы", style="Caption")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Кезең", "Мерзімі"
    document.sections[0].footer.paragraphs[0].text = "Баспасөз қызметі"
    result = Result({"x.docx": saved(document)})
    assert result.kinds("kk") == [
        "heading", "paragraph", "list_item", "list_item", "caption", "table_cell", "table_cell",
        "boilerplate",
    ]  # fmt: skip
    blocks = result.blocks("kk")
    assert (blocks[0].level, blocks[2].level) == (1, 1)
    assert (blocks[6].place.table, blocks[6].place.row, blocks[6].place.column) == (1, 1, 2)
    assert blocks[7].place.part == "footer"
    assert result.release.title == "Қала жоспарды бекітті"


def test_tracked_changes_are_accepted() -> None:
    body = (
        f'<w:p><w:r><w:t xml:space="preserve">{KK} Бюджет </w:t></w:r><w:del><w:r>'
        f"<w:delText>5</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>6</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>ескі</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>.</w:t></w:r></w:moveTo></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Бірінші </w:t></w:r></w:p>" + p("жартысы.")
    )
    result = ingest(kk_docx=docx(body))
    assert result.texts("kk") == [f"{KK} Бюджет 6.", "Бірінші жартысы."]
    assert "1 insertions, 1 deletions, 1 moves" in result.notes("kk")


def test_deleted_rows_go() -> None:
    body = p(KK) + (
        f"<w:tbl><w:tr><w:tc>{p('а')}</w:tc><w:tc>{p('б')}</w:tc></w:tr>"
        f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('в')}</w:tc><w:tc>{p('г')}</w:tc></w:tr></w:tbl>"
    )
    assert ingest(kk_docx=docx(body)).texts("kk")[1:] == ["а", "б"]


def test_comments_are_told_and_left_out() -> None:
    document = python_docx.Document()
    run = document.add_paragraph().add_run(KK)
    document.add_comment(run, text="Тексеру керек", author="А", initials="А")
    result = Result({"kk.docx": saved(document)})
    assert "Тексеру" not in result.versions["kk"].text
    assert "1 comments were left out" in result.notes("kk")


def test_links_fields_hyphens_and_breaks() -> None:
    body = (
        f"{p(KK)}<w:p><w:r><w:t>Жол</w:t><w:noBreakHyphen/><w:t>көлік</w:t><w:br/><w:t>сай</w:t><w:softHyphen/>"
        '<w:t xml:space="preserve">ты </w:t></w:r><w:hyperlink r:id="link"><w:r><w:t>мұнда</w:t>'
        "</w:r></w:hyperlink>"
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://f.kz"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve"> әрі '
        "осында</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t>'
        "</w:r></w:fldSimple>"
        '<w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r></w:p>'
    )
    result = ingest(kk_docx=docx(body))
    text = result.versions["kk"].text
    assert result.texts("kk")[1] == "Жол\u2011көлік сай\u00adты мұнда әрі осында°"
    links = result.blocks("kk")[1].links
    assert [(text[x.start : x.end].strip(), x.url) for x in links] == [
        ("мұнда", "https://e.kz/kk"), ("әрі осында", "https://f.kz"),
    ]  # fmt: skip


def test_footnotes_headers_and_text_boxes() -> None:
    box = f"<wps:txbx><w:txbxContent>{p('Жақтаудағы мәтін')}</w:txbxContent></wps:txbx>"
    body = (
        f'<w:p><w:r><w:t>{KK}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><mc:AlternateContent>'
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        '</mc:AlternateContent></w:r></w:p><w:sectPr><w:headerReference r:id="r1"/>'
        '<w:footerReference r:id="r2"/>'
        "</w:sectPr>"
    )
    notes = "".join(
        f'<w:footnote w:id="{n}">{p(text)}</w:footnote>'
        for n, text in ((1, "Бөлгіш"), (2, "Ескертпе мәтіні"))
    )
    number = '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    page = f"<w:p>{number}<w:r><w:t> / 2</w:t></w:r></w:p>"
    result = ingest(kk_docx=docx(body, footnotes=notes, header1=p("Қала әкімдігі"), footer1=page))
    assert [(b.place.part, t) for b, t in zip(result.blocks("kk"), result.texts("kk"), strict=True)] == [
        ("header", "Қала әкімдігі"), ("body", KK), ("textbox", "Жақтаудағы мәтін"),
        ("footnote", "Ескертпе мәтіні"),
    ]  # fmt: skip


def test_nested_tables_belong_to_their_cell_and_frames_are_paragraphs() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p('ішкі')}</w:tc><w:tc>{p('екінші')}</w:tc></w:tr></w:tbl>"
    table = f"<w:tbl><w:tr><w:tc>{p('бір')}{inner}</w:tc><w:tc>{p('екі')}</w:tc></w:tr></w:tbl>"
    frame = f"<w:tbl><w:tr><w:tc>{p('Жақтау')}</w:tc></w:tr></w:tbl>"
    result = ingest(kk_docx=docx(p(KK) + table + frame))
    columns = [b.place.column for b in result.blocks("kk")]
    assert list(zip(result.texts("kk"), columns, strict=True))[1:] == [
        ("бір", 1), ("ішкі", 1), ("екінші", 1), ("екі", 2), ("Жақтау", None),
    ]  # fmt: skip


def test_headings_without_styles_are_the_bold_lines() -> None:
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r></w:p>"
    result = ingest(
        ru_docx=docx(bold.format("Город утвердил план") + p(RU) + p(RU) + bold.format("Бюджет") + p(RU))
    )
    assert [b.level for b in result.blocks("ru")] == [1, None, None, 2, None]


def test_typed_dashes_make_a_list() -> None:
    result = ingest(ru_docx=docx(p(RU) + p("- дома;") + p("- транспорт.")))
    assert result.texts("ru")[1:] == ["дома;", "транспорт."]
    assert result.kinds("ru")[1:] == ["list_item", "list_item"]


def test_strict_files_are_read() -> None:
    document = word_part("document", f"<w:body>{p(KK)}</w:body>")
    strict = document.replace(WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    data = archive({"[Content_Types].xml": "<Types/>", "word/document.xml": strict})
    assert ingest(kk_docx=data).texts("kk") == [KK]


def test_hidden_text_is_left_out() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>жасырын</w:t></w:r>"
    body = f"{p(KK)}<w:p>{hidden}<w:r><w:t>көрінетін</w:t></w:r></w:p>"
    result = ingest(kk_docx=docx(body))
    assert result.texts("kk")[1] == "көрінетін"
    assert "hidden" in result.notes("kk")
