"""An article, and what an endpoint may say to it: right, wrong, and refused."""

from __future__ import annotations

import copy
import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from summarizer import Article
from tests.engines.llm.scripted import Json, Step

KEY = "sk-test-7c1e-never-to-be-seen"
MODEL = "openai/gpt-6-luna"
CLAUDE = "anthropic/claude-haiku-5-5"
TEXT = "The road office closed the Tarn bridge on Monday. About 60 lorries wait at its western end, the county said."
ARTICLE = Article(text=TEXT, published=dt.date(2026, 3, 4))
"""Published on a Wednesday"""
GOOD: Json = {
    "events": [
        {
            "sentences": [1],
            "trigger": "closed",
            "details": {
                "kind": "access",
                "change": "closed",
                "by": ["The road office"],
                "site": "the Tarn bridge",
                "affected": [],
                "conditions": [],
            },
            "status": "occurred",
            "time": "Monday",
            "time_basis": "event",
            "places": [],
            "stopped_by": [],
            "according_to": [],
            "headline": "Tarn bridge closed",
        }
    ],
    "figures": [{"sentences": [2], "mention": "About 60 lorries", "time": None, "according_to": ["the county"]}],
    "loaded_language": [],
    "summary": [
        {"sentences": [1], "text": "The road office closed the Tarn bridge on 2 March 2026."},
        {"sentences": [2], "text": "About 60 lorries wait at its western end, the county said."},
    ],
}


def wrong(*, site: str = "the Orla bridge", day: str = "5 March 2026", count: str = "About 60") -> Json:
    """The good answer with a place, a day and a number that the article may not have."""
    answer = copy.deepcopy(GOOD)
    answer["events"][0]["details"]["site"] = site
    answer["summary"][0]["text"] = f"The road office closed the Tarn bridge on {day}."
    answer["summary"][1]["text"] = f"{count} lorries wait at its western end, the county said."
    return answer


def completion(content: Json | str | None, *, finish: str = "stop", refusal: str | None = None, **usage: int) -> Json:
    """The body of a chat completion: 1000 tokens in and 100 out, unless told otherwise."""
    text = json.dumps(content) if isinstance(content, dict) else content
    tokens_in, tokens_out = usage.get("tokens_in", 1000), usage.get("tokens_out", 100)
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "gpt-6-luna",
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": text, "refusal": refusal},
                "finish_reason": finish,
            }
        ],
        "usage": {
            "prompt_tokens": tokens_in,
            "completion_tokens": tokens_out,
            "total_tokens": tokens_in + tokens_out,
            "prompt_tokens_details": {"cached_tokens": usage.get("cached", 0)},
        },
    }


def reply(content: Json | str | None, headers: Mapping[str, str] | None = None, **options: Any) -> Step:
    """A chat completion as a step."""
    return Step(body=completion(content, **options), headers=headers or {})


def refused(status: int, code: str | None = None, headers: Mapping[str, str] | None = None) -> Step:
    """An error as OpenAI words it, with the key and the article in its text, as some endpoints echo them."""
    error = {"message": f"{KEY} may not ask about: {TEXT}", "type": code or "error", "param": None, "code": code}
    return Step(status=status, body={"error": error}, headers=headers or {})


def message(content: Json | str | None, *, stop: str = "tool_use", **usage: int) -> Json:
    """The body of Anthropic's answer: a tool call, or a text, or nothing; 1000 tokens in and 100 out."""
    thought: Json = {"type": "thinking", "thinking": "", "signature": "c2ln"}
    block: Json = {"type": "text", "text": content}
    if isinstance(content, dict):
        block = {"type": "tool_use", "id": "toolu_1", "name": "extraction", "input": content}
    cached, written = usage.get("cached", 0), usage.get("written", 0)
    return {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "claude-haiku-5-5",
        "content": [] if content is None else [thought, block],
        "stop_reason": stop,
        "stop_sequence": None,
        "usage": {
            "input_tokens": usage.get("tokens_in", 1000) - cached - written,
            "cache_read_input_tokens": cached,
            "cache_creation_input_tokens": written,
            "output_tokens": usage.get("tokens_out", 100),
        },
    }


def told(content: Json | str | None, headers: Mapping[str, str] | None = None, **options: Any) -> Step:
    """Anthropic's answer as a step."""
    return Step(body=message(content, **options), headers=headers or {})


def denied(
    status: int, kind: str, words: str = "", code: str | None = None, headers: Mapping[str, str] | None = None
) -> Step:
    """An error as Anthropic words it, with the key and the article in its text."""
    error: Json = {"type": kind, "message": f"{words} {KEY} may not ask about: {TEXT}".strip()}
    if code:
        error["details"] = {"error_code": code}
    return Step(status=status, body={"type": "error", "error": error, "request_id": "req_1"}, headers=headers or {})
