"""Faults of an endpoint: the error or the recovery, the calls it takes, what is counted, and what stays untold."""

from __future__ import annotations

import json
import logging
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from summarizer import ArticleSummary, Config, EngineError, summarize
from summarizer import errors as known
from tests.engines.llm.answers import (
    ARTICLE,
    CLAUDE,
    GOOD,
    KEY,
    MODEL,
    TEXT,
    completion,
    denied,
    message,
    refused,
    reply,
    told,
)
from tests.engines.llm.conftest import Configured
from tests.engines.llm.scripted import Endpoint, Step

PAGE = Path(__file__).parents[3] / "docs" / "llm.md"
CUT = Step(body=completion(GOOD), fault="truncated")
NO_CHOICE = {**completion(GOOD), "choices": []}
ANSWER = reply(GOOD)


@dataclass(frozen=True)
class Case:
    """A fault as the table in docs/llm.md tells it, and the script that makes it. No error is a recovery."""

    fault: str
    script: tuple[Step, ...]
    calls: int
    error: str = "a summary"
    answers: int = 0
    """Answers that are counted, with their tokens"""
    model: str = MODEL

    def config(self, endpoint: Endpoint, configured: Configured) -> Config:
        """Options that lead to the endpoint, with a timeout that suits the fault."""
        url = endpoint.root if self.model == CLAUDE else endpoint.url
        return configured(base_url=url, timeout=0.3 if self.script[0].fault in ("hang", "drip") else 10)

    def row(self) -> str:
        """Its line in the table."""
        got = self.error if self.error == "a summary" else f"`{self.error}`"
        return f"| {self.fault} | {self.calls} | {got} | {self.answers} |"


def soon(name: str, value: str) -> Step:
    """A rate limit that says how long it lasts."""
    return refused(429, "rate_limit_exceeded", {name: value})


CASES = [
    Case(
        "429 with `retry-after-ms` or `retry-after`, then an answer",
        (soon("retry-after-ms", "5"), ANSWER),
        2,
        answers=1,
    ),
    Case("429 every time", (refused(429, "rate_limit_exceeded"),), 5, "RateLimited"),
    Case("429 or 503 that asks to wait for more than a minute", (soon("retry-after", "61"),), 1, "RateLimited"),
    Case("429 `insufficient_quota` and its like, 402", (refused(429, "insufficient_quota"),), 1, "QuotaExhausted"),
    Case("500, 502, 503, then an answer", (refused(500), refused(502), refused(503), ANSWER), 4, answers=1),
    Case("500 every time", (refused(500, "server_error"),), 5, "EngineUnavailable"),
    Case("connection reset, then an answer", (Step(fault="reset"), ANSWER), 2, answers=1),
    Case("connection reset every time", (Step(fault="reset"),), 5, "EngineUnavailable"),
    Case("no answer within `Config.timeout`, every time", (Step(fault="hang"),), 5, "EngineUnavailable"),
    Case(
        "an answer that drips in for longer than that",
        (Step(body=completion(GOOD), fault="drip"),),
        5,
        "EngineUnavailable",
    ),
    Case("HTTP body cut off, then an answer", (CUT, ANSWER), 2, answers=1),
    Case("HTTP body that is not JSON, every time", (Step(body=f"<p>{TEXT}</p>"),), 5, "InvalidOutput"),
    Case("no choices", (Step(body=NO_CHOICE),), 1, "InvalidOutput", 1),
    Case("empty content", (reply(None),), 1, "InvalidOutput", 1),
    Case("content that is not JSON, then an answer", (reply('{"events": ['), ANSWER), 2, answers=2),
    Case("content that is not JSON, every time", (reply('{"events": ['),), 3, "InvalidOutput", 3),
    Case("not the schema, then an answer", (reply({"events": []}), ANSWER), 2, answers=2),
    Case("not the schema, every time", (reply({"events": [{"trigger": TEXT}]}),), 3, "InvalidOutput", 3),
    Case("refusal", (reply(None, refusal=f"I won't read: {TEXT}"),), 1, "Refused", 1),
    Case("`finish_reason` content_filter", (reply(GOOD, finish="content_filter"),), 1, "ContentFiltered", 1),
    Case("400 `content_filter`", (refused(400, "content_filter"),), 1, "ContentFiltered"),
    Case("`finish_reason` length", (reply('{"events": [', finish="length"),), 1, "OutputTruncated", 1),
    Case("401, 403, 404", (refused(401, "invalid_api_key"),), 1, "EngineUnavailable"),
    Case("400 and other refusals", (refused(400, "invalid_request_error"),), 1, "EngineError"),
]
LIKE = [
    Case("retry-after", (soon("retry-after", "0.005"), ANSWER), 2, answers=1),
    Case("retry-after of the past", (soon("retry-after", "Wed, 21 Oct 2015 07:28:00 GMT"), ANSWER), 2, answers=1),
    Case("503 that asks for an hour", (refused(503, None, {"retry-after": "3600"}),), 1, "EngineUnavailable"),
    Case("credit", (refused(429, "credit_balance_exhausted"),), 1, "QuotaExhausted"),
    Case("spend limit", (refused(429, "project_spend_limit_exceeded"),), 1, "QuotaExhausted"),
    Case("402", (refused(402),), 1, "QuotaExhausted"),
    Case("403", (refused(403),), 1, "EngineUnavailable"),
    Case("404", (refused(404, "model_not_found"),), 1, "EngineUnavailable"),
    Case("422", (refused(422),), 1, "EngineError"),
    Case("too long for the model", (refused(400, "context_length_exceeded"),), 1, "EngineError"),
    Case("a code with the article in it", (refused(400, TEXT),), 1, "EngineError"),
    Case("error in a body of status 200", (Step(body={"error": {"message": TEXT}}),), 5, "InvalidOutput"),
    Case("choice without a message", (Step(body={**NO_CHOICE, "choices": [{}]}),), 1, "InvalidOutput", 1),
    Case(
        "content in parts",
        (Step(body={**NO_CHOICE, "choices": [{"message": {"content": [TEXT]}}]}),),
        1,
        "InvalidOutput",
        1,
    ),
    Case(
        "fenced answer",
        (reply(f"```json\n{completion(GOOD)['choices'][0]['message']['content']}\n```"), ANSWER),
        2,
        answers=2,
    ),
]


