"""A timeline on a terminal."""

import datetime as dt
from io import StringIO

import pytest
from rich.console import Console

from summarizer.records.phrases import Mention
from summarizer.records.summary import ArticleInfo
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
from summarizer.report.timeline_page import timeline_page

DAY = dt.date(2026, 3, 2)
ONE, OTHER = "a" * 64, "b" * 64


def stage(headline: str, day: int = 0, **fields: object) -> Stage:
    at = DAY + dt.timedelta(days=day)
    base = {"kind": "access", "status": "occurred", "headline": headline, "earliest": at, "latest": at}
    mentions = (EventRef(article=ONE, event="e1"), EventRef(article=OTHER, event="e2"))
    return Stage.model_validate({**base, "mentions": mentions, "citations": (), **fields})


def point(words: str, article: str, published: dt.date, *sources: str) -> FigurePoint:
    ref = FigureRef(article=article, path="figures[0].mention")
    cited = (Citation(article=article, sentence=4),)
    return FigurePoint(
        figure=ref, mention=Mention(text=words), published=published, according_to=sources, citations=cited
    )


def timeline(headline: str = "Road closed") -> Timeline:
    later = DAY + dt.timedelta(days=1)
    thread = Thread(
        id="1",
        title=headline,
        earliest=DAY,
        latest=later,
        actors=(Party(name="Road Office"),),
        places=(Party(name="Velm"),),
        stages=(
            stage(headline, according_to=("Road Office",)),
            stage("Road to be opened", 1, status="planned", reported=True),
            stage("Bridge inspected", earliest=None, latest=None),
            stage("Works", latest=dt.date(2026, 4, 1)),
        ),
        background=(stage("Landslide", -400),),
        series=(
            FigureSeries(
                title="lorries: waiting",
                points=(
                    point("40 lorries", ONE, DAY, "Road Office"),
                    point("40 lorries", OTHER, later),
                    point("90 lorries", OTHER, later, "drivers"),
                ),
            ),
        ),
        links=(
            Link(
                id="2",
                kind="same",
                earlier=EventRef(article=ONE, event="e1"),
                later=EventRef(article=OTHER, event="e2"),
                score=0.75,
                reasons=("same place: Velm",),
            ),
        ),
        summary=(ThreadSentence(text="The road was closed.", citations=(Citation(article=OTHER, sentence=2),)),),
    )
    articles = (ArticleInfo(id=ONE, headline="First", published=DAY), ArticleInfo(id=OTHER, published=later))
    return Timeline(articles=articles, threads=(thread,), alone=(stage("Cat found"),))


def printed(made: Timeline, width: int = 100, links: bool = False) -> str:
    console = Console(file=StringIO(), width=width, force_terminal=False)
    console.print(timeline_page(made, links=links))
    return console.file.getvalue()  # type: ignore[attr-defined,no-any-return]


def test_page() -> None:
    """A thread shows when, what, who says so and where, its background and its figures over time."""
    lines = [" ".join(line.split()) for line in printed(timeline()).splitlines()]
    for expected in (
        "2 articles · 1 thread · 1 event told once",
        "2–3 Mar 2026 · Road Office · Velm · 2 articles",
        "The road was closed. [2:2]",
        "2 Mar 2026 ● occurred Road closed; according to Road Office [1, 2]",
        "by 3 Mar 2026 ○ planned Road to be opened [1, 2]",
        "undated ● occurred Bridge inspected [1, 2]",
        "2 Mar – 1 Apr 2026 ● occurred Works [1, 2]",
        "26 Jan 2025 ● occurred Landslide [1, 2]",
        "[1] 2 Mar 2026 First",
    ):
        assert expected in lines
    text = " ".join(lines)
    assert "40 lorries (Road Office, 2 Mar 2026) [1:4] = (3 Mar 2026) [2:4] | 90 lorries (drivers, 3 Mar 2026)" in text
    assert "same place" not in text


def test_links() -> None:
    """On request each link stands with its score and its reasons."""
    assert "same 0.75 1:e1 – 2:e2: same place: Velm" in " ".join(printed(timeline(), links=True).split())


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_any_width(width: int) -> None:
    """The page fits a narrow window and a wide one."""
    assert all(len(line) <= width for line in printed(timeline(), width).splitlines())


def test_hostile_words() -> None:
    """What an article says commands neither the terminal nor rich."""
    text = printed(timeline("\x1b[2J[bold]Road[/bold] :smile: \u202eclosed"))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[bold]Road[/bold] :smile:" in text


def test_empty() -> None:
    """A timeline of nothing says so."""
    assert printed(Timeline()).strip() == "0 articles · 0 threads · 0 events told once"
