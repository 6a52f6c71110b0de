"""The page holds everything, executes nothing, and is the same each time."""

from __future__ import annotations

import html
import time
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
import regex

from pipeline.core.model import Edit, Reject, Severity
from pipeline.report.html import index_page, page
from pipeline.report.site import write_site
from tests.report.make import (
    anchor,
    document,
    evidence,
    finding,
    large,
    release,
    text3,
    three,
    usual,
    version,
)

UI = ("kk", "ru", "en")


class Reader(HTMLParser):
    """The text, tags and attributes of a page as a browser takes them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self.raw = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {k: v or "" for k, v in attrs}))
        self.raw = tag if tag in ("script", "style") else ""

    def handle_endtag(self, tag: str) -> None:
        self.raw = ""

    def handle_data(self, data: str) -> None:
        if not self.raw:
            self.text.append(data)


def read(source: str) -> Reader:
    reader = Reader()
    reader.feed(source)
    return reader


@pytest.mark.parametrize("ui", UI)
def test_every_finding_and_every_text_is_there(ui: str) -> None:
    made = usual()
    reader = read(page(document(made), ui))
    text = "".join(reader.text)
    for one in made.findings:
        assert getattr(one.message, ui) in text
    for v in made.versions:
        for line in v.text.split("\n"):
            assert line in text
    ids = [a["id"] for _, a in reader.tags if "id" in a]
    assert len(ids) == len(set(ids))
    links = {a["href"][1:] for _, a in reader.tags if a.get("href", "").startswith("#")}
    assert links <= set(ids)
    assert ("html", {"lang": ui}) in reader.tags


@pytest.mark.parametrize("ui", UI)
def test_nothing_is_left_unfilled(ui: str) -> None:
    made = document(usual(), rejects=(Reject(source="a/b.pdf", code="ING001", reason="empty"),))
    for source in (page(made, ui), index_page(made, {"made": "releases/made/index.html"}, ui)):
        text = "".join(t for t in read(source).text)
        assert not regex.search(r"\{\w*\}|built-in|None|Undefined", text)
        assert "a/b.pdf" in text


def test_the_verdict_says_what_and_why() -> None:
    text = "".join(read(page(document(usual()), "en")).text)
    assert "Not ready to publish" in text
    assert "critical errors can mislead readers" in text
    clean = "".join(read(page(document(release(three(), [], passed=True)), "ru")).text)
    assert "Можно публиковать" in clean
    assert "Исправлять нечего." in clean
    minor = finding(1, (anchor(three()[0], 0, 1),), severity=Severity.MINOR)
    light = "".join(read(page(document(release(three(), [minor], passed=True)), "kk")).text)
    assert "Жариялауға болады" in light


def test_the_title_is_in_the_language_of_the_reader() -> None:
    made = usual()
    for ui, v in zip(UI, made.versions, strict=True):
        heading = v.text.split("\n")[0]
        source = page(document(made), ui)
        assert f'<h1 lang="{ui}">{heading}</h1>' in source
        assert heading in index_page(document(made), {"made": "x.html"}, ui)
    given = msgspec.structs.replace(made, title="Given by hand")
    assert "<h1>Given by hand</h1>" in page(document(given), "kk")


def test_what_was_not_checked_is_not_praised() -> None:
    made = document(msgspec.structs.replace(release(three(), []), score=None, beads=()))
    text = "".join(read(page(made, "en")).text)
    assert "Not checked" in text
    assert "Ready to publish" not in text
    assert "Nothing to correct" not in text
    assert three()[0].text in text
    index = "".join(read(index_page(made, {"made": "x.html"}, "en")).text)
    assert "not checked" in index
    assert "Releases checked: 1; ready to publish: 0" in index


BIDI = "\u202e\u2066\u200f"
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></style></script><svg onload=alert(1)>",
    "<!--<script>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
    f"a\x00b\x1b[31m\x85\x7f{BIDI}\ufeff\u2028",
)


@pytest.mark.parametrize("bad", HOSTILE)
def test_hostile_strings_are_shown_and_never_run(bad: str, tmp_path: Path) -> None:
    kk, ru, en = (version(v.id, [bad, *v.text.split("\n")], source=bad + ".txt") for v in three(2))
    one = finding(
        0,
        (anchor(kk, 0, len(bad)),),
        code=bad,
        name=bad,
        message=text3(bad),
        evidence=(evidence(ru, 0, len(bad), value=bad),),
        edit=Edit(version="kk", start=0, end=1, replacement=bad),
        status=bad,
    )
    made = release([kk, ru, en], [one], id_=bad, title=bad, date=bad)
    made = msgspec.structs.replace(made, findings=(one,))
    whole = document(made, rejects=(Reject(source=bad, code=bad, reason=bad),))
    write_site(whole, tmp_path / "site")
    paths = sorted((tmp_path / "site").rglob("*.html"))
    assert len(paths) == 2
    for source in (page(whole), *(p.read_text() for p in paths)):
        reader = read(source)
        names = [t for t, _ in reader.tags]
        assert [names.count(tag) for tag in ("script", "style", "title")] == [1, 1, 1]
        assert not {"img", "iframe", "object", "embed", "link", "base"} & set(names)
        for _, attributes in reader.tags:
            assert not [k for k in attributes if k.startswith("on") or k in ("src", "style", "srcdoc")]
            assert not attributes.get("href", "").lower().startswith(("javascript", "data", "http"))
            assert not regex.search(r"[\p{Cf}\p{Zl}\p{Zp}]|[^\P{Cc}\t\n]", "".join(attributes.values()))
        text = "".join(reader.text)
        assert not regex.search(r"[\p{Cf}\p{Zl}\p{Zp}]|[^\P{Cc}\t\n]", text)
        shown = bad if BIDI[0] not in bad else "aU+0000bU+001B[31mU+0085U+007FU+202EU+2066U+200FU+FEFFU+2028"
        assert shown in text


def test_only_our_own_script_and_style_may_work() -> None:
    source = page(document(usual()))
    policy = next(a["content"] for t, a in read(source).tags if t == "meta" and "http-equiv" in a)
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not regex.search(r"(?:src|href)=\"(?:https?:)?//|url\(|@import", source)


def test_same_input_same_bytes(tmp_path: Path) -> None:
    made = document(usual(), usual(3))
    for name in ("one", "two"):
        write_site(made, tmp_path / name, "ru")
    one, two = (
        {
            p.relative_to(tmp_path / n): p.read_bytes()
            for p in sorted((tmp_path / n).rglob("*"))
            if p.is_file()
        }
        for n in ("one", "two")
    )
    assert one == two


def test_a_large_release_is_written_fast() -> None:
    made = document(large())
    assert sum(len(v.text.encode()) for v in made.releases[0].versions) > 200_000
    page(document(usual()))  # templates and the catalogue of checks are loaded once
    best = 9.0
    for _ in range(3):
        began = time.process_time()
        source = page(made)
        best = min(best, time.process_time() - began)
    assert source.count('<li class="finding') == 1000
    assert best < 3


def test_links_of_the_index_lead_to_pages(tmp_path: Path) -> None:
    names = ("А б/в?#%", "..", "CON", "x" * 200)
    site = write_site(document(*(release(three(), [], id_=n, title=n) for n in names)), tmp_path)
    from urllib.parse import unquote

    targets = {a["href"] for t, a in read(site.read_text()).tags if t == "a" and "href" in a}
    assert len(targets) == 4
    for target in targets:
        assert (tmp_path / unquote(html.unescape(target))).is_file()


def test_facts_that_should_be_equal_are_one_row() -> None:
    from pipeline.core.model import Entity, EntityKind
    from pipeline.report.view import release_view

    kk, ru, en = (version(k, [t]) for k, t in (("kk", "640 шам"), ("ru", "460 ламп"), ("en", "460 lamps")))
    entities = tuple(
        Entity(
            version=v.id,
            segment=f"{v.id}:s1",
            start=0,
            end=3,
            kind=EntityKind.NUMBER,
            value=v.text[:3],
            detector="test",
        )
        for v in (kk, ru, en)
    )
    said = (evidence(ru, 0, 3, "460"), evidence(en, 0, 3, "460"))
    one = finding(3, (anchor(kk, 0, 3),), mqm="accuracy/mistranslation/number", evidence=said)
    facts = release_view(release([kk, ru, en], [one], entities=entities), "en").facts
    assert [f.surfaces for f in facts.first] == [{"kk": ("640",), "ru": ("460",), "en": ("460",)}]
    assert facts.first[0].wrong == {("kk", "640")}
    assert not facts.partly
    assert not facts.complete
