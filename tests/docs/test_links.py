"""Links in the documents lead somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex

from tests.docs.pages import anchors, name, written
from tests.helpers import ROOT

_LINK = regex.compile(r"(?<!\\)\]\((?!https?://|mailto:)([^)\s#]*)(?:#([^)\s]+))?\)")
_CODE = regex.compile(r"(?ms)^ *(`{3,}).*?^ *\1$|`[^`\n]+`")
PAGES = written() + sorted((ROOT / "docs" / "checks").glob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_resolve(page: Path) -> None:
    lost = []
    for match in _LINK.finditer(_CODE.sub("", page.read_text("utf-8"))):
        target = (page.parent / match[1]).resolve() if match[1] else page
        if not target.exists() or (match[2] and match[2] not in anchors(target.read_text("utf-8"))):
            lost.append(match[0])
    assert lost == []


def test_the_guide_is_reached_from_its_start() -> None:
    guide = ROOT / "docs" / "guide"
    text = "".join(p.read_text("utf-8") for p in guide.glob("*.md")) + (ROOT / "README.md").read_text("utf-8")
    assert [p.name for p in guide.glob("*.md") if p.name not in text] == []
