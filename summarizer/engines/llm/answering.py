"""An answer as it is read from any provider's API: its text, or why there is none, and what it took."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.errors import EngineError, InvalidOutput, OutputTruncated, Refused
from summarizer.records.summary import Usage


class Answer(NamedTuple):
    """What a model said. A refused, filtered or truncated answer is paid for too, and is no good to ask for again."""

    usage: Usage
    text: str = ""
    fault: EngineError | None = None
    """Why there is no text"""
    tier: str | None = None
    """The service tier that it was given at, where it says so"""


def said(usage: Usage, text: object) -> Answer:
    """An answer with a text, unless there is nothing in it."""
    if isinstance(text, str) and text.strip():
        return Answer(usage, text)
    return Answer(usage, fault=InvalidOutput("the model's answer is empty"))


def refused(words: object) -> Refused:
    """The model declines; its words are a note of the error, as they may quote the article."""
    error = Refused("the model declines to answer")
    if words:
        error.add_note(f"the model said: {str(words)[:200]}")
    return error


def truncated() -> OutputTruncated:
    """The answer ran into the limit of tokens."""
    return OutputTruncated(
        "the answer ran into the limit of tokens: raise Config.max_output_tokens or lower Config.window_tokens"
    )


def count(of: object, name: str) -> int:
    """Tokens under a name; 0 where the endpoint does not tell."""
    value = getattr(of, name, None)
    return value if isinstance(value, int) and value > 0 else 0
