"""The translation memory is TMX 1.4b and holds the texts as they are."""

from __future__ import annotations

import io

import msgspec
from lxml import etree

from pipeline.core.model import Bead
from pipeline.report.tmx import memory
from tests.report.make import document, release, three, version

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
#: the part of the DTD of TMX 1.4b that a memory of level 1 can use: which elements stand where, in which
#: order, and which attributes they must and may have
DTD = """
<!ELEMENT tmx (header, body)> <!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header (note | prop | ude)*>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
  segtype (block | paragraph | sentence | phrase) #REQUIRED o-tmf CDATA #REQUIRED adminlang CDATA #REQUIRED
  srclang CDATA #REQUIRED datatype CDATA #REQUIRED o-encoding CDATA #IMPLIED creationdate CDATA #IMPLIED
  creationid CDATA #IMPLIED changedate CDATA #IMPLIED changeid CDATA #IMPLIED>
<!ELEMENT ude EMPTY> <!ELEMENT body (tu*)> <!ELEMENT tu ((note | prop)*, tuv+)>
<!ATTLIST tu tuid CDATA #IMPLIED segtype (block | paragraph | sentence | phrase) #IMPLIED
  srclang CDATA #IMPLIED datatype CDATA #IMPLIED>
<!ELEMENT tuv ((note | prop)*, seg)> <!ATTLIST tuv xml:lang CDATA #REQUIRED>
<!ELEMENT seg (#PCDATA)> <!ELEMENT note (#PCDATA)>
<!ELEMENT prop (#PCDATA)> <!ATTLIST prop type CDATA #REQUIRED>
"""


def units(data: bytes) -> list[etree._Element]:
    root = etree.fromstring(data)
    valid = etree.DTD(io.StringIO(DTD))
    assert valid.validate(root), valid.error_log
    return root.findall("body/tu")


def texts(unit: etree._Element) -> dict[str, str]:
    return {v.get(LANG, ""): v.findtext("seg") or "" for v in unit.findall("tuv")}


def test_every_bead_comes_back_with_its_texts() -> None:
    made = release(three(6), [])
    memo = memory(document(made))
    lines = {v.id: v.text.split("\n") for v in made.versions}
    found = units(memo.data)
    assert [texts(u) for u in found] == [{k: own[i] for k, own in lines.items()} for i in range(6)]
    assert (memo.left_out, memo.replaced) == (0, 0)
    props = [{p.get("type"): p.text for p in u.findall("prop")} for u in found]
    assert props[0] == {"x-release": "made", "x-bead": "b1", "x-posterior": "1.000"}
    header = etree.fromstring(memo.data).find("header")
    assert header is not None
    assert header.get("srclang") == "*all*"
    assert memo.data == memory(document(made)).data


def test_beads_of_one_version_are_counted_and_merged_ones_are_blocks() -> None:
    kk, ru, en = three(4)
    made = release([kk, ru, en], [])
    merged = Bead(
        id="b1", segments={"kk": ("kk:s1", "kk:s2"), "ru": ("ru:s1",), "en": ()}, posterior=0.5, move=True
    )
    alone = Bead(id="b2", segments={"en": ("en:s1",)}, posterior=1.0)
    memo = memory(document(msgspec.structs.replace(made, beads=(merged, alone))))
    (unit,) = units(memo.data)
    assert memo.left_out == 1
    assert unit.get("segtype") == "block"
    first, second, *_ = kk.text.split("\n")
    assert texts(unit) == {"kk": f"{first} {second}", "ru": ru.text.split("\n")[0]}


def test_what_xml_cannot_hold_and_what_it_escapes() -> None:
    nasty = 'a\x0bb\ufffe <seg> & "x" ]]> 😀\u00a0\u0301'
    pair = [version("kk", [nasty]), version("ru", [" два  пробела "])]
    memo = memory(document(release(pair, [], id_="a b%\x01")))
    (unit,) = units(memo.data)
    replaced = nasty.replace("\x0b", "\ufffd").replace("\ufffe", "\ufffd")
    assert texts(unit) == {"kk": replaced, "ru": " два  пробела "}
    assert memo.replaced == 4
    assert unit.get("tuid") == "a%20b%25\ufffd:b1"


def test_nothing_in_common_is_an_empty_memory() -> None:
    memo = memory(document(release([three()[0]], [])))
    assert units(memo.data) == []
    assert memo.left_out == 8
