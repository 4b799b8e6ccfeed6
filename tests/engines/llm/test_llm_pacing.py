"""How long a client waits: as long as the endpoint's headers say, however they are written, and never for ever."""

from __future__ import annotations

import asyncio
import datetime as dt
import email.utils
import math
import time

import httpx2
import openai
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import Config, RateLimited, Summarizer
from summarizer.engines.llm.chat_completions import ChatCompletions
from summarizer.engines.llm.faults import retry_after
from summarizer.engines.llm.pacing import Pace, seconds
from tests.engines.llm.answers import ARTICLE, GOOD, MODEL, refused, reply
from tests.engines.llm.conftest import Configured
from tests.engines.llm.scripted import Asked, Endpoint, Step

HEADER = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40)


def told(status: int, **headers: str) -> openai.APIStatusError:
    """An error with headers, whose names have underscores here."""
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    response = httpx2.Response(status, headers=names, request=httpx2.Request("POST", "http://endpoint.test"))
    return openai.APIStatusError("told", response=response, body=None)


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"retry_after_ms": "80", "retry_after": "7"}, 0.08),
        ({"retry_after": "7"}, 7.0),
        ({"retry_after": "1.5"}, 1.5),
        ({"retry_after_ms": "soon", "retry_after": "2"}, 2.0),
        ({"retry_after": "-3"}, 0.0),
        ({"retry_after": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0.0),
        ({"retry_after": "Wed, 21 Oct 2015 07:28:00 -0000"}, 0.0),
        ({"retry_after": "later"}, None),
        ({}, None),
    ],
)
def test_what_an_endpoint_asks_to_wait(headers: dict[str, str], expected: float | None) -> None:
    """Milliseconds first, then seconds, then a date; what cannot be read is not guessed."""
    assert retry_after(told(429, **headers)) == expected


def test_a_date_to_come() -> None:
    """A date says how long to wait from now."""
    date = email.utils.format_datetime(dt.datetime.now(dt.UTC) + dt.timedelta(seconds=30), usegmt=True)
    wait = retry_after(told(429, retry_after=date))
    assert wait is not None
    assert 27 < wait <= 30


@given(HEADER, HEADER)
def test_no_header_breaks_the_reading(milliseconds: str, date: str) -> None:
    """Headers come from anywhere: whatever stands there is a time from zero on, or none."""
    wait = retry_after(told(503, retry_after_ms=milliseconds, retry_after=date))
    assert wait is None or wait >= 0


@pytest.mark.parametrize("status", [408, 409, 429, 500, 503, 529])
def test_a_long_wait_is_told_not_waited_for(status: int) -> None:
    """A minute is waited for; an hour, or for ever, would be a program that hangs."""
    assert ChatCompletions.faults.is_transient(told(status, retry_after="60"))
    assert not ChatCompletions.faults.is_transient(told(status, retry_after="3600"))
    assert not ChatCompletions.faults.is_transient(told(status, retry_after="inf"))


@pytest.mark.parametrize("status", [400, 401, 403, 404, 413, 422])
def test_what_stays_wrong_is_not_tried_again(status: int) -> None:
    """The same request would be refused again."""
    assert not ChatCompletions.faults.is_transient(told(status, retry_after="1"))


@pytest.mark.parametrize(
    ("duration", "expected"),
    [("1s", 1), ("6m0s", 360), ("120ms", 0.12), ("1m26.4s", 86.4), ("2h", 7200), ("1d", 86400), ("12", 12), ("0", 0)],
)
def test_durations_of_rate_limit_headers(duration: str, expected: float) -> None:
    """OpenAI's, and those of its imitators."""
    assert seconds(duration) == pytest.approx(expected)


@pytest.mark.parametrize("duration", ["", "soon", "in 5 minutes", "-5s", "5 s", "5x", "1s!", "s"])
def test_what_is_no_duration_is_none(duration: str) -> None:
    """A number somewhere in a header is no time to wait."""
    assert seconds(duration) == 0


@given(st.lists(st.tuples(st.integers(0, 10**6), st.sampled_from(["ms", "s", "m", "h", "d"])), max_size=5))
def test_a_duration_is_the_sum_of_its_parts(parts: list[tuple[int, str]]) -> None:
    """Whatever parts it has, in whatever order."""
    scale = {"ms": 0.001, "s": 1, "m": 60, "h": 3600, "d": 86400}
    written = "".join(f"{number}{unit}" for number, unit in parts)
    assert seconds(written) == pytest.approx(sum(number * scale[unit] for number, unit in parts))


@given(st.text(max_size=60))
def test_any_header_is_a_duration_or_none(header: str) -> None:
    """Never an error, never less than nothing, never something that cannot be slept through."""
    assert 0 <= seconds(header) < math.inf


