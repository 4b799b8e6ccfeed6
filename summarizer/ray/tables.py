"""Tables as they leave a worker: the columns of an export, and what became of each row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.archive.ledger import Key
from summarizer.archive.sources.rows import Row
from summarizer.export.flatten import article_row, event_rows
from summarizer.export.moments import day, moment
from summarizer.export.parquet import arrow_schema, cells_of
from summarizer.records.failure import Failure
from summarizer.records.summary import ArticleInfo, ArticleSummary
from summarizer.version import VERSION

if TYPE_CHECKING:
    import pyarrow as pa

_OUTCOME = {
    "fingerprint": "SHA-256 of the row that it was made of",
    "source": "What that row calls itself: its path, id or url",
    "error": "Why the article failed, as the name of an error; empty where it is done",
    "message": "The same in a sentence",
}


class Outcome(NamedTuple):
    """What came of a row."""

    row: Row
    article: ArticleInfo | None
    """What was read; None where it could not be"""
    result: ArticleSummary | Failure


def outcome_schema() -> pa.Schema:
    """The columns of `ArticleRow` and of an outcome; all may be empty, as a failure has no summary."""
    import pyarrow as pa

    articles = [field.with_nullable(True) for field in arrow_schema("articles")]
    return pa.schema(
        [*articles, *(pa.field(name, pa.string(), metadata={"description": about}) for name, about in _OUTCOME.items())]
    )


def outcome_table(outcomes: Sequence[Outcome], key: Key) -> pa.Table:
    """A row for each outcome."""
    import pyarrow as pa

    return pa.Table.from_pylist([_cells(outcome, key) for outcome in outcomes], outcome_schema())


def event_table(outcomes: pa.Table) -> pa.Table:
    """A row for each event of the summaries in a table."""
    import pyarrow as pa

    summaries = (ArticleSummary.model_validate_json(record) for record in _records(outcomes))
    rows = (row for summary in summaries for row in event_rows(summary))
    return pa.Table.from_pylist(list(cells_of(rows, "events")), arrow_schema("events"))


def _records(outcomes: pa.Table) -> Iterator[str]:
    return (record for record in outcomes["record"].to_pylist() if record is not None)


def _cells(outcome: Outcome, key: Key) -> dict[str, Any]:
    row, article, result = outcome
    about = {"fingerprint": row.fingerprint, "source": row.source}
    if isinstance(result, Failure):
        return about | _article(article) | _failure(result, key)
    return about | next(cells_of([article_row(result)], "articles"))


def _article(article: ArticleInfo | None) -> dict[str, Any]:
    if article is None:
        return {}
    published = article.published
    return {
        "article_id": article.id,
        "headline": article.headline or None,
        "published": published.isoformat() if published else None,
        "published_date": day(published),
        "published_at": moment(published),
        "publisher": article.publisher or None,
        "url": article.url or None,
        "language": article.language or None,
    }


def _failure(failure: Failure, key: Key) -> dict[str, Any]:
    return {
        **key._asdict(),
        "library_version": VERSION,
        "attempts": len(failure.attempts),
        **failure.usage.model_dump(),
        "cost": failure.cost,
        "started": dt.datetime.now(dt.UTC),
        "error": failure.error,
        "message": failure.message,
    }
