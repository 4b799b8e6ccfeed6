"""A scripted endpoint on a real socket: it replies as it is told, and keeps what it was asked."""

from __future__ import annotations

import json
import os
import socket
import struct
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

Json = dict[str, Any]


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


class Endpoint:
    """An endpoint that follows a script and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.connections = 0
        """How many were ever opened"""
        self._script: Script = ()
        self._open = 0
        self._changed = threading.Condition()
        self._http = _Server(("127.0.0.1", 0), _Handler)
        self._http.endpoint = self
        self.root = f"http://127.0.0.1:{self._http.server_port}"
        """Its address as Anthropic's clients want it"""
        self.url = f"{self.root}/v1"
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
        """Whether so many requests come within a minute."""
        with self._changed:
            return self._changed.wait_for(lambda: len(self.asked) >= times, 60)

    def wait_until_deserted(self) -> bool:
        """Whether all connections are closed within a minute."""
        with self._changed:
            return self._changed.wait_for(lambda: self._open == 0, 60)

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

    def do_POST(self) -> None:
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
