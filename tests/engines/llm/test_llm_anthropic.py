"""Anthropic's API: the request on the wire, what is read, what it costs, and that all else is as with any provider."""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

import pytest

from summarizer import ConfigError, EngineUnavailable, Summarizer, summarize
from summarizer.config import Config, Price
from summarizer.engines.llm.pricing import cost
from summarizer.prompting.schema import model_schema
from summarizer.records.summary import Usage
from tests.engines.llm.answers import ARTICLE, CLAUDE, GOOD, KEY, denied, told, wrong
from tests.engines.llm.conftest import Configured
from tests.engines.llm.scripted import Asked, Endpoint, Step

MILLION = 1_000_000


def asked(endpoint: Endpoint, claude: Configured, **options: Any) -> Asked:
    """The request for an article."""
    endpoint.play([told(GOOD)])
    summarize(ARTICLE, model=CLAUDE, config=claude(**options))
    return endpoint.asked[-1]


def test_the_body(endpoint: Endpoint, claude: Configured) -> None:
    """A tool that takes the answer, not forced as the newest models refuse that, and no option that nobody set."""
    request = asked(endpoint, claude)
    assert request.path == "/v1/messages"
    assert request.body.keys() == {"model", "max_tokens", "tools", "tool_choice", "system", "messages"}
    assert (request.body["model"], request.body["max_tokens"]) == ("claude-haiku-5-5", 8000)
    (tool,) = request.body["tools"]
    assert tool["input_schema"] == model_schema()
    assert request.body["tool_choice"] == {"type": "auto", "disable_parallel_tool_use": True}
    assert [turn["role"] for turn in request.messages] == ["user"]
    assert "1|The road office closed the Tarn bridge" in request.messages[0]["content"]


def test_what_is_cached(endpoint: Endpoint, claude: Configured) -> None:
    """Tool and system text, the same for every article, end in the one mark for the cache; the article comes after."""
    first, second = asked(endpoint, claude), asked(endpoint, claude)
    (system,) = first.body["system"]
    assert system["cache_control"] == {"type": "ephemeral"}
    assert json.dumps(first.body).count("cache_control") == 1
    assert "Tarn" not in json.dumps([first.body["tools"], system])
    assert (first.body["tools"], first.body["system"]) == (second.body["tools"], second.body["system"])


@pytest.mark.parametrize(
    ("option", "value", "sent"),
    [
        ("temperature", 0.0, {"temperature": 0.0}),
        ("reasoning_effort", "low", {"output_config": {"effort": "low"}}),
        ("service_tier", "standard_only", {"service_tier": "standard_only"}),
        ("max_output_tokens", 500, {"max_tokens": 500}),
    ],
)
def test_an_option_that_is_set(
    endpoint: Endpoint, claude: Configured, option: str, value: Any, sent: dict[str, Any]
) -> None:
    """It is sent under the name that it has there, a zero too."""
    body = asked(endpoint, claude, **{option: value}).body
    assert {name: body[name] for name in sent} == sent


def test_an_option_that_there_is_none_of(claude: Configured) -> None:
    """It is told before any article is read, and not left out in silence."""
    with pytest.raises(ConfigError, match="prompt_cache_key"):
        Summarizer(CLAUDE, config=claude(prompt_cache_key="news"))


def test_the_key_stands_in_one_header(endpoint: Endpoint, claude: Configured) -> None:
    """Whatever else an endpoint keeps of a request has no key in it; headers of the user's own are sent."""
    request = asked(endpoint, claude, headers={"X-Desk": "foreign"})
    assert len([value for value in request.headers.values() if KEY in value]) == 1
    assert request.headers["x-desk"] == "foreign"
    assert KEY not in json.dumps(request.body) + request.path


