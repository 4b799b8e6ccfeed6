"""A way to the endpoint that leads through somebody else's hands: another process, a store of replies."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.engines.engine import Carry
from summarizer.engines.llm.answering import Answer
from summarizer.engines.llm.api import Api
from summarizer.prompting.request import ExtractionRequest, Message


class Relay:
    """Stands where a `Transport` stands, and has others carry."""

    def __init__(self, api: Api, carry: Carry) -> None:
        self._api = api
        self._carry = carry

    async def send(self, messages: Sequence[Message], _: ExtractionRequest) -> tuple[Answer, int]:
        """The answer to messages, and how often they were sent before it came."""
        raw, retries = await self._carry(messages)
        return self._api.read(raw), retries

    async def aclose(self) -> None:
        """Nothing to close."""
