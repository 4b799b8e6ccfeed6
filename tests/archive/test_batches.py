"""A provider's batches: half price, the same requests and the same grounding, safe to break off at each step."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from summarizer.archive.store import Store
from summarizer.cli.app import app
from tests.archive.articles import MODEL, answer, first_sentence, good, number_of, step, write_lines, wrong
from tests.archive.conftest import Make, Rows
from tests.archive.provider import Provider
from tests.engines.llm.answers import completion
from tests.engines.llm.scripted import Asked, Endpoint, Json


@pytest.fixture
def batch(provider: Provider, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The command, against the provider."""
    monkeypatch.setenv("OPENAI_BASE_URL", provider.url)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("summarizer.engines.llm.transport._AsTold._own", lambda _: 0.0)

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(app, ["batch", *arguments])

    return run


SUBMIT = ("--store", "news.db", "--model", MODEL, "--workers", "1", "--price", "1,0.1,10")


def test_a_round(batch: Any, provider: Provider, rows: Rows, tmp_path: Path) -> None:
    """Submit, poll, collect: what is asked is what would be asked online, and costs half."""
    write_lines(tmp_path / "news.jsonl", 5)
    submitted = batch("submit", "news.jsonl", *SUBMIT)
    assert (submitted.exit_code, submitted.stdout) == (0, "batch_0  5 requests  in_progress\n")
    assert "0 of 5 answered" in batch("poll", "news.db").stdout
    assert batch("collect", "news.db").exit_code == 0
    assert rows("SELECT count(*) FROM results") == [0]
    provider.answer(lambda asked: (200, good(asked)))
    assert "5 of 5 answered, 0 failed  completed" in batch("poll", "news.db").stdout
    collected = batch("collect", "news.db")
    assert (collected.exit_code, rows("SELECT count(*) FROM results")) == (0, [5])
    assert rows("SELECT sum(input_tokens), round(sum(cost), 9), count(*) FROM attempts") == [(5000, 0.005, 5)]
    with Store.open("news.db") as store:
        assert [summary.provenance.cost for summary in store.summaries()] == [pytest.approx(0.001)] * 5
    assert rows("SELECT count(*) FROM orders") == [0]
    again = batch("submit", "news.jsonl", *SUBMIT)
    assert "5 were done before" in again.stderr
    assert len(provider.batches) == 1


def test_lines_are_what_is_sent_online(
    batch: Any, provider: Provider, endpoint: Endpoint, make: Make, tmp_path: Path
) -> None:
    """One code writes both."""
    archive = write_lines(tmp_path / "news.jsonl", 1)
    batch("submit", "news.jsonl", *SUBMIT)
    (line,) = provider.lines("batch_0")
    (tmp_path / "news.db").unlink()
    endpoint.play(step)
    asyncio.run(make(archive).run())
    assert line["body"] == endpoint.asked[0].body
    assert (line["method"], line["url"]) == ("POST", "/v1/chat/completions")


def test_what_does_not_hold_is_in_the_next_file(batch: Any, provider: Provider, rows: Rows, tmp_path: Path) -> None:
    """A re-ask waits for the next batch, with the first answer and what was wrong with it."""
    write_lines(tmp_path / "news.jsonl", 3)
    batch("submit", "news.jsonl", *SUBMIT)
    provider.answer(lambda asked: (200, wrong(asked) if number_of(asked) == 1 else good(asked)))
    assert "1 requests wait for the next file" in batch("collect", "news.db").stderr
    assert rows("SELECT count(*) FROM results") == [2]
    assert batch("submit", "--store", "news.db").stdout == "batch_1  1 requests  in_progress\n"
    (line,) = provider.lines("batch_1")
    assert len(line["body"]["messages"]) == 4
    provider.answer(lambda asked: (200, good(asked)))
    assert batch("collect", "news.db").exit_code == 0
    assert rows("SELECT count(*) FROM results") == [3]


