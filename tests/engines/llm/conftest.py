"""A scripted endpoint on a real socket, an article, and answers to it that are right and wrong."""

from __future__ import annotations

import copy
import json
import os
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

import pytest

from summarizer import Article, Config

Json = dict[str, Any]
KEY = "sk-test-7c1e-never-to-be-seen"
MODEL = "openai/gpt-6-luna"
TEXT = "The road office closed the Tarn bridge on Monday. About 60 lorries wait at its western end, the county said."
ARTICLE = Article(text=TEXT, published="2026-03-04")
"""Published on a Wednesday"""
GOOD: Json = {
    "events": [
        {
            "sentences": [1],
            "trigger": "closed",
            "details": {
                "kind": "access",
                "change": "closed",
                "by": ["The road office"],
                "site": "the Tarn bridge",
                "affected": [],
                "conditions": [],
            },
            "status": "occurred",
            "time": "Monday",
            "time_basis": "event",
            "places": [],
            "stopped_by": [],
            "according_to": [],
            "headline": "Tarn bridge closed",
        }
    ],
    "figures": [{"sentences": [2], "mention": "About 60 lorries", "time": None, "according_to": ["the county"]}],
    "loaded_language": [],
    "summary": [
        {"sentences": [1], "text": "The road office closed the Tarn bridge on 2 March 2026."},
        {"sentences": [2], "text": "About 60 lorries wait at its western end, the county said."},
    ],
}
UNSET = ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_ADMIN_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_LOG")


def wrong(*, site: str = "the Orla bridge", day: str = "5 March 2026", count: str = "About 60") -> Json:
    """The good answer with a place, a day and a number that the article may not have."""
    answer = copy.deepcopy(GOOD)
    answer["events"][0]["details"]["site"] = site
    answer["summary"][0]["text"] = f"The road office closed the Tarn bridge on {day}."
    answer["summary"][1]["text"] = f"{count} lorries wait at its western end, the county said."
    return answer


def completion(content: Json | str | None, *, finish: str = "stop", refusal: str | None = None, **usage: int) -> Json:
    """The body of a chat completion: 1000 tokens in and 100 out, unless told otherwise."""
    text = json.dumps(content) if isinstance(content, dict) else content
    tokens_in, tokens_out = usage.get("tokens_in", 1000), usage.get("tokens_out", 100)
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "gpt-6-luna",
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": text, "refusal": refusal},
                "finish_reason": finish,
            }
        ],
        "usage": {
            "prompt_tokens": tokens_in,
            "completion_tokens": tokens_out,
            "total_tokens": tokens_in + tokens_out,
            "prompt_tokens_details": {"cached_tokens": usage.get("cached", 0)},
        },
    }


@dataclass(frozen=True)
class Step:
    """One reply: a status, headers and a body; or a connection that breaks, falls silent or ends too early."""

    status: int = 200
    body: Json | str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    fault: Literal["reset", "hang", "truncated", "drip"] | None = None


@dataclass(frozen=True)
class Asked:
    """One request as it came over the wire."""

    path: str
    headers: dict[str, str]
    body: Json

    @property
    def messages(self) -> list[dict[str, str]]:
        """Its chat messages."""
        messages: list[dict[str, str]] = self.body["messages"]
        return messages


Script = Sequence[Step] | Callable[[Asked], Step]


def reply(content: Json | str | None, headers: Mapping[str, str] | None = None, **options: Any) -> Step:
    """A chat completion as a step."""
    return Step(body=completion(content, **options), headers=headers or {})


def refused(status: int, code: str | None = None, headers: Mapping[str, str] | None = None) -> Step:
    """An error as OpenAI words it, with the key and the article in its text, as some endpoints echo them."""
    error = {"message": f"{KEY} may not ask about: {TEXT}", "type": code or "error", "param": None, "code": code}
    return Step(status=status, body={"error": error}, headers=headers or {})


class Endpoint:
    """An OpenAI-compatible endpoint that follows a script and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.connections = 0
        """How many were ever opened"""
        self._script: Script = ()
        self._open = 0
        self._changed = threading.Condition()
        self._http = _Server(("127.0.0.1", 0), _Handler)
        self._http.endpoint = self
        self.url = f"http://127.0.0.1:{self._http.server_port}/v1"
        threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True).start()

    def play(self, script: Script) -> None:
        """Take these steps from now on, the last of a list again and again."""
        self._script = script

    def step(self, asked: Asked) -> Step:
        """The reply to a request."""
        with self._changed:
            self.asked.append(asked)
            number = len(self.asked)
            self._changed.notify_all()
        if callable(self._script):
            return self._script(asked)
        return self._script[min(number, len(self._script)) - 1]

    def count(self, change: int) -> None:
        """A connection was opened or closed."""
        with self._changed:
            self._open += change
            self.connections += change > 0
            self._changed.notify_all()

    def wait_until_asked(self, times: int = 1) -> bool:
        """Whether so many requests come within ten seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: len(self.asked) >= times, 10)

    def wait_until_deserted(self) -> bool:
        """Whether all connections are closed within ten seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: self._open == 0, 10)

    def close(self) -> None:
        """Stop."""
        self._http.shutdown()
        self._http.server_close()


class _Server(ThreadingHTTPServer):
    endpoint: Endpoint
    request_queue_size = 256

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is no news."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def setup(self) -> None:
        super().setup()
        self.server.endpoint.count(+1)

    def finish(self) -> None:
        self.server.endpoint.count(-1)
        super().finish()

    def log_message(self, *_: object) -> None:
        """Be quiet."""

    def do_POST(self) -> None:  # noqa: N802
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        headers = {name.lower(): value for name, value in self.headers.items()}
        step = self.server.endpoint.step(Asked(self.path, headers, body))
        if step.fault == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            os.close(self.connection.detach())
            self.close_connection = True
        elif step.fault == "hang":
            self._wait_for_the_client_to_leave()
        else:
            self._send(step)

    def _send(self, step: Step) -> None:
        text = step.body if isinstance(step.body, str) else json.dumps(step.body)
        kind = "text/html" if isinstance(step.body, str) else "application/json"
        content = text.encode()
        headers = {"content-type": kind, "content-length": str(len(content)), **step.headers}
        lines = [f"HTTP/1.1 {step.status} Scripted", *(f"{name}: {value}" for name, value in headers.items())]
        head = ("\r\n".join(lines) + "\r\n\r\n").encode()
        if step.fault is None:
            self.wfile.write(head + content)
            return
        self.wfile.write(head + content[: len(content) // 2])
        self.close_connection = True
        if step.fault == "drip":
            self._drip(content[len(content) // 2 :])

    def _drip(self, content: bytes) -> None:
        """A byte from time to time, so that no single read takes long."""
        self.connection.settimeout(0.02)
        for byte in content:
            self.wfile.write(bytes([byte]))
            try:
                if not self.connection.recv(1):
                    return
            except TimeoutError:
                continue

    def _wait_for_the_client_to_leave(self) -> None:
        self.connection.settimeout(10)
        self.rfile.read(1)
        self.close_connection = True


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    """An endpoint; give it a script with `play`."""
    served = Endpoint()
    yield served
    served.close()


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No key, address or proxy of the machine that the tests run on."""
    for name in (*UNSET, "SUMMARIZER_MODEL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def config(endpoint: Endpoint) -> Callable[..., Config]:
    """Options for the endpoint, and others."""
    return lambda **options: Config(base_url=endpoint.url, api_key=KEY, **options)
