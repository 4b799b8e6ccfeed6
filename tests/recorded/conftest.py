"""Where recorded answers are, and how they are asked for."""

import os
from pathlib import Path

import pytest
from pydantic import SecretStr

from summarizer.config import Config

CASSETTES = Path(__file__).parents[2] / "cassettes"


@pytest.fixture(scope="module")
def vcr_cassette_dir() -> str:
    return str(CASSETTES / "recorded")


@pytest.fixture
def default_cassette_name(request: pytest.FixtureRequest) -> str:
    """One cassette a test, by the article's or the test's name."""
    called = getattr(request.node, "callspec", None)
    return str(called.id if called else request.node.name.removeprefix("test_"))


@pytest.fixture
def config() -> Config:
    """The endpoint to record from; on replay any address will do."""
    return Config(
        base_url=os.environ.get("OPENAI_BASE_URL", "https://api.openai.com/v1"),
        api_key=SecretStr(os.environ.get("OPENAI_API_KEY", "none")),
        timeout=3600,
    )
