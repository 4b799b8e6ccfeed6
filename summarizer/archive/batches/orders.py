"""Requests that wait for a provider's batch: a job asks for answers as always, and lets the articles go meanwhile."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from summarizer.archive.job.budget import Budget
from summarizer.archive.job.worker import Deferred
from summarizer.archive.ledger import Ledger, Spent
from summarizer.archive.writer import Writer
from summarizer.errors import BudgetExceeded
from summarizer.prompting.request import Message

if TYPE_CHECKING:
    from summarizer.archive.job.job import Job
    from summarizer.engines.llm.caller import Caller

TIER = "batch"


class Order(NamedTuple):
    """One request."""

    attempt: int
    request: str
    messages: list[Message]

    @property
    def custom_id(self) -> str:
        """What the provider calls it by."""
        return f"{self.attempt}-{self.request[:16]}"


class Ordering:
    """Puts requests down for the next file instead of sending them."""

    def __init__(self, caller: Caller, writer: Writer, ledger: Ledger, budget: Budget, job: Job) -> None:
        self._caller, self._writer, self._ledger, self._budget, self._stop = caller, writer, ledger, budget, job.stop

    async def answer(self, article: str, request: str, messages: Sequence[Message]) -> tuple[str, int]:
        """None yet.

        Raises:
            Deferred: always.
        """
        usage, cost = self._caller.most(messages, TIER)
        try:
            await self._budget.reserve(most := Spent(usage.input_tokens + usage.output_tokens, cost or 0.0))
            await self._budget.settle(most, most)
        except BudgetExceeded as error:
            self._stop(f"budget: {error}")
            raise Deferred(str(error)) from None

        def order(db: sqlite3.Connection) -> None:
            attempt = self._ledger.sent(db, article, usage, cost)
            packed = zlib.compress(json.dumps(list(messages)).encode())
            values = attempt, article, *self._ledger.key, request, packed
            db.execute("INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?, 0, NULL)", values)

        await self._writer.do(order)
        raise Deferred("it waits for the next batch")

    def stop(self) -> None:
        """Nothing waits."""


def orders_of(db: sqlite3.Connection, model: str, batch: int | None) -> Iterator[Order]:
    """The orders for a model that are in a batch, or wait for one."""
    query = "SELECT attempt, request, messages FROM orders WHERE model = ? AND batch IS ? ORDER BY attempt"
    for attempt, request, packed in db.execute(query, (model, batch)):
        yield Order(attempt, request, json.loads(zlib.decompress(packed)))
