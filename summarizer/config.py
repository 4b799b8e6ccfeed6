"""The options of the library, in one frozen object."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    ModelWrapValidatorHandler,
    NonNegativeFloat,
    NonNegativeInt,
    PositiveFloat,
    PositiveInt,
    SecretStr,
    ValidationError,
    model_validator,
)

from summarizer.errors import ConfigError


class Price(BaseModel):
    """What a model's tokens cost, in US dollars a million."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    input: NonNegativeFloat
    cached: NonNegativeFloat
    """Input that came from the provider's cache"""
    written: NonNegativeFloat | None = None
    """Input that was written to the cache; None where that costs as much as any other"""
    output: NonNegativeFloat


class Config(BaseModel):
    """Options that a call may set; the defaults suit news articles.

    Raises:
        ConfigError: an option is not known, or its value makes no sense.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    max_article_bytes: PositiveInt = 2_000_000
    """The largest input that is read as one article, in bytes (of UTF-8, where it is given as text)"""

    summary_max_words: PositiveInt = 120
    """The longest neutral summary, in words"""

    base_url: str | None = None
    """Where the endpoint is; None is `OPENAI_BASE_URL` or `ANTHROPIC_BASE_URL`, or the provider itself"""

    api_key: SecretStr | None = None
    """None is `OPENAI_API_KEY` or `ANTHROPIC_API_KEY`"""

    headers: Mapping[str, str] = {}
    """Sent with every call"""

    timeout: PositiveFloat = 120.0
    """Seconds that one call may take"""

    max_retries: NonNegativeInt = 4
    """How often a call is sent again after a network error, a server's error or a rate limit"""

    concurrency: PositiveInt | None = None
    """The most calls under way at once; None is as many as are asked for. After a 429 it is less for a while"""

    requests_per_minute: PositiveInt | None = None
    tokens_per_minute: PositiveInt | None = None

    patience: NonNegativeFloat = 0.0
    """Seconds for which a call that a rate limit refuses is sent again, however often; jobs of many articles wait"""

    max_reasks: NonNegativeInt = 2
    """How often a model is asked again for what verification found wrong"""

    max_output_tokens: PositiveInt = 8_000
    """The longest answer, reasoning included"""

    window_tokens: PositiveInt = 12_000
    """The longest piece of an article that is asked for at once, at four characters a token"""

    temperature: NonNegativeFloat | None = None
    reasoning_effort: str | None = None
    service_tier: str | None = None
    prompt_cache_key: str | None = None

    prices: Mapping[str, Price] = {}
    """Prices by model, such as {"openai/gpt-6-luna": Price(...)}; they win over the library's table"""

    @model_validator(mode="wrap")
    @classmethod
    def _one_sentence(cls, value: Any, read: ModelWrapValidatorHandler[Self]) -> Self:
        try:
            return read(value)
        except ValidationError as error:
            first = error.errors()[0]
            raise ConfigError(f"option {'.'.join(map(str, first['loc']))}: {first['msg']}") from None
