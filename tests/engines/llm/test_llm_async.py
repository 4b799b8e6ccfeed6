"""Side by side and cut short: one client for all calls, and nothing left behind when a call is given up."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import re
import threading

import openai
import pytest

from summarizer import Article, ArticleSummary, Failure, Summarizer, summarize
from summarizer.errors import EngineUnavailable
from tests.engines.llm.answers import ARTICLE, GOOD, MODEL, TEXT, refused, reply
from tests.engines.llm.conftest import Configured
from tests.engines.llm.scripted import Asked, Endpoint, Step

HANG = Step(fault="hang")
WAITS = {
    "for an answer": HANG,
    "to try again": refused(429, None, {"retry-after": "30"}),
    "for the rest of an answer": Step(body="x" * 100_000, fault="drip"),
}


def numbered(number: int) -> Article:
    """An article that differs from others in one number."""
    return Article(text=TEXT.replace("About 60", f"About {number}"), published=dt.date(2026, 3, 4))


def read(asked: Asked) -> Step:
    """The right answer to such an article; to an odd number a wrong one first."""
    found = re.search(r"About (\d+) lorries", asked.messages[1]["content"])
    assert found
    number = int(found[1])
    told = number + 1000 if number % 2 and len(asked.messages) == 2 else number
    return reply(json.loads(json.dumps(GOOD).replace("About 60", f"About {told}")))


def check(summary: ArticleSummary | Failure, number: int) -> None:
    """Whether a summary is that of its article."""
    assert isinstance(summary, ArticleSummary)
    assert summary.article.id == numbered(number).id
    assert f"About {number} lorries" in summary.summary.text
    assert [each.outcome for each in summary.provenance.attempts][-1] == "accepted"
    assert len(summary.provenance.attempts) == 1 + number % 2


@pytest.fixture
def clients(monkeypatch: pytest.MonkeyPatch) -> list[openai.AsyncOpenAI]:
    """The clients that are made."""
    made: list[openai.AsyncOpenAI] = []

    class Counted(openai.AsyncOpenAI):
        def __init__(self, **options: object) -> None:
            super().__init__(**options)  # type: ignore[arg-type]
            made.append(self)

    monkeypatch.setattr("summarizer.engines.llm.chat_completions.AsyncOpenAI", Counted)
    return made


async def test_a_hundred_calls_share_one_client(
    endpoint: Endpoint, configured: Configured, clients: list[openai.AsyncOpenAI]
) -> None:
    """Each gets the answer to its own article, re-asks among them, over connections that are used again."""
    endpoint.play(read)
    async with Summarizer(MODEL, config=configured()) as summarizer:
        summaries = await asyncio.gather(*(summarizer.asummarize(numbered(number)) for number in range(200, 300)))
        opened = endpoint.connections
        check(await summarizer.asummarize(numbered(12)), 12)
    for number, summary in enumerate(summaries, 200):
        check(summary, number)
    assert len(clients) == 1
    assert len(endpoint.asked) == 151
    assert endpoint.connections == opened <= 100
    assert await asyncio.to_thread(endpoint.wait_until_deserted)


@pytest.mark.parametrize("wait", WAITS)
async def test_a_call_that_is_cancelled(endpoint: Endpoint, configured: Configured, wait: str) -> None:
    """No task goes on, no connection stays open, and the next call works."""
    endpoint.play([WAITS[wait], reply(GOOD)])
    async with Summarizer(MODEL, config=configured()) as summarizer:
        task = asyncio.create_task(summarizer.asummarize(ARTICLE))
        assert await asyncio.to_thread(endpoint.wait_until_asked)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert asyncio.all_tasks() == {asyncio.current_task()}
        if wait != "to try again":  # where the connection is a good one, and kept for the next call
            assert await asyncio.to_thread(endpoint.wait_until_deserted)
        assert len((await summarizer.asummarize(ARTICLE)).summary.sentences) == 2
    assert await asyncio.to_thread(endpoint.wait_until_deserted)
    assert len(endpoint.asked) == 2


async def test_a_call_that_takes_too_long_for_its_caller(endpoint: Endpoint, configured: Configured) -> None:
    """`asyncio.timeout` ends it as it ends any other; the library makes no error of its own of it."""
    endpoint.play([HANG])
    async with Summarizer(MODEL, config=configured()) as summarizer:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await summarizer.asummarize(ARTICLE)
        assert asyncio.all_tasks() == {asyncio.current_task()}
        assert await asyncio.to_thread(endpoint.wait_until_deserted)


async def test_many_that_are_cancelled(endpoint: Endpoint, configured: Configured) -> None:
    """Giving up a stream of articles ends all that are under way."""
    endpoint.play([HANG])

    async def consume(summarizer: Summarizer) -> None:
        async for _ in summarizer.asummarize_many(map(numbered, range(50)), concurrency=8):
            pass

    async with Summarizer(MODEL, config=configured()) as summarizer:
        task = asyncio.create_task(consume(summarizer))
        assert await asyncio.to_thread(endpoint.wait_until_asked, 8)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert asyncio.all_tasks() == {asyncio.current_task()}
        assert await asyncio.to_thread(endpoint.wait_until_deserted)
    assert len(endpoint.asked) == 8


async def test_many_with_one_that_fails(endpoint: Endpoint, configured: Configured) -> None:
    """An article whose call fails is a `Failure` in its place; the others come."""

    def script(asked: Asked) -> Step:
        return refused(400) if "About 202" in asked.messages[1]["content"] else read(asked)

    endpoint.play(script)
    async with Summarizer(MODEL, config=configured()) as summarizer:
        results = [each async for each in summarizer.asummarize_many(map(numbered, range(200, 205)), concurrency=3)]
    failed = results.pop(2)
    assert isinstance(failed, Failure)
    assert (failed.index, failed.error) == (2, "EngineError")
    for number, summary in zip((200, 201, 203, 204), results, strict=True):
        check(summary, number)


async def test_sync_inside_a_running_loop(endpoint: Endpoint, configured: Configured) -> None:
    """As in a notebook."""
    endpoint.play([reply(GOOD)])
    assert len(summarize(ARTICLE, model=MODEL, config=configured()).events) == 1
    assert endpoint.wait_until_deserted()


def test_one_summarizer_in_several_loops(
    endpoint: Endpoint, configured: Configured, clients: list[openai.AsyncOpenAI]
) -> None:
    """Sync, then from a loop of the user's, then from another: no call fails for the sake of the other's connection."""
    endpoint.play([reply(GOOD)])
    summarizer = Summarizer(MODEL, config=configured())

    async def one() -> ArticleSummary:
        summary = await summarizer.asummarize(ARTICLE)
        await clients[-1].close()
        return summary

    summaries = [summarizer.summarize(ARTICLE), asyncio.run(one()), asyncio.run(one()), summarizer.summarize(ARTICLE)]
    assert [each.retries for summary in summaries for each in summary.provenance.attempts] == [0] * 4
    assert len(clients) == 3
    summarizer.close()
    assert endpoint.wait_until_deserted()


async def test_sync_and_async_at_once(endpoint: Endpoint, configured: Configured) -> None:
    """Threads and tasks share a summarizer; leaving it closes the connections of both."""
    endpoint.play(read)
    async with Summarizer(MODEL, config=configured()) as summarizer:
        plain = [asyncio.to_thread(summarizer.summarize, numbered(number)) for number in range(200, 206)]
        waited = [summarizer.asummarize(numbered(number)) for number in range(206, 212)]
        for number, summary in enumerate(await asyncio.gather(*plain, *waited), 200):
            check(summary, number)
    assert await asyncio.to_thread(endpoint.wait_until_deserted)


async def test_closing_from_the_loop_that_waits(endpoint: Endpoint, configured: Configured) -> None:
    """A plain `with` around awaited calls closes their connections, though their loop stands still meanwhile."""
    endpoint.play([reply(GOOD)])
    with Summarizer(MODEL, config=configured()) as summarizer:
        await summarizer.asummarize(ARTICLE)
    assert await asyncio.to_thread(endpoint.wait_until_deserted)


@pytest.mark.parametrize("used", [True, False])
async def test_closed_twice(endpoint: Endpoint, configured: Configured, used: bool) -> None:
    """Closing again does nothing; a call after it is told so at once and goes nowhere."""
    endpoint.play([reply(GOOD)])
    summarizer = Summarizer(MODEL, config=configured())
    if used:
        await summarizer.asummarize(ARTICLE)
    await summarizer.aclose()
    await summarizer.aclose()
    summarizer.close()
    with pytest.raises(EngineUnavailable, match="was closed"):
        await summarizer.asummarize(ARTICLE)
    assert len(endpoint.asked) == used


def test_threads_over_one_summarizer(endpoint: Endpoint, configured: Configured) -> None:
    """The sync face is safe to call from many threads."""
    endpoint.play(read)
    found: dict[int, ArticleSummary] = {}
    with Summarizer(MODEL, config=configured()) as summarizer:

        def work(number: int) -> None:
            found[number] = summarizer.summarize(numbered(number))

        threads = [threading.Thread(target=work, args=(number,)) for number in range(200, 216)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(found) == list(range(200, 216))
    for number, summary in found.items():
        check(summary, number)