def test_what_does_not_hold_may_be_asked_online(
    batch: Any, provider: Provider, endpoint: Endpoint, rows: Rows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the full price, at once."""
    write_lines(tmp_path / "news.jsonl", 1)
    batch("submit", "news.jsonl", *SUBMIT)
    provider.answer(lambda asked: (200, wrong(asked)))
    asyncio.run(_collected(tmp_path, provider))
    endpoint.play(step)
    monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
    assert batch("run", "news.jsonl", *SUBMIT).exit_code == 0
    assert [len(asked.messages) for asked in endpoint.asked] == [4]
    assert rows("SELECT count(*) FROM results") == [1]
    assert rows("SELECT cost FROM attempts ORDER BY id") == [pytest.approx(0.001), pytest.approx(0.002)]


async def _collected(folder: Path, provider: Provider) -> None:
    """Bring the answers into the store and make nothing of them yet."""
    from summarizer.archive.batches.rounds import key_of, models
    from summarizer.archive.batches.steps import opened

    store = folder / "news.db"
    for model, config in models(store).items():
        async with opened(store, key_of(model, config), config) as steps:
            assert await steps.collect() == 1


@pytest.mark.parametrize("call", ["POST /v1/files", "POST /v1/batches"])
def test_a_step_that_is_broken_off(batch: Any, provider: Provider, tmp_path: Path, call: str) -> None:
    """The provider did it and its answer was lost: nothing is had answered twice."""
    write_lines(tmp_path / "news.jsonl", 2)
    provider.broken = call
    first = batch("submit", "news.jsonl", *SUBMIT)
    assert first.exit_code in (0, 1)
    batch("submit", "--store", "news.db")
    assert len(provider.batches) == 1


def test_requests_that_fail(batch: Any, provider: Provider, rows: Rows, tmp_path: Path) -> None:
    """What is refused for good is a failure; what expired or broke goes into the next file, three times in all."""
    write_lines(tmp_path / "news.jsonl", 4)
    batch("submit", "news.jsonl", *SUBMIT)
    failing = {0: (400, {"error": {"code": "bad"}}), 1: (500, {}), 2: (0, {})}

    def reply(asked: Asked) -> tuple[int, Json]:
        return failing.get(number_of(asked)) or (200, good(asked))

    provider.answer(reply, "expired")
    assert batch("collect", "news.db").exit_code == 0
    assert rows("SELECT error, message FROM failures") == [
        ("EngineError", "openai/m: the endpoint refuses the request (400, bad)")
    ]
    for _ in range(2):
        assert "2 requests" in batch("submit", "--store", "news.db").stdout
        provider.answer(reply)
        batch("collect", "news.db")
    assert rows("SELECT count(*) FROM failures") == [3]
    assert rows("SELECT count(*) FROM orders") == [0]
    assert rows("SELECT count(*) FROM results") == [1]


def test_files_are_split_where_the_provider_says(
    batch: Any, provider: Provider, rows: Rows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By requests, and by bytes."""
    monkeypatch.setattr("summarizer.archive.batches.files.MOST_REQUESTS", 4)
    write_lines(tmp_path / "news.jsonl", 10)
    batch("submit", "news.jsonl", *SUBMIT)
    assert [len(provider.lines(name)) for name in provider.batches] == [4, 4, 2]
    size = len(provider.files["file-0"]) // 4
    monkeypatch.setattr("summarizer.archive.batches.files.MOST_BYTES", size * 5 // 2)
    write_lines(tmp_path / "more.jsonl", 5, start=20)
    batch("submit", "more.jsonl", *SUBMIT)
    assert [len(provider.lines(name)) for name in provider.batches] == [4, 4, 2, 2, 2, 1]
    assert rows("SELECT count(DISTINCT request) FROM orders") == [15]


def test_what_waits_for_a_batch_is_not_asked_online(
    batch: Any, provider: Provider, endpoint: Endpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would be paid for twice."""
    write_lines(tmp_path / "news.jsonl", 2)
    batch("submit", "news.jsonl", *SUBMIT)
    monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
    endpoint.play(step)
    assert "2 wait for a provider's batch" in batch("news.jsonl", *SUBMIT).stderr
    assert endpoint.asked == []


def test_a_file_that_the_provider_refuses(batch: Any, provider: Provider, rows: Rows, tmp_path: Path) -> None:
    """Its reason is told, and nothing is lost."""
    write_lines(tmp_path / "news.jsonl", 2)
    batch("submit", "news.jsonl", *SUBMIT)
    errors = {"object": "list", "data": [{"code": "x", "message": "too many tokens in the queue"}]}
    provider.batches["batch_0"] |= {"status": "failed", "errors": errors}
    collected = batch("collect", "news.db")
    assert collected.exit_code == 1
    assert "too many tokens in the queue" in collected.stderr
    assert batch("submit", "--store", "news.db").stdout == "batch_1  2 requests  in_progress\n"


def test_a_budget_holds_for_batches(batch: Any, provider: Provider, rows: Rows, tmp_path: Path) -> None:
    """What may take more is not ordered."""
    write_lines(tmp_path / "news.jsonl", 20)
    submitted = batch("submit", "news.jsonl", *SUBMIT, "--max-tokens", "80000")
    assert "stopped: budget" in submitted.stderr
    ordered = rows("SELECT count(*) FROM orders")[0]
    assert 0 < ordered < 20
    assert ordered == len(provider.lines("batch_0"))
    assert rows("SELECT sum(input_tokens + output_tokens) <= 80000 FROM attempts") == [1]


def test_lines_that_are_not_ours_are_passed_over(batch: Any, provider: Provider, rows: Rows, tmp_path: Path) -> None:
    """A file of answers comes from outside."""
    write_lines(tmp_path / "news.jsonl", 1)
    batch("submit", "news.jsonl", *SUBMIT)
    provider.answer(lambda asked: (200, completion(answer(first_sentence(asked)))))
    name = provider.batches["batch_0"]["output_file_id"]
    own = provider.files[name]
    foreign = [b"nonsense", b"[1]", b"null", json.dumps({"custom_id": "77-x", "response": None}).encode()]
    provider.files[name] = b"\n".join([*foreign, own.replace(b"1-", b"x-", 1), own])
    assert batch("collect", "news.db").exit_code == 0
    assert rows("SELECT count(*) FROM results") == [1]
