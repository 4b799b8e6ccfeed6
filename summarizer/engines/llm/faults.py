"""What goes wrong between here and a model: what is worth another try, and what it is called."""

from __future__ import annotations

import datetime as dt
import email.utils
import re
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from summarizer.errors import (
    ContentFiltered,
    EngineError,
    EngineUnavailable,
    InvalidOutput,
    QuotaExhausted,
    RateLimited,
)

_CODE = re.compile(r"[a-z_]{1,60}")
"""Words that may stand in an error's text; whatever else an endpoint says may be the article's."""
_LONGEST_WAIT = 60.0
"""Seconds; who is told to wait longer is told so instead."""

# How providers name what they give the same status: by a code, by a type, or by no more than a sentence.
_NO_CREDIT = (
    "insufficient_quota",
    "credit_balance",
    "credit balance is too low",
    "spend_limit_exceeded",
    "spend_limit_reached",
    "billing_hard_limit_reached",
)
_TOO_LONG = ("context_length_exceeded", "exceed_context_size_error", "request_too_large", "prompt is too long")
_FILTERED = ("content_filter", "blocked by content filtering")


class Unrecorded(EngineUnavailable):
    """A replay has no such request. That is the test's to mend, and never got over."""


@dataclass(frozen=True)
class Faults:
    """What an SDK raises. Those of OpenAI and Anthropic come from one generator and name their errors alike."""

    sdk: Any
    root: type[Exception]
    """Of all its errors"""

    @property
    def kinds(self) -> tuple[type[Exception], ...]:
        """What comes of a call that fails; anything else is a fault of the library."""
        return self.root, ValueError, OSError

    def is_transient(self, error: BaseException, longest: float = _LONGEST_WAIT) -> bool:
        """Whether another try may succeed: network, 408, 409, 429 if there is credit, 5xx, an unreadable body.

        Not where the endpoint asks to wait for more seconds than `longest`.
        """
        if isinstance(error, self.sdk.APIStatusError):
            if _is_out_of_credit(error) or (retry_after(error) or 0) > longest:
                return False
            return error.status_code in (408, 409, 429) or error.status_code >= 500
        if isinstance(error, self.sdk.APIConnectionError):
            return _unrecorded(error) is None
        return isinstance(error, (ValueError, OSError, self.sdk.APIResponseValidationError))

    def translated(self, error: BaseException, model: str, longest: float = _LONGEST_WAIT) -> EngineError:
        """The library's error for a foreign one. Its text has no key, no headers and no text of the article."""
        failure = self._named(error, model)
        failure.transient = self.is_transient(error, max(longest, _LONGEST_WAIT))
        failure.wait = retry_after(error)
        failure.unanswered = not isinstance(error, self.sdk.APIStatusError) and not _never_left(error)
        return failure

    def _named(self, error: BaseException, model: str) -> EngineError:
        if isinstance(error, self.sdk.APIStatusError):
            return _of_status(error, model)
        if isinstance(error, (self.sdk.APITimeoutError, TimeoutError)):
            return EngineUnavailable(f"{model}: no answer in time (Config.timeout)")
        if isinstance(error, self.sdk.APIConnectionError):
            if miss := _unrecorded(error):
                return Unrecorded(miss)
            return EngineUnavailable(f"{model}: the endpoint cannot be reached ({type(error.__cause__).__name__})")
        if isinstance(error, self.root) and not isinstance(error, self.sdk.APIError):
            return EngineUnavailable(f"{model}: no key that can be used ({type(error).__name__})")
        return InvalidOutput(f"{model}: the endpoint's answer cannot be read")


def retry_after(error: BaseException) -> float | None:
    """The seconds that an endpoint asks to wait for: `retry-after-ms`, else `retry-after` in seconds or as a date."""
    headers = getattr(getattr(error, "response", None), "headers", {})
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


def _of_status(error: Any, model: str) -> EngineError:
    if _is_out_of_credit(error):
        return QuotaExhausted(f"{model}: the account's quota or credit is used up")
    if error.status_code == 429:
        wait = retry_after(error)
        return RateLimited(f"{model}: rate limit reached" + (f", try again in {wait:.0f} s" if wait else ""))
    if error.status_code in (401, 403):
        return EngineUnavailable(f"{model}: the endpoint refuses the key ({error.status_code})")
    if error.status_code == 404:
        return EngineUnavailable(f"{model}: the endpoint has no such model or address (404)")
    if error.status_code >= 500:
        return EngineUnavailable(f"{model}: the endpoint fails ({error.status_code})")
    if _names(error, _FILTERED):
        return ContentFiltered(f"{model}: the provider's content filter refused the article")
    if _names(error, _TOO_LONG):
        return EngineError(f"{model}: more text than the model takes at once: lower Config.window_tokens")
    code = next((told for name in ("code", "error_code", "type") if (told := getattr(error, name, None))), "")
    told = f", {code}" if _CODE.fullmatch(str(code)) else ""
    return EngineError(f"{model}: the endpoint refuses the request ({error.status_code}{told})")


def _is_out_of_credit(error: Any) -> bool:
    return error.status_code == 402 or _names(error, _NO_CREDIT)


def _names(error: Any, words: Sequence[str]) -> bool:
    """Whether an error is called by any of these; `api_message` is Anthropic's alone and quotes no request."""
    told = " ".join(str(getattr(error, name, "")) for name in ("code", "error_code", "type", "api_message"))
    return any(word in told for word in words)


def _never_left(error: BaseException) -> bool:
    """Whether nobody listened at the address, or it has none."""
    while error.__cause__ is not None:
        error = error.__cause__
    return isinstance(error, ConnectionRefusedError | socket.gaierror) or "ConnectError" in type(error).__name__


def _unrecorded(error: BaseException) -> str | None:
    """What a cassette says of a request that it does not have; a replay must not try it again."""
    cause = error.__cause__
    if type(cause).__name__ != "CannotOverwriteExistingCassetteException":
        return None
    return f"the cassette has no such request: {' '.join(str(cause).partition('How to fix')[0].split())}"
