"""An OpenAI-compatible endpoint in a process of its own: latency, faults, and a count of what it answered.

    python benchmarks/loopback.py --latency 0.2 --admit 32

It prints its port. `GET /stats` tells what was asked and answered. Its answer is a summary of the first sentence, or
what a file of answers has for that sentence. A request that is answered twice counts as paid twice.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import json
import random
import re
import time
from collections import Counter
from pathlib import Path
from typing import Any

FIRST = re.compile(r"^1\|(.+)", re.MULTILINE)


class Server:
    """What is answered, and how."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.random = random.Random(options.seed)
        self.answers: dict[str, Any] = json.loads(Path(options.answers).read_text()) if options.answers else {}
        self.counts: Counter[str] = Counter()
        self.answered: Counter[str] = Counter()
        self.now = self.most = 0
        self.first = self.last = 0.0
        self.stopped = asyncio.Event()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = re.search(rb"content-length: *(\d+)", head, re.IGNORECASE)
                body = await reader.readexactly(int(length[1])) if length else b""
                if not await self.reply(head, body, writer):
                    break
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def reply(self, head: bytes, body: bytes, writer: asyncio.StreamWriter) -> bool:
        """Reply to one request; whether the connection stays."""
        if head.startswith(b"GET /stats"):
            _write(writer, 200, self.stats())
            return True
        self.counts["asked"] += 1
        self.first = self.first or time.monotonic()
        self.now += 1
        self.most = max(self.most, self.now)
        try:
            return await self._completion(body, writer)
        finally:
            self.now -= 1
            self.last = time.monotonic()

    def stats(self) -> dict[str, Any]:
        """What happened so far."""
        answered = sum(self.answered.values())
        figures = {"answered": answered, "paid_twice": answered - len(self.answered)}
        return {**self.counts, **figures, "now": self.now, "most": self.most, "seconds": self.last - self.first}

    async def _completion(self, body: bytes, writer: asyncio.StreamWriter) -> bool:
        if self.options.admit and self.now > self.options.admit:
            self._refuse(writer, 429)
            return True
        fault = self._fault()
        if fault in ("429", "500"):
            self._refuse(writer, int(fault))
            return True
        if fault == "hang":
            await asyncio.sleep(3600)
        await asyncio.sleep(self.options.latency)
        if fault == "reset":
            writer.transport.abort()
            return False
        self.answered[hashlib.sha256(body).hexdigest()] += 1
        content = self._answer(json.loads(body)["messages"][1]["content"])
        self.counts["tokens"] += self.options.tokens_in + self.options.tokens_out
        if fault == "truncated":
            writer.write(
                b'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n{"choices": ['
            )
            return False
        _write(writer, 200, completion(content, self.options.tokens_in, self.options.tokens_out))
        return True

    def _fault(self) -> str | None:
        drawn = self.random.random()
        for name, share in (("429", 0.05), ("500", 0.02), ("reset", 0.01), ("truncated", 0.02), ("hang", 0.005)):
            drawn -= share * self.options.faults
            if drawn < 0:
                self.counts[name] += 1
                return name
        return None

    def _refuse(self, writer: asyncio.StreamWriter, status: int) -> None:
        self.counts["refused"] += 1
        headers = f"retry-after: {self.options.retry_after}\r\n" if status == 429 else ""
        _write(writer, status, {"error": {"message": "no", "type": "no", "code": "no"}}, headers)

    def _answer(self, prompt: str) -> str:
        found = FIRST.search(prompt)
        sentence = found[1].strip() if found else ""
        if sentence in self.answers:
            return json.dumps(self.answers[sentence])
        summary = [{"sentences": [1], "text": sentence}] if sentence else []
        return json.dumps({"events": [], "figures": [], "loaded_language": [], "summary": summary})


def completion(content: str, tokens_in: int, tokens_out: int) -> dict[str, Any]:
    """A chat completion with a content."""
    message = {"role": "assistant", "content": content, "refusal": None}
    usage = {"prompt_tokens": tokens_in, "completion_tokens": tokens_out, "total_tokens": tokens_in + tokens_out}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    return {"id": "x", "object": "chat.completion", "created": 0, "model": "m", "choices": [choice], "usage": usage}


def _write(writer: asyncio.StreamWriter, status: int, body: dict[str, Any], headers: str = "") -> None:
    content = json.dumps(body).encode()
    head = f"HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {len(content)}\r\n{headers}\r\n"
    writer.write(head.encode() + content)


async def main() -> None:
    """Serve until the process is ended."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--latency", type=float, default=0.0)
    parser.add_argument("--admit", type=int, default=0)
    parser.add_argument("--faults", type=float, default=0.0, help="1 for all faults at their full rates")
    parser.add_argument("--retry-after", default="0.2")
    parser.add_argument("--tokens-in", type=int, default=5000)
    parser.add_argument("--tokens-out", type=int, default=500)
    parser.add_argument("--answers")
    parser.add_argument("--seed", type=int, default=1)
    server = Server(parser.parse_args())
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0, backlog=512, limit=2**22)
    print(listening.sockets[0].getsockname()[1], flush=True)
    await listening.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
