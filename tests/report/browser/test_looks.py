"""Everybody can read it: no serious fault for axe-core in any state, width or colour scheme; on paper; in time."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from summarizer.articles.article import Article
from summarizer.records.summary import ArticleSummary
from summarizer.report.html import render_report

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]


def faults(page: Page) -> list[str]:
    """What axe-core calls serious or critical."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found if one["impact"] in ("serious", "critical")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_no_serious_fault(made: Any, visit: Visit, scheme: str, width: int) -> None:
    """Overview and article, everything opened and lit, in both schemes, on a desk and on a phone."""
    page = visit(made.page, width=width, scheme=scheme)
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
    assert faults(page) == []
    for address in ("#a1/e0/words", "#a1/e0"):
        page.goto(page.url.partition("#")[0] + address)
        page.wait_for_selector(".lit", state="attached")
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert faults(page) == []


def test_no_serious_fault_in_any_field(planted: Callable[[str], ArticleSummary], visit: Visit) -> None:
    """Findings, unsupported records and an article that is not at hand are read as well."""
    page = visit(render_report([planted("Selkie")]))
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert faults(page) == []


@pytest.mark.parametrize("address", ["", "#a1"])
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_is_wider_than_the_screen(made: Any, visit: Visit, address: str, width: int) -> None:
    """A reader scrolls up and down only."""
    page = visit(made.page, address, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper(made: Any, visit: Visit) -> None:
    """Printed, an article has its records and its whole text, and no controls."""
    page = visit(made.page, "#a1", width=390)
    page.emulate_media(media="print")
    assert page.locator(".text").is_visible()
    assert page.locator(".digest").is_visible()
    assert not page.locator("#filters").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.text')).maxHeight") == "none"


def test_two_thousand_articles_open_at_once(made: Any, visit: Visit) -> None:
    """A large report is there in two seconds (a busy machine is given as much again), and is searched in as many."""
    article, summary = made.articles[1], made.summaries[1]
    articles = [Article(text=f"{article.text} {'🚢' * number}") for number in range(2000)]
    infos = [summary.article.model_copy(update={"id": one.id}) for one in articles]
    page = render_report([summary.model_copy(update={"article": info}) for info in infos], articles)
    started = time.perf_counter()
    shown = visit(page)
    assert shown.locator("h1").inner_text() == "2,000 articles"
    assert time.perf_counter() - started < 4
    assert shown.evaluate("performance.now()") < 4000
    started = time.perf_counter()
    shown.locator("[name=words]").fill("walrus")
    assert shown.inner_text("#found") == "0 articles"
    assert time.perf_counter() - started < 4
