"""CPU time of one article of 3.5 KB through an LLM engine, beside a naive instructor call and the bare openai client.

    make bench

A loopback server in a process of its own answers every call with the same extraction, so that the figures are what the
library and its clients do themselves. `naive` is `instructor.from_openai` with the same types, as its tutorial has it.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import time
from collections.abc import Awaitable, Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection
from typing import Any

import instructor
from goals import beside
from openai import AsyncOpenAI
from rich.console import Console
from rich.table import Table
from speed import articles

from summarizer.articles.article import Article
from summarizer.config import Config
from summarizer.engines.llm.chat_completions import ChatCompletions
from summarizer.engines.rules.engine import RulesEngine
from summarizer.pipeline.summarizer import Summarizer
from summarizer.prompting.extraction import Extraction
from summarizer.prompting.request import ExtractionRequest, build_request
from summarizer.prompting.schema import wire_model
from summarizer.records.kinds import STANDARD_KINDS
from summarizer.text.analysis import analyze_text

MODEL = "gpt-6-luna"
ROUNDS = 3
CALLS = 40


class Parrot(BaseHTTPRequestHandler):
    """Answers every call with the same completion."""

    protocol_version = "HTTP/1.1"
    answer = b""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_POST(self) -> None:
        """Answer."""
        self.rfile.read(int(self.headers["content-length"]))
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(self.answer)))
        self.end_headers()
        self.wfile.write(self.answer)


def serve(answer: bytes, pipe: Connection) -> None:
    """Run the server and tell its port."""
    Parrot.answer = answer
    server = ThreadingHTTPServer(("127.0.0.1", 0), Parrot)
    pipe.send(server.server_port)
    server.serve_forever()


def completion(content: str) -> bytes:
    """A chat completion with a content."""
    message = {"role": "assistant", "content": content, "refusal": None}
    return json.dumps(
        {
            "id": "x",
            "object": "chat.completion",
            "created": 0,
            "model": MODEL,
            "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
            "usage": {"prompt_tokens": 5000, "completion_tokens": 1000, "total_tokens": 6000},
        }
    ).encode()


def written(request: ExtractionRequest) -> str:
    """The answer of a good model: what the rules engine finds, as a model would write it."""
    extraction: Extraction = asyncio.run(RulesEngine().extract(request))
    return json.dumps(plain(extraction.model_dump(mode="json", exclude={"attempts"})))


def plain(value: Any) -> Any:
    """Copied phrases as the strings that a model writes."""
    if isinstance(value, dict):
        return value["text"] if {"text", "start"} <= value.keys() else {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


async def cpu(call: Callable[[], Awaitable[object]]) -> float:
    """Milliseconds of CPU time of a call, of the best round."""
    rounds = []
    await call()
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(CALLS):
            await call()
        rounds.append(time.process_time() - start)
    return 1000 * min(rounds) / CALLS


async def measure(article: Article, request: ExtractionRequest, base_url: str) -> dict[str, float]:
    """The figures."""
    config = Config(base_url=base_url)
    client = AsyncOpenAI(base_url=base_url, api_key="none", max_retries=0)
    naive = instructor.from_openai(client, mode=instructor.Mode.JSON_SCHEMA)
    body = ChatCompletions(MODEL, config).body(request.messages, request.schema)
    model = wire_model(STANDARD_KINDS)
    raw = article.model_copy(update={"raw": None})
    async with Summarizer(f"openai/{MODEL}", config=config) as summarizer:
        return {
            "bare openai client": await cpu(lambda: client.chat.completions.create(**body)),
            "naive instructor": await cpu(
                lambda: naive.chat.completions.create(
                    model=MODEL, messages=request.messages, response_model=model, max_retries=0
                )
            ),
            "asummarize": await cpu(lambda: summarizer.asummarize(raw.text, published=article.published)),
        }


def main() -> None:
    """Print the table."""
    article = articles()[0]
    request = build_request(analyze_text(article), STANDARD_KINDS, Config())
    receiver, sender = multiprocessing.Pipe()
    server = multiprocessing.Process(target=serve, args=(completion(written(request)), sender), daemon=True)
    server.start()
    figures = asyncio.run(measure(article, request, f"http://127.0.0.1:{receiver.recv()}/v1"))
    server.terminate()
    table = Table("call", "ms of CPU time", title=f"one article of {len(article.text)} characters")
    for name, figure in figures.items():
        told = f"{figure:.1f}"
        most = figures["naive instructor"]
        table.add_row(name, beside(told, f"{most:.1f} at most", figure <= most) if name == "asummarize" else told)
    Console().print(table)


if __name__ == "__main__":
    main()
