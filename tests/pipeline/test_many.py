"""Many articles: in order, side by side, lazily, and with what went wrong among what went well."""

import asyncio
import threading
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

import pytest

from summarizer import Article, ArticleSummary, Failure, Summarizer, asummarize_many, summarize_many
from summarizer.engines.rules.engine import RulesEngine
from summarizer.prompting.extraction import Extraction
from summarizer.prompting.request import ExtractionRequest

Result = ArticleSummary | Failure


def article(number: int) -> Article:
    """An article that can be told from others."""
    return Article(text=f"Rebels freed {number + 2} hostages near Kaduna.", headline=str(number))


def headlines(results: list[Result]) -> list[str | None]:
    """What the articles were; None for a failure."""
    return [result.article.headline if isinstance(result, ArticleSummary) else None for result in results]


class Watched(RulesEngine):
    """The embedded engine, slowed down, that counts how many calls are under way and whether it was closed."""

    def __init__(self) -> None:
        self.now = self.most = self.done = self.closed = 0

    async def extract(self, request: ExtractionRequest) -> Extraction:
        """Wait the longer, the earlier the article, so that later ones are done first."""
        self.now += 1
        self.most = max(self.most, self.now)
        try:
            await asyncio.sleep(0.03 / (1 + int(request.analysis.article.headline or 0)))
            found = await super().extract(request)
            self.done += 1
            return found
        finally:
            self.now -= 1

    async def aclose(self) -> None:
        """Count."""
        self.closed += 1


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Watched:
    """The engine that every model's name gives."""
    watched = Watched()
    monkeypatch.setattr("summarizer.pipeline.summarizer.engine_for", lambda model, config: watched)
    return watched


@pytest.mark.parametrize("concurrency", [1, 3, 20])
def test_order_is_kept_and_so_is_the_limit(engine: Watched, concurrency: int) -> None:
    """Results come in the order of the articles, though later ones are done first; no more run than asked for."""
    results = list(summarize_many(map(article, range(8)), concurrency=concurrency))
    assert headlines(results) == [str(number) for number in range(8)]
    assert engine.most == min(concurrency, 8)


def test_a_bad_one_among_good_ones(tmp_path: Path) -> None:
    """One broken article stops nothing; its failure says which it was and why."""
    missing = tmp_path / "missing.txt"
    results = list(summarize_many([article(0), "", missing, article(3)], model="rules"))
    assert headlines(results) == ["0", None, None, "3"]
    empty, lost = (result for result in results if isinstance(result, Failure))
    assert (empty.index, empty.source, empty.error) == (1, None, "ArticleError")
    assert (lost.index, lost.source, lost.error) == (2, str(missing), "ArticleError")
    assert "does not exist" in lost.message
    assert Failure.model_validate_json(lost.model_dump_json()) == lost


def test_no_articles() -> None:
    """Nothing in, nothing out."""
    assert list(summarize_many([], model="rules")) == []


def test_an_endless_stream_is_taken_as_needed() -> None:
    """An iterator may never end; no more is read ahead than is under way."""
    taken: list[int] = []

    def stream() -> Iterator[Article]:
        for number in count():
            taken.append(number)
            yield article(number)

    results = list(islice(summarize_many(stream(), model="rules", concurrency=4), 5))
    assert headlines(results) == ["0", "1", "2", "3", "4"]
    assert len(taken) <= 5 + 4


def test_closing_early_stops_what_is_under_way(engine: Watched) -> None:
    """Whoever has enough leaves nothing running, and the engine is closed."""
    results = summarize_many(map(article, count()), concurrency=4)
    assert isinstance(next(results), ArticleSummary)
    results.close()  # type: ignore[attr-defined]
    assert engine.now == 0
    assert engine.done < 8
    assert engine.closed == 1


def test_an_error_of_the_stream_is_the_caller_s(engine: Watched) -> None:
    """What the caller's own iterator raises comes out as it is, and nothing is left running."""

    def stream() -> Iterator[Article]:
        yield article(0)
        raise LookupError("the tape has ended")

    with pytest.raises(LookupError, match="tape"):
        list(summarize_many(stream(), concurrency=4))
    assert (engine.now, engine.closed) == (0, 1)


async def test_async_as_sync() -> None:
    """The same results in the same order."""
    results = [result async for result in asummarize_many(map(article, range(5)), model="rules", concurrency=2)]
    assert headlines(results) == ["0", "1", "2", "3", "4"]


async def test_sync_inside_a_running_loop() -> None:
    """As in a notebook."""
    assert headlines(list(summarize_many(map(article, range(3)), model="rules"))) == ["0", "1", "2"]


def test_a_summarizer_may_be_used_again_and_from_threads() -> None:
    """One object serves one article after the other, and several threads at once."""
    found: dict[int, list[str | None]] = {}
    with Summarizer("rules") as summarizer:

        def work(start: int) -> None:
            found[start] = headlines(list(summarizer.summarize_many(map(article, range(start, start + 3)))))

        threads = [threading.Thread(target=work, args=(start,)) for start in (0, 10, 20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert summarizer.summarize(article(7)).article.headline == "7"
    assert found == {start: [str(start + step) for step in range(3)] for start in (0, 10, 20)}


def test_leaving_the_context_closes_the_engine(engine: Watched) -> None:
    """Connections are given back, after an error too."""

    def fail() -> None:
        with Summarizer():
            raise LookupError

    with Summarizer() as summarizer:
        summarizer.summarize(article(0))
    assert engine.closed == 1
    with pytest.raises(LookupError):
        fail()
    assert engine.closed == 2


async def test_leaving_the_async_context_closes_the_engine(engine: Watched) -> None:
    """The same, awaited."""
    async with Summarizer() as summarizer:
        await summarizer.asummarize(article(0))
    assert engine.closed == 1
