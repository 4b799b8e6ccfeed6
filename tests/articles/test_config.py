"""Options."""

from typing import Any

import pytest

from summarizer.config import Config
from summarizer.errors import ConfigError


@pytest.mark.parametrize(
    ("options", "name"), [({"max_article_bytes": 0}, "max_article_bytes"), ({"colour": 1}, "colour")]
)
def test_bad_options_are_config_errors(options: dict[str, Any], name: str) -> None:
    """A wrong option is reported by its name, and not as a foreign exception."""
    with pytest.raises(ConfigError, match=f"option {name}: "):
        Config(**options)


def test_equal_options_are_equal() -> None:
    """Two jobs with the same options are the same job."""
    assert Config() == Config(max_article_bytes=2_000_000)
