"""What a job counts while it runs."""

from __future__ import annotations

import time
from dataclasses import dataclass, field


@dataclass
class Tally:
    """The figures of one run."""

    total: int | None = None
    """Rows of the archive, once they are counted"""
    before: int = 0
    """Rows that were done already, by an earlier run, another job, or as the same text elsewhere in the archive"""
    failed_before: int = 0
    """Rows that failed in an earlier run and are not taken up again"""
    done: int = 0
    failed: int = 0
    deferred: int = 0
    """Articles that were let go of: what is left of them is done by a later run"""
    held: int = 0
    """Articles that another job is at"""
    ordered: int = 0
    """Articles that wait for a provider's batch"""
    calls: int = 0
    tokens: int = 0
    cost: float | None = 0.0
    """US dollars; None where a price is not known"""
    waiting: str = ""
    """Why the store waits, where it does"""
    stopped: str = ""
    """Why the job stopped before its end"""
    started: float = field(default_factory=time.monotonic)
    first: float | None = None
    """When the first article was through, from which the rate is reckoned: processes take a while to start"""

    @property
    def settled(self) -> int:
        """Rows that need no more work."""
        return self.before + self.failed_before + self.done + self.failed + self.ordered

    @property
    def seconds(self) -> float:
        """Since the start."""
        return time.monotonic() - self.started

    @property
    def rate(self) -> float:
        """Articles a second in this run."""
        seconds = time.monotonic() - (self.first or time.monotonic())
        return max(0, self.done + self.failed - 1) / seconds if seconds else 0.0

    @property
    def seconds_left(self) -> float | None:
        """By the rate so far; None while that is not known."""
        return max(0, self.total - self.settled) / self.rate if self.total and self.rate else None

    def pay(self, tokens: int, cost: float | None) -> None:
        """Count a call."""
        self.calls += 1
        self.tokens += tokens
        self.cost = None if cost is None or self.cost is None else self.cost + cost
