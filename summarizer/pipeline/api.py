"""The main job as plain functions: a verb over an object each."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Sequence

from summarizer.config import Config
from summarizer.pipeline.summarizer import Published, Source, Summarizer
from summarizer.records.failure import Failure
from summarizer.records.kinds import STANDARD_KINDS, EventDetails
from summarizer.records.summary import ArticleSummary

Kinds = Sequence[type[EventDetails]]


def summarize(
    article: Source,
    *,
    model: str | None = None,
    published: Published = None,
    kinds: Kinds = STANDARD_KINDS,
    config: Config | None = None,
) -> ArticleSummary:
    """Turn an article into typed event records and a neutral summary, each word traced to its source.

    Works inside a running event loop too, as in a notebook. For many articles use `summarize_many` or a `Summarizer`.

    Args:
        article: its text, the path of a file (text, Markdown, HTML, JSON), or an `Article`.
        model: "rules" for the embedded engine, or "provider/name"; None takes `SUMMARIZER_MODEL` or "rules".
        published: the day or moment of publication, which relative dates are resolved against; wins over the article's.
        kinds: the kinds of event to look for.
        config: options.

    Raises:
        ArticleError: the article cannot be read.
        ConfigError: the model's name or an option makes no sense.
        EngineError: the engine gave no usable answer, or is not installed.
    """
    with Summarizer(model, kinds, config) as summarizer:
        return summarizer.summarize(article, published=published)


async def asummarize(
    article: Source,
    *,
    model: str | None = None,
    published: Published = None,
    kinds: Kinds = STANDARD_KINDS,
    config: Config | None = None,
) -> ArticleSummary:
    """As `summarize`, awaitable."""
    async with Summarizer(model, kinds, config) as summarizer:
        return await summarizer.asummarize(article, published=published)


def summarize_many(
    articles: Iterable[Source],
    *,
    model: str | None = None,
    kinds: Kinds = STANDARD_KINDS,
    config: Config | None = None,
    concurrency: int = 8,
) -> Iterator[ArticleSummary | Failure]:
    """Summarize articles side by side; for each, in order, its summary or a `Failure` that says what was wrong.

    Raises:
        ConfigError: the model's name or an option makes no sense.
        EngineUnavailable: the engine is not installed.
    """
    with Summarizer(model, kinds, config) as summarizer:
        yield from summarizer.summarize_many(articles, concurrency=concurrency)


async def asummarize_many(
    articles: Iterable[Source],
    *,
    model: str | None = None,
    kinds: Kinds = STANDARD_KINDS,
    config: Config | None = None,
    concurrency: int = 8,
) -> AsyncIterator[ArticleSummary | Failure]:
    """As `summarize_many`, asynchronous."""
    async with Summarizer(model, kinds, config) as summarizer:
        async for result in summarizer.asummarize_many(articles, concurrency=concurrency):
            yield result
