"""Writes docs/report.png: the report of examples/ferry.txt as Chromium shows it, with the first event lit."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from summarizer import read_article, render_report, summarize

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Make the report, open it, and take its picture."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("Chromium is missing: apt-get install chromium")
    article = read_article(ROOT / "examples" / "ferry.txt")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = Path(folder) / "report.html"
        page.write_text(render_report([summarize(article, model="rules")], [article]), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--headless", "--no-sandbox"])
        shown = browser.new_page(viewport={"width": 1100, "height": 720}, color_scheme="light", reduced_motion="reduce")
        shown.goto(page.as_uri() + "#a0/e0")
        shown.evaluate("scrollTo(0, 0)")
        shown.screenshot(path=ROOT / "docs" / "report.png")
        browser.close()


if __name__ == "__main__":
    main()
