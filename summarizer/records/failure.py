"""An article that a batch could not summarize."""

from __future__ import annotations

from summarizer.records.base import Record


class Failure(Record):
    """Stands in a batch's results where an article's summary would stand."""

    index: int
    """The article's place in the batch, from 0"""
    source: str | None = None
    """Its path or id, where it has one"""
    error: str
    """The error's class, such as "ArticleError" """
    message: str
    """What was wrong, in one sentence"""
