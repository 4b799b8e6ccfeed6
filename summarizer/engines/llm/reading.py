"""Reading a completion: its text and its usage, or the error that it is. Nothing in it is sure to be there."""

from __future__ import annotations

from openai.types.chat import ChatCompletion
from openai.types.completion_usage import CompletionUsage

from summarizer.errors import ContentFiltered, InvalidOutput, OutputTruncated, Refused
from summarizer.records.summary import Usage


def read_text(completion: ChatCompletion) -> str:
    """The text of a completion. instructor would pay for a refusal, a filtered and a truncated answer twice.

    Raises:
        Refused: the model declines; its words are a note of the error, as they may quote the article.
        ContentFiltered: the provider's filter stopped it.
        OutputTruncated: it ran into the limit of tokens.
        InvalidOutput: there is nothing in it.
    """
    choice = completion.choices[0] if completion.choices else None
    message = getattr(choice, "message", None)
    if refusal := getattr(message, "refusal", None):
        refused = Refused("the model declines to answer")
        refused.add_note(f"the model said: {str(refusal)[:200]}")
        raise refused
    finish = getattr(choice, "finish_reason", None)
    if finish == "content_filter":
        raise ContentFiltered("the provider's content filter stopped the answer")
    if finish == "length":
        raise OutputTruncated(
            "the answer ran into the limit of tokens: raise Config.max_output_tokens or lower Config.window_tokens"
        )
    content = getattr(message, "content", None)
    if not isinstance(content, str) or not content.strip():
        raise InvalidOutput("the model's answer is empty")
    return content


def read_usage(usage: CompletionUsage | None) -> Usage:
    """The tokens of one answer; zeros where the endpoint does not tell."""
    return Usage(
        input_tokens=_count(usage, "prompt_tokens"),
        cached_tokens=_count(getattr(usage, "prompt_tokens_details", None), "cached_tokens"),
        output_tokens=_count(usage, "completion_tokens"),
    )


def _count(of: object, name: str) -> int:
    value = getattr(of, name, None)
    return value if isinstance(value, int) and value > 0 else 0
