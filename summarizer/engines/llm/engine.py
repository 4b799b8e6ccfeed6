"""The LLM engine: an article goes out as a prompt, an answer that was verified comes back."""

from __future__ import annotations

import asyncio
import logging

import instructor
from instructor.core import InstructorRetryException
from openai import OpenAIError

from summarizer.config import Config
from summarizer.engines.llm.answer import answer_type
from summarizer.engines.llm.conversation import Conversation, held
from summarizer.engines.llm.faults import translated
from summarizer.engines.llm.pricing import cost
from summarizer.engines.llm.transport import Transport
from summarizer.engines.llm.windows import merged, windows
from summarizer.errors import EngineError, InvalidOutput
from summarizer.prompting.extraction import Extraction
from summarizer.prompting.request import ExtractionRequest
from summarizer.records.summary import Usage

# Both log what a model said and was asked, the article's words with it.
logging.getLogger("instructor").setLevel(logging.CRITICAL + 1)
logging.getLogger("openai").setLevel(logging.WARNING)


class LlmEngine:
    """A model of an OpenAI-compatible endpoint, held to the schema and asked again for what does not hold.

    Args:
        model: "openai/name".
        config: where it is, and how it is asked.

    Raises:
        ConfigError: there is no key for it.
    """

    name = "llm"

    def __init__(self, model: str, config: Config) -> None:
        self.model = model
        self._config = config
        try:
            self._transport = Transport(model.partition("/")[2], config)
        except OpenAIError as error:
            raise translated(error, model) from None

    async def extract(self, request: ExtractionRequest) -> Extraction:
        """Answer a request, a long article in windows side by side."""
        parts = windows(request)
        if len(parts) == 1:
            return await self._ask(request)
        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(self._ask(part)) for part in parts]
        except ExceptionGroup as failures:
            raise failures.exceptions[0] from None
        return merged([task.result() for task in tasks])

    async def aclose(self) -> None:
        """Close the connections."""
        await self._transport.aclose()

    async def _ask(self, request: ExtractionRequest) -> Extraction:
        conversation = Conversation(request, self._transport.send, self._cost)
        with held(conversation):
            try:
                await _create(conversation)
            except InstructorRetryException as error:
                if conversation.best is None or isinstance(error.__cause__, EngineError):
                    raise _failure(error, conversation) from error.__cause__
        if conversation.best is None:
            raise InvalidOutput("the model gave no answer that follows the schema", conversation.output)
        return conversation.best.model_copy(update={"attempts": tuple(conversation.attempts)})

    def _cost(self, usage: Usage) -> float | None:
        return cost(self.model, usage, self._config.service_tier, self._config.prices)


async def _create(conversation: Conversation) -> None:
    """Let instructor ask until the conversation accepts an answer or has asked often enough."""
    create = instructor.patch(create=conversation.create, mode=instructor.Mode.JSON_SCHEMA)
    await create(  # type: ignore[misc]
        response_model=answer_type(conversation.request.kinds),
        messages=[],
        max_retries=conversation.request.config.max_reasks,
    )


def _failure(error: InstructorRetryException, conversation: Conversation) -> EngineError:
    """The error of a conversation without a usable answer, with the attempts that were paid for."""
    failure = error.__cause__
    if not isinstance(failure, EngineError):
        number = len(conversation.attempts)
        failure = InvalidOutput(f"no answer of {number} follows the schema", conversation.output)
    failure.attempts = tuple(conversation.attempts)
    return failure
