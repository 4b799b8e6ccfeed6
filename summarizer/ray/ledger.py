"""What all workers share, in an actor of its own: the budget, what is left out, and what was begun and not ended."""

from __future__ import annotations

import asyncio
import itertools
from collections import Counter
from typing import NamedTuple

from summarizer.archive.job.budget import Budget
from summarizer.archive.ledger import Spent
from summarizer.errors import BudgetExceeded


class Limits(NamedTuple):
    """What a dataset may cost."""

    max_tokens: int | None
    max_cost: float | None
    """US dollars"""
    longest: float
    """Seconds after which a call that nobody told the end of counts in full: its worker is gone"""

    @property
    def any(self) -> bool:
        """Whether there is a limit at all."""
        return self.max_tokens is not None or self.max_cost is not None


class Ledger:
    """Outlives the workers. Its methods run one at a time, but where they wait.

    Args:
        limits: what all calls together may take.
        known: fingerprints and article ids that are left out.
    """

    def __init__(self, limits: Limits, known: frozenset[str] = frozenset()) -> None:
        self._known = known
        self._longest = limits.longest
        self._budget = Budget(limits.max_tokens, limits.max_cost, Spent())
        self._open: dict[int, tuple[Spent, asyncio.Task[None]]] = {}
        self._numbers = itertools.count()
        self._begun: Counter[str] = Counter()

    async def known(self) -> frozenset[str]:
        """What is left out."""
        return self._known

    async def begin(self, work: str) -> int:
        """Note that a batch, or an article alone, is begun; how often it was before, by workers that died over it."""
        self._begun[work] += 1
        return self._begun[work] - 1

    async def end(self, work: str) -> None:
        """Forget what is done."""
        self._begun.pop(work, None)

    async def reserve(self, most: Spent) -> int | str:
        """Set aside what a call can take at most: a number to settle it by, or why there is not enough left."""
        try:
            await self._budget.reserve(most)
        except BudgetExceeded as error:
            return str(error)
        number = next(self._numbers)
        self._open[number] = most, asyncio.create_task(self._expire(number))
        return number

    async def settle(self, number: int, took: Spent | None) -> None:
        """Replace what was set aside by what the call took; None is all of it."""
        if number in self._open:  # else it was given up
            most, expiry = self._open.pop(number)
            expiry.cancel()
            await self._budget.settle(most, most if took is None else took)

    async def _expire(self, number: int) -> None:
        await asyncio.sleep(self._longest)
        most, _ = self._open.pop(number)
        await self._budget.settle(most, most)
