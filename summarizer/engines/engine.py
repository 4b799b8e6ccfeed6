"""What an engine is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from summarizer.prompting.extraction import Extraction
from summarizer.prompting.request import ExtractionRequest, Message

Carry = Callable[[Sequence[Message]], Awaitable[tuple[str, int]]]
"""Brings messages to an endpoint and gives the reply as it came, and how often they were sent before it did.

An engine that is given one makes no connections of its own: a job of many articles has its own way to the endpoint,
where limits, budget and stored replies are shared by all its processes."""


class Engine(Protocol):
    """Reads one article and returns an extraction. Its answer is untrusted and is verified by grounding."""

    @property
    def name(self) -> str:
        """The engine, for provenance: "rules"."""

    @property
    def model(self) -> str:
        """The model, for provenance."""

    async def extract(self, request: ExtractionRequest) -> Extraction:
        """Answer a request.

        Raises:
            EngineError: there is no usable answer. No foreign exception leaves an engine.
        """

    async def aclose(self) -> None:
        """Give connections back."""
