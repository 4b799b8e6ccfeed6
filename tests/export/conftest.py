"""Summaries to export: of an article that the embedded engine reads, and one with chosen words in every field."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.articles.article import Article
from summarizer.pipeline.api import summarize
from summarizer.records.events import Codes, EventRecord, Evidence, Factuality, Figure
from summarizer.records.findings import Finding
from summarizer.records.kinds import Attack
from summarizer.records.phrases import Mention, Quantity, Span, TimeExpression
from summarizer.records.summary import (
    ArticleInfo,
    ArticleSummary,
    Attempt,
    LoadedPhrase,
    Provenance,
    Summary,
    SummarySentence,
    Usage,
)

TEXT = """🛳️ Ferry to Orlá halted 👩‍👩‍👧

TARN, 3 March (Lantern) - The harbour master of Tarn, José Núñez, said on Monday that nearly 40 passengers had been \
evacuated from the ferry Selkie.

Police arrested two engineers in Lund Bay on Tuesday 🚓. The council cancelled Wednesday's crossing to Orlá.

“🌊 The brutal storm” closed the port. About 2,300 islanders wait for supplies, the county of Tarn estimates.
"""
"""Emoji of several code points, and accents that are characters of their own"""

ARTICLE = Article(
    text=TEXT,
    published=dt.datetime(2026, 3, 3, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=-3))),
    headline="Ferry to Orlá halted",
    publisher="Lantern",
    url="https://lantern.example/ferry?id=1&x=2",
    language="en",
)
Planted = Callable[[str], ArticleSummary]


@pytest.fixture(scope="session")
def read() -> ArticleSummary:
    """What the embedded engine makes of the article."""
    return summarize(ARTICLE, model="rules")


@pytest.fixture(scope="session")
def gold() -> list[ArticleSummary]:
    """What it makes of five of the gold articles."""
    folder = Path(__file__).parents[1] / "gold" / "articles"
    return [summarize(path, model="rules") for path in sorted(folder.iterdir())[:5]]


def planted_with(words: str) -> ArticleSummary:
    """A summary with these words wherever an article's or a model's words can stand."""
    mention = Mention(text=words, start=0, end=len(words))
    counted = mention.model_copy(update={"quantity": Quantity(start=0, end=1, text=words, value=3, low=3, unit=words)})
    time = TimeExpression(
        text=words, timex="2026-03-02", earliest=dt.date(2026, 3, 2), latest=dt.date(2026, 3, 2), precision="day"
    )
    evidence = (Evidence(sentence=1, start=0, end=len(words), text=words),)
    event = EventRecord(
        id="e1",
        headline=words,
        trigger=mention,
        details=Attack(method="shelling", by=(mention, mention), targets=(counted,), killed=(counted,)),
        status="occurred",
        factuality=(Factuality(source=words, value="CT+"), Factuality(value="Uu")),
        time=time,
        places=(mention,),
        stopped_by=(mention,),
        according_to=(mention, mention),
        evidence=evidence,
        codes=Codes(plover="ASSAULT", plover_mode="heavy-weapons", quad=4, schema_org="CompletedActionStatus"),
    )
    figure = Figure(mention=counted, about=words, according_to=(mention,), time=time, evidence=evidence)
    loaded = LoadedPhrase(phrase=mention, voice="quoted", source=mention, reason=words, neutral="")
    finding = Finding(
        code="loaded-wording",
        severity="warning",
        path="events[0].headline",
        message=words,
        span=Span(start=0, end=1),
        left_out=words,
    )
    return ArticleSummary(
        article=ArticleInfo(
            id="ab" * 32,
            headline=words,
            published=dt.datetime(2026, 3, 3, 9, 30),
            publisher=words,
            url=words,
            language="en",
        ),
        summary=Summary(text=words, sentences=(SummarySentence(text=words, evidence=evidence),)),
        events=(event, event.model_copy(update={"id": "e2", "time": None, "according_to": ()})),
        figures=(figure,),
        loaded_language=(loaded,),
        findings=(finding,),
        provenance=Provenance(
            engine="llm",
            model="openai/some-model",
            prompt_hash="cd" * 32,
            library_version="0.1.0",
            attempts=(Attempt(usage=Usage(input_tokens=900, cached_tokens=512, output_tokens=100), cost=0.00125),),
            usage=Usage(input_tokens=900, cached_tokens=512, output_tokens=100),
            cost=0.00125,
            started=dt.datetime(2026, 3, 3, 9, 30, 0, 123456, tzinfo=dt.UTC),
            seconds=1.25,
        ),
    )


@pytest.fixture(scope="session")
def planted() -> Planted:
    """Plants words in every field."""
    return planted_with
