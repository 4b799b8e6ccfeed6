"""A provider's files and batches on a real socket. A batch is answered when the test says so."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.engines.llm.scripted import Asked, Json

Answer = Callable[[Asked], tuple[int, Json]]


class Provider:
    """Files and batches."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.batches: dict[str, Json] = {}
        self.calls: list[str] = []
        self.broken: str | None = None
        """The call, such as "POST /v1/batches", whose answer is lost once: it is done, and the connection is cut"""
        self._http = _Server(("127.0.0.1", 0), _Handler)
        self._http.provider = self
        self.url = f"http://127.0.0.1:{self._http.server_port}/v1"
        threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True).start()

    def lines(self, batch: str) -> list[Json]:
        """What a batch asks."""
        return [json.loads(line) for line in self.files[self.batches[batch]["input_file_id"]].splitlines()]

    def answer(self, answer: Answer, status: str = "completed") -> None:
        """Answer all batches that are not answered yet; a request with status 0 is left out."""
        for name, batch in self.batches.items():
            if batch["status"] == "in_progress":
                done, failed = self._answers(name, answer)
                batch |= {"status": status, "output_file_id": self.put(done), "error_file_id": self.put(failed)}
                batch["request_counts"] = {"total": len(done + failed), "completed": len(done), "failed": len(failed)}

    def put(self, lines: list[Json]) -> str | None:
        """Keep a file."""
        if not lines:
            return None
        name = f"file-{len(self.files)}"
        self.files[name] = b"".join(json.dumps(line).encode() + b"\n" for line in lines)
        return name

    def create(self, file: str) -> Json:
        """Make a batch."""
        name = f"batch_{len(self.batches)}"
        empty = {"total": 0, "completed": 0, "failed": 0}
        self.batches[name] = {"id": name, "object": "batch", "status": "in_progress", "input_file_id": file}
        self.batches[name] |= {"output_file_id": None, "error_file_id": None, "request_counts": empty}
        self.batches[name] |= {"endpoint": "/v1/chat/completions", "completion_window": "24h", "created_at": 1}
        return self.batches[name]

    def close(self) -> None:
        """Stop."""
        self._http.shutdown()
        self._http.server_close()

    def _answers(self, name: str, answer: Answer) -> tuple[list[Json], list[Json]]:
        done: list[Json] = []
        failed: list[Json] = []
        for line in self.lines(name):
            status, body = answer(Asked(line["url"], {}, line["body"]))
            response = {"status_code": status, "request_id": "r", "body": body}
            told = {"id": "x", "custom_id": line["custom_id"], "response": response, "error": None}
            if status:
                (done if status == 200 else failed).append(told)
        return done, failed


class _Server(ThreadingHTTPServer):
    provider: Provider


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def log_message(self, *_: object) -> None:
        """Be quiet."""

    def do_GET(self) -> None:
        provider, path = self.server.provider, self.path.partition("?")[0].split("/")[2:]
        if path[0] == "files":
            self._send(provider.files[path[1]])
        elif len(path) == 1:
            self._send({"object": "list", "data": list(provider.batches.values()), "has_more": False})
        else:
            self._send(provider.batches[path[1]])

    def do_POST(self) -> None:
        provider = self.server.provider
        body = self.rfile.read(int(self.headers["content-length"]))
        call = f"POST {self.path}"
        provider.calls.append(call)
        if self.path.endswith("/files"):
            name = f"file-{len(provider.files)}"
            provider.files[name] = _uploaded(body, self.headers["content-type"])
            made: Json = {
                "id": name,
                "object": "file",
                "bytes": 1,
                "created_at": 1,
                "filename": "f",
                "purpose": "batch",
            }
        else:
            made = provider.create(json.loads(body)["input_file_id"])
        if provider.broken == call:
            provider.broken = None
            self.close_connection = True
            return
        self._send(made)

    def _send(self, body: Any) -> None:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(200)
        self.send_header("content-type", "application/octet-stream" if isinstance(body, bytes) else "application/json")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def _uploaded(body: bytes, kind: str) -> bytes:
    """The file in a form."""
    found = re.search(r'boundary="?([^";]+)', kind)
    parts = body.split(b"--" + found[1].encode()) if found else []
    part = next(part for part in parts if b'name="file"' in part)
    return part.partition(b"\r\n\r\n")[2].removesuffix(b"\r\n")
