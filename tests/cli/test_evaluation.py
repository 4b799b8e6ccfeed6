"""`summarizer eval`: models against gold records from the shell."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import Refused
from summarizer.prompting.extraction import Extraction
from summarizer.prompting.request import ExtractionRequest
from summarizer.testing import FakeEngine

Command = Callable[..., Any]
STORY = "Police arrested three men in Lund Bay on Monday. A union of boatmen counts 90 islanders."
RECORD = {
    "published": "2026-03-03",
    "events": [
        {
            "kind": "justice",
            "sub_type": "arrested",
            "trigger": ["arrested"],
            "status": "occurred",
            "date": "2026-03-02",
            "roles": {"by": ["Police"], "accused": ["three men"]},
            "counts": [{"words": "three men", "value": 3, "noun": "men"}],
            "places": ["Lund Bay"],
        }
    ],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A gold set of one article."""
    for folder, name, text in (("articles", "01.txt", STORY), ("records", "01.json", json.dumps(RECORD))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_table(command: Command, gold: Path) -> None:
    """A user sees how well a model does, and where it errs."""
    ended = command("eval", gold, "--model", "rules", "--differences")
    assert (ended.code, ended.err) == (0, "")
    assert [line.split() for line in ended.out.splitlines() if line.startswith("events")] == [
        ["events", "1", "100.0", "±0"]
    ]
    assert "figures: wanted nothing, given 90 islanders" in ended.out


def test_json_and_html(command: Command, gold: Path) -> None:
    """A program reads the same as JSON; a page can be handed on."""
    ended = command("eval", gold, "--model", "rules", "--format", "json")
    (measured,) = json.loads(ended.out)
    assert measured["model"] == "rules"
    assert measured["tallies"]["events"]["recall"] == 1.0
    assert command("eval", gold, "--model", "rules", "--format", "html").out.startswith("<!DOCTYPE html>")


def test_the_same_model_is_asked_once(command: Command, gold: Path) -> None:
    """A model named twice is not paid for twice."""
    ended = command("eval", gold, "--model", "rules", "--model", "rules", "--format", "json")
    assert len(json.loads(ended.out)) == 1


class Refusing(FakeEngine):
    """A model that declines."""

    name = model = "openai/none"

    async def extract(self, request: ExtractionRequest) -> Extraction:
        """Decline."""
        raise Refused("the model declines")


def test_failures_are_told(command: Command, gold: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article that a model does not answer costs it its score, is told, and gives exit code 3."""
    monkeypatch.setattr("summarizer.pipeline.summarizer.engine_for", lambda *_: Refusing())
    ended = command("eval", gold, "--model", "openai/none")
    assert (ended.code, ended.err) == (3, "summarizer: openai/none: 01: the model declines\n")
    assert "1 of 1" in ended.out


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("none",), 1, "none has no records/*.json: see docs/evaluation.md for the format of a gold set"),
        ((), 2, "Missing argument"),
        (("none", "--format", "xml"), 2, "Invalid value for '--format'"),
    ],
)
def test_wrong_input(command: Command, arguments: tuple[str, ...], code: int, message: str) -> None:
    """A wrong folder or option is said in a line."""
    ended = command("eval", *arguments)
    assert ended.code == code
    assert message in " ".join(ended.err.split())
