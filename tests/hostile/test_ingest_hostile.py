"""Broken, encrypted, disguised and malicious files: a reject that says what to do, never an exception."""

from __future__ import annotations

import base64
import io
import time
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core.config import IngestConfig
from pipeline.core.model import Reject, Version
from pipeline.ingest.raw import RawFile, RawRelease
from pipeline.ingest.stage import run

KK = "Петропавл қаласының мәслихаты тұрақты энергетикалық даму жөніндегі жоспарды бекітті. " * 2
_CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
_TYPES = "[Content_Types].xml"
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def rejects(name: str, data: bytes, config: IngestConfig | None = None) -> tuple[Reject, ...]:
    files = (RawFile(name, data), RawFile("good.draft.txt", KK.encode()))
    rows, refused = run(RawRelease("r", files), config or IngestConfig())
    assert any(isinstance(r, Version) and r.source.file == "good.draft.txt" for r in rows), (
        "the other files go on"
    )
    return refused


def packed(members: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def word(document: bytes | str) -> bytes:
    return packed({_TYPES: "<Types/>", "word/document.xml": document})


def good_word() -> bytes:
    return word(f"<w:document {_WORD}><w:body><w:p><w:r><w:t>{KK}</w:t></w:r></w:p></w:body></w:document>")


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(50), "ING001"),
        ("a.docx", b"\x89PNG\r\n\x1a\n" + bytes(50), "ING001"),
        ("a.jpg", b"\xff\xd8\xff\xe0" + bytes(50), "ING001"),
        ("a.zip", packed({"a.txt": "x"}), "ING001"),
        ("a.xlsx", packed({_TYPES: "<Types/>", "xl/workbook.xml": "<x/>"}), "ING001"),
        ("a.pptx", packed({_TYPES: "<Types/>", "ppt/presentation.xml": "<x/>"}), "ING001"),
        ("a.ods", packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "ING001"),
        ("a.doc", _CFB + "WordDocument".encode("utf-16-le"), "ING001"),
        ("a.rar", b"Rar!\x1a\x07\x01\x00" + bytes(50), "ING001"),
        ("a.csv", b"a,b,c\n1,2,3\n", "ING001"),
        ("a.bin", bytes(range(32)) * 20, "ING001"),
        ("a.txt", b"", "ING002"),
        ("a.txt", b"\xef\xbb\xbf", "ING002"),
        ("a.txt", b" \r\n\t\n", "ING002"),
        ("a.docx", b"", "ING002"),
        ("a.html", b"<html><body><script>x</script></body></html>", "ING002"),
        ("a.docx", word(f"<w:document {_WORD}><w:body/></w:document>"), "ING002"),
        ("a.docx", good_word()[:-60], "ING003"),
        ("a.docx", good_word()[:200], "ING003"),
        ("a.docx", word(f"<w:document {_WORD}><w:body>"), "ING003"),
        ("a.docx", packed({"word/other.xml": "<x/>", _TYPES: "<x/>"}), "ING003"),
        ("a.odt", packed({"mimetype": "application/vnd.oasis.opendocument.text"}), "ING003"),
        ("a.pdf", b"%PDF-1.4\nnothing of the kind", "ING003"),
        ("a.pdf", b"\x00\x01\x02\x03" * 50, "ING003"),
        ("a.rtf", b"{\\rtf1\\ansi{\\fonttbl", "ING003"),
        ("a.docx", _CFB + "EncryptedPackage".encode("utf-16-le"), "ING004"),
    ],
)
def test_refused(name: str, data: bytes, code: str) -> None:
    refused = rejects(name, data)
    assert [(r.source, r.code) for r in refused] == [(name, code)]
    assert refused[0].reason[-1] == "."


def test_encrypted_odt() -> None:
    members: dict[str, bytes | str] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": b"\x00garbage",
        "META-INF/manifest.xml": "<m><manifest:encryption-data/></m>",
    }
    assert rejects("a.odt", packed(members))[0].code == "ING004"


def test_encrypted_members() -> None:
    data = bytearray(good_word())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(signature, at + 4)
    assert rejects("a.docx", bytes(data))[0].code == "ING004"


