"""Debian's Chromium, and reports of two invented articles of one story, made by the embedded engine."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, sync_playwright

from summarizer.articles.article import Article
from summarizer.pipeline.api import summarize
from summarizer.records.events import EventRecord
from summarizer.records.summary import ArticleSummary
from summarizer.records.timeline import (
    Citation,
    EventRef,
    FigurePoint,
    FigureRef,
    FigureSeries,
    Link,
    Party,
    Stage,
    Thread,
    ThreadSentence,
    Timeline,
)
from summarizer.report.html import render_report

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

CANCELLED = """🚢⚓ Ferry crossing to Sa\u0303o Jose\u0301 cancelled 🇰🇪

The harbour authority of Sa\u0303o Jose\u0301 cancelled Wednesday's crossing to Orla Island, its spokeswoman \
Ine\u0302s Da\u0301vila said. 👩\u200d👩\u200d👧\u200d👦 Nearly 2,300 islanders depend on the line, according to the \
county government.

A union of boatmen blamed the company's reckless greed, saying that up to 90 people 👷🏿 had been aboard. The storm \
left massive destruction 🌊 at Mokowe, and the authority closed the jetty on Monday.

Bahari Lines 🛳️ hopes to resume the service on Friday."""

RESUMED = """Ferry service to Orla Island resumes

The coast guard said on Friday that it had evacuated 41 passengers 🧳 from Orla Island. Bahari Lines reopened the \
jetty at Mokowe on Thursday.

About 2,300 islanders depend on the line, the county government said."""

ARTICLES = (
    Article(
        text=CANCELLED,
        headline="🚢⚓ Ferry crossing to Sa\u0303o Jose\u0301 cancelled 🇰🇪",
        published=dt.datetime(2026, 3, 3, 18, 40),
        publisher="Tarn Post",
        url="https://tarn.example/ferry",
        language="en",
    ),
    Article(
        text=RESUMED,
        headline="Ferry service to Orla Island resumes",
        published=dt.date(2026, 3, 6),
        publisher="Coastal News",
        language="en",
    ),
)


@dataclass(frozen=True)
class Made:
    """Articles with their summaries and timeline, the newest first as on the page."""

    articles: tuple[Article, ...]
    summaries: tuple[ArticleSummary, ...]
    timeline: Timeline

    @property
    def page(self) -> str:
        """The report."""
        return render_report(self.summaries, self.articles, self.timeline)


@dataclass
class Watched:
    """What a page did besides showing something: requests that left it, and errors and dialogs of its script."""

    requests: list[str]
    problems: list[str]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The browser; while it is open its driver's event loop runs in this thread, which no other test could bear."""
    if CHROMIUM is None:
        pytest.skip("Chromium is missing: no page was looked at (apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def _tab(chromium: Browser) -> tuple[Page, Watched]:
    """One tab for all tests, which spares a second for each, and what it does."""
    page, watched = chromium.new_page(), Watched([], [])
    page.set_default_timeout(10_000)
    page.on("request", lambda request: watched.requests.append(request.url))
    page.on("pageerror", lambda error: watched.problems.append(str(error)))
    page.on("console", lambda said: watched.problems.append(said.text))

    def noted(dialog: Dialog) -> None:
        watched.problems.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", noted)
    return page, watched


@pytest.fixture
def watched(_tab: tuple[Page, Watched]) -> Iterator[Watched]:
    """What the page of a test does; an error of its script fails the test."""
    _, watched = _tab
    watched.requests.clear()
    watched.problems.clear()
    yield watched
    assert watched.problems == []


@pytest.fixture
def visit(_tab: tuple[Page, Watched], watched: Watched, tmp_path: Path) -> Callable[..., Page]:
    """Opens HTML as a file: `visit(page, "#a0", width=390, scheme="dark")`."""

    def opened(html: str, address: str = "", width: int = 1280, scheme: str = "light") -> Page:
        page, _ = _tab
        path = tmp_path / "report.html"
        path.write_text(html, encoding="utf-8")
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(media="screen", color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        page.mouse.move(0, 0)
        page.goto(path.as_uri() + address)
        page.wait_for_selector("h1")
        return page

    return opened


@pytest.fixture(scope="session")
def made() -> Made:
    """The two articles of the story."""
    articles = tuple(reversed(ARTICLES))
    summaries = tuple(summarize(article, model="rules") for article in articles)
    return Made(articles, summaries, _timeline(*reversed(summaries)))


def _timeline(earlier: ArticleSummary, later: ArticleSummary) -> Timeline:
    """A thread as an editor would tie it: cancelled, planned, carried out, with what is recalled."""
    cancelled = _stage(earlier, "cancelled", dt.date(2026, 3, 4))
    planned = _stage(earlier, "planned", dt.date(2026, 3, 6))
    occurred = _stage(later, "occurred", dt.date(2026, 3, 6))
    closed = _stage(earlier, "occurred", dt.date(2024, 5, 9))
    figures = tuple(_point(summary) for summary in (earlier, later))
    link = Link(
        id="l",
        kind="stage",
        earlier=planned.mentions[0],
        later=occurred.mentions[0],
        score=0.91,
        reasons=("planned for and done on 6 March 2026", "both of Orla Island"),
    )
    thread = Thread(
        id="t",
        title="Ferry crossing to Orla Island",
        earliest=dt.date(2026, 3, 4),
        latest=dt.date(2026, 3, 6),
        actors=(Party(name="harbour authority"),),
        places=(Party(name="Orla Island"),),
        stages=(cancelled, planned, occurred),
        background=(closed,),
        series=(FigureSeries(title="Islanders who depend on the line", points=figures),),
        links=(link,),
        summary=(ThreadSentence(text="The crossing was cancelled on 4 March 2026.", citations=cancelled.citations),),
    )
    return Timeline(articles=(earlier.article, later.article), threads=(thread,))


def _stage(summary: ArticleSummary, status: str, day: dt.date) -> Stage:
    event: EventRecord = next(event for event in summary.events if event.status == status)
    return Stage(
        kind=event.details.kind,
        status=event.status,
        headline=event.headline,
        earliest=day,
        latest=day,
        according_to=tuple(source.text for source in event.according_to),
        mentions=(EventRef(article=summary.article.id, event=event.id),),
        citations=tuple(Citation(article=summary.article.id, sentence=one.sentence) for one in event.evidence),
    )


def _point(summary: ArticleSummary) -> FigurePoint:
    place = next(place for place, figure in enumerate(summary.figures) if "2,300" in figure.mention.text)
    figure = summary.figures[place]
    return FigurePoint(
        figure=FigureRef(article=summary.article.id, path=f"figures[{place}].mention"),
        mention=figure.mention,
        according_to=tuple(source.text for source in figure.according_to),
        citations=tuple(Citation(article=summary.article.id, sentence=one.sentence) for one in figure.evidence),
    )
