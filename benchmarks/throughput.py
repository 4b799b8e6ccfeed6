"""Articles a second against an endpoint of 200 ms: a job, a naive instructor loop, and the bare client, in one run.

    python benchmarks/throughput.py [CALLS_AT_ONCE ARTICLES]

The job reads, grounds and stores as well. Seconds are the endpoint's, from the first request to the last answer, so
that no program's start counts. Articles are of 3.4 KB, each with the answer that the embedded engine gives to it.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import instructor
from endpoint import endpoint, job
from goals import beside
from llm import plain
from openai import AsyncOpenAI
from speed import articles, extracted

from summarizer.articles.article import Article
from summarizer.config import Config
from summarizer.engines.llm.caller import Caller
from summarizer.prompting.request import Message, build_request
from summarizer.prompting.schema import wire_model
from summarizer.records.kinds import STANDARD_KINDS
from summarizer.text.analysis import analyze_text

LATENCY = 0.2
SHARE = 0.97
"""Of the limit, that a job must reach while there is a processor for what it does beside the calls"""
_MOST_EVENTS = 16
"""That the schema lets a model give; the embedded engine gives more"""
MANY = 64
"""Calls at once with which it is the processors that limit: a job must then do no less than the naive loop"""
Call = Callable[[list[Message]], Awaitable[object]]
Make = Callable[[AsyncOpenAI], Call]


def numbered(count: int) -> list[Article]:
    """Articles, no two the same."""
    made = articles()
    return [
        Article(text=f"{made[n % len(made)].text}\n\nThis is report {n:,}.", published=made[n % len(made)].published)
        for n in range(count)
    ]


def write_answers(path: Path) -> None:
    """What the embedded engine finds in each, by the first sentence."""
    analyses = [analyze_text(article) for article in articles()]
    found = asyncio.run(extracted(analyses))
    answers = {}
    for analysis, extraction in zip(analyses, found, strict=True):
        first = analysis.sentences[0]
        sentence = " ".join(analysis.article.text[first.start : first.end].split())
        answer = plain(extraction.model_dump(mode="json", exclude={"attempts"}))
        answers[sentence] = {**answer, "events": answer["events"][:_MOST_EVENTS]}
    path.write_text(json.dumps(answers))


async def loop(make: Make, url: str, asked: list[list[Message]], at_once: int) -> None:
    """Make all calls, so many at once."""
    room = asyncio.Semaphore(at_once)
    async with AsyncOpenAI(base_url=url, api_key="none", max_retries=0) as client:
        call = make(client)

        async def one(messages: list[Message]) -> None:
            async with room:
                await call(messages)

        await asyncio.gather(*(one(messages) for messages in asked))


def bare(client: AsyncOpenAI) -> Call:
    """The client alone, with the body ready."""
    caller = Caller("openai/m", Config(base_url=str(client.base_url)), STANDARD_KINDS)

    async def call(messages: list[Message]) -> object:
        return await client.chat.completions.create(**caller.body(messages))

    return call


def naive(client: AsyncOpenAI) -> Call:
    """instructor, as its tutorial has it."""
    patched = instructor.from_openai(client, mode=instructor.Mode.JSON_SCHEMA)
    model: Any = wire_model(STANDARD_KINDS)

    async def call(messages: list[Message]) -> object:
        return await patched.chat.completions.create(model="m", messages=messages, response_model=model, max_retries=0)

    return call


def main() -> None:
    """Print the figures."""
    at_once, count = map(int, sys.argv[1:] or ("8", "400"))
    made = numbered(count)
    asked = [build_request(analyze_text(article), STANDARD_KINDS, Config()).messages for article in made]
    limit, naive_rate = at_once / LATENCY, 0.0
    print(f"{at_once} calls at once, {count} articles; the limit is {limit:.0f} a second")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_answers(folder / "answers.json")
        rows = (json.dumps({"text": each.text, "published": str(each.published)}) for each in made)
        (folder / "news.jsonl").write_text("\n".join(rows))
        options = "--latency", str(LATENCY), "--answers", str(folder / "answers.json")
        for title, make in (("bare client", bare), ("naive instructor", naive), ("summarizer batch", None)):
            with endpoint(*options) as served:
                if make:
                    asyncio.run(loop(make, served.url, asked, at_once))
                else:
                    given = "--model", "openai/m", "--concurrency", str(at_once)
                    store = folder / "news.db"
                    job(folder / "news.jsonl", store, *given, url=served.url, stderr=subprocess.DEVNULL).wait()
                stats = served.stats()
            rate = stats["answered"] / stats["seconds"]
            told = f"{title:18} {rate:6.1f} a second, {rate / limit:.3f} of the limit, {stats['answered']} answers"
            naive_rate = rate if make is naive else naive_rate
            print(told if make else judged(told, at_once, rate, limit, naive_rate), flush=True)


def judged(told: str, at_once: int, rate: float, limit: float, naive_rate: float) -> str:
    """A job's figures beside their goal."""
    if at_once < MANY:
        return beside(told, f"{SHARE} of the limit", rate >= SHARE * limit)
    return beside(told, f"the naive loop's {naive_rate:.1f} a second", rate >= naive_rate)


if __name__ == "__main__":
    main()