def test_the_environment_names_the_endpoint(endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    """ANTHROPIC_BASE_URL and ANTHROPIC_API_KEY hold where the config is silent; white space around a key is none."""
    monkeypatch.setenv("ANTHROPIC_BASE_URL", endpoint.root)
    monkeypatch.setenv("ANTHROPIC_API_KEY", " sk-of-the-environment\n")
    endpoint.play([told(GOOD)])
    summarize(ARTICLE, model=CLAUDE)
    assert "sk-of-the-environment" in " ".join(endpoint.asked[0].headers.values())


def test_a_model_without_a_key(endpoint: Endpoint) -> None:
    """It is told before any article is read, with what to do; an endpoint of one's own needs none."""
    with pytest.raises(ConfigError, match=r"ANTHROPIC_API_KEY.*Config\(base_url"):
        Summarizer(CLAUDE)
    with pytest.raises(ConfigError, match="ANTHROPIC_API_KEY"):
        Summarizer(CLAUDE, config=Config.model_validate({"api_key": " "}))
    endpoint.play([told(GOOD)])
    assert summarize(ARTICLE, model=CLAUDE, config=Config(base_url=endpoint.root)).events


def test_the_extra_is_not_installed(monkeypatch: pytest.MonkeyPatch, claude: Configured) -> None:
    """Who has not installed it is told the command that does."""
    monkeypatch.delitem(sys.modules, "summarizer.engines.llm.messages", raising=False)
    monkeypatch.setitem(sys.modules, "anthropic", None)
    with pytest.raises(EngineUnavailable, match=r"pip install 'summarizer\[anthropic\]'"):
        Summarizer(CLAUDE, config=claude())


def test_asking_again(endpoint: Endpoint, claude: Configured) -> None:
    """As with any provider: the answer and a short list of its faults, in turns of plain text."""
    endpoint.play([told(wrong()), told(GOOD)])
    summary = summarize(ARTICLE, model=CLAUDE, config=claude())
    first, second = endpoint.asked
    assert [turn["role"] for turn in second.messages] == ["user", "assistant", "user"]
    assert second.messages[0] == first.messages[0]
    assert json.loads(second.messages[1]["content"]) == wrong()
    assert "1. events[0].details.site: " in second.messages[2]["content"]
    assert second.body["system"] == first.body["system"]
    assert [attempt.outcome for attempt in summary.provenance.attempts] == ["2 faults", "accepted"]
    assert (summary.provenance.engine, summary.provenance.model) == ("llm", CLAUDE)
    assert summary.findings == ()


@pytest.mark.usefixtures("at_once")
def test_an_answer_is_kept_when_the_next_call_fails(endpoint: Endpoint, claude: Configured) -> None:
    """As with any provider."""
    endpoint.play([told(wrong()), denied(529, "overloaded_error")])
    summary = summarize(ARTICLE, model=CLAUDE, config=claude())
    assert [attempt.outcome for attempt in summary.provenance.attempts] == ["2 faults", "unavailable"]
    assert len(endpoint.asked) == 6


def test_what_it_costs(endpoint: Endpoint, claude: Configured) -> None:
    """Tokens that were written to the cache cost more than others, those read from it less; all are input."""
    endpoint.play(
        [
            told(wrong(), tokens_in=5000, tokens_out=300, written=4500),
            told(GOOD, tokens_in=6000, tokens_out=200, cached=4500),
        ]
    )
    made = summarize(ARTICLE, model=CLAUDE, config=claude()).provenance
    assert made.usage == Usage(input_tokens=11000, cached_tokens=4500, written_tokens=4500, output_tokens=500)
    first, second = (attempt.cost for attempt in made.attempts)
    assert first == pytest.approx((500 * 0.1 + 4500 * 0.125 + 300 * 0.5) / MILLION)
    assert second == pytest.approx((1500 * 0.1 + 4500 * 0.01 + 200 * 0.5) / MILLION)
    assert made.cost == pytest.approx((first or 0) + (second or 0))


def test_a_price_without_one_for_writing() -> None:
    """Where a provider does not charge for its cache, what is written costs as any other input."""
    own = {"a/b": Price(input=1, cached=0.5, output=2)}
    assert cost("a/b", Usage(input_tokens=MILLION, written_tokens=MILLION), None, own) == 1
    assert cost("anthropic/claude-of-tomorrow", Usage(), None, {}) is None


@pytest.mark.parametrize("usage", [None, {}, {"input_tokens": None, "output_tokens": "many"}])
def test_an_endpoint_that_does_not_count(endpoint: Endpoint, claude: Configured, usage: object) -> None:
    """A proxy without usable counts costs no second call; its tokens are zero."""
    step = told(GOOD)
    assert isinstance(step.body, dict)
    step.body["usage"] = usage
    endpoint.play([step])
    made = summarize(ARTICLE, model=CLAUDE, config=claude()).provenance
    assert made.usage == Usage()
    assert len(made.attempts) == len(endpoint.asked) == 1


@pytest.mark.parametrize("first", [Step(fault="hang"), denied(429, "rate_limit_error", headers={"retry-after": "30"})])
async def test_a_call_that_is_cancelled(endpoint: Endpoint, claude: Configured, first: Step) -> None:
    """No task goes on, no connection stays open, and the next call works."""
    endpoint.play([first, told(GOOD)])
    async with Summarizer(CLAUDE, config=claude()) as summarizer:
        task = asyncio.create_task(summarizer.asummarize(ARTICLE))
        assert await asyncio.to_thread(endpoint.wait_until_asked)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert asyncio.all_tasks() == {asyncio.current_task()}
        assert len((await summarizer.asummarize(ARTICLE)).summary.sentences) == 2
    assert await asyncio.to_thread(endpoint.wait_until_deserted)
    assert len(endpoint.asked) == 2


async def test_a_hundred_calls_share_their_connections(endpoint: Endpoint, claude: Configured) -> None:
    """One client a loop, as with any provider; closing the summarizer closes all."""
    endpoint.play([told(GOOD)])
    async with Summarizer(CLAUDE, config=claude()) as summarizer:
        summaries = await asyncio.gather(*(summarizer.asummarize(ARTICLE) for _ in range(100)))
        opened = endpoint.connections
        await summarizer.asummarize(ARTICLE)
        assert endpoint.connections == opened <= 100
    assert all(len(summary.events) == 1 for summary in summaries)
    assert await asyncio.to_thread(endpoint.wait_until_deserted)
