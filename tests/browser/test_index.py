"""The index page: sorting, links, the way back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pipeline.report.site import write_site
from tests.report.make import document, release, three, usual


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    releases = [
        release(three(), [], id_=f"r{i}", title=title, points=points, date=f"202{i}-01-01", passed=i == 2)
        for i, (title, points) in enumerate([("Бета", 9.5), ("Альфа", 100.0), ("Гамма", 20.25)])
    ]
    return write_site(document(*releases, usual()), folder, "ru")


def titles(page: Any) -> list[str]:
    return [str(t) for t in page.locator("table.sortable tbody td:first-child a").all_text_contents()]


def test_sorting(tab: Any, site: Path) -> None:
    page = tab.open(site)
    assert titles(page)[:2] == ["Альфа", "Гамма"]
    head = page.get_by_role("button", name="Баллов на 1000 слов")
    head.click()
    assert titles(page)[0] == "Бета"
    assert titles(page)[-1] == "Альфа"
    assert head.locator("..").get_attribute("aria-sort") == "ascending"
    page.get_by_role("button", name="Релиз").click()
    assert [t for t in titles(page) if len(t) < 6] == ["Альфа", "Бета", "Гамма"]
    page.get_by_role("button", name="Дата").focus()
    page.keyboard.press("Enter")
    assert [t for t in titles(page) if len(t) < 6] == ["Бета", "Альфа", "Гамма"]


def test_links_there_and_back(tab: Any, site: Path) -> None:
    page = tab.open(site)
    count = page.locator("table.sortable tbody tr").count()
    for i in range(count):
        title = titles(page)[i]
        page.locator("table.sortable tbody a").nth(i).click()
        assert page.locator("h1").text_content() == title
        page.get_by_role("link", name="Все релизы").click()
    page.locator("svg.chart a").first.click()
    assert page.locator("h1").text_content() == "Бета"
