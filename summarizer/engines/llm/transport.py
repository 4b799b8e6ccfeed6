"""Sending a request over HTTP: shared connections, retries that do as they are told, errors of our own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, wait_exponential, wait_random
from tenacity.stop import stop_base
from tenacity.wait import wait_base

from summarizer.config import Config
from summarizer.engines.llm.answering import Answer
from summarizer.engines.llm.api import Api, Json
from summarizer.engines.llm.clients import Clients
from summarizer.engines.llm.pacing import Pace
from summarizer.errors import EngineError, RateLimited
from summarizer.prompting.request import ExtractionRequest, Message

_CHARACTERS = 4
"""A token's characters, as providers estimate them for English"""
_USUAL_ANSWER = 1_000
"""Tokens"""


class Posted(NamedTuple):
    """What an endpoint replied to one call."""

    raw: str
    answer: Answer


class Transport:
    """Sends the requests for one model, whichever API it is behind."""

    def __init__(self, api: Api, config: Config) -> None:
        self._api = api
        self._config = config
        self._clients = Clients(api.client)
        self.pace = Pace(config)

    async def send(self, messages: Sequence[Message], request: ExtractionRequest) -> tuple[Answer, int]:
        """The answer to messages, and how often they were sent before it came.

        Raises:
            EngineError: the endpoint gave none, after the retries that make sense.
        """
        body = self._api.body(messages, request.schema)
        async for attempt in retrying(self._config):
            with attempt:
                posted = await self.post(body, expected_tokens(messages))
        return posted.answer, attempt.retry_state.attempt_number - 1

    async def post(self, body: Json, tokens: int, sending: Callable[[], None] = lambda: None) -> Posted:
        """The endpoint's reply to one call.

        Its turn ends with the last byte of the reply, so that the next call need not wait until this one is read.

        Args:
            body: what is sent.
            tokens: what it will take, by estimate.
            sending: is told when its turn has come.

        Raises:
            EngineError: there is none.
        """
        async with self.pace.turn(tokens):
            sending()
            with self._translating():
                async with asyncio.timeout(self._config.timeout):  # the client's own is for each piece of an answer
                    headers, raw = await self._api.post(self._clients.get(), body)
            self.pace.note(headers)
        with self._translating():
            answer = self._api.read(raw)
        self.pace.correct(answer.usage.input_tokens + answer.usage.output_tokens - tokens)
        return Posted(raw, answer)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._clients.aclose()

    @contextmanager
    def _translating(self) -> Iterator[None]:
        faults = self._api.faults
        try:
            yield
        except faults.kinds as error:
            raise faults.translated(error, self._api.model, self._config.patience) from error


def retrying(config: Config) -> AsyncRetrying:
    """The tries of one call: `Config.max_retries` after the first, and while rate limits last, `Config.patience`."""
    return AsyncRetrying(stop=_Enough(config), retry=retry_if_exception(_is_transient), wait=_AsTold(), reraise=True)


def expected_tokens(messages: Sequence[Message]) -> int:
    """What a call will take: its text, by the rule of thumb, and a usual answer."""
    return sum(len(message["content"]) for message in messages) // _CHARACTERS + _USUAL_ANSWER


def _is_transient(error: BaseException) -> bool:
    return isinstance(error, EngineError) and error.transient


class _Enough(stop_base):
    """After so many tries; refusals for coming too often are counted only when patience has run out."""

    def __init__(self, config: Config) -> None:
        self._most = config.max_retries + 1
        self._patience = config.patience
        self._counted = 0

    def __call__(self, retry_state: RetryCallState) -> bool:
        error = retry_state.outcome.exception() if retry_state.outcome else None
        if not isinstance(error, RateLimited) or (retry_state.seconds_since_start or 0.0) >= self._patience:
            self._counted += 1
        return self._counted >= self._most


class _AsTold(wait_base):
    """As long as the endpoint says, else longer from time to time."""

    _own = wait_exponential(multiplier=0.5, max=30) + wait_random(0, 0.5)

    def __call__(self, retry_state: RetryCallState) -> float:
        error = retry_state.outcome.exception() if retry_state.outcome else None
        told = error.wait if isinstance(error, EngineError) else None
        return self._own(retry_state) if told is None else told
