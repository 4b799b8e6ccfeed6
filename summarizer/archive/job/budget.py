"""The budget of a job: a call that might go over it is not made."""

from __future__ import annotations

import asyncio
import math

from summarizer.archive.ledger import Spent
from summarizer.errors import BudgetExceeded


class Budget:
    """Tokens and dollars. A call reserves the most that it can take, and gives back what it did not.

    Args:
        max_tokens: None is no limit.
        max_cost: US dollars; None is no limit.
        spent: what earlier runs took.
    """

    def __init__(self, max_tokens: int | None, max_cost: float | None, spent: Spent) -> None:
        self._most = Spent(max_tokens or 10**18, math.inf if max_cost is None else max_cost)
        self.spent = spent
        self._reserved: list[Spent] = []
        self._changed = asyncio.Condition()

    async def reserve(self, most: Spent) -> None:
        """Set aside what a call can take at most; waits while other calls may yet give some back.

        Raises:
            BudgetExceeded: it is more than is left.
        """
        async with self._changed:
            while not self._fits(most):
                if not self._reserved:
                    raise BudgetExceeded(self._why(most))
                await self._changed.wait()
            self._reserved.append(most)

    async def settle(self, most: Spent, took: Spent) -> None:
        """Replace what was set aside by what a call took."""
        async with self._changed:
            self._reserved.remove(most)
            self.spent = Spent(self.spent.tokens + took.tokens, self.spent.cost + took.cost)
            self._changed.notify_all()

    def _fits(self, most: Spent) -> bool:
        tokens = self.spent.tokens + most.tokens + sum(each.tokens for each in self._reserved)
        cost = self.spent.cost + most.cost + sum(each.cost for each in self._reserved)
        return tokens <= self._most.tokens and cost <= self._most.cost

    def _why(self, most: Spent) -> str:
        if self.spent.tokens + most.tokens > self._most.tokens:
            left = self._most.tokens - self.spent.tokens
            return f"{max(0, left):,} of {self._most.tokens:,} tokens are left, and a call may take {most.tokens:,}"
        left_cost = max(0.0, self._most.cost - self.spent.cost)
        return f"${left_cost:.4f} of ${self._most.cost:.4f} are left, and a call may cost ${most.cost:.4f}"
