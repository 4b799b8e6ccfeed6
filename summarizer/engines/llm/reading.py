"""Reading a completion: its text and its usage, or the error that it is."""

from __future__ import annotations

from openai.types.chat import ChatCompletion
from openai.types.completion_usage import CompletionUsage

from summarizer.errors import ContentFiltered, InvalidOutput, OutputTruncated, Refused
from summarizer.records.summary import Usage


def read_text(completion: ChatCompletion) -> str:
    """The text of a completion. instructor would pay for a refusal, a filtered and a truncated answer twice.

    Raises:
        Refused: the model declines.
        ContentFiltered: the provider's filter stopped it.
        OutputTruncated: it ran into the limit of tokens.
        InvalidOutput: there is nothing in it.
    """
    choice = completion.choices[0]
    if choice.message.refusal:
        raise Refused(f"the model declines to answer: {choice.message.refusal[:200]}")
    if choice.finish_reason == "content_filter":
        raise ContentFiltered("the provider's content filter stopped the answer")
    if choice.finish_reason == "length":
        raise OutputTruncated(
            "the answer ran into the limit of tokens: raise Config.max_output_tokens or lower Config.window_tokens"
        )
    if not choice.message.content:
        raise InvalidOutput("the model's answer is empty")
    return choice.message.content


def read_usage(usage: CompletionUsage | None) -> Usage:
    """The tokens of one answer; zeros where the endpoint does not tell."""
    if usage is None:
        return Usage()
    details = usage.prompt_tokens_details
    return Usage(
        input_tokens=usage.prompt_tokens,
        cached_tokens=(details.cached_tokens if details else 0) or 0,
        output_tokens=usage.completion_tokens,
    )
