"""Encodings of text files are detected by evidence and told."""

from __future__ import annotations

import pytest
from ingest_files import EN, KK, RU, Result, ingest

from pipeline.ingest.document import RefusalError
from pipeline.ingest.encoding import decode


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("utf-16", "UTF-16LE"), ("utf-16-le", "UTF-16LE"),
        ("utf-16-be", "UTF-16BE"), ("kz1048", "KZ-1048"), ("ptcp154", "PT154"),
    ],
)  # fmt: skip
def test_kazakh(codec: str, name: str) -> None:
    result = Result({"a.txt": KK.encode(codec)})
    assert result.versions["kk"].text == KK
    assert result.versions["kk"].source.encoding == name
    assert (
        codec == "utf-8"
        or "encoding detected" in result.notes("kk")
        or "byte order mark" in result.notes("kk")
    )


@pytest.mark.parametrize(
    ("codec", "name"), [("cp1251", "windows-1251"), ("koi8_r", "KOI8-R"), ("cp866", "CP866")]
)
def test_russian(codec: str, name: str) -> None:
    decoded = decode((RU + " «Соглашение мэров» – 15 городов.").encode(codec, "replace"))
    assert RU in decoded.text
    assert decoded.encoding == name


def test_windows_1251_is_named_when_the_kazakh_pages_read_the_same() -> None:
    decoded = decode(RU.encode("cp1251"))
    assert decoded.encoding == "windows-1251"
    assert any("read the same" in n for n in decoded.notes)


def test_a_ukrainian_name_does_not_make_a_russian_text_kazakh() -> None:
    text = RU + " В семинаре участвовали эксперты из города Київ."
    assert decode(text.encode("cp1251")).text == text


def test_a_kazakh_name_in_a_russian_text_keeps_its_letters() -> None:
    text = RU + " Об этом сказал Тимур Қалиев, директор «Тазалық»."
    assert decode(text.encode("kz1048")).text == text


def test_typographic_quotes_in_english() -> None:
    text = EN + " “Good news – for everyone,” he said."
    assert decode(text.encode("cp1252")).text == text


def test_damaged_utf8_is_read_and_told() -> None:
    data = KK.encode() * 3
    decoded = decode(data[:-1] + b"\xff")
    assert decoded.encoding == "UTF-8"
    assert "U+FFFD" in decoded.notes[0]


def test_noise_is_refused() -> None:
    with pytest.raises(RefusalError) as caught:
        decode(bytes(range(0x80, 0x100)) * 4)
    assert caught.value.code == "ING006"


def test_lone_surrogates_become_replacement_characters() -> None:
    result = ingest(kk_txt=(KK + " \ud83d").encode("utf-8", "surrogatepass"))
    assert result.versions["kk"].text.endswith("\ufffd")
