"""Records the cassettes of test_mishaps.py: an endpoint that answers wrongly, not at all or late, each as it is told.

    python tests/recorded/record_mishaps.py

Such answers cannot be had from a good model when one wants them, so they are scripted here.
"""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

Json = dict[str, Any]
HERE = Path(__file__).parent


def event(trigger: str, details: Json, sentence: int, **fields: Any) -> Json:
    """An event as a model writes it."""
    base: Json = {
        "sentences": [sentence],
        "trigger": trigger,
        "details": details,
        "status": "occurred",
        "time": "Monday",
        "time_basis": "event",
        "places": ["Tema"],
        "stopped_by": [],
        "according_to": [],
        "headline": "",
    }
    return base | fields


RIGHT: Json = {
    "events": [
        event(
            "closed",
            {
                "kind": "access",
                "change": "closed",
                "by": ["The harbour board of Tema"],
                "site": "the container terminal",
                "affected": [],
                "conditions": [],
            },
            1,
            headline="Harbour board closes terminal at Tema",
        ),
        event(
            "fell",
            {
                "kind": "accident",
                "form": "collapse",
                "involved": ["a crane"],
                "killed": [],
                "injured": ["Three dockers"],
                "missing": [],
                "damage": [],
                "cause": None,
            },
            1,
            sentences=[1, 2],
            according_to=["the board"],
            headline="Crane falls onto the quay",
        ),
    ],
    "figures": [{"sentences": [3], "mention": "at least five", "time": None, "according_to": ["The union"]}],
    "loaded_language": [],
    "summary": [
        {
            "sentences": [1],
            "text": "The harbour board of Tema closed the container terminal on 2 March 2026 after a crane fell.",
        },
        {"sentences": [2], "text": "Three dockers were injured, the board said."},
        {"sentences": [3], "text": "The union said that at least five were hurt and that one of them had died."},
        {"sentences": [4], "text": "The board plans to reopen the terminal on 6 March 2026."},
    ],
}
WRONG = copy.deepcopy(RIGHT)
WRONG["events"][1]["details"]["injured"] = ["Four dockers"]
WRONG["summary"][1]["text"] = "Four dockers were injured, the board said."


def completion(content: str | None, *, refusal: str | None = None, finish: str = "stop") -> Json:
    """A chat completion; the token counts are four characters a token."""
    written = len(content or refusal or "") // 4
    return {
        "id": "chatcmpl-scripted",
        "object": "chat.completion",
        "created": 0,
        "model": "scripted",
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": content, "refusal": refusal},
                "finish_reason": finish,
            }
        ],
        "usage": {"prompt_tokens": 5000, "completion_tokens": written, "total_tokens": 5000 + written},
        "system_fingerprint": "scripted; token counts estimated",
    }


right, wrong = completion(json.dumps(RIGHT)), completion(json.dumps(WRONG))
limited: Json = {"error": {"message": "Rate limit reached", "type": "requests", "code": "rate_limit_exceeded"}}
SCRIPTS: dict[str, list[tuple[int, Json]]] = {
    "a_reask_that_mends": [(200, wrong), (200, right)],
    "a_reask_that_does_not_mend": [(200, wrong)] * 3,
    "a_refusal": [(200, completion(None, refusal="I'm sorry, I cannot help with that."))],
    "a_truncated_answer": [(200, completion(json.dumps(RIGHT)[:240], finish="length"))],
    "a_rate_limit": [(429, limited), (200, right)],
}


class Scripted(BaseHTTPRequestHandler):
    """Answers as the script of the running test says."""

    protocol_version = "HTTP/1.1"
    script: list[tuple[int, Json]]

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_POST(self) -> None:
        """Answer with the next step."""
        self.rfile.read(int(self.headers["content-length"]))
        status, body = self.script.pop(0)
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(data)))
        if status == 429:
            self.send_header("retry-after-ms", "20")
        self.end_headers()
        self.wfile.write(data)


def main() -> None:
    """Record each test from its script."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Scripted)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    environment = {**os.environ, "OPENAI_BASE_URL": f"http://127.0.0.1:{server.server_port}/v1"}
    for name, script in SCRIPTS.items():
        Scripted.script = list(script)
        test = f"{HERE / 'test_mishaps.py'}::test_{name}"
        command = [sys.executable, "-m", "pytest", "-q", test, "--record-mode=rewrite"]
        subprocess.run(command, check=True, env=environment, cwd=HERE.parents[1])


if __name__ == "__main__":
    main()
