"""The command `models`."""

import json
from collections.abc import Callable
from typing import Any

import pytest

Command = Callable[..., Any]


def test_the_list_says_what_is_used(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has named no model sees which one works for them, and what others cost."""
    for variable in ("SUMMARIZER_MODEL", "OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(variable, raising=False)
    ended = command("models")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("* rules ")
    monkeypatch.setenv("SUMMARIZER_MODEL", "anthropic/claude-haiku-5-5")
    marked = [line for line in command("models").out.splitlines() if line.startswith("* anthropic")]
    assert len(marked) == 1
    assert " out" in marked[0]


def test_programs_get_the_prices(command: Command) -> None:
    """The prices that costs are computed from, with their day."""
    told = json.loads(command("models", "--format", "json").out)
    assert told["prices"]["openai/gpt-6-luna"]["output"] > 0
    assert told["priced"][:2] == "20"
