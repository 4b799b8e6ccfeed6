"""Turns news articles into typed event records and a neutral summary, each word traced to its source."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from summarizer.version import VERSION as __version__

if TYPE_CHECKING:
    from summarizer.articles.article import Article
    from summarizer.articles.reading import read_article
    from summarizer.config import Config, Price
    from summarizer.errors import (
        ArchiveError,
        ArticleError,
        ConfigError,
        ContentFiltered,
        EngineError,
        EngineUnavailable,
        InvalidOutput,
        OutputTruncated,
        PromptError,
        QuotaExhausted,
        RateLimited,
        Refused,
        SummarizerError,
    )
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
    from summarizer.text.analysis import TextAnalysis, analyze_text

# pydantic alone takes longer to import than a command may take to start, so a name is fetched when it is first used.
_HOMES = {
    "articles.article": ("Article",),
    "articles.reading": ("read_article",),
    "config": ("Config", "Price"),
    "errors": (
        "ArchiveError",
        "ArticleError",
        "ConfigError",
        "ContentFiltered",
        "EngineError",
        "EngineUnavailable",
        "InvalidOutput",
        "OutputTruncated",
        "PromptError",
        "QuotaExhausted",
        "RateLimited",
        "Refused",
        "SummarizerError",
    ),
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
    "text.analysis": ("TextAnalysis", "analyze_text"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "STANDARD_KINDS",
    "ArchiveError",
    "Article",
    "ArticleError",
    "ArticleSummary",
    "Config",
    "ConfigError",
    "ContentFiltered",
    "EngineError",
    "EngineUnavailable",
    "EventDetails",
    "EventRecord",
    "Failure",
    "Figure",
    "Finding",
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
    "__version__",
    "analyze_text",
    "asummarize",
    "asummarize_many",
    "check",
    "ground",
    "read_article",
    "read_export",
    "read_summaries",
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
