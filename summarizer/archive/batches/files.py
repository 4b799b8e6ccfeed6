"""The files of a provider's batches: requests split where the provider's limits are, and answers line by line."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.archive.batches.orders import TIER, Order, orders_of

if TYPE_CHECKING:
    from summarizer.engines.llm.caller import Caller

MOST_REQUESTS = 50_000
MOST_BYTES = 200_000_000
"""Of one file (platform.openai.com/docs/guides/batch)"""


class Line(NamedTuple):
    """One line of a file of answers."""

    attempt: int
    body: str | None
    """The answer, where there is one"""
    status: int
    error: str


def line_of(order: Order, caller: Caller, url: str) -> bytes:
    """The line of a request: its body is the one that would be sent online."""
    body = caller.body(order.messages)
    line = {"custom_id": order.custom_id, "method": "POST", "url": url, "body": body}
    return json.dumps(line, ensure_ascii=False).encode() + b"\n"


def split(db: sqlite3.Connection, caller: Caller, model: str, url: str) -> Iterator[list[int]]:
    """The orders that wait, by their attempts, as many as a file may hold at a time."""
    taken: list[int] = []
    size = 0
    for order in orders_of(db, model, None):
        length = len(line_of(order, caller, url))
        if taken and (len(taken) == MOST_REQUESTS or size + length > MOST_BYTES):
            yield taken
            taken, size = [], 0
        taken.append(order.attempt)
        size += length
    if taken:
        yield taken


def write(db: sqlite3.Connection, caller: Caller, model: str, url: str, batch: int, path: Path) -> None:
    """Write the file of a batch."""
    with path.open("wb") as file:
        for order in orders_of(db, model, batch):
            file.write(line_of(order, caller, url))


def read(path: Path) -> Iterator[Line]:
    """The lines of a file of answers; what is no line of ours is passed over."""
    with path.open(encoding="utf-8", errors="replace") as file:
        for written in file:
            try:
                yield _line(json.loads(written))
            except (ValueError, AttributeError, TypeError):
                continue


def _line(line: dict[str, Any]) -> Line:
    attempt = int(line["custom_id"].partition("-")[0]) if isinstance(line.get("custom_id"), str) else -1
    response, error = line.get("response") or {}, line.get("error") or {}
    body = response.get("body") or {}
    status = int(response.get("status_code") or 0)
    if status == 200:
        return Line(attempt, json.dumps({**body, "service_tier": TIER}), status, "")
    told = error.get("code") or (body.get("error") or {}).get("code") or status
    return Line(attempt, None, status, str(told)[:80])