def claude(fault: str, script: tuple[Step, ...], calls: int, error: str = "a summary", answers: int = 0) -> Case:
    """A fault of Anthropic's API."""
    return Case(fault, script, calls, error, answers, CLAUDE)


FENCED = f"Here it is:\n```json\n{json.dumps(GOOD)}\n```"
TOLD = told(GOOD)
LONG = "prompt is too long: 210000 tokens > 200000 maximum"
OVERLOADED = denied(529, "overloaded_error")
ANTHROPIC = [
    claude("529 `overloaded_error`, then an answer", (OVERLOADED, TOLD), 2, answers=1),
    claude("529 every time", (OVERLOADED,), 5, "EngineUnavailable"),
    claude(
        "spend limit reached, credit balance too low",
        (denied(400, "invalid_request_error", code="enforced_spend_limit_reached"),),
        1,
        "QuotaExhausted",
    ),
    claude("400 prompt is too long, 413", (denied(400, "invalid_request_error", LONG),), 1, "EngineError"),
    claude("no tool call, the JSON in its text", (told(FENCED, stop="end_turn"),), 1, answers=1),
    claude("no tool call, no JSON, then an answer", (told("I read it.", stop="end_turn"), TOLD), 2, answers=2),
    claude("`stop_reason` refusal", (told(None, stop="refusal"),), 1, "Refused", 1),
    claude("`stop_reason` max_tokens", (told({"events": []}, stop="max_tokens"),), 1, "OutputTruncated", 1),
]
ANTHROPIC_LIKE = [
    claude("Anthropic 429", (denied(429, "rate_limit_error", headers={"retry-after": "0.005"}), TOLD), 2, answers=1),
    claude("Anthropic 429 every time", (denied(429, "rate_limit_error"),), 5, "RateLimited"),
    claude("Anthropic an hour", (denied(429, "rate_limit_error", headers={"retry-after": "3600"}),), 1, "RateLimited"),
    claude("Anthropic 402", (denied(402, "billing_error"),), 1, "QuotaExhausted"),
    claude(
        "Anthropic 400 without credit",
        (denied(400, "invalid_request_error", "Your credit balance is too low to access the Anthropic API."),),
        1,
        "QuotaExhausted",
    ),
    claude("Anthropic 500, 502, 504", (denied(500, "api_error"), denied(502, ""), denied(504, ""), TOLD), 4, answers=1),
    claude("Anthropic reset", (Step(fault="reset"), TOLD), 2, answers=1),
    claude("Anthropic reset every time", (Step(fault="reset"),), 5, "EngineUnavailable"),
    claude("Anthropic hangs", (Step(fault="hang"),), 5, "EngineUnavailable"),
    claude("Anthropic cut off", (Step(body=message(GOOD), fault="truncated"), TOLD), 2, answers=1),
    claude("Anthropic HTML", (Step(body=f"<p>{TEXT}</p>"),), 5, "InvalidOutput"),
    claude("Anthropic error of status 200", (Step(body={"type": "error", "error": {}}),), 5, "InvalidOutput"),
    claude("Anthropic 401", (denied(401, "authentication_error"),), 1, "EngineUnavailable"),
    claude("Anthropic 403", (denied(403, "permission_error"),), 1, "EngineUnavailable"),
    claude("Anthropic 404", (denied(404, "not_found_error"),), 1, "EngineUnavailable"),
    claude("Anthropic 400", (denied(400, "invalid_request_error"),), 1, "EngineError"),
    claude("Anthropic 413", (denied(413, "request_too_large"),), 1, "EngineError"),
    claude(
        "Anthropic 400 filter",
        (denied(400, "invalid_request_error", "Output blocked by content filtering policy"),),
        1,
        "ContentFiltered",
    ),
    claude("Anthropic empty", (told(None, stop="end_turn"),), 1, "InvalidOutput", 1),
    claude("Anthropic window", (told("", stop="model_context_window_exceeded"),), 1, "OutputTruncated", 1),
    claude("Anthropic not the schema", (told({"events": [{"trigger": TEXT}]}),), 3, "InvalidOutput", 3),
    claude("Anthropic strings for lists", (told({**GOOD, "events": json.dumps(GOOD["events"])}), TOLD), 2, answers=2),
    claude("Anthropic no input", (told("null", stop="end_turn"), TOLD), 2, answers=2),
]
ALL = [*CASES, *LIKE, *ANTHROPIC, *ANTHROPIC_LIKE]
ids = [case.fault for case in ALL]


