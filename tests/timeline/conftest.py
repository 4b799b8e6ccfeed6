"""Summaries of invented articles, with the records that a test gives."""

import datetime as dt
import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from summarizer.articles.article import Article
from summarizer.pipeline.summarizer import Summarizer
from summarizer.records.summary import ArticleSummary
from summarizer.records.timeline import Link, Timeline
from summarizer.testing import FakeEngine

Event = dict[str, Any]
Tell = Callable[..., ArticleSummary]


def event(trigger: str, kind: str, status: str = "occurred", time: str | None = None, **fields: Any) -> Event:
    """An event as an engine answers it, of the first sentence; what is no field of all events is a role."""
    common = ("places", "according_to", "stopped_by", "time_basis", "headline", "sentences")
    details = {"kind": kind, **{name: value for name, value in fields.items() if name not in common}}
    base = {
        "sentences": [1],
        "trigger": trigger,
        "details": details,
        "status": status,
        "time": time,
        "headline": trigger,
    }
    return base | {name: value for name, value in fields.items() if name in common}


@pytest.fixture
def tell() -> Tell:
    """Makes a summary: `tell("2026-03-02", "Dockers struck.", event(...), figures=[...])`."""

    def make(day: str, text: str, *events: Event, **answer: Any) -> ArticleSummary:
        article = Article(text=text, published=dt.date.fromisoformat(day))
        with Summarizer(FakeEngine({"events": list(events), **answer})) as summarizer:
            return summarizer.summarize(article)

    return make


@pytest.fixture(scope="session")
def scorer() -> ModuleType:
    """benchmarks/links.py."""
    path = Path(__file__).parents[2] / "benchmarks" / "links.py"
    spec = importlib.util.spec_from_file_location("links_benchmark", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def gold(scorer: ModuleType) -> dict[str, ArticleSummary]:
    """The twelve articles with the records that an editor wrote."""
    found: dict[str, ArticleSummary] = scorer.edited()
    return found


def links(timeline: Timeline) -> list[Link]:
    """All links of a timeline."""
    return [link for thread in timeline.threads for link in thread.links]


def kinds(timeline: Timeline) -> list[str]:
    """The kinds of all links, in order."""
    return sorted(link.kind for link in links(timeline))
