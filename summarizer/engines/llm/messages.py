"""Anthropic's Messages API. Needs the extra `anthropic`.

The schema is the input of a tool, which the newest models may no longer be forced to call, and not an output format: it
has more choices between types than the 16 that Anthropic's structured outputs take
(platform.claude.com/docs/en/build-with-claude/structured-outputs). An answer in plain text is read as well.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import anthropic
from anthropic import AsyncAnthropic
from anthropic.types import Message as Completion
from instructor.utils import extract_json_from_codeblock

from summarizer.config import Config
from summarizer.engines.llm.answering import Answer, count, refused, said, truncated
from summarizer.engines.llm.api import Json
from summarizer.engines.llm.faults import Faults
from summarizer.errors import ConfigError
from summarizer.prompting.request import Message
from summarizer.prompting.schema import Schema
from summarizer.records.summary import Usage

_TOOL = "extraction"
_ASKED = "Takes your answer. Call it exactly once, with the whole JSON, and say nothing else."
_NO_KEY = (
    "no key: set ANTHROPIC_API_KEY (or Config(api_key=…)), or for your own endpoint "
    "ANTHROPIC_BASE_URL (or Config(base_url=…))"
)
_CUT_OFF = ("max_tokens", "model_context_window_exceeded")

# It logs what a model is asked, the article's words with it.
logging.getLogger("anthropic").setLevel(logging.WARNING)


class Messages:
    """A Claude model, which answers by calling a tool; instructions and schema are cached by the provider."""

    faults = Faults(anthropic, anthropic.AnthropicError)

    def __init__(self, model: str, config: Config) -> None:
        if config.prompt_cache_key is not None:
            raise ConfigError(f"{model}: Anthropic's API has no prompt_cache_key; it caches the prompt without one")
        self.model = model
        self._config = config
        self._options = dict(_options(config))

    def client(self) -> AsyncAnthropic:
        """A client for `Config.base_url`, else `ANTHROPIC_BASE_URL`, else Anthropic.

        Raises:
            ConfigError: there is no key, nor any other way in that the SDK knows of.
        """
        try:
            client = AsyncAnthropic(
                base_url=self._config.base_url,
                api_key=_key(self._config),
                default_headers=dict(self._config.headers),
                timeout=self._config.timeout,
                max_retries=0,
                open_telemetry=False,
            )
        except anthropic.AnthropicError as error:  # a profile of the SDK's own that cannot be read
            raise ConfigError(f"{_NO_KEY} ({error})") from None
        if not (client.api_key or client.auth_token or client.credentials):
            raise ConfigError(_NO_KEY)
        return client

    def body(self, messages: Sequence[Message], schema: Schema) -> Json:
        """The body of a request. Tool and system text come before all else and are marked for the cache."""
        system, *turns = messages
        return {
            "model": self.model,
            "max_tokens": self._config.max_output_tokens,
            "tools": [{"name": _TOOL, "description": _ASKED, "input_schema": schema}],
            "tool_choice": {"type": "auto", "disable_parallel_tool_use": True},
            "system": [{"type": "text", "text": system["content"], "cache_control": {"type": "ephemeral"}}],
            "messages": turns,
            **self._options,
        }

    async def post(self, client: AsyncAnthropic, body: Json) -> tuple[Mapping[str, str], str]:
        """Send it once; the headers and the text of the response."""
        # All of it as it is: the SDK's signature has no temperature any more, and older models have one.
        required = {name: body[name] for name in ("model", "max_tokens", "messages")}
        response = await client.messages.with_raw_response.create(**required, extra_body=body)
        return response.headers, await response.text()

    def read(self, raw: str) -> Answer:
        """The answer in the text of a response.

        Raises:
            ValueError: it is no message.
        """
        response = json.loads(raw)
        if not isinstance(response, dict) or not isinstance(response.get("content"), list):
            raise ValueError("the endpoint's answer is no message")
        return _answer(Completion.construct(**response))


def _answer(completion: Completion) -> Answer:
    """The tool's input, else the JSON in the text."""
    usage = _usage(completion)
    reason = getattr(completion, "stop_reason", None)
    if reason == "refusal":
        return Answer(usage, fault=refused(getattr(getattr(completion, "stop_details", None), "explanation", None)))
    if reason in _CUT_OFF:
        return Answer(usage, fault=truncated())
    for block in completion.content:
        if getattr(block, "type", None) == "tool_use":
            return said(usage, json.dumps(getattr(block, "input", None), ensure_ascii=False))
    texts = [str(getattr(block, "text", "")) for block in completion.content if getattr(block, "type", None) == "text"]
    return said(usage, extract_json_from_codeblock("\n".join(texts)))


def _usage(completion: Completion) -> Usage:
    """Anthropic counts what was read from the cache, what was written to it, and the rest apart."""
    usage = getattr(completion, "usage", None)
    cached, written = count(usage, "cache_read_input_tokens"), count(usage, "cache_creation_input_tokens")
    return Usage(
        input_tokens=count(usage, "input_tokens") + cached + written,
        cached_tokens=cached,
        written_tokens=written,
        output_tokens=count(usage, "output_tokens"),
    )


def _options(config: Config) -> Iterator[tuple[str, Any]]:
    if config.temperature is not None:
        yield "temperature", config.temperature
    if config.service_tier is not None:
        yield "service_tier", config.service_tier
    if config.reasoning_effort is not None:
        yield "output_config", {"effort": config.reasoning_effort}


def _key(config: Config) -> str | None:
    """The key; None leaves it to the SDK, which knows of tokens and profiles too."""
    if config.api_key is not None:
        return config.api_key.get_secret_value().strip()
    key = os.environ.get("ANTHROPIC_API_KEY", "").strip()
    own_endpoint = config.base_url or os.environ.get("ANTHROPIC_BASE_URL")
    return key or ("none" if own_endpoint and not os.environ.get("ANTHROPIC_AUTH_TOKEN") else None)
