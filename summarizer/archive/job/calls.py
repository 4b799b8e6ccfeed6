"""The calls of a job: made within its budget, noted before they are sent and as soon as they are answered."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from summarizer.archive.job.budget import Budget
from summarizer.archive.job.tally import Tally
from summarizer.archive.job.worker import Deferred
from summarizer.archive.ledger import Ledger, Reply, Spent
from summarizer.archive.writer import Writer
from summarizer.errors import BudgetExceeded, EngineError
from summarizer.prompting.request import Message
from summarizer.records.summary import Usage

if TYPE_CHECKING:
    from summarizer.engines.llm import caller as llm

_USUAL_ANSWER = 1_000
"""Tokens, where a job is only estimated"""


class Calls(Protocol):
    """How a job has its questions answered."""

    async def answer(self, article: str, request: str, messages: Sequence[Message]) -> tuple[str, int]:
        """The answer to messages as it came, and how often it was sent before.

        Raises:
            EngineError: there is none.
            Deferred: there may be one later.
        """

    def stop(self) -> None:
        """Give up what has not been sent."""


class Online:
    """Asks the endpoint at once."""

    def __init__(
        self,
        caller: llm.Caller,
        budget: Budget,
        writer: Writer,
        ledger: Ledger,
        tally: Tally,
        stop: Callable[[str], None],
    ) -> None:
        self.budget, self.writer, self.ledger, self.tally = budget, writer, ledger, tally
        self._caller = caller
        self._stop = stop
        self.waiting: set[asyncio.Task[tuple[str, int]]] = set()
        """Questions that are not being sent just now"""

    async def answer(self, article: str, request: str, messages: Sequence[Message]) -> tuple[str, int]:
        """The endpoint's."""
        asking = asyncio.create_task(self._caller.call(messages, partial(self._begin, article, request)))
        self.waiting.add(asking)
        try:
            return await asking
        except asyncio.CancelledError:
            if self.tally.stopped and asking.done():
                raise Deferred("the job has stopped") from None
            asking.cancel()
            raise
        finally:
            self.waiting.discard(asking)

    def stop(self) -> None:
        """Give up what waits for its turn, for the budget, or for another try."""
        for asking in self.waiting:
            asking.cancel()

    async def _begin(self, article: str, request: str, most: Usage, cost: float | None) -> _Try:
        self._check()
        reserved = spent_by(most, cost)
        try:
            await self.budget.reserve(reserved)
        except BudgetExceeded as error:
            self._stop(f"budget: {error}")
            raise Deferred(str(error)) from None
        try:
            self._check()
            number = await self.writer.do(self.ledger.sent, article, most, cost)
        except BaseException:
            await self.budget.settle(reserved, Spent())
            raise
        return _Try(self, number, request, reserved)

    def _check(self) -> None:
        if self.tally.stopped:
            raise Deferred("the job has stopped")


class _Try:
    """One call, from its note to its end."""

    def __init__(self, calls: Online, number: int, request: str, reserved: Spent) -> None:
        self._calls = calls
        self._number = number
        self._request = request
        self._reserved = reserved
        self._start = 0.0

    def sending(self) -> None:
        """From now on it is not given up."""
        self._calls.waiting.discard(_this_task())
        self._start = time.perf_counter()

    async def answered(self, reply: llm.Reply) -> None:
        """Note the answer, and what it took."""
        calls, seconds = self._calls, round(time.perf_counter() - self._start, 6)
        noted = Reply(self._request, reply.raw, seconds)
        await calls.writer.do(calls.ledger.answered, self._number, reply.usage, reply.cost, noted)
        took = spent_by(reply.usage, reply.cost)
        calls.tally.pay(took.tokens, reply.cost)
        await calls.budget.settle(self._reserved, took)

    async def failed(self, error: EngineError) -> None:
        """Note that there is none; where it may have been billed, the most that it can have taken stays noted."""
        calls = self._calls
        if not error.unanswered:
            await calls.writer.do(calls.ledger.refused, self._number)
        await calls.budget.settle(self._reserved, self._reserved if error.unanswered else Spent())
        if not calls.tally.stopped:
            calls.waiting.add(_this_task())
        elif error.transient:
            raise Deferred("the job has stopped")


class Estimate:
    """Asks nobody, and counts what it would take."""

    def __init__(self, caller: llm.Caller, tally: Tally) -> None:
        self._caller = caller
        self._tally = tally

    async def answer(self, article: str, request: str, messages: Sequence[Message]) -> tuple[str, int]:
        """None."""
        most, _ = self._caller.most(messages)
        usage = Usage(input_tokens=most.input_tokens * 3 // 4, output_tokens=_USUAL_ANSWER)
        self._tally.pay(usage.input_tokens + usage.output_tokens, self._caller.cost(usage))
        raise Deferred("only an estimate")

    def stop(self) -> None:
        """Nothing waits."""


def _this_task() -> asyncio.Task[tuple[str, int]]:
    task = asyncio.current_task()
    assert task is not None
    return task


def spent_by(usage: Usage, cost: float | None) -> Spent:
    """What a call takes, as a budget counts it."""
    return Spent(usage.input_tokens + usage.output_tokens, cost or 0.0)
