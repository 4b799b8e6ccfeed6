"""Articles through the embedded engine, as a user sends them."""

import datetime as dt
from collections.abc import Callable

import pytest

from summarizer import Article, ArticleSummary, EventRecord, Mention, summarize

Summarized = Callable[[str], ArticleSummary]
PUBLISHED = dt.date(2026, 3, 4)
"""A Wednesday"""


@pytest.fixture
def summarized() -> Summarized:
    """The summary of a text that was published on Wednesday, 4 March 2026."""

    def summary_of(text: str) -> ArticleSummary:
        return summarize(Article(text=text, published=PUBLISHED), model="rules")

    return summary_of


@pytest.fixture
def event(summarized: Summarized) -> Callable[[str, str], EventRecord]:
    """The event of a text that a trigger names."""

    def event_of(text: str, trigger: str) -> EventRecord:
        return next(event for event in summarized(text).events if event.trigger.text == trigger)

    return event_of


@pytest.fixture
def roles() -> Callable[[EventRecord], dict[str, list[str]]]:
    """The words of each role of an event that is filled."""

    def roles_of(event: EventRecord) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, value in event.details:
            mentions = value if isinstance(value, tuple) else (value,)
            if words := [mention.text for mention in mentions if isinstance(mention, Mention)]:
                found[name] = words
        return found

    return roles_of
