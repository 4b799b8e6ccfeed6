"""What an answer costs: by the table, by the user's own prices, or not known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import summarize
from summarizer.config import Price
from summarizer.engines.llm.pricing import cost
from summarizer.records.summary import Usage
from tests.engines.llm.answers import ARTICLE, GOOD, MODEL, reply, wrong
from tests.engines.llm.conftest import Configured
from tests.engines.llm.scripted import Endpoint

MILLION = 1_000_000
TOKENS = st.integers(0, MILLION)


@pytest.mark.parametrize(
    ("usage", "dollars"),
    [
        (Usage(input_tokens=MILLION), 0.10),
        (Usage(input_tokens=MILLION, cached_tokens=MILLION), 0.01),
        (Usage(output_tokens=MILLION), 0.50),
        (Usage(input_tokens=2000, cached_tokens=1000, output_tokens=400), 0.00031),
        (Usage(), 0.0),
    ],
)
def test_published_prices(usage: Usage, dollars: float) -> None:
    """The default model's price in US dollars, fresh and cached input apart."""
    assert cost(MODEL, usage, None, {}) == pytest.approx(dollars)


@pytest.mark.parametrize(("tier", "share"), [(None, 1), ("default", 1), ("auto", 1), ("flex", 0.5), ("batch", 0.5)])
def test_half_price_for_who_waits(tier: str | None, share: float) -> None:
    """Flex and batch cost half; other tiers are not guessed to be cheap."""
    usage = Usage(input_tokens=3000, output_tokens=500)
    assert cost(MODEL, usage, tier, {}) == pytest.approx(0.00055 * share)


def test_an_unknown_model_has_no_price() -> None:
    """None is not zero: a sum with it is not known either."""
    assert cost("openai/my-own", Usage(input_tokens=1), None, {}) is None


def test_own_prices_win() -> None:
    """A user's contract, or a model that the table lacks."""
    own = {MODEL: Price(input=1, cached=0.5, output=2), "openai/mine": Price(input=0, cached=0, output=0)}
    usage = Usage(input_tokens=MILLION, cached_tokens=MILLION // 2, output_tokens=MILLION)
    assert cost(MODEL, usage, None, own) == pytest.approx(2.75)
    assert cost("openai/mine", usage, None, own) == 0


@given(TOKENS, TOKENS, TOKENS)
def test_cached_tokens_never_cost_more(tokens: int, cached: int, output: int) -> None:
    """The cache makes an answer cheaper, and nothing makes it cheaper than nothing."""
    plain = cost(MODEL, Usage(input_tokens=tokens, output_tokens=output), None, {})
    hit = cost(MODEL, Usage(input_tokens=tokens, cached_tokens=min(cached, tokens), output_tokens=output), None, {})
    assert plain is not None
    assert hit is not None
    assert 0 <= hit <= plain


def test_provenance_sums_what_was_paid(endpoint: Endpoint, configured: Configured) -> None:
    """Each attempt has its tokens and cost; the record has the sum, the cached part with it."""
    endpoint.play(
        [reply(wrong(), tokens_in=5000, tokens_out=300), reply(GOOD, tokens_in=6000, tokens_out=200, cached=4096)]
    )
    made = summarize(ARTICLE, model=MODEL, config=configured(service_tier="flex")).provenance
    assert made.usage == Usage(input_tokens=11000, cached_tokens=4096, output_tokens=500)
    first, second = (attempt.cost for attempt in made.attempts)
    assert first == pytest.approx((5000 * 0.1 + 300 * 0.5) / MILLION / 2)
    assert second == pytest.approx((1904 * 0.1 + 4096 * 0.01 + 200 * 0.5) / MILLION / 2)
    assert made.cost == pytest.approx((first or 0) + (second or 0))


@pytest.mark.parametrize(
    ("prices", "expected"), [({}, None), ({"openai/own": Price(input=1, cached=1, output=1)}, 0.0011)]
)
def test_provenance_of_a_model_of_one_s_own(
    endpoint: Endpoint, configured: Configured, prices: dict[str, Price], expected: float | None
) -> None:
    """Without a price the cost is not known; `Config.prices` gives one."""
    endpoint.play([reply(GOOD)])
    made = summarize(ARTICLE, model="openai/own", config=configured(prices=prices)).provenance
    assert made.cost == (None if expected is None else pytest.approx(expected))
    assert made.usage.input_tokens == 1000


@pytest.mark.parametrize(
    "usage", [None, {}, {"prompt_tokens": None, "completion_tokens": "many", "prompt_tokens_details": None}]
)
def test_an_endpoint_that_does_not_count(endpoint: Endpoint, configured: Configured, usage: object) -> None:
    """A server without usable counts costs no second call; its tokens are zero."""
    step = reply(GOOD)
    assert isinstance(step.body, dict)
    step.body["usage"] = usage
    endpoint.play([step])
    made = summarize(ARTICLE, model=MODEL, config=configured()).provenance
    assert made.usage == Usage()
    assert len(made.attempts) == len(endpoint.asked) == 1
