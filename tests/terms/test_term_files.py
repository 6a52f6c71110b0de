"""Termbase files: every format in, the same concepts out; faults are told with file, line and a way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.core.errors import ConfigError
from pipeline.terms.records import Concept, Status, Term, Termbase
from pipeline.terms.termbase import check_termbase, load, simple_termbase, write_csv, write_tbx, write_xlsx

FULL = Termbase.of(
    [
        Concept(
            id="em",
            domain="energy",
            definition="Planned use of energy, “by the book”.",
            note="a note",
            source="ISO 50001",
            customer="EU",
            terms=(
                Term(
                    language="kk",
                    text="энергия менеджменті",
                    part_of_speech="noun",
                    source="заң",
                    note="н; 1",
                ),
                Term(language="kk", text="қуатменеджмент", status=Status.DEPRECATED),
                Term(language="kk", text="=қуат", status=Status.FORBIDDEN, note="calque"),
                Term(
                    language="ru",
                    text="ЭМ",
                    status=Status.ADMITTED,
                    term_type="abbreviation",
                    case_sensitive=True,
                ),
                Term(language="en", text="energy management, <b>", status=Status.PREFERRED),
            ),
        ),
        Concept(id="ec", do_not_translate=True, terms=(Term(language="en", text="Energy Cities"),)),
    ]
)

MARTIF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc>
<sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
<text><body>
<termEntry id="c1"><descrip type="subjectField">energy</descrip>
 <langSet xml:lang="kk-KZ"><tig><term>энергия  аудиті</term>
  <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig></langSet>
 <langSet xml:lang="ru"><ntig><termGrp><term>энергоаудит</term>
  <termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet>
</termEntry>
<termEntry><langSet xml:lang="en"><tig><term>energy audit</term></tig></langSet></termEntry>
</body></text></martif>"""

DCT = """<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min"><tbxHeader/><text><body>
<conceptEntry id="c5"><min:subjectField>heat</min:subjectField><langSec xml:lang="en">
<termSec><term>district heating</term>
<min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>
<min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec></conceptEntry></body></text></tbx>"""


