"""How a job is run."""

from __future__ import annotations

import os
from dataclasses import dataclass


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True)
class Options:
    """How a job is run; how a model is asked stands in `Config`."""

    workers: int = 0
    """Processes that read, analyze and ground articles; 0 is one for each processor"""
    max_tokens: int | None = None
    """What all runs of this model and prompt on the store may spend, in tokens in and out"""
    max_cost: float | None = None
    """The same in US dollars"""
    max_failures: int | None = None
    """The run stops when so many articles have failed"""
    retry_failed: bool = False
    """Take up again what failed in earlier runs"""
    keep_replies: bool = True
    """Keep the model's answers as they came, when the article is done"""
    patience: float = 600.0
    """Seconds to wait for a full disk, or a store that somebody else holds"""

    @property
    def processes(self) -> int:
        """How many workers there are."""
        return self.workers or _processors()
