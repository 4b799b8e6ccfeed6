"""The calls of a job, one try at a time, for whoever counts them before and after."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Awaitable, Callable, Sequence
from contextlib import ExitStack
from typing import NamedTuple, Protocol

from summarizer.config import Config
from summarizer.engines.llm.api import Json, api_of
from summarizer.engines.llm.pricing import cost
from summarizer.engines.llm.transport import Posted, Transport, expected_tokens, retrying
from summarizer.errors import EngineError
from summarizer.prompting.request import Message
from summarizer.prompting.schema import Kinds, model_schema
from summarizer.records.summary import Usage

_BYTES = 3
"""Of a token, at least: four of English on average, three of one Chinese character"""
_READY = 4
"""Calls that have leave and wait for their turn, so that none waits for its leave while the endpoint is idle"""


class Reply(NamedTuple):
    """An endpoint's answer, and what it took."""

    raw: str
    usage: Usage
    cost: float | None
    """US dollars; None where the price is not known"""


class Try(Protocol):
    """One call, from the leave for it on."""

    def sending(self) -> None:
        """Its turn has come, and it is sent now."""

    async def answered(self, reply: Reply) -> None:
        """It was answered."""

    async def failed(self, error: EngineError) -> None:
        """It was not, or not even sent; `error.unanswered` if it may have been billed all the same."""


Begin = Callable[[Usage, float | None], Awaitable[Try]]
"""Asked for leave before each try, with the most that it can take."""


class Caller:
    """One model's calls.

    Args:
        model: "openai/name" or "anthropic/name".
        config: where it is, and how it is asked.
        kinds: the kinds of event that the answers are held to.

    Raises:
        ConfigError: there is no key for it, or an option is not one of the provider's.
        EngineUnavailable: there is no such provider, or its extra is not installed.
    """

    def __init__(self, model: str, config: Config, kinds: Kinds) -> None:
        self._model = model
        self._config = config
        self._schema = model_schema(kinds)
        self._bytes_of_schema = len(json.dumps(self._schema))
        self._tokens_a_byte = 1 / _BYTES
        self._api = api_of(model, config)
        self._transport = Transport(self._api, config)
        self._ready = asyncio.Semaphore(_READY)

    def body(self, messages: Sequence[Message]) -> Json:
        """What asks for an answer, as it goes over the wire and into batch files."""
        return self._api.body(messages, self._schema)

    def request_hash(self, messages: Sequence[Message]) -> str:
        """SHA-256 over the words that are asked. An answer under other options is one all the same."""
        return hashlib.sha256("\0".join(message["content"] for message in messages).encode()).hexdigest()

    def most(self, messages: Sequence[Message], tier: str | None = None) -> tuple[Usage, float | None]:
        """The most tokens that a call can take, and US dollars, where the price is known."""
        tokens_in = int(self._size(messages) * self._tokens_a_byte) + 1
        usage = Usage(input_tokens=tokens_in, output_tokens=self._config.max_output_tokens)
        return usage, self.cost(usage, tier)

    def reply(self, raw: str) -> Reply:
        """An answer with what it took.

        Raises:
            ValueError: it is no answer.
        """
        answer = self._api.read(raw)
        return Reply(raw, answer.usage, self.cost(answer.usage, answer.tier))

    def cost(self, usage: Usage, tier: str | None = None) -> float | None:
        """US dollars for an answer of a service tier; None where the price is not known."""
        return cost(self._model, usage, tier or self._config.service_tier, self._config.prices)

    async def call(self, messages: Sequence[Message], begin: Begin) -> tuple[str, int]:
        """The answer to messages as it came, and how often they were sent before.

        Raises:
            EngineError: the endpoint gave none, after the retries that make sense.
        """
        async for attempt in retrying(self._config):
            with attempt:
                reply = await self._try(messages, begin)
        return reply.raw, attempt.retry_state.attempt_number - 1

    async def aclose(self) -> None:
        """Close the connections."""
        await self._transport.aclose()

    async def _try(self, messages: Sequence[Message], begin: Begin) -> Reply:
        await self._ready.acquire()
        with ExitStack() as ready:
            ready.callback(self._ready.release)
            tried = await begin(*self.most(messages))
            posted = await self._posted(messages, tried, ready)
        usage = posted.answer.usage
        self._tokens_a_byte = max(self._tokens_a_byte, usage.input_tokens / self._size(messages))
        reply = Reply(posted.raw, usage, self.cost(usage, posted.answer.tier))
        await tried.answered(reply)
        return reply

    async def _posted(self, messages: Sequence[Message], tried: Try, ready: ExitStack) -> Posted:
        """The endpoint's reply to a call that has leave. When its turn comes, another may make ready."""
        sent = False

        def sending() -> None:
            nonlocal sent
            sent = True
            ready.close()
            tried.sending()

        try:
            return await self._transport.post(self.body(messages), expected_tokens(messages), sending)
        except EngineError as error:
            await tried.failed(error)
            raise
        except asyncio.CancelledError:
            if not sent:
                await tried.failed(EngineError("the call was given up before it was sent"))
            raise

    def _size(self, messages: Sequence[Message]) -> int:
        """Bytes of what a model reads."""
        return self._bytes_of_schema + sum(len(message["content"].encode()) for message in messages)
