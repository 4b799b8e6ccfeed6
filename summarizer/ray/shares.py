"""A worker's share of the limits that hold for all of them."""

from __future__ import annotations

from summarizer.archive.job.job import CONCURRENCY
from summarizer.config import Config
from summarizer.errors import ConfigError

_SHARED = ("concurrency", "requests_per_minute", "tokens_per_minute")


def share(config: Config, workers: int) -> Config:
    """The options of one worker: an equal share of calls at once and of calls and tokens a minute.

    Raises:
        ConfigError: a limit is too small for each to get something.
    """
    limits = {name: limit for name in _SHARED if (limit := getattr(config, name))}
    for name, limit in limits.items():
        if limit < workers:
            raise ConfigError(f"{name} is {limit:,}, too little for {workers:,} workers to share: have fewer of them")
    return config.model_copy(update={"concurrency": CONCURRENCY} | {name: n // workers for name, n in limits.items()})
