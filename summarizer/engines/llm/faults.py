"""What goes wrong between here and a model: what is worth another try, and what it is called."""

from __future__ import annotations

import datetime as dt
import email.utils
import re
from collections.abc import Sequence

import openai

from summarizer.errors import (
    ConfigError,
    ContentFiltered,
    EngineError,
    EngineUnavailable,
    InvalidOutput,
    QuotaExhausted,
    RateLimited,
    SummarizerError,
)

_NO_CREDIT = ("insufficient_quota", "credit_balance_exhausted", "spend_limit_exceeded", "billing_hard_limit_reached")
_CODE = re.compile(r"[a-z_]{1,60}")
"""Words that may stand in an error's text; whatever else an endpoint says may be the article's."""
_TOO_LONG = ("context_length_exceeded", "exceed_context_size_error")
_LONGEST_WAIT = 60.0
"""Seconds; who is told to wait longer is told so instead."""


def is_transient(error: BaseException) -> bool:
    """Whether another try may succeed: network, 408, 409, 429 unless the credit is gone, 5xx, an unreadable body."""
    if isinstance(error, openai.APIStatusError):
        if _is_out_of_credit(error) or (retry_after(error) or 0) > _LONGEST_WAIT:
            return False
        return error.status_code in (408, 409, 429) or error.status_code >= 500
    if isinstance(error, openai.APIConnectionError):
        return _unrecorded(error) is None
    return isinstance(error, (ValueError, OSError, openai.APIResponseValidationError))


def retry_after(error: BaseException) -> float | None:
    """The seconds that an endpoint asks to wait for: `retry-after-ms`, else `retry-after` in seconds or as a date."""
    if not isinstance(error, openai.APIStatusError):
        return None
    headers = error.response.headers
    for name, scale in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            return max(0.0, float(headers[name]) * scale)
        except (KeyError, ValueError):
            continue
    try:
        moment = email.utils.parsedate_to_datetime(headers.get("retry-after", ""))
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    return max(0.0, (moment - dt.datetime.now(dt.UTC)).total_seconds())


def translated(error: BaseException, model: str) -> SummarizerError:
    """The library's error for a foreign one. Its text has no key, no headers and no text of the article."""
    if isinstance(error, openai.APIStatusError) and _is_out_of_credit(error):
        return QuotaExhausted(f"{model}: the account's quota or credit is used up")
    if isinstance(error, openai.RateLimitError):
        wait = retry_after(error)
        return RateLimited(f"{model}: rate limit reached" + (f", try again in {wait:.0f} s" if wait else ""))
    if isinstance(error, (openai.APITimeoutError, TimeoutError)):
        return EngineUnavailable(f"{model}: no answer in time (Config.timeout)")
    if isinstance(error, openai.APIConnectionError):
        cause = type(error.__cause__).__name__
        return EngineUnavailable(_unrecorded(error) or f"{model}: the endpoint cannot be reached ({cause})")
    if isinstance(error, openai.APIStatusError):
        return _of_status(error, model)
    if isinstance(error, openai.OpenAIError) and "api_key" in str(error):
        return ConfigError(
            "no key: set OPENAI_API_KEY or Config(api_key=…), or Config(base_url=…) for your own endpoint"
        )
    return InvalidOutput(f"{model}: the endpoint's answer cannot be read")


def _of_status(error: openai.APIStatusError, model: str) -> SummarizerError:
    code = str(error.code or "")
    if code == "content_filter":
        return ContentFiltered(f"{model}: the provider's content filter refused the article")
    if error.status_code in (401, 403):
        return EngineUnavailable(f"{model}: the endpoint refuses the key ({error.status_code})")
    if error.status_code == 404:
        return EngineUnavailable(f"{model}: the endpoint has no such model or address (404)")
    if error.status_code >= 500:
        return EngineUnavailable(f"{model}: the endpoint fails ({error.status_code})")
    if _names(error, _TOO_LONG):
        return EngineError(f"{model}: more text than the model takes at once: lower Config.window_tokens")
    told = f", {code}" if _CODE.fullmatch(code) else ""
    return EngineError(f"{model}: the endpoint refuses the request ({error.status_code}{told})")


def _is_out_of_credit(error: openai.APIStatusError) -> bool:
    return error.status_code == 402 or _names(error, _NO_CREDIT)


def _names(error: openai.APIStatusError, words: Sequence[str]) -> bool:
    return any(word in f"{error.code} {error.type}" for word in words)


def _unrecorded(error: BaseException) -> str | None:
    """What a cassette says of a request that it does not have; a replay must not try it again."""
    cause = error.__cause__
    if type(cause).__name__ != "CannotOverwriteExistingCassetteException":
        return None
    return f"the cassette has no such request: {' '.join(str(cause).partition('How to fix')[0].split())}"
