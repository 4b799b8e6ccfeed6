"""Chat Completions, which OpenAI, vLLM, llama.cpp, Ollama and most proxies speak."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping, Sequence

import httpx2
import openai
from openai import AsyncOpenAI, RequestOptions
from openai.types.chat import ChatCompletion

from summarizer.config import Config
from summarizer.engines.llm.answering import Answer, count, refused, said, truncated
from summarizer.engines.llm.api import Json
from summarizer.engines.llm.faults import Faults
from summarizer.errors import ConfigError, ContentFiltered
from summarizer.prompting.request import Message
from summarizer.prompting.schema import Schema
from summarizer.records.summary import Usage

_OPTIONS = ("temperature", "reasoning_effort", "service_tier", "prompt_cache_key")

_BY_KEY: RequestOptions = {"security": {"bearer_auth": True}}

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

    def body(self, messages: Sequence[Message], schema: Schema) -> Json:
        """The body of a request, as it goes over the wire and into batch files."""
        wanted = {"name": "extraction", "strict": True, "schema": schema}
        return {
            "model": self.model,
            "messages": list(messages),
            "response_format": {"type": "json_schema", "json_schema": wanted},
            "max_completion_tokens": self._config.max_output_tokens,
            **self._options,
        }

    async def post(self, client: AsyncOpenAI, body: Json) -> tuple[Mapping[str, str], str]:
        """Send it once; the headers and the text of the response."""
        # The SDK's `create` would walk all of the schema to change nothing; its wrapper of raw responses adds to this.
        content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        response = await client.post("/chat/completions", cast_to=httpx2.Response, content=content, options=_BY_KEY)
        return response.headers, response.text

    def read(self, raw: str) -> Answer:
        """The answer in the text of a response.

        Raises:
            ValueError: it is no chat completion.
        """
        response = json.loads(raw)
        if not isinstance(response, dict) or not (response.get("choices") or response.get("usage")):
            raise ValueError("the endpoint's answer is no chat completion")
        completion = ChatCompletion.construct(**response)
        return _answer(completion)._replace(tier=_tier(completion))


def _answer(completion: ChatCompletion) -> Answer:
    usage = _usage(completion)
    choices = getattr(completion, "choices", None)
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = getattr(choice, "message", None)
    if refusal := getattr(message, "refusal", None):
        return Answer(usage, fault=refused(refusal))
    finish = getattr(choice, "finish_reason", None)
    if finish == "content_filter":
        return Answer(usage, fault=ContentFiltered("the provider's content filter stopped the answer"))
    if finish == "length":
        return Answer(usage, fault=truncated())
    return said(usage, getattr(message, "content", None))


def _tier(completion: ChatCompletion) -> str | None:
    """What an answer says that it was given at: "flex" may be asked for and "default" be given."""
    tier = getattr(completion, "service_tier", None)
    return tier if isinstance(tier, str) else None


def _usage(completion: ChatCompletion) -> Usage:
    usage = getattr(completion, "usage", None)
    return Usage(
        input_tokens=count(usage, "prompt_tokens"),
        cached_tokens=count(getattr(usage, "prompt_tokens_details", None), "cached_tokens"),
        output_tokens=count(usage, "completion_tokens"),
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
            "no key: set OPENAI_API_KEY (or Config(api_key=…)), or for your own endpoint "
            "OPENAI_BASE_URL (or Config(base_url=…))"
        )
    return key