@pytest.mark.parametrize("kind", ["requests", "tokens"])
def test_the_next_call_waits_for_the_limit(endpoint: Endpoint, configured: Configured, kind: str) -> None:
    """With none left and a reset in 400 ms, the next call comes no sooner, not to a 429; the one behind it at once."""
    moments: list[float] = []
    spent = {f"x-ratelimit-remaining-{kind}": "0", f"x-ratelimit-reset-{kind}": "400ms"}

    def script(_: Asked) -> Step:
        moments.append(time.monotonic())
        return reply(GOOD, spent if len(moments) == 1 else None)

    endpoint.play(script)
    with Summarizer(MODEL, config=configured()) as summarizer:
        for _ in range(3):
            summarizer.summarize(ARTICLE)
    assert moments[1] - moments[0] >= 0.4
    assert moments[2] - moments[1] < 0.4


async def test_calls_that_are_left_are_not_waited_with() -> None:
    """Headers on every answer are normal; only a limit that is used up holds calls back."""
    pace = Pace()
    pace.note({"x-ratelimit-remaining-requests": "1", "x-ratelimit-reset-requests": "50s"})
    pace.note({"x-ratelimit-remaining-tokens": "0"})
    start = time.monotonic()
    async with pace.turn():
        pass
    assert time.monotonic() - start < 5


def test_a_retry_waits_as_told(endpoint: Endpoint, configured: Configured) -> None:
    """`retry-after-ms` is neither cut short nor drawn out."""
    moments: list[float] = []

    def script(_: Asked) -> Step:
        moments.append(time.monotonic())
        return reply(GOOD) if len(moments) == 2 else refused(429, None, {"retry-after-ms": "120"})

    endpoint.play(script)
    with Summarizer(MODEL, config=configured()) as summarizer:
        summary = summarizer.summarize(ARTICLE)
    assert 0.12 <= moments[1] - moments[0] < 0.4
    assert [attempt.retries for attempt in summary.provenance.attempts] == [1]


async def at_once(pace: Pace, calls: int) -> int:
    """How many of so many calls a pace lets under way together."""
    under_way = 0
    most = 0

    async def call() -> None:
        nonlocal under_way, most
        async with pace.turn():
            under_way += 1
            most = max(most, under_way)
            await asyncio.sleep(0.01)
            under_way -= 1

    await asyncio.gather(*(call() for _ in range(calls)))
    return most


async def refuse(pace: Pace, calls: int) -> None:
    """Calls that are under way together and all refused."""
    together = asyncio.Barrier(calls)

    async def call() -> None:
        async with pace.turn():
            await together.wait()
            raise RateLimited("too often")

    errors = await asyncio.gather(*(call() for _ in range(calls)), return_exceptions=True)
    assert [type(error) for error in errors] == [RateLimited] * calls


async def test_calls_at_once_are_limited() -> None:
    """By the option; without one they are not."""
    assert await at_once(Pace(Config(concurrency=3)), 20) == 3
    assert await at_once(Pace(), 20) == 20


async def test_refusals_make_fewer_and_answers_more() -> None:
    """One cut for all that were refused together, then one more call for each round of answers."""
    pace = Pace(Config(concurrency=16))
    await refuse(pace, 16)
    assert await at_once(pace, 12) == 12
    assert 13 <= await at_once(pace, 30) <= 15
    for _ in range(10):
        await at_once(pace, 16)
    assert await at_once(pace, 40) == 16
    for _ in range(40):
        await refuse(pace, 1)
    assert await at_once(pace, 3) <= 3


async def test_a_place_in_the_queue_may_be_given_up() -> None:
    """A call that is cancelled while it waits, or just as it is let in, takes nobody's place."""
    pace = Pace(Config(concurrency=1))
    for delay in (0.0, 0.001, 0.005):
        tasks = [asyncio.create_task(at_once(pace, 2)) for _ in range(4)]
        await asyncio.sleep(delay)
        for task in tasks[::2]:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    assert await at_once(pace, 5) == 1


@pytest.mark.parametrize("limit", [{"requests_per_minute": 1200}, {"tokens_per_minute": 12_000}])
async def test_a_minute_has_no_more_than_it_may(limit: dict[str, int]) -> None:
    """Calls, or tokens by estimate, are spread evenly: here one call of ten tokens in 50 ms."""
    pace = Pace(Config.model_validate(limit))
    start = time.monotonic()
    for _ in range(5):
        async with pace.turn(10):
            pass
    assert 0.2 <= time.monotonic() - start < 2


async def test_tokens_are_counted_as_they_were() -> None:
    """A call that took more than was thought makes the next one wait."""
    pace = Pace(Config(tokens_per_minute=60_000))
    async with pace.turn(10):
        pass
    pace.correct(200)
    start = time.monotonic()
    async with pace.turn(10):
        assert time.monotonic() - start >= 0.19
