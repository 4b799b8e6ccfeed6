"""What comes out: the neutral summary of an article and everything that belongs to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from summarizer.records.base import Record
from summarizer.records.events import EventRecord, Evidence, Figure
from summarizer.records.findings import Finding
from summarizer.records.phrases import Mention

SCHEMA_VERSION = "1"
"""Raised when a field of `ArticleSummary` changes its meaning, goes away or becomes required."""


class ArticleInfo(Record):
    """Which article a summary is of."""

    id: str
    """SHA-256 of the text, in hexadecimal"""
    headline: str | None = None
    published: dt.date | dt.datetime | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    """ISO 639-1 code"""


class SummarySentence(Record):
    """A sentence of the neutral summary, with what it rests on."""

    text: str
    evidence: tuple[Evidence, ...]


class Summary(Record):
    """The neutral summary: only sentences that passed verification."""

    text: str
    sentences: tuple[SummarySentence, ...]


class LoadedPhrase(Record):
    """Wording that judges instead of telling, or takes a side."""

    phrase: Mention
    voice: Literal["narrator", "quoted", "paraphrased"] = "narrator"
    """Who speaks: the writer, a source in quotation marks, or a source in the writer's words"""
    source: Mention | None = None
    """The source, where the voice is one's; with the narrator's voice the one whom what is told is laid to"""
    reason: str
    neutral: str | None = None
    """Neutral wording for the same; empty string where the words can simply go; None where none is at hand"""

    @property
    def is_attributed(self) -> bool:
        """Whether a source stands with the phrase, be the words its own or the writer's."""
        return self.voice != "narrator" or self.source is not None


class Usage(Record):
    """Tokens of one attempt, or of all."""

    input_tokens: int = 0
    cached_tokens: int = 0
    """The part of `input_tokens` that came from the provider's cache"""
    written_tokens: int = 0
    """The part of `input_tokens` that was written to the cache, where the provider charges for that"""
    output_tokens: int = 0


class Attempt(Record):
    """One answer of a model. A model that is asked again for what was wrong makes another attempt.

    So does a call that fails while it is asked again, without tokens: the answer before it is kept.
    """

    usage: Usage = Usage()
    cost: float | None = None
    """US dollars; None where the price is not known"""
    seconds: float = 0.0
    retries: int = 0
    """How often the call was sent again before it was answered: network, server or rate limit"""
    outcome: str = "accepted"
    """accepted, or what was wrong: "3 faults", "not the schema", "truncated", "rate limited" """


def total_usage(attempts: Iterable[Attempt]) -> Usage:
    """The tokens of all attempts."""
    usages = [attempt.usage for attempt in attempts]
    return Usage(
        input_tokens=sum(usage.input_tokens for usage in usages),
        cached_tokens=sum(usage.cached_tokens for usage in usages),
        written_tokens=sum(usage.written_tokens for usage in usages),
        output_tokens=sum(usage.output_tokens for usage in usages),
    )


def total_cost(attempts: Iterable[Attempt]) -> float | None:
    """US dollars for all attempts; None where a price is not known."""
    costs = [attempt.cost for attempt in attempts]
    return None if None in costs else sum(filter(None, costs))


class Provenance(Record):
    """How a summary came about."""

    engine: str
    model: str
    prompt_hash: str
    """SHA-256 over the prompt's templates and the schema that the model was held to"""
    schema_version: str = SCHEMA_VERSION
    library_version: str
    attempts: tuple[Attempt, ...] = ()
    usage: Usage = Usage()
    cost: float | None = None
    """US dollars for all attempts; None where a price is not known"""
    started: dt.datetime
    seconds: float


class ArticleSummary(Record):
    """Typed event records and a neutral summary of one article, each word traced to its source."""

    schema_version: str = SCHEMA_VERSION
    article: ArticleInfo
    summary: Summary
    events: tuple[EventRecord, ...] = ()
    figures: tuple[Figure, ...] = ()
    loaded_language: tuple[LoadedPhrase, ...] = ()
    findings: tuple[Finding, ...] = ()
    """What verification has to say; empty is good"""
    provenance: Provenance

    def _repr_html_(self) -> str:
        """How a notebook shows it."""
        from summarizer.report.notebook import summary_fragment

        return summary_fragment(self)
