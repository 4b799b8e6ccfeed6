"""What an answer costs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache

from summarizer.config import Price
from summarizer.records.summary import Usage
from summarizer.resources import lexicon

_TABLE = "engines/llm/data/prices.toml"
_HALF = ("flex", "batch")
"""Service tiers at half price."""


def cost(model: str, usage: Usage, tier: str | None, own: Mapping[str, Price]) -> float | None:
    """US dollars for an answer of a model named "provider/name"; None where its price is not known."""
    price = own.get(model) or prices().get(model)
    if price is None:
        return None
    written = price.input if price.written is None else price.written
    fresh = max(0, usage.input_tokens - usage.cached_tokens - usage.written_tokens)
    inputs = fresh * price.input + usage.cached_tokens * price.cached + usage.written_tokens * written
    whole = inputs + usage.output_tokens * price.output
    return whole / 1_000_000 / (2 if tier in _HALF else 1)


@cache
def prices() -> dict[str, Price]:
    """The price of each model that has one here, by its name; `published` says of which day."""
    return {name: Price(**price) for name, price in lexicon(_TABLE)["price"].items()}


def published() -> dt.date:
    """The day on which the prices were read off the providers' pages."""
    day: dt.date = lexicon(_TABLE)["date"]
    return day
