"""Generated documents are what the checks and the figures say: ``make docs`` makes them anew."""

from __future__ import annotations

import pytest

from pipeline.bench.docs import documents, every_check, main, stale
from tests.helpers import ROOT


def test_nothing_is_stale() -> None:
    assert stale(ROOT) == [], "make docs"


def test_every_check_has_a_page() -> None:
    pages = {p.stem for p in (ROOT / "docs" / "checks").glob("*.md")}
    assert pages == {"index", *(s.code for s in every_check())}


def test_the_same_catalogue_gives_the_same_text() -> None:
    assert documents(ROOT) == documents(ROOT)


def test_the_readme_has_its_figures() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    block = text.split("<!-- bench -->")[1].split("<!-- /bench -->")[0]
    assert "false alarms per 1,000 words" in block


def test_without_figures_it_says_what_to_do(tmp_path: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tmp_path)]) == 2
    assert "kelisim bench" in capsys.readouterr().err