#: one page, RC4 with a user password; zlib and base85
_LOCKED = (
    "c-n<iL1+{)6g_!xE(Jk*jlv#8bdpRmlfb&rc6X`NvdeB;52a#ulHE?-"
    "&a|^>Z9OPGc@wWK^rDCsQNb23A__&kD+&tUdhnzdrL+ezGu`d3^x(`uGC%*n_ws&{Dd&sl(FNDayxG0~$3g&ts5WC|v%oHkh"
    "H3$9A{AhdEzc=n4+$-"
    "rQ3K?1mI`H(h<gf#qJ>Zc1niMOw!kEC($c9;@c~}9)cL10)GE|1Ko00el?=pSv}91Ac`2uW5u9L^MQjo~vMQ<-"
    "EyTXTO;Cyk<zRvUO%rmt<m(a8!%uqnFRQSjrvZ0OZP3&zHe*w0l~;Zw)1sD+m6)~ojrE7;E^fPz?mY$1;@!!<S0_Gi%|Ge4M"
    "t<#`{5E^N(0BLcn)-"
    "fAeq3$5dvWJ^c4MWuzO}KxGqZYp_{?_y`<<)TJ_N5<!o5?+KAnC0<@B1f|NH0HvD@>HAFTY?+)Tu^soFAWkIX^QQt2k`Vbxq"
    "zI`9Rs3!%{%gbiR{3BrM}6?6mDg_=&co)~~SKBNd;AKczP6jT4ITDE5c3wpY+m^g0dBfm7K!X#<bEEK8}_|Q1ycC7B$SJfhv"
    "B9`40%z#}2SuAiJ3dA`?9Q!Urh<FaHNnbj=?syC{K^>oQ;SeaLS@RjioJ*f#$`tYqN2vg^W+;R62qvf%b8HOZY_X%<3~~2o+"
    ">k=Z>kN9eny;9|L~>6OBB`iz$%R4?Vnm2*MAf(=MiTUpFj)u^&WMi;+xP+LgyHIXw-"
    "l?o1%YS5!w0yOIuz8wVGNlTrYm7L=8_{Zgq<TXOwo}TLF`D3_HyW01WnU}q<@ttO0HyjS*pQJ1w3G1%7e))mJkXLVb}Gg=So"
    "JT3mFrp8Pa7QrMdrSOr>WpUY^syZQnL?O+>6ySD1sWOr}sOT7LoSo<yA"
)


def test_pdf_with_a_password() -> None:
    refused = rejects("a.pdf", zlib.decompress(base64.b85decode(_LOCKED)))
    assert [r.code for r in refused] == ["ING004"]


def test_too_large_a_file() -> None:
    assert rejects("a.txt", KK.encode() * 100, IngestConfig(max_file_size=5000))[0].code == "ING010"


def test_zip_bomb() -> None:
    bomb = word(b"<x>" + b" " * 60_000_000)
    assert len(bomb) < 100_000
    began = time.perf_counter()
    assert rejects("a.docx", bomb)[0].code == "ING010"
    assert time.perf_counter() - began < 5


def test_zip_that_lies_about_its_size() -> None:
    data = bytearray(word(b"<x>" + b" " * 3_000_000))
    size = (3_000_003).to_bytes(4, "little")
    lie = (1000).to_bytes(4, "little")
    assert rejects("a.docx", bytes(data).replace(size, lie))[0].code in ("ING003", "ING010")


def test_bomb_in_a_pdf() -> None:
    stream = zlib.compress(bytes(150_000_000), 9)
    data = b"%%PDF-1.4\n1 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream\nendobj\n" % (
        len(stream), stream,
    )  # fmt: skip
    assert rejects("a.pdf", data)[0].code == "ING010"


def test_external_and_growing_entities() -> None:
    outside = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document {_WORD}>&x;</w:document>'
    laughs = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>'
    for document in (outside, laughs, laughs.encode("utf-16")):
        refused = rejects("a.docx", word(document))
        assert refused[0].code == "ING003"
        assert "root:" not in refused[0].reason


def test_yaml_bomb() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    refused = rejects("release.yaml", bomb.encode())
    assert [r.code for r in refused] == ["ING008"]
    assert [r.code for r in rejects("release.yaml", b"[" * 5000)] == ["ING008"]


def test_five_megabytes_in_one_line() -> None:
    began = time.perf_counter()
    line = ("Қала жоспарды бекітті және үш тілде жариялады " * 120_000)[:4_900_000]
    rows, refused = run(RawRelease("r", (RawFile("kk.txt", line.encode()),)), IngestConfig())
    assert not refused
    assert any(isinstance(r, Version) for r in rows)
    assert time.perf_counter() - began < 60


def test_deep_nesting() -> None:
    for name, data in (
        ("a.html", b"<html><body>" + b"<div>" * 20_000 + KK.encode()),
        ("a.docx", word(f"<w:document {_WORD}><w:body>" + "<w:sdt>" * 3000)),
        ("a.rtf", b"{\\rtf1 " + b"{" * 50_000 + b"x"),
        ("a.md", b">" * 5000 + KK.encode()),
        ("a.md", b"[" * 20_000),
    ):
        rejects(name, data)


_NAMES = st.sampled_from(
    ["kk.txt", "ru.docx", "en.pdf", "x.html", "x.md", "x.rtf", "x.odt", "x", "release.yaml"]
)
_HEADS = st.sampled_from(
    [
        b"",
        b"%PDF-1.4\n",
        b"{\\rtf1\\ansi ",
        b"PK\x03\x04",
        b"<html>",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b"# ",
    ]
)


@settings(max_examples=200, deadline=None)
@given(_NAMES, _HEADS, st.binary(max_size=400))
def test_random_bytes(name: str, head: bytes, data: bytes) -> None:
    rejects(name, head + data)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=3))
def test_changed_bytes_in_a_word_file(position: int, change: bytes) -> None:
    data = bytearray(good_word())
    at = position % len(data)
    data[at : at + len(change)] = change
    rejects("x.docx", bytes(data))


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="\\{}'*u0123456789abcdefp \n;rowcell", max_size=200))
def test_random_rtf(body: str) -> None:
    rejects("x.rtf", b"{\\rtf1 " + body.encode())
