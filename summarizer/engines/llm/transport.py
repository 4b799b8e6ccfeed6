"""Sending a request over HTTP: shared connections, retries that do as they are told, errors of our own."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Sequence
from functools import partial
from typing import Any

import openai
from openai import AsyncOpenAI
from openai.types.chat import ChatCompletion
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
from summarizer.engines.llm.clients import Clients
from summarizer.engines.llm.faults import is_transient, retry_after, translated
from summarizer.engines.llm.pacing import Pace
from summarizer.prompting.request import ExtractionRequest, Message

_OPTIONS = ("temperature", "reasoning_effort", "service_tier", "prompt_cache_key")


class Transport:
    """Chat Completions of one model, which OpenAI, vLLM, llama.cpp, Ollama and most proxies speak."""

    def __init__(self, model: str, config: Config) -> None:
        self._model = model
        self._config = config
        self._clients = Clients(partial(_client, config))
        self._options = {name: value for name in _OPTIONS if (value := getattr(config, name)) is not None}
        self._pace = Pace()

    async def send(self, messages: Sequence[Message], request: ExtractionRequest) -> tuple[ChatCompletion, int]:
        """The completion of messages, and how often they were sent before it came.

        Raises:
            EngineError: the endpoint gave none, after the retries that make sense.
        """
        body = self.body(messages, request)
        retrying = AsyncRetrying(
            stop=stop_after_attempt(self._config.max_retries + 1),
            retry=retry_if_exception(is_transient),
            wait=_AsTold(),
            reraise=True,
        )
        try:
            async for attempt in retrying:
                with attempt:
                    completion = await self._post(body)
        except (openai.OpenAIError, ValueError, OSError) as error:
            raise translated(error, self._model) from error
        return completion, attempt.retry_state.attempt_number - 1

    def body(self, messages: Sequence[Message], request: ExtractionRequest) -> dict[str, Any]:
        """The body of a request, as it goes over the wire and into batch files."""
        schema = {"name": "extraction", "strict": True, "schema": request.schema}
        return {
            "model": self._model,
            "messages": list(messages),
            "response_format": {"type": "json_schema", "json_schema": schema},
            "max_completion_tokens": self._config.max_output_tokens,
            **self._options,
        }

    async def _post(self, body: dict[str, Any]) -> ChatCompletion:
        await self._pace.wait()
        async with asyncio.timeout(self._config.timeout):  # the client's own is for each piece of an answer
            response = await self._clients.get().chat.completions.with_raw_response.create(**body)
        self._pace.note(response.headers)
        completion = response.parse()
        if not isinstance(completion, ChatCompletion) or not (completion.choices or completion.usage):
            raise json.JSONDecodeError("the endpoint's answer is no chat completion", "", 0)
        return completion

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


def _client(config: Config) -> AsyncOpenAI:
    return AsyncOpenAI(
        base_url=config.base_url,
        api_key=_key(config),
        default_headers=dict(config.headers),
        timeout=config.timeout,
        max_retries=0,
    )


def _key(config: Config) -> str:
    """The key, or "" for none; a word where an endpoint of one's own needs none, as the client insists on one."""
    if config.api_key is not None:
        return config.api_key.get_secret_value().strip()
    own_endpoint = config.base_url or os.environ.get("OPENAI_BASE_URL")
    return os.environ.get("OPENAI_API_KEY", "").strip() or ("none" if own_endpoint else "")
