"""One extraction as a conversation: an answer, what is wrong with it, and the next answer."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from textwrap import shorten
from typing import Any, NamedTuple

from instructor.core import ResponseParsingError
from openai.types import CompletionUsage
from openai.types.chat import ChatCompletion, ChatCompletionMessage
from openai.types.chat.chat_completion import Choice

from summarizer.engines.llm.answering import Answer
from summarizer.engines.llm.faults import Unrecorded
from summarizer.errors import (
    ContentFiltered,
    EngineError,
    EngineUnavailable,
    InvalidOutput,
    OutputTruncated,
    QuotaExhausted,
    RateLimited,
    Refused,
)
from summarizer.prompting.extraction import Extraction
from summarizer.prompting.request import ExtractionRequest, Message
from summarizer.prompting.templates import render
from summarizer.records.summary import Attempt, Usage

_MOST_FAULTS = 20
"""Faults that are told at once; an answer with more is asked for anew anyway."""
_LONGEST_FAULT = 400
"""Characters: a fault may quote what a model wrote, at any length."""

Send = Callable[[Sequence[Message], ExtractionRequest], Awaitable[tuple[Answer, int]]]
"""Sends messages; gives the answer, and how often it was sent before it was answered."""
Cost = Callable[[Usage, str | None], float | None]
"""US dollars for an answer that was given at a service tier, where it says so."""

_OUTCOMES: dict[type[EngineError], str] = {
    Refused: "refused",
    ContentFiltered: "filtered",
    OutputTruncated: "truncated",
    InvalidOutput: "unreadable",
    RateLimited: "rate limited",
    QuotaExhausted: "out of credit",
    EngineUnavailable: "unavailable",
    EngineError: "not taken",
}
"""What a call came to that gave nothing to read"""


class Fault(NamedTuple):
    """Something wrong with an answer: the field, and one sentence."""

    path: str
    message: str


class Conversation:
    """Messages, answers and verdicts of one extraction. instructor drives it: `create`, then a verdict."""

    def __init__(self, request: ExtractionRequest, send: Send, cost: Cost) -> None:
        self.request = request
        self.attempts: list[Attempt] = []
        self.best: Extraction | None = None
        self.output = ""
        """The last answer as it came"""
        self._send = send
        self._cost = cost
        self._fewest = 0
        self._faults: list[Fault] = []

    async def create(self, **_: Any) -> ChatCompletion:
        """Ask, or ask again for what was wrong. The messages are ours: instructor's repeat every answer so far."""
        start = time.perf_counter()
        try:
            answer, retries = await self._send(self._messages(), self.request)
        except EngineError as error:
            if self.best is not None and not isinstance(error, Unrecorded):
                self._add(Answer(Usage()), start, outcome=_OUTCOMES[type(error)])
            raise
        self._add(answer, start, retries)
        self.output = answer.text
        if answer.fault is not None:
            self._note(_OUTCOMES[type(answer.fault)])
            raise answer.fault
        return _completion(answer.text)

    def reject(self, faults: list[Fault]) -> None:
        """The answer does not follow the schema."""
        self._faults = faults
        self._note("not the schema")

    def judge(self, answer: Extraction) -> None:
        """The answer follows the schema: keep it if it is the best so far, and accept it if it holds.

        A model that was told of faults and gives them all back stands by them: to say the same again would cost as much
        as the first time and tell it nothing.

        Raises:
            ResponseParsingError: it does not hold, and may be asked again.
        """
        told, self._faults = self._faults, [Fault(found.path, found.message) for found in self.request.audit(answer)]
        if self.best is None or len(self._faults) < self._fewest:
            self.best, self._fewest = answer, len(self._faults)
        if not self._faults:
            return
        self._note("1 fault" if len(self._faults) == 1 else f"{len(self._faults)} faults")
        if self._faults != told and len(self.attempts) <= self.request.config.max_reasks:
            raise ResponseParsingError("the answer does not hold", mode="json_schema")

    def _messages(self) -> list[Message]:
        if not self._faults:
            return self.request.messages
        faults = [Fault(_short(path), _short(message)) for path, message in self._faults[:_MOST_FAULTS]]
        return [
            *self.request.messages,
            {"role": "assistant", "content": self.output},
            {"role": "user", "content": render("extract/reask.jinja", faults=faults)},
        ]

    def _add(self, answer: Answer, start: float, retries: int = 0, outcome: str = "accepted") -> None:
        seconds = round(time.perf_counter() - start, 6)
        usage, cost = answer.usage, self._cost(answer.usage, answer.tier)
        self.attempts.append(Attempt(usage=usage, cost=cost, seconds=seconds, retries=retries, outcome=outcome))

    def _note(self, outcome: str) -> None:
        self.attempts[-1] = self.attempts[-1].model_copy(update={"outcome": outcome})


def _completion(text: str) -> ChatCompletion:
    """A text in the shape that instructor reads, whichever API it came from; the tokens are counted here."""
    message = ChatCompletionMessage.model_construct(role="assistant", content=text, refusal=None)
    choice = Choice.model_construct(index=0, finish_reason="stop", message=message)
    usage = CompletionUsage.model_construct(prompt_tokens=0, completion_tokens=0, total_tokens=0)
    return ChatCompletion.model_construct(choices=[choice], usage=usage)


def _short(words: str) -> str:
    return shorten(words, _LONGEST_FAULT, placeholder=" …")


_CURRENT: ContextVar[Conversation] = ContextVar("conversation")


def current() -> Conversation:
    """The conversation that an answer is being read for.

    A context variable, since instructor's own `context` would read every message, the article with it, as a template.
    """
    return _CURRENT.get()


@contextmanager
def held(conversation: Conversation) -> Iterator[Conversation]:
    """Make a conversation the current one of this task."""
    token = _CURRENT.set(conversation)
    try:
        yield conversation
    finally:
        _CURRENT.reset(token)
