"""The system's Chromium through Playwright; every test here is skipped by name where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
CHROMIUM = next((found for name in NAMES if (found := shutil.which(name))), None)

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium found: " + ", ".join(NAMES)))


@pytest.fixture(scope="session")
def browser() -> Iterator[sync_api.Browser]:
    options = [
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=options)
        yield started
        started.close()


class Tab:
    """A page that remembers what must not happen: errors, and requests for anything but files."""

    def __init__(self, browser: sync_api.Browser, **context: object) -> None:
        self.context = browser.new_context(**{"viewport": {"width": 1400, "height": 900}, **context})
        self.page = self.context.new_page()
        self.errors: list[str] = []
        self.outside: list[str] = []
        self.page.on(
            "console", lambda m: self.errors.append(m.text) if m.type in ("error", "warning") else None
        )
        self.page.on("pageerror", lambda e: self.errors.append(str(e)))
        self.page.on("dialog", lambda d: (self.errors.append("dialog"), d.dismiss()))
        self.page.on("request", lambda r: None if r.url.startswith("file:") else self.outside.append(r.url))

    def open(self, path: Path) -> sync_api.Page:
        self.page.goto(path.resolve().as_uri())
        return self.page


@pytest.fixture
def tab(browser: sync_api.Browser) -> Iterator[Tab]:
    made = Tab(browser)
    yield made
    assert made.errors == []
    assert made.outside == []
    made.context.close()


@pytest.fixture
def phone(browser: sync_api.Browser) -> Iterator[Tab]:
    made = Tab(browser, viewport={"width": 420, "height": 800})
    yield made
    assert made.errors == []
    made.context.close()
