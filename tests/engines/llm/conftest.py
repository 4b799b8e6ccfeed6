"""Fixtures of the LLM engine's tests: an endpoint, and options that lead to it."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tenacity import wait_none

from summarizer import Config
from tests.engines.llm.answers import KEY
from tests.engines.llm.scripted import Endpoint

PLAIN = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
UNSET = ("API_KEY", "BASE_URL", "ADMIN_KEY", "ORG_ID", "PROJECT_ID", "LOG", "AUTH_TOKEN", "PROFILE")
Configured = Callable[..., Config]


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    """An endpoint; give it a script with `play`."""
    served = Endpoint()
    yield served
    served.close()


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No key, address or proxy of the machine that the tests run on."""
    for name in UNSET:
        monkeypatch.delenv(f"OPENAI_{name}", raising=False)
        monkeypatch.delenv(f"ANTHROPIC_{name}", raising=False)
    monkeypatch.setenv("ANTHROPIC_CONFIG_DIR", "nowhere")
    monkeypatch.delenv("SUMMARIZER_MODEL", raising=False)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture(autouse=True)
def _no_certificates(monkeypatch: pytest.MonkeyPatch) -> None:
    """No call here is encrypted, and each client would read the list of authorities anew: half of all the time."""
    monkeypatch.setattr("ssl.create_default_context", lambda **_: PLAIN)


@pytest.fixture
def configured(endpoint: Endpoint) -> Configured:
    """Options for the endpoint, and others."""

    def config(**options: Any) -> Config:
        return Config.model_validate({"base_url": endpoint.url, "api_key": KEY, **options})

    return config


@pytest.fixture
def claude(endpoint: Endpoint, configured: Configured) -> Configured:
    """The same for an endpoint that speaks Anthropic's API."""

    def config(**options: Any) -> Config:
        return configured(**{"base_url": endpoint.root, **options})

    return config


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Retries that no header puts off wait for nothing."""
    monkeypatch.setattr("summarizer.engines.llm.transport._AsTold._own", wait_none())
