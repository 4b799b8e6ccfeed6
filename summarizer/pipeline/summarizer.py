"""The main job: article, analysis, request, extraction, grounding, summary."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections import deque
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Self

from summarizer.articles.article import Article
from summarizer.articles.reading import read_article
from summarizer.config import Config
from summarizer.engines.engine import Engine
from summarizer.engines.rules.engine import RulesEngine
from summarizer.errors import SummarizerError
from summarizer.grounding.ground import Grounded
from summarizer.pipeline.auditing import Audit
from summarizer.pipeline.background import run
from summarizer.pipeline.models import engine_for
from summarizer.pipeline.second_reader import read_again
from summarizer.prompting.extraction import Extraction
from summarizer.prompting.request import ExtractionRequest, build_request
from summarizer.records.failure import Failure, failure_of
from summarizer.records.kinds import STANDARD_KINDS, EventDetails
from summarizer.records.summary import ArticleSummary, Provenance, total_cost, total_usage
from summarizer.text.analysis import analyze_text
from summarizer.version import VERSION

Source = str | Path | Article
Published = dt.date | dt.datetime | str | None


class Summarizer:
    """Summarizes articles with one engine, whose connections it holds.

    A context manager, sync and async; `close` and `aclose` do the same. One object may be used from many tasks at once.

    Args:
        model: "rules" for the embedded engine, "provider/name", or an engine of your own; None takes
            `SUMMARIZER_MODEL`, OpenAI where it is configured, or "rules".
        kinds: the kinds of event to look for.
        config: options.

    Raises:
        ConfigError: the model's name or an option makes no sense.
        EngineUnavailable: the engine is not installed.
    """

    def __init__(
        self,
        model: str | Engine | None = None,
        kinds: Sequence[type[EventDetails]] = STANDARD_KINDS,
        config: Config | None = None,
    ) -> None:
        self._config = config or Config()
        self._kinds = tuple(kinds)
        self._engine = engine_for(model, self._config) if model is None or isinstance(model, str) else model

    @property
    def model(self) -> str:
        """The model, as provenance names it."""
        return self._engine.model

    async def asummarize(self, article: Source, *, published: Published = None) -> ArticleSummary:
        """Summarize one article.

        Args:
            article: its text, the path of a file, or an `Article`.
            published: when it was published; wins over what the article says.

        Raises:
            ArticleError: it cannot be read.
            EngineError: the engine gave no usable answer.
        """
        started, clock = dt.datetime.now(dt.UTC), time.perf_counter()
        read = read_article(article, published=published, config=self._config)
        analysis = analyze_text(read)
        audit = Audit(analysis, self._config)
        request = build_request(analysis, self._kinds, self._config, audit)
        extraction = await self._engine.extract(request)
        grounded = audit.grounded(extraction)
        if not isinstance(self._engine, RulesEngine):
            missed = read_again(analysis.news, grounded, self._kinds)
            grounded = replace(grounded, findings=(*grounded.findings, *missed))
        provenance = self._provenance(request, extraction, started, time.perf_counter() - clock)
        return _assembled(read, grounded, provenance)

    def summarize(self, article: Source, *, published: Published = None) -> ArticleSummary:
        """As `asummarize`, and waits for the result."""
        return run(self.asummarize(article, published=published))

    async def asummarize_many(
        self, articles: Iterable[Source], *, concurrency: int = 8
    ) -> AsyncIterator[ArticleSummary | Failure]:
        """Summarize articles side by side.

        Args:
            articles: as for `asummarize`; taken one by one, so that an iterator may be endless.
            concurrency: how many are under way at once.

        Yields:
            For each article, in order, its summary, or a `Failure` that says what was wrong.
        """
        waiting: deque[asyncio.Task[ArticleSummary | Failure]] = deque()
        try:
            for index, article in enumerate(articles):
                waiting.append(asyncio.create_task(self._attempt(index, article)))
                if len(waiting) >= concurrency:
                    yield await waiting.popleft()
            while waiting:
                yield await waiting.popleft()
        finally:
            for task in waiting:
                task.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)

    def summarize_many(self, articles: Iterable[Source], *, concurrency: int = 8) -> Iterator[ArticleSummary | Failure]:
        """As `asummarize_many`, for a plain loop."""
        results = self.asummarize_many(articles, concurrency=concurrency)
        try:
            while (result := run(anext(results, None))) is not None:
                yield result
        finally:
            run(results.aclose())  # type: ignore[attr-defined]

    async def aclose(self) -> None:
        """Give the engine's connections back."""
        await self._engine.aclose()

    def close(self) -> None:
        """Give the engine's connections back."""
        run(self.aclose())

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    async def _attempt(self, index: int, article: Source) -> ArticleSummary | Failure:
        try:
            return await self.asummarize(article)
        except SummarizerError as error:
            return failure_of(error, index, str(article) if isinstance(article, Path) else None)

    def _provenance(
        self, request: ExtractionRequest, extraction: Extraction, started: dt.datetime, seconds: float
    ) -> Provenance:
        return Provenance(
            engine=self._engine.name,
            model=self._engine.model,
            prompt_hash=request.prompt_hash,
            library_version=VERSION,
            attempts=extraction.attempts,
            usage=total_usage(extraction.attempts),
            cost=total_cost(extraction.attempts),
            started=started,
            seconds=round(seconds, 6),
        )


def _assembled(article: Article, grounded: Grounded, provenance: Provenance) -> ArticleSummary:
    return ArticleSummary(
        article=article.info,
        summary=grounded.summary,
        events=grounded.events,
        figures=grounded.figures,
        loaded_language=grounded.loaded_language,
        findings=grounded.findings,
        provenance=provenance,
    )
