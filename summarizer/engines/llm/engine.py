"""The LLM engine: an article goes out as a prompt, an answer that was verified comes back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from functools import cache
from typing import Any

import instructor
from instructor.core import InstructorRetryException, ResponseParsingError
from openai.types.chat import ChatCompletion

from summarizer.config import Config
from summarizer.engines.engine import Carry
from summarizer.engines.llm.answer import answer_type
from summarizer.engines.llm.api import api_of
from summarizer.engines.llm.conversation import Conversation, current, held
from summarizer.engines.llm.faults import Unrecorded
from summarizer.engines.llm.pricing import cost
from summarizer.engines.llm.relay import Relay
from summarizer.engines.llm.transport import Transport
from summarizer.engines.llm.windows import merged, windows
from summarizer.errors import EngineError, InvalidOutput
from summarizer.prompting.extraction import Extraction
from summarizer.prompting.request import ExtractionRequest
from summarizer.records.summary import Usage

# It logs what a model said and was asked, the article's words with it.
logging.getLogger("instructor").setLevel(logging.CRITICAL + 1)


class LlmEngine:
    """A model behind a provider's API, held to the schema and asked again for what does not hold.

    Args:
        model: "openai/name", for any OpenAI-compatible endpoint, or "anthropic/name".
        config: where it is, and how it is asked.
        carry: brings messages there instead of a connection of its own.

    Raises:
        ConfigError: there is no key for it, or an option is not one of the provider's.
        EngineUnavailable: there is no such provider, or its extra is not installed.
    """

    name = "llm"

    def __init__(self, model: str, config: Config, carry: Carry | None = None) -> None:
        self.model = model
        self._config = config
        api = api_of(model, config)
        self._transport = Relay(api, carry) if carry else Transport(api, config)

    async def extract(self, request: ExtractionRequest) -> Extraction:
        """Answer a request, a long article in windows side by side."""
        conversations = [Conversation(part, self._transport.send, self._cost) for part in windows(request)]
        try:
            answers = await _side_by_side(conversations)
        except EngineError as error:
            error.attempts = tuple(attempt for each in conversations for attempt in each.attempts)
            raise
        return answers[0] if len(answers) == 1 else merged(answers)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._transport.aclose()

    def _cost(self, usage: Usage, tier: str | None) -> float | None:
        return cost(self.model, usage, tier or self._config.service_tier, self._config.prices)


async def _side_by_side(conversations: Sequence[Conversation]) -> list[Extraction]:
    """The answers of all; the first error ends the others."""
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(_answer(conversation)) for conversation in conversations]
    except ExceptionGroup as failures:
        failure = failures.exceptions[0]
        raise failure from failure.__cause__
    return [task.result() for task in tasks]


async def _answer(conversation: Conversation) -> Extraction:
    """The best answer of a conversation that follows the schema, with the attempts that it took.

    A call that fails while the model is asked again takes nothing from an answer that was paid for: what is wrong with
    that is marked as after any last attempt, and the attempts say what the call came to.
    """
    with held(conversation):
        failure = await _failure(conversation)
    kept = conversation.best is not None and isinstance(failure, EngineError) and not isinstance(failure, Unrecorded)
    if failure is not None and not kept and not isinstance(failure, ResponseParsingError):
        raise failure from failure.__cause__
    if conversation.best is None:
        number = len(conversation.attempts)
        raise InvalidOutput(f"no answer of {number} follows the schema", conversation.output)
    return conversation.best.model_copy(update={"attempts": tuple(conversation.attempts)})


@cache
def _create() -> Any:
    """The current conversation with instructor around it; made once, as instructor examines at length what it wraps."""

    async def create(**given: Any) -> ChatCompletion:
        return await current().create(**given)

    return instructor.patch(create=create, mode=instructor.Mode.JSON_SCHEMA)


async def _failure(conversation: Conversation) -> BaseException | None:
    """Let instructor ask until the conversation accepts an answer or has asked often enough; why it did not end well.

    Given back, not raised: instructor's own error holds every message and answer.
    """
    try:
        await _create()(
            response_model=answer_type(conversation.request.kinds),
            messages=[],
            max_retries=conversation.request.config.max_reasks,
        )
    except InstructorRetryException as error:
        return error.__cause__
    return None
