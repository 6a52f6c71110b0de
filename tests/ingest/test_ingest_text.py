"""Plain text: paragraphs, hard wraps, lists, headings, contacts."""

from __future__ import annotations

from ingest_files import EN, KK, RU, ingest

from pipeline.core.config import IngestConfig
from pipeline.ingest.readers.text import read


def test_hard_wrapped_lines_are_rejoined() -> None:
    wrapped = (
        "The Union is made up of 28 Member States\nwho have decided to gradually link together\n"
        "their know-how and resources. The Union\nis committed to sharing its achievements\nwith others."
    )
    result = ingest(en_txt=f"Title of the text\n\n{wrapped}\n")
    assert result.texts("en")[1] == wrapped.replace("\n", " ")


def test_one_sentence_per_line_stays_apart() -> None:
    result = ingest(ru_txt="Город утвердил план.\nОн рассчитан до 2020 года.\nСтоимость велика.")
    assert result.texts("ru") == ["Город утвердил план.", "Он рассчитан до 2020 года.", "Стоимость велика."]
    assert result.versions["ru"].text.count("\n") == 2


def test_address_lines_stay_apart_and_are_contacts() -> None:
    address = "Delegation of\nThe European Union\nIn Kazakhstan:\n62, Kosmonavtov str.,\nTel: (7172) 91 10 40"
    result = ingest(en_txt=f"{EN}\n\n{address}")
    assert result.texts("en")[1:] == address.split("\n")
    assert result.kinds("en")[1:] == ["contact"] * 5


def test_list_items_without_empty_lines() -> None:
    result = ingest(
        kk_txt=f"{KK}\nШаралар көзделген:\n- тұрғын үйлер;\n- қоғамдық\n  ғимараттар;\n• көлік.\n"
    )
    assert result.texts("kk")[-3:] == ["тұрғын үйлер;", "қоғамдық ғимараттар;", "көлік."]
    assert result.kinds("kk")[-3:] == ["list_item"] * 3
    assert "тұрғын үйлер;\nқоғамдық ғимараттар;\nкөлік." in result.versions["kk"].text


def test_numbers_are_a_list_only_in_company() -> None:
    listed = ingest(ru_txt=f"{RU}\n\n1) жилые дома;\n2) транспорт.")
    assert listed.kinds("ru")[-2:] == ["list_item", "list_item"]
    single = ingest(ru_txt=f"{RU}\n\n5. Это не список, а строка с номером пять.")
    assert single.texts("ru")[-1].startswith("5.")


def test_direct_speech_is_no_list() -> None:
    result = ingest(ru_txt=f"{RU}\n\n– Мы рады этому событию, – сказал аким города Петропавловска.")
    assert result.kinds("ru")[-1] == "paragraph"
    assert result.texts("ru")[-1].startswith("– Мы")


def test_headings_by_position() -> None:
    result = ingest(kk_txt=f"ПРЕСС-РЕЛИЗ\n\nҚала жоспарды бекітті\n\n{KK}\n\nКелесі қадамдар\n\n{KK}")
    assert [(b.kind.value, b.level) for b in result.blocks("kk")] == [
        ("heading", 1), ("heading", 1), ("paragraph", None), ("heading", 2), ("paragraph", None),
    ]  # fmt: skip
    assert result.release.title == "Қала жоспарды бекітті"


def test_a_heading_is_not_joined_with_the_text_below() -> None:
    result = ingest(en_txt=f"A short heading\n{EN}")
    assert result.texts("en") == ["A short heading", EN]


def test_stray_markdown_stays() -> None:
    assert "**Қазіргі" in ingest(kk_txt=f"{KK} **Қазіргі қала.").versions["kk"].text


def test_invisible_characters_stay_and_control_characters_go() -> None:
    result = ingest(kk_txt=f"{KK} а\u00adб\u200bв\u00a0г\x07д  е\r\n")
    assert "а\u00adб\u200bв\u00a0гд  е" in result.versions["kk"].text
    assert "1 control characters were removed" in result.notes("kk")


def test_text_is_nfc() -> None:
    assert "й" in ingest(ru_txt=RU.replace("й", "и\u0306")).versions["ru"].text


def test_place_is_the_line() -> None:
    blocks = ingest(kk_txt=f"\n\nТақырып\n\n{KK}").blocks("kk")
    assert [(b.place.paragraph, b.place.line) for b in blocks] == [(1, 3), (2, 5)]


def test_lines_may_be_kept() -> None:
    document = read("Бірінші\nекінші\n\nүшінші\n".encode(), keep_lines=True)
    assert [b.text for b in document.blocks] == ["Бірінші\nекінші", "үшінші"]


def test_boilerplate_and_caption() -> None:
    result = ingest(ru_txt=f"{RU}\n\nФото: пресс-служба акимата\n\nПроект финансируется\nЕвропейским союзом")
    assert result.kinds("ru")[1:] == ["caption", "boilerplate"]


def test_too_long_a_text() -> None:
    assert ingest(IngestConfig(max_text_length=50), kk_txt=KK).reject().code == "ING010"
