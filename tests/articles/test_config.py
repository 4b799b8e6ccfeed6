"""Options."""

import pytest

from summarizer.config import Config
from summarizer.errors import ConfigError


@pytest.mark.parametrize(
    ("options", "name"), [({"max_article_bytes": 0}, "max_article_bytes"), ({"colour": 1}, "colour")]
)
def test_bad_options_are_config_errors(options: dict[str, int], name: str) -> None:
    """A wrong option is reported by its name, and not as a foreign exception."""
    with pytest.raises(ConfigError, match=f"option {name}: "):
        Config(**options)


def test_config_is_frozen_and_hashable() -> None:
    """A configuration can be shared between threads and be a key."""
    assert hash(Config()) == hash(Config(max_article_bytes=2_000_000))
