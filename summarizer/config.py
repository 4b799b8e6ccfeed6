"""The options of the library, in one frozen object."""

from __future__ import annotations

from typing import Any, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    ModelWrapValidatorHandler,
    PositiveInt,
    ValidationError,
    model_validator,
)

from summarizer.errors import ConfigError


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

    @model_validator(mode="wrap")
    @classmethod
    def _one_sentence(cls, value: Any, read: ModelWrapValidatorHandler[Self]) -> Self:
        try:
            return read(value)
        except ValidationError as error:
            first = error.errors()[0]
            raise ConfigError(f"option {'.'.join(map(str, first['loc']))}: {first['msg']}") from None
