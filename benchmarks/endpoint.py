"""What the scripts on archives share: articles, an endpoint in a process of its own, and a job as a user starts it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

LOOPBACK = Path(__file__).with_name("loopback.py")


def write_archive(path: Path, count: int, start: int = 0) -> Path:
    """JSON lines with so many articles, no two the same."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(start, start + count):
            file.write(json.dumps(article(number)) + "\n")
    return path


def article(number: int) -> dict[str, str]:
    """An article, told from others by its number."""
    bags = number % 40 + 2
    text = (
        f"The port of Tarn received {number + 2:,} containers on Monday, the harbour authority said.\n\n"
        f"Some {bags} of them held flour for the villages upstream. "
        "A strike had closed the port in March.\n\n"
        "The mayor thanked the crane drivers."
    )
    return {"headline": f"Port of Tarn at work, report {number}", "published": "2026-03-03", "text": text}


class Endpoint:
    """A running endpoint."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}/v1"
        self._stats = f"http://127.0.0.1:{port}/stats"

    def stats(self) -> dict[str, int]:
        """What it was asked and answered so far."""
        with urllib.request.urlopen(self._stats, timeout=60) as response:
            found: dict[str, int] = json.load(response)
        return found


@contextmanager
def endpoint(*options: str) -> Iterator[Endpoint]:
    """An endpoint with the options of `loopback.py`, while it is needed."""
    command = [sys.executable, str(LOOPBACK), *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        yield Endpoint(int(process.stdout.readline()))  # type: ignore[union-attr]
    finally:
        process.kill()
        process.wait()


def job(archive: Path, store: Path, *options: str, url: str | None = None, **process: Any) -> subprocess.Popen[str]:
    """A job, as a user starts it, in a process group of its own."""
    command = [sys.executable, "-m", "summarizer", "batch", str(archive), "--store", str(store), *options]
    environment = {**os.environ, "OPENAI_BASE_URL": url} if url else os.environ
    given: dict[str, Any] = {"stderr": subprocess.PIPE, "text": True, "start_new_session": True, **process}
    return subprocess.Popen(command, env=environment, **given)
