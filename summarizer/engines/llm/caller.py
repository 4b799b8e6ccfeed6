"""The calls of a job, one try at a time, for whoever counts them before and after."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from typing import NamedTuple, Protocol

from openai import OpenAIError

from summarizer.config import Config
from summarizer.engines.llm.faults import translated
from summarizer.engines.llm.pricing import cost
from summarizer.engines.llm.reading import read_completion, read_tier, read_usage
from summarizer.engines.llm.transport import Json, Transport, expected_tokens, retrying
from summarizer.errors import EngineError
from summarizer.prompting.request import Message
from summarizer.prompting.schema import Kinds, model_schema
from summarizer.records.summary import Usage

_BYTES = 3
"""Of a token, at least: four of English on average, three of one Chinese character"""


class Reply(NamedTuple):
    """An endpoint's answer, and what it took."""

    raw: str
    usage: Usage
    cost: float | None
    """US dollars; None where the price is not known"""


class Try(Protocol):
    """One call that is being made."""

    async def answered(self, reply: Reply) -> None:
        """It was answered."""

    async def failed(self, error: EngineError) -> None:
        """It was not; `error.unanswered` if it may have been billed all the same."""


Begin = Callable[[Usage, float | None], Awaitable[Try]]
"""Asked for leave before each try, with the most that it can take."""


class Caller:
    """One model's calls.

    Args:
        model: "openai/name".
        config: where it is, and how it is asked.
        kinds: the kinds of event that the answers are held to.

    Raises:
        ConfigError: there is no key for it.
    """

    def __init__(self, model: str, config: Config, kinds: Kinds) -> None:
        self._model = model
        self._config = config
        self._schema = model_schema(kinds)
        self._bytes_of_schema = len(json.dumps(self._schema))
        self._tokens_a_byte = 1 / _BYTES
        try:
            self._transport = Transport(model.partition("/")[2], config)
        except OpenAIError as error:
            raise translated(error, model) from None

    def body(self, messages: Sequence[Message]) -> Json:
        """What asks for an answer, as it goes over the wire and into batch files."""
        return self._transport.body_of(messages, self._schema)

    def most(self, body: Json) -> tuple[Usage, float | None]:
        """The most tokens that a call can take, and US dollars, where the price is known."""
        tokens_in = int(self._size(body) * self._tokens_a_byte) + 1
        usage = Usage(input_tokens=tokens_in, output_tokens=self._config.max_output_tokens)
        return usage, self.cost(usage)

    def reply(self, raw: str) -> Reply:
        """An answer with what it took.

        Raises:
            ValueError: it is no answer.
        """
        completion = read_completion(raw)
        usage = read_usage(completion.usage)
        return Reply(raw, usage, self.cost(usage, read_tier(completion)))

    async def call(self, body: Json, begin: Begin) -> tuple[str, int]:
        """The answer to a body as it came, and how often it was sent before.

        Raises:
            EngineError: the endpoint gave none, after the retries that make sense; or `begin` said no.
        """
        async for attempt in retrying(self._config):
            with attempt:
                reply = await self._try(body, begin)
        return reply.raw, attempt.retry_state.attempt_number - 1

    async def _try(self, body: Json, begin: Begin) -> Reply:
        async with self._transport.pace.turn(expected_tokens(body)) as turn:
            tried = await begin(*self.most(body))
            try:
                posted = await self._transport.post(body)
            except EngineError as error:
                await tried.failed(error)
                raise
            usage = posted.usage
            turn.tokens = usage.input_tokens + usage.output_tokens
        reply = Reply(posted.raw, usage, self.cost(usage, read_tier(posted.completion)))
        self._tokens_a_byte = max(self._tokens_a_byte, usage.input_tokens / self._size(body))
        await tried.answered(reply)  # outside its turn, so that the next call need not wait for the store
        return reply

    def _size(self, body: Json) -> int:
        """Bytes of what a model reads."""
        return self._bytes_of_schema + sum(len(message["content"].encode()) for message in body["messages"])

    def cost(self, usage: Usage, tier: str | None = None) -> float | None:
        """US dollars for an answer of a service tier; None where the price is not known."""
        return cost(self._model, usage, tier or self._config.service_tier, self._config.prices)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._transport.aclose()
