"""Chat Completions, which OpenAI, vLLM, llama.cpp, Ollama and most proxies speak."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping, Sequence
from typing import Any

import openai
from openai import AsyncOpenAI
from openai.types.chat import ChatCompletion

from summarizer.config import Config
from summarizer.engines.llm.answering import Answer, count, refused, said, truncated
from summarizer.engines.llm.faults import Faults
from summarizer.errors import ConfigError, ContentFiltered
from summarizer.prompting.request import ExtractionRequest, Message
from summarizer.records.summary import Usage

_OPTIONS = ("temperature", "reasoning_effort", "service_tier", "prompt_cache_key")

# It logs what a model is asked, the article's words with it.
logging.getLogger("openai").setLevel(logging.WARNING)


class ChatCompletions:
    """A model that is held to the schema by `response_format`."""

    faults = Faults(openai, openai.OpenAIError)

    def __init__(self, model: str, config: Config) -> None:
        self.model = model
        self._config = config
        self._options = {name: value for name in _OPTIONS if (value := getattr(config, name)) is not None}

    def client(self) -> AsyncOpenAI:
        """A client for `Config.base_url`, else `OPENAI_BASE_URL`, else OpenAI.

        Raises:
            ConfigError: there is no key.
        """
        return AsyncOpenAI(
            base_url=self._config.base_url,
            api_key=_key(self._config),
            default_headers=dict(self._config.headers),
            timeout=self._config.timeout,
            max_retries=0,
        )

    def body(self, messages: Sequence[Message], request: ExtractionRequest) -> dict[str, Any]:
        """The body of a request, as it goes over the wire and into batch files."""
        schema = {"name": "extraction", "strict": True, "schema": request.schema}
        return {
            "model": self.model,
            "messages": list(messages),
            "response_format": {"type": "json_schema", "json_schema": schema},
            "max_completion_tokens": self._config.max_output_tokens,
            **self._options,
        }

    async def post(self, client: AsyncOpenAI, body: dict[str, Any]) -> tuple[Mapping[str, str], Answer]:
        """Send it once; the headers of the response, and the answer.

        Raises:
            ValueError: the response is no chat completion.
        """
        response = await client.chat.completions.with_raw_response.create(**body)
        completion = response.parse()
        if not isinstance(completion, ChatCompletion) or not (completion.choices or completion.usage):
            raise json.JSONDecodeError("the endpoint's answer is no chat completion", "", 0)
        return response.headers, read(completion)


def read(completion: ChatCompletion) -> Answer:
    """The answer in a completion."""
    usage = _usage(completion)
    choice = completion.choices[0] if completion.choices else None
    message = getattr(choice, "message", None)
    if refusal := getattr(message, "refusal", None):
        return Answer(usage, fault=refused(refusal))
    finish = getattr(choice, "finish_reason", None)
    if finish == "content_filter":
        return Answer(usage, fault=ContentFiltered("the provider's content filter stopped the answer"))
    if finish == "length":
        return Answer(usage, fault=truncated())
    return said(usage, getattr(message, "content", None))


def _usage(completion: ChatCompletion) -> Usage:
    return Usage(
        input_tokens=count(completion.usage, "prompt_tokens"),
        cached_tokens=count(getattr(completion.usage, "prompt_tokens_details", None), "cached_tokens"),
        output_tokens=count(completion.usage, "completion_tokens"),
    )


def _key(config: Config) -> str:
    """The key; a word where an endpoint of one's own needs none, as the client insists on one."""
    if config.api_key is not None:
        key = config.api_key.get_secret_value().strip()
    else:
        own_endpoint = config.base_url or os.environ.get("OPENAI_BASE_URL")
        key = os.environ.get("OPENAI_API_KEY", "").strip() or ("none" if own_endpoint else "")
    if not key:
        raise ConfigError(
            "no key: set OPENAI_API_KEY or Config(api_key=…), or Config(base_url=…) for your own endpoint"
        )
    return key
