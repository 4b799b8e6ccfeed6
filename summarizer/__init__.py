"""Turns news articles into typed event records and a neutral summary, each word traced to its source."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from summarizer.version import VERSION as __version__

if TYPE_CHECKING:
    from summarizer.archive.sources.archive import iter_articles
    from summarizer.articles.article import Article
    from summarizer.articles.reading import read_article
    from summarizer.config import Config, Price
    from summarizer.errors import (
        ArchiveError,
        ArticleError,
        BudgetExceeded,
        ConfigError,
        ContentFiltered,
        EngineError,
        EngineUnavailable,
        GoldError,
        InvalidOutput,
        OutputTruncated,
        PromptError,
        QuotaExhausted,
        RateLimited,
        Refused,
        SummarizerError,
        TimelineError,
    )
    from summarizer.evaluation.evaluate import Evaluation, evaluate
    from summarizer.evaluation.gold import read_gold
    from summarizer.export.reading import read_export, read_summaries
    from summarizer.export.writing import write_export
    from summarizer.grounding.check import check
    from summarizer.grounding.ground import ground
    from summarizer.pipeline.api import asummarize, asummarize_many, summarize, summarize_many
    from summarizer.pipeline.summarizer import Summarizer
    from summarizer.records.events import EventRecord, Figure
    from summarizer.records.failure import Failure
    from summarizer.records.findings import Finding
    from summarizer.records.kinds import STANDARD_KINDS, EventDetails
    from summarizer.records.phrases import Mention, Phrases, Quantity, TimeExpression
    from summarizer.records.summary import ArticleSummary
    from summarizer.records.timeline import Timeline
    from summarizer.report.html import render_report
    from summarizer.text.analysis import TextAnalysis, analyze_text
    from summarizer.timeline.build import TimelineIndex, build_timeline

# pydantic alone takes longer to import than a command may take to start, so a name is fetched when it is first used.
_HOMES = {
    "archive.sources.archive": ("iter_articles",),
    "articles.article": ("Article",),
    "articles.reading": ("read_article",),
    "config": ("Config", "Price"),
    "errors": (
        "ArchiveError",
        "ArticleError",
        "BudgetExceeded",
        "ConfigError",
        "ContentFiltered",
        "EngineError",
        "EngineUnavailable",
        "GoldError",
        "InvalidOutput",
        "OutputTruncated",
        "PromptError",
        "QuotaExhausted",
        "RateLimited",
        "Refused",
        "SummarizerError",
        "TimelineError",
    ),
    "evaluation.evaluate": ("Evaluation", "evaluate"),
    "evaluation.gold": ("read_gold",),
    "export.reading": ("read_export", "read_summaries"),
    "export.writing": ("write_export",),
    "grounding.check": ("check",),
    "grounding.ground": ("ground",),
    "pipeline.api": ("asummarize", "asummarize_many", "summarize", "summarize_many"),
    "pipeline.summarizer": ("Summarizer",),
    "records.events": ("EventRecord", "Figure"),
    "records.failure": ("Failure",),
    "records.findings": ("Finding",),
    "records.kinds": ("STANDARD_KINDS", "EventDetails"),
    "records.phrases": ("Mention", "Phrases", "Quantity", "TimeExpression"),
    "records.summary": ("ArticleSummary",),
    "report.html": ("render_report",),
    "records.timeline": ("Timeline",),
    "text.analysis": ("TextAnalysis", "analyze_text"),
    "timeline.build": ("TimelineIndex", "build_timeline"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "STANDARD_KINDS",
    "ArchiveError",
    "Article",
    "ArticleError",
    "ArticleSummary",
    "BudgetExceeded",
    "Config",
    "ConfigError",
    "ContentFiltered",
    "EngineError",
    "EngineUnavailable",
    "Evaluation",
    "EventDetails",
    "EventRecord",
    "Failure",
    "Figure",
    "Finding",
    "GoldError",
    "InvalidOutput",
    "Mention",
    "OutputTruncated",
    "Phrases",
    "Price",
    "PromptError",
    "Quantity",
    "QuotaExhausted",
    "RateLimited",
    "Refused",
    "Summarizer",
    "SummarizerError",
    "TextAnalysis",
    "TimeExpression",
    "Timeline",
    "TimelineError",
    "TimelineIndex",
    "__version__",
    "analyze_text",
    "asummarize",
    "asummarize_many",
    "build_timeline",
    "check",
    "evaluate",
    "ground",
    "iter_articles",
    "read_article",
    "read_export",
    "read_gold",
    "read_summaries",
    "render_report",
    "summarize",
    "summarize_many",
    "write_export",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