def outcome(case: Case, endpoint: Endpoint, configured: Configured) -> ArticleSummary | EngineError:
    """What a user gets."""
    endpoint.play(case.script)
    try:
        return summarize(ARTICLE, model=case.model, config=case.config(endpoint, configured))
    except EngineError as error:
        return error


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("case", ALL, ids=ids)
def test_a_fault_and_what_comes_of_it(case: Case, endpoint: Endpoint, configured: Configured) -> None:
    """Each fault has its error or is got over, in so many calls, and each answer that was paid for is counted."""
    got = outcome(case, endpoint, configured)
    assert len(endpoint.asked) == case.calls
    if isinstance(got, ArticleSummary):
        assert case.error == "a summary"
        assert len(got.summary.sentences) == 2
        counted = got.provenance.attempts
        assert sum(attempt.retries for attempt in counted) + len(counted) == case.calls
    else:
        assert type(got) is getattr(known, case.error)
        counted = got.attempts  # type: ignore[assignment]
    assert [(each.usage.input_tokens, each.usage.output_tokens) for each in counted] == [(1000, 100)] * case.answers


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("case", ALL, ids=ids)
def test_neither_the_key_nor_the_article_is_told(
    case: Case, endpoint: Endpoint, configured: Configured, caplog: pytest.LogCaptureFixture
) -> None:
    """Logs are kept and read by others: no record of any logger and no error's text has the key or the article."""
    caplog.set_level(logging.DEBUG)
    got = outcome(case, endpoint, configured)
    told = [f"{record.name} {record.getMessage()} {record.args} {record.exc_text}" for record in caplog.records]
    assert told, "nothing was logged: the test would see nothing"
    told += [str(got)] if isinstance(got, EngineError) else []
    secret = re.compile(f"{KEY}|Tarn bridge|road office|lorries")
    assert [line for line in told if secret.search(line)] == []
    loud = [record.name for record in caplog.records if record.levelno >= logging.WARNING]
    assert loud == [], "an error is the caller's to tell"


def test_the_table_of_the_documentation() -> None:
    """docs/llm.md tells of each fault what is tested here, and no more."""
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if re.search(r"\| \d+ \|$", line)]
    assert rows == [case.row() for case in (*CASES, *ANTHROPIC)]


@pytest.mark.usefixtures("at_once")
def test_nobody_listens(endpoint: Endpoint, configured: Configured) -> None:
    """A wrong port is told as an endpoint that cannot be reached."""
    config = configured(max_retries=1)
    endpoint.close()
    with pytest.raises(known.EngineUnavailable, match="cannot be reached"):
        summarize(ARTICLE, model=MODEL, config=config)


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("retries", [0, 1, 3])
def test_how_often_is_a_matter_of_the_config(endpoint: Endpoint, configured: Configured, retries: int) -> None:
    """`Config.max_retries` is what is sent again after the first call."""
    endpoint.play([refused(500)])
    with pytest.raises(known.EngineUnavailable):
        summarize(ARTICLE, model=MODEL, config=configured(max_retries=retries))
    assert len(endpoint.asked) == 1 + retries


def test_why_a_model_declines_is_a_note_of_the_error(endpoint: Endpoint, configured: Configured) -> None:
    """The model's words may quote the article, so they are not in the error's text; who wants them finds them."""
    endpoint.play([reply(None, refusal="I do not read about bridges.")])
    with pytest.raises(known.Refused) as caught:
        summarize(ARTICLE, model=MODEL, config=configured())
    assert str(caught.value) == "the model declines to answer"
    assert caught.value.__notes__ == ["the model said: I do not read about bridges."]


@pytest.mark.parametrize("key", ["sk-kept-in-a-file\n", " sk-kept-in-a-file "])
def test_white_space_around_a_key(endpoint: Endpoint, configured: Configured, key: str) -> None:
    """A key read from a file ends in a line break, which no header may have."""
    endpoint.play([ANSWER])
    summarize(ARTICLE, model=MODEL, config=configured(api_key=key))
    assert endpoint.asked[0].headers["authorization"] == "Bearer sk-kept-in-a-file"
