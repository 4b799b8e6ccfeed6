"""Sending a request over HTTP: shared connections, retries that do as they are told, errors of our own."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from tenacity import (
    AsyncRetrying,
    RetryCallState,
    retry_if_exception,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)
from tenacity.wait import wait_base

from summarizer.config import Config
from summarizer.engines.llm.answering import Answer
from summarizer.engines.llm.api import Api
from summarizer.engines.llm.clients import Clients
from summarizer.engines.llm.faults import retry_after
from summarizer.engines.llm.pacing import Pace
from summarizer.prompting.request import ExtractionRequest, Message


class Transport:
    """Sends the requests for one model, whichever API it is behind."""

    def __init__(self, api: Api, config: Config) -> None:
        self._api = api
        self._config = config
        self._clients = Clients(api.client)
        self._pace = Pace()

    async def send(self, messages: Sequence[Message], request: ExtractionRequest) -> tuple[Answer, int]:
        """The answer to messages, and how often they were sent before it came.

        Raises:
            EngineError: the endpoint gave none, after the retries that make sense.
        """
        body = self._api.body(messages, request)
        faults = self._api.faults
        retrying = AsyncRetrying(
            stop=stop_after_attempt(self._config.max_retries + 1),
            retry=retry_if_exception(faults.is_transient),
            wait=_AsTold(),
            reraise=True,
        )
        try:
            async for attempt in retrying:
                with attempt:
                    answer = await self._post(body)
        except faults.kinds as error:
            raise faults.translated(error, self._api.model) from error
        return answer, attempt.retry_state.attempt_number - 1

    async def _post(self, body: dict[str, Any]) -> Answer:
        await self._pace.wait()
        async with asyncio.timeout(self._config.timeout):  # the client's own is for each piece of an answer
            headers, answer = await self._api.post(self._clients.get(), body)
        self._pace.note(headers)
        return answer

    async def aclose(self) -> None:
        """Close the connections."""
        await self._clients.aclose()


class _AsTold(wait_base):
    """As long as the endpoint says, else longer from time to time."""

    _own = wait_exponential(multiplier=0.5, max=30) + wait_random(0, 0.5)

    def __call__(self, retry_state: RetryCallState) -> float:
        error = retry_state.outcome.exception() if retry_state.outcome else None
        told = retry_after(error) if error else None
        return self._own(retry_state) if told is None else told
