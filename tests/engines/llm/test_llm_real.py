"""The whole path against a real server: it takes the schema, holds the model to it, and nonsense stays nonsense."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from summarizer import STANDARD_KINDS, ArticleSummary, Config, EngineError, Summarizer, analyze_text, summarize
from summarizer.engines.llm.chat_completions import ChatCompletions
from summarizer.engines.llm.transport import Transport
from summarizer.errors import OutputTruncated
from summarizer.prompting.request import build_request
from summarizer.prompting.schema import model_schema
from tests.engines.llm.answers import ARTICLE

for package in ("gguf", "xllamacpp"):
    pytest.importorskip(package)
pytestmark = pytest.mark.real
MODEL = "openai/tiny"
SERVER = Path(__file__).with_name("tiny_server.py")


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a llama.cpp server over a model made of random numbers."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, str(SERVER), str(tmp_path_factory.mktemp("model")), str(port)]
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdout=pipe, stderr=nowhere, text=True) as server:
        assert server.stdout is not None
        assert any(line.startswith("listening") for line in server.stdout), "the server did not start"
        yield f"http://127.0.0.1:{port}/v1"
        server.kill()


@pytest.fixture
def nonsense(url: str) -> ArticleSummary:
    """What comes of an answer of the model, asked once."""
    return summarize(ARTICLE, model=MODEL, config=Config(base_url=url, max_reasks=0))


async def test_the_server_takes_the_schema_and_holds_to_it(url: str) -> None:
    """The schema becomes a grammar of its own kind there; every answer fits it and is read without a fault of form."""
    request = build_request(analyze_text(ARTICLE), STANDARD_KINDS, Config(base_url=url))
    transport = Transport(ChatCompletions("tiny", request.config), request.config)
    validator = Draft202012Validator(model_schema(STANDARD_KINDS))
    answers: list[Any] = []
    for _ in range(5):
        answer, retries = await transport.send(request.messages, request)
        assert retries == 0
        answers.append(json.loads(answer.text))
        validator.validate(answers[-1])
    await transport.aclose()
    assert any(answer["events"] for answer in answers)


def test_nonsense_is_marked_and_left_out(nonsense: ArticleSummary) -> None:
    """The promise with a model that is wrong in everything: nothing is supported, and the summary has none of it."""
    assert {event.support for event in nonsense.events} <= {"unsupported"}
    assert nonsense.findings or not nonsense.events
    assert nonsense.summary.text == ""
    assert ArticleSummary.model_validate_json(nonsense.model_dump_json()) == nonsense


def test_what_it_took_is_counted(nonsense: ArticleSummary) -> None:
    """A server of one's own tells tokens as OpenAI does; there is no price."""
    made = nonsense.provenance
    assert (made.engine, made.model, made.cost) == ("llm", MODEL, None)
    assert len(made.attempts) == 1
    assert made.usage.input_tokens > 1000
    assert made.usage.output_tokens > 50


def test_asked_again_it_is_no_wiser(url: str) -> None:
    """Re-asks go through a real server, and each is counted."""
    summary = summarize(ARTICLE, model=MODEL, config=Config(base_url=url, max_reasks=2))
    attempts = summary.provenance.attempts
    assert len(attempts) == 3
    assert all(attempt.outcome.endswith("faults") for attempt in attempts)
    assert attempts[1].usage.input_tokens > attempts[0].usage.input_tokens


def test_an_answer_that_is_cut_off(url: str) -> None:
    """Too small a limit is told as such, with what it cost."""
    with pytest.raises(OutputTruncated, match="max_output_tokens") as caught:
        summarize(ARTICLE, model=MODEL, config=Config(base_url=url, max_output_tokens=20))
    assert [attempt.usage.output_tokens for attempt in caught.value.attempts] == [20]  # type: ignore[attr-defined]


def test_an_article_that_is_too_long_for_the_model(url: str) -> None:
    """The server's refusal comes out in the library's words, with the option that helps."""
    with Summarizer(MODEL, config=Config(base_url=url)) as summarizer, pytest.raises(EngineError) as caught:
        summarizer.summarize("Rain fell on Tarn. " * 2_000)
    assert str(caught.value) == "tiny: more text than the model takes at once: lower Config.window_tokens"
