"""The timeline: stages in their order and told apart by shape, with who says so and why they belong together."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any, get_args

import pytest
from playwright.sync_api import Page

from summarizer.records.events import Status
from summarizer.records.findings import Finding
from summarizer.records.timeline import Timeline
from summarizer.report.html import render_report

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]


def test_a_thread_tells_its_story(made: Any, visit: Visit) -> None:
    """Title, days, stages with their sources, summary, figures: what an editor asks of a story."""
    page = visit(made.page)
    thread = page.locator(".thread")
    assert thread.locator("h3").inner_text() == "Ferry crossing to Orla Island"
    assert thread.locator(".origin").first.inner_text() == "4–6 March 2026 · 2 articles · Orla Island"
    assert thread.locator(".stages:visible .status").all_inner_texts() == ["cancelled", "planned", "occurred"]
    told = thread.inner_text()
    assert made.summaries[1].events[0].according_to[0].text == "Ine\u0302s Da\u0301vila"
    assert "According to Ine\u0302s Da\u0301vila" in told
    assert "According to The coast guard" in told
    assert "The crossing was cancelled on 4 March 2026. 3 Mar 2026 3 Mar 2026" in " ".join(told.split())
    assert thread.locator(".series li > a").all_inner_texts() == ["Nearly 2,300 islanders", "About 2,300 islanders"]


def test_marks_stand_in_the_order_of_days(made: Any, visit: Visit) -> None:
    """The strip has a mark for each dated stage and each recalled event, from left to right, apart from each other."""
    page = visit(made.page)
    marks = page.locator(".strip [data-target]")
    boxes = [mark.bounding_box() for mark in marks.all()]
    statuses = marks.evaluate_all("all => all.map(one => one.querySelector('.glyph').classList[1])")
    assert statuses == ["occurred", "cancelled", "planned", "occurred"]
    edges = [(box["x"], box["x"] + box["width"]) for box in boxes if box]
    assert all(left[1] <= right[0] for left, right in pairwise(edges))
    assert page.locator(".strip .break").count() == 1
    assert "cancelled, 4 March 2026" in (page.locator(".strip").get_attribute("aria-label") or "")


def test_statuses_differ_in_shape(made: Any, visit: Visit) -> None:
    """Who sees no colours tells the marks apart; each stands with its word wherever it is in the text."""
    timeline = _with_statuses(made.timeline, get_args(Status))
    page = visit(render_report(made.summaries, made.articles, timeline))
    shapes = page.locator(".legend .status").evaluate_all(
        "all => all.map(one => [one.textContent, one.querySelector('.glyph').innerHTML])"
    )
    assert [status for status, _ in shapes] == list(get_args(Status))
    assert len({shape for _, shape in shapes}) == len(shapes)


def _with_statuses(timeline: Timeline, statuses: tuple[str, ...]) -> Timeline:
    thread = timeline.threads[0]
    stages = tuple(thread.stages[0].model_copy(update={"status": status}) for status in statuses)
    return timeline.model_copy(update={"threads": (thread.model_copy(update={"stages": stages}),)})


def test_a_stage_leads_to_its_event(made: Any, visit: Visit) -> None:
    """A click on a stage, or on its mark, opens the article at the event; a citation at the sentence."""
    page = visit(made.page)
    page.locator(".stages:visible li a").first.click()
    page.wait_for_selector("[data-record=e0].lit")
    assert page.locator("h1").inner_text() == made.articles[1].headline
    page.go_back()
    page.locator(".strip [data-target]").nth(3).click()
    page.wait_for_selector("[data-record=e0].lit")
    assert page.locator("h1").inner_text() == made.articles[0].headline
    page.go_back()
    page.locator(".stages:visible .citation a").last.click()
    page.wait_for_selector(".sentence.lit")


def test_links_tell_their_reasons(made: Any, visit: Visit) -> None:
    """An editor sees why two reports are taken for one story, and how sure that is."""
    page = visit(made.page)
    page.get_by_text("Why these belong together").click()
    told = page.locator(".links").inner_text()
    assert "next stage 0.91 Service to be resumed (Tarn Post, 3 Mar 2026) – Coast guard evacuated" in told
    assert "planned for and done on 6 March 2026; both of Orla Island" in told


def test_what_is_not_in_the_report_is_left_out(made: Any, visit: Visit) -> None:
    """A timeline over more articles than the report has makes no dead links."""
    page = visit(render_report(made.summaries[:1], made.articles, made.timeline))
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    targets = page.locator("main a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert {target for target in targets if target and not target.startswith("#a0")} == set()
    assert page.locator(".stages li").count() == 4


def test_a_long_story_stays_on_its_line(made: Any, visit: Visit) -> None:
    """Three hundred stages on two days overlap, but none leaves the strip; what is folded is made when it is opened."""
    thread = made.timeline.threads[0]
    many = thread.model_copy(update={"stages": thread.stages * 100, "links": thread.links * 500})
    page = visit(render_report(made.summaries, made.articles, Timeline(threads=(many,))), width=390)
    right = "Math.max(...[...document.querySelectorAll('.strip [data-target]')].map(one => {}))"
    assert page.evaluate(right.format("one.getBoundingClientRect().right")) <= 390
    assert page.locator(".links li").count() == 0
    page.get_by_text("Why these belong together").click()
    page.wait_for_selector(".links li")
    assert page.locator(".links li").count() == 500
    page.get_by_text("Why these belong together").click()
    page.wait_for_selector(".links li", state="hidden")


def test_all_is_unfolded_for_paper(made: Any, visit: Visit) -> None:
    """What is folded on the screen is printed."""
    page = visit(made.page)
    assert page.locator(".links li").count() == 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".links li").count() == 1
    assert page.locator(".stages li").count() == 4


def test_what_was_left_out_of_a_thread_is_quoted(made: Any, visit: Visit) -> None:
    """A sentence of a model's that did not pass stands with the reason, and not in the summary."""
    left = Finding(
        code="date-not-in-source", severity="error", path="summary", message="No such date.", left_out="Gone."
    )
    thread = made.timeline.threads[0].model_copy(update={"findings": (left,)})
    page = visit(render_report(made.summaries, made.articles, Timeline(threads=(thread,))))
    page.get_by_text("What was left out of the summary").click()
    page.wait_for_selector(".thread .left")
    assert page.inner_text(".thread .left") == "Gone."
    assert page.inner_text(".thread .remark") == "error No such date."