def _file(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_tbx_csv_xlsx_and_back(tmp_path: Path) -> None:
    tbx, csv, xlsx, again = (tmp_path / n for n in ("a.tbx", "b.csv", "c.xlsx", "d.tbx"))
    write_tbx(FULL, tbx)
    assert load(tbx) == FULL
    write_csv(load(tbx), csv)
    assert load(csv) == FULL
    pytest.importorskip("openpyxl")
    write_xlsx(load(csv), xlsx)
    assert load(xlsx) == FULL
    write_tbx(load(xlsx), again)
    assert again.read_bytes() == tbx.read_bytes()


def test_older_tbx_is_read(tmp_path: Path) -> None:
    termbase = load(_file(tmp_path, "old.xml", MARTIF))
    first, second = termbase.concepts
    assert (first.id, first.domain, second.id) == ("c1", "energy", "c2")
    assert [(t.language, t.text, t.status.value) for t in first.terms] == [
        ("kk", "энергия аудиті", "admitted"),
        ("ru", "энергоаудит", "preferred"),
    ]
    assert first.terms[1].part_of_speech == "noun"


def test_dct_style_is_read(tmp_path: Path) -> None:
    (concept,) = load(_file(tmp_path, "dct.tbx", DCT)).concepts
    assert concept.domain == "heat"
    assert (concept.terms[0].status, concept.terms[0].part_of_speech) == (Status.DEPRECATED, "noun")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_as_people_save_it(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = [
        "concept_id,lang,term,status",
        "em,kk-KZ,энергия менеджменті,Preferred",
        "",
        "em,RU,энергоменеджмент,",
    ]
    text = "\r\n".join(rows).replace(",", delimiter)
    (concept,) = load(_file(tmp_path, "t.csv", text.encode(encoding))).concepts
    assert [(t.language, t.text, t.status.value) for t in concept.terms] == [
        ("kk", "энергия менеджменті", "preferred"),
        ("ru", "энергоменеджмент", "preferred"),
    ]


def test_no_file_and_empty_file_are_empty_termbases(tmp_path: Path) -> None:
    assert load(None).concepts == ()
    assert load(_file(tmp_path, "e.csv", "")).concepts == ()
    assert load(_file(tmp_path, "h.csv", "concept_id,lang,term,status\n")).concepts == ()


def test_digest_follows_the_content_not_the_format(tmp_path: Path) -> None:
    write_csv(FULL, tmp_path / "a.csv")
    assert load(tmp_path / "a.csv").digest == FULL.digest
    assert Termbase.of(FULL.concepts[:1]).digest != FULL.digest


TBX = "<tbx type='TBX-Basic' xmlns='urn:iso:std:iso:30042:ed-2'>\n<text><body>{}</body></text></tbx>"
BOMB = (
    '<!DOCTYPE tbx [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {b} "{("&" + a + ";") * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>\n<tbx><text><body><conceptEntry><langSec xml:lang='en'><termSec><term>&i;</term></termSec>"
    "</langSec></conceptEntry></body></text></tbx>"
)
FAULTY: list[tuple[str, str | bytes, str]] = [
    ("cut.tbx", "<tbx><text>", "not well-formed"),
    ("other.xml", "<tmx/>", "is not TBX"),
    (
        "status.tbx",
        TBX.format(
            "<conceptEntry id='a'><langSec xml:lang='en'>\n<termSec><term>x</term>"
            "<termNote type='administrativeStatus'>cool</termNote></termSec></langSec></conceptEntry>"
        ),
        "line 3: unknown status “cool”",
    ),
    (
        "noterm.tbx",
        TBX.format("<conceptEntry id='a'><langSec xml:lang='en'><termSec/></langSec></conceptEntry>"),
        "line 2: a term section without a term",
    ),
    (
        "nolang.tbx",
        TBX.format(
            "<conceptEntry id='a'><langSec><termSec><term>x</term></termSec></langSec></conceptEntry>"
        ),
        "without xml:lang",
    ),
    ("twice.tbx", TBX.format("<conceptEntry id='a'/>\n<conceptEntry id='a'/>"), "line 3: the concept id “a”"),
    ("bomb.tbx", BOMB, "bomb.tbx, line"),
    ("cols.csv", "id,language\n1,kk\n", "line 1: no column term"),
    ("status.csv", "concept_id,lang,term,status\na,kk,x,nice\n", "line 2: unknown status “nice”"),
    ("empty.csv", "concept_id,lang,term,status\na,kk,x,\na,kk,,\n", "line 3: the column term is empty"),
    ("quote.csv", 'concept_id,lang,term,status\na,kk,"x"y,\n', "line 2"),
    ("flag.csv", "concept_id,lang,term,status,case_sensitive\na,kk,x,,perhaps\n", "neither yes nor no"),
    ("cp1251.csv", "concept_id,lang,term,status\na,ru,слово,\n".encode("cp1251"), "line 2: not UTF-8"),
    ("nul.csv", "concept_id,lang,term\0", "no text"),
    ("bad.xlsx", b"PK\x03\x04 nothing", "not a readable XLSX"),
]


@pytest.mark.parametrize(("name", "content", "message"), FAULTY, ids=[f[0] for f in FAULTY])
def test_faulty_files_tell_place_and_remedy(
    tmp_path: Path, name: str, content: str | bytes, message: str
) -> None:
    path = _file(tmp_path, name, content)
    with pytest.raises(ConfigError) as caught:
        load(path)
    assert message in str(caught.value)
    assert str(path) in str(caught.value)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "none.tbx", tmp_path):
        with pytest.raises(ConfigError, match="cannot be read"):
            load(path)


def test_external_entities_are_not_fetched(tmp_path: Path) -> None:
    secret = _file(tmp_path, "secret.txt", "secret")
    doctype = f'<!DOCTYPE tbx [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    term = "<termSec><term>a&x;</term></termSec>"
    entry = f"<conceptEntry id='a'><langSec xml:lang='en'>{term}</langSec></conceptEntry>"
    path = _file(tmp_path, "x.tbx", doctype + TBX.format(entry))
    assert "secret" not in str(load(path))


def test_problems_of_a_termbase() -> None:
    termbase = simple_termbase(
        {
            "none": {},
            "twice": {"kk": {"ауа": "preferred", "Ауа": "admitted"}},
            "fight": {"kk": {"су": "preferred", "Су": "forbidden"}},
            "lost": {"ru": {"вода": "admitted"}},
            "many": {"en": {"heat": "preferred", "warmth": "preferred"}},
            "homograph": {"en": {"heat": "preferred"}},
            "clash": {"en": {"warmth": "deprecated"}, "kk": {"жылу": "preferred"}},
        }
    )
    found = {(p.kind, p.concepts) for p in check_termbase(termbase)}
    assert found == {
        ("no-terms", ("none",)),
        ("duplicate", ("twice",)),
        ("conflict", ("fight",)),
        ("no-preferred", ("lost",)),
        ("several-preferred", ("many",)),
        ("homograph", ("many", "homograph")),
        ("conflict", ("many", "clash")),
        ("no-preferred", ("clash",)),
    }
