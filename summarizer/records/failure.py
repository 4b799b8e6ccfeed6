"""An article that a batch could not summarize."""

from __future__ import annotations

import traceback
from pathlib import Path

from pydantic import TypeAdapter

from summarizer.errors import SummarizerError
from summarizer.records.base import Record
from summarizer.records.summary import Attempt, Usage, total_cost, total_usage


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
    attempts: tuple[Attempt, ...] = ()
    """The answers that were paid for"""

    @property
    def usage(self) -> Usage:
        """The tokens of all attempts."""
        return total_usage(self.attempts)

    @property
    def cost(self) -> float | None:
        """US dollars for all attempts; None where a price is not known."""
        return total_cost(self.attempts)


_ATTEMPTS = TypeAdapter(tuple[Attempt, ...])


def failure_of(error: SummarizerError, index: int, source: str | None = None) -> Failure:
    """What an error comes to in a batch."""
    return Failure(
        index=index,
        source=source,
        error=type(error).__name__,
        message=str(error),
        attempts=_ATTEMPTS.validate_python(getattr(error, "attempts", ())),
    )


def failure_of_ours(error: Exception, index: int, source: str | None = None) -> Failure:
    """What a mistake of the library's own comes to: where it happened, without what the article had to do with it."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    message = f"{type(error).__name__} in {Path(frame.filename).name}, line {frame.lineno}: please report it"
    return Failure(index=index, source=source, error="InternalError", message=message)
