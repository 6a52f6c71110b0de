"""Regenerate the pictures of docs/images from corpora/raw: ``python tools/screenshots.py``.

Needs Chromium on the PATH and Playwright (a test dependency). Pictures above 400 KB are an error: they are
read in the README over slow lines.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from pipeline.api import check
from pipeline.report.site import write_site

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
LARGEST = 400_000
SHOWN = "petropavl-energy-plan-2015"
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")


def shoot(page: Page, path: Path, name: str, height: int) -> Path:
    page.set_viewport_size({"width": 1280, "height": height})
    page.goto(path.as_uri())
    # an opened finding shows how the list and the text belong together
    if page.locator(".finding").count():
        page.keyboard.press("j")
        page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
        page.wait_for_timeout(800)
        page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
        page.wait_for_timeout(200)
    target = IMAGES / name
    page.screenshot(path=target, animations="disabled")
    return target


def main() -> int:
    executable = next((found for n in NAMES if (found := shutil.which(n))), None)
    if executable is None:
        print(f"No Chromium found: {', '.join(NAMES)}", file=sys.stderr)
        return 2
    IMAGES.mkdir(parents=True, exist_ok=True)
    document = check([ROOT / "corpora" / "raw"])
    if document.rejects:
        print(f"Not shown with a fault: {document.rejects[0].reason}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--disable-quic"])
        page = browser.new_page(color_scheme="light", reduced_motion="reduce")
        sites = {ui: write_site(document, Path(folder) / ui, ui) for ui in ("en", "kk")}
        release = f"releases/{SHOWN}/index.html"
        made = [
            shoot(page, sites["en"].parent / release, "report.png", 1150),
            shoot(page, sites["en"], "index.png", 1000),
            shoot(page, sites["kk"].parent / release, "report-kk.png", 1150),
        ]
        browser.close()
    for picture in made:
        size = picture.stat().st_size
        print(f"{picture.relative_to(ROOT)}: {size // 1000} KB")
        if size > LARGEST:
            print(f"{picture.name} is above {LARGEST // 1000} KB", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
