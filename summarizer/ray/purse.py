"""The calls of one worker, made within the budget of all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from summarizer.archive.job.calls import spent_by
from summarizer.archive.ledger import Spent
from summarizer.errors import BudgetExceeded, EngineError
from summarizer.prompting.request import Message
from summarizer.records.summary import Usage

if TYPE_CHECKING:
    from summarizer.engines.llm.caller import Caller, Reply


class Purse:
    """Carries messages to the endpoint, as far as the money lasts.

    Args:
        caller: makes the calls.
        ledger: the handle of the `Ledger` actor.
    """

    def __init__(self, caller: Caller, ledger: Any) -> None:
        self._caller = caller
        self._ledger = ledger

    async def carry(self, messages: Sequence[Message]) -> tuple[str, int]:
        """The answer to messages as it came, and how often they were sent before.

        Raises:
            BudgetExceeded: it might cost more than is left.
            EngineError: the endpoint gave none.
        """
        return await self._caller.call(messages, self._begin)

    async def _begin(self, most: Usage, cost: float | None) -> _Try:
        number = await self._ledger.reserve.remote(spent_by(most, cost))
        if isinstance(number, str):
            raise BudgetExceeded(number)
        return _Try(self._ledger, number)


class _Try:
    """One call, from its reservation to its end."""

    def __init__(self, ledger: Any, number: int) -> None:
        self._ledger = ledger
        self._number = number

    def sending(self) -> None:
        """What was set aside stays so."""

    async def answered(self, reply: Reply) -> None:
        """Tell what it took."""
        await self._ledger.settle.remote(self._number, spent_by(reply.usage, reply.cost))

    async def failed(self, error: EngineError) -> None:
        """Give back what was set aside, but where the call may have been billed."""
        await self._ledger.settle.remote(self._number, None if error.unanswered else Spent())
