"""Filters and search: what fits is shown, what does not is not, and the number is told."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from summarizer.report.html import render_report

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]


def headlines(page: Page) -> list[str]:
    """The headlines of the articles that are listed."""
    return page.locator(".item h3").all_inner_texts()


def events(page: Page) -> list[str]:
    """The events that are listed with them."""
    return page.locator(".lines li > a[href*='/e']").all_inner_texts()


@pytest.fixture
def page(made: Any, visit: Visit) -> Page:
    """The report of both articles with its filters open."""
    page = visit(made.page)
    page.locator("#filters summary").click()
    return page


@pytest.mark.parametrize(
    ("field", "value", "fits"),
    [
        ("kinds", "access", lambda event: event.details.kind == "access"),
        ("statuses", "planned", lambda event: event.status == "planned"),
        ("actors", "bahari", lambda event: "Bahari" in str(getattr(event.details, "by", ()))),
        ("places", "orla", lambda event: "Orla" in event.model_dump_json(include={"places", "details"})),
        ("sources", "davila", lambda event: "vila" in str(event.according_to)),
    ],
)
def test_each_filter(made: Any, page: Page, field: str, value: str, fits: Callable[[Any], bool]) -> None:
    """Kind, status, actor, place and source each leave the events that fit, and the articles that have one."""
    control = page.locator(f"[name={field}]")
    control.select_option(value) if field in ("kinds", "statuses") else control.fill(value)
    expected = [[event.headline for event in summary.events if fits(event)] for summary in made.summaries]
    assert events(page) == [headline for own in expected for headline in own]
    assert len(headlines(page)) == sum(map(bool, expected)) > 0
    assert len(events(page)) < sum(len(summary.events) for summary in made.summaries)
    assert page.inner_text("#found").startswith(f"{len(headlines(page))} article")


def test_filters_go_together(page: Page) -> None:
    """Two filters are met by one event, not by two of an article."""
    page.locator("[name=kinds]").select_option("access")
    page.locator("[name=statuses]").select_option("cancelled")
    assert headlines(page) == []
    assert "No article fits." in page.inner_text(".list")
    page.locator("[name=kinds]").select_option("movement")
    assert len(events(page)) == 1


def test_clear_brings_all_back(page: Page) -> None:
    """A reader gets out of a filter with one button, which is there when there is something to clear."""
    button = page.locator("#filters [type=reset]")
    assert not button.is_visible()
    page.locator("[name=kinds]").select_option("movement")
    button.click()
    page.wait_for_selector("#found:empty", state="attached")
    assert len(headlines(page)) == 2
    assert not button.is_visible()


@pytest.mark.parametrize(
    ("words", "found"),
    [("Sao Jose", 1), ("SÃO", 1), ("davila massive", 1), ("Orla", 2), ("👩‍👩‍👧‍👦", 1), ("orla walrus", 0), ("<b>", 0)],
)
def test_search(page: Page, words: str, found: int) -> None:
    """All the words, in any case and with or without accents, anywhere in an article."""
    page.locator("[name=words]").fill(words)
    assert len(headlines(page)) == found
    assert page.inner_text("#found") == f"{found} article{'' if found == 1 else 's'}"


def test_a_filter_holds_in_an_article(page: Page) -> None:
    """An opened article shows the events that fit, and says how many it has besides."""
    page.locator("[name=statuses]").select_option("cancelled")
    page.locator(".item h3 a").click()
    page.wait_for_selector(".article")
    assert page.locator(".events .card").count() == 1
    assert "3 events do not fit the filter." in page.inner_text(".events")


def test_threads_are_filtered_too(page: Page) -> None:
    """A thread is shown where one of its events fits."""
    page.locator("[name=statuses]").select_option("cancelled")
    assert page.locator(".thread").count() == 1
    page.locator("[name=words]").fill("walrus")
    assert page.locator(".thread").count() == 0


def test_names_are_offered(made: Any, page: Page) -> None:
    """A reader picks names from what the articles have; how many people came is no name."""
    actors = page.locator("#actors option").evaluate_all("all => all.map(one => one.value)")
    assert "Bahari Lines" in actors
    assert not [name for name in actors if any(map(str.isdigit, name))]


def test_a_report_of_one_article_has_no_list(made: Any, visit: Visit) -> None:
    """One article is shown at once."""
    page = visit(render_report(made.summaries[:1], made.articles))
    assert page.title() == made.articles[0].headline
    assert page.locator(".article").count() == 1
    assert not page.locator(".home").is_visible()


def test_many_articles_come_in_portions(made: Any, visit: Visit) -> None:
    """A long list is shown piece by piece, and the next piece takes the focus."""
    page = visit(render_report(made.summaries[:1] * 120, made.articles))
    assert len(headlines(page)) == 50
    page.get_by_role("button", name="Show 50 more of 120").click()
    assert len(headlines(page)) == 100
    assert page.evaluate("[...document.querySelectorAll('.item a')].indexOf(document.activeElement)") > 0
    page.get_by_role("button", name="Show 20 more of 120").click()
    assert len(headlines(page)) == 120
    assert page.get_by_role("button", name="more of").count() == 0


def test_back_is_where_the_reader_was(made: Any, visit: Visit) -> None:
    """From an article back to a long list: the same portion, the same place."""
    page = visit(render_report(made.summaries[:1] * 120, made.articles))
    page.get_by_role("button", name="Show 50 more of 120").click()
    page.locator(".item h3 a").nth(80).click()
    page.wait_for_selector(".article")
    assert page.evaluate("scrollY") == 0
    page.go_back()
    page.wait_for_selector(".overview")
    assert len(headlines(page)) == 100
    box = page.locator(".item h3 a").nth(80).bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900
