"""A job: every article done or its failure explained, nothing paid for twice, limits kept."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from summarizer import Article, Config
from summarizer.archive.job.job import Job
from summarizer.archive.job.worker import Setup, work
from summarizer.archive.sources.rows import Row, read_row
from summarizer.archive.store import Store
from summarizer.errors import ConfigError
from tests.archive.articles import MODEL, good, number_of, step, write_lines, wrong
from tests.archive.conftest import Make, Rows, Run
from tests.engines.llm.answers import completion, refused
from tests.engines.llm.scripted import Asked, Endpoint, Step


def test_an_archive_is_done_once(endpoint: Endpoint, run: Run, rows: Rows, tmp_path: Path) -> None:
    """Each article is asked for once, and the same command again asks for nothing."""
    endpoint.play(step)
    archive = write_lines(tmp_path / "news.jsonl", 9)
    first, again = run(archive), run(archive)
    assert (first.done, first.failed, first.before) == (9, 0, 0)
    assert (again.done, again.failed, again.before) == (0, 0, 9)
    assert len(endpoint.asked) == 9
    assert rows("SELECT count(*), sum(input_tokens), sum(output_tokens) FROM attempts") == [(9, 9000, 900)]
    assert first.tokens == 9900
    assert first.cost == pytest.approx(9 * 0.002)
    assert rows("SELECT state FROM runs") == ["done", "done"]
    with Store.open(tmp_path / "news.db") as store:
        assert {summary.article.headline for summary in store.summaries()} == {f"Port at work {n}" for n in range(9)}
        assert [article.id for article in store.articles()] == rows("SELECT id FROM articles ORDER BY rowid")


def test_the_embedded_engine_in_processes(run: Run, rows: Rows, tmp_path: Path) -> None:
    """No network, several processes, what cannot be read told with its place, equal texts done once."""
    archive = write_lines(tmp_path / "news.jsonl", 12)
    with archive.open("a") as file:
        file.write('no json\n{"headline": "no text"}\n')
        file.write(archive.read_text().splitlines()[3].replace("Port at work 3", "the same text elsewhere") + "\n")
    tally = run(archive, "rules", workers=2)
    assert (tally.done, tally.failed, tally.before) == (12, 2, 1)
    assert sorted(rows("SELECT source FROM failures")) == ["news.jsonl:13", "news.jsonl:14"]
    again = run(archive, "rules")
    assert (again.done, again.failed, again.before, again.failed_before) == (0, 0, 13, 2)


def test_another_model_or_prompt_is_other_work(endpoint: Endpoint, run: Run, rows: Rows, tmp_path: Path) -> None:
    """What an article was summarized by is part of what it is known by."""
    endpoint.play(step)
    archive = write_lines(tmp_path / "news.jsonl", 2)
    for model, words in (("openai/m", 120), ("openai/n", 120), ("openai/m", 60), ("openai/m", 120)):
        run(archive, model, summary_max_words=words)
    assert len(endpoint.asked) == 6
    assert rows("SELECT count(*) FROM results") == [6]
    assert rows("SELECT count(*) FROM articles") == [2]


def test_failures_are_kept_and_taken_up_when_asked(endpoint: Endpoint, run: Run, rows: Rows, tmp_path: Path) -> None:
    """A failure has its cause, its tokens and its cost, and is tried again with retry_failed alone."""
    endpoint.play(lambda asked: Step(body=completion("nonsense")) if number_of(asked) == 1 else step(asked))
    archive = write_lines(tmp_path / "news.jsonl", 3)
    first = run(archive, max_reasks=1)
    assert (first.done, first.failed) == (2, 1)
    assert rows("SELECT error, input_tokens, output_tokens, round(cost, 6) FROM failures") == [
        ("InvalidOutput", 2000, 200, 0.004)
    ]
    assert run(archive, max_reasks=1).failed_before == 1
    assert len(endpoint.asked) == 4
    endpoint.play(step)
    retried = run(archive, retry_failed=True)
    assert (retried.done, retried.failed, retried.before) == (1, 0, 2)
    assert len(endpoint.asked) == 5


def test_what_was_answered_is_not_paid_for_again(
    endpoint: Endpoint, run: Run, make: Make, rows: Rows, tmp_path: Path
) -> None:
    """A job that is cut off between two answers to an article asks for the second alone."""
    archive = write_lines(tmp_path / "news.jsonl", 1)
    job = make(archive)

    def stop_at_the_first(asked: Asked) -> Step:
        job.stop("cut off")
        return Step(body=wrong(asked))

    endpoint.play(stop_at_the_first)
    tally = asyncio.run(job.run())
    assert (tally.done, tally.failed, tally.deferred) == (0, 0, 1)
    endpoint.play(step)
    assert run(archive).done == 1
    assert [len(asked.messages) for asked in endpoint.asked] == [2, 4]
    with Store.open(tmp_path / "news.db") as store:
        (summary,) = store.summaries()
    assert [attempt.outcome for attempt in summary.provenance.attempts] == ["1 fault", "accepted"]
    assert summary.provenance.usage.input_tokens == rows("SELECT sum(input_tokens) FROM attempts")[0] == 2000


def test_what_stands_ready_is_given_up(endpoint: Endpoint, make: Make, rows: Rows, tmp_path: Path) -> None:
    """Calls are noted before their turn, a few at a time; a job that stops sends none, and they took nothing."""
    job = make(write_lines(tmp_path / "news.jsonl", 9), concurrency=1)
    noted: list[int] = []

    def stop_with_some_ready(asked: Asked) -> Step:
        start = time.monotonic()
        while rows("SELECT count(*) FROM attempts")[0] < 5 and time.monotonic() - start < 60:
            time.sleep(0.01)
        time.sleep(0.1)
        noted.append(rows("SELECT count(*) FROM attempts")[0])
        job.stop("enough")
        return step(asked)

    endpoint.play(stop_with_some_ready)
    tally = asyncio.run(job.run())
    assert (noted, len(endpoint.asked), tally.done) == ([5], 1, 1)
    assert rows("SELECT outcome, count(*) FROM attempts GROUP BY outcome") == [("answered", 1), ("refused", 4)]
    assert rows("SELECT sum(input_tokens), sum(output_tokens) FROM attempts") == [(1000, 100)]


def test_a_job_killed_at_any_moment(endpoint: Endpoint, run: Run, rows: Rows, tmp_path: Path) -> None:
    """Kill -9: each article is done once in the end, and no more is paid for twice than was in flight."""
    archive = write_lines(tmp_path / "news.jsonl", 40)
    paid: Counter[int] = Counter()

    def script(asked: Asked) -> Step:
        paid[number_of(asked)] += 1
        return step(asked)

    endpoint.play(script)
    options = ["--store", "news.db", "--model", MODEL, "--concurrency", "4", "--workers", "1"]
    command = [sys.executable, "-m", "summarizer", "batch", archive.name, *options]
    environment = {**os.environ, "OPENAI_BASE_URL": endpoint.url}
    job = subprocess.Popen(command, cwd=tmp_path, env=environment, start_new_session=True)
    assert endpoint.wait_until_asked(15)
    os.killpg(job.pid, signal.SIGKILL)
    job.wait()
    run(archive)
    assert sorted(paid) == list(range(40))
    assert sum(paid.values()) <= 40 + 4
    assert rows("SELECT count(*) FROM results") == [40]
    assert rows("SELECT state FROM runs") == ["interrupted", "done"]


def test_two_jobs_on_one_store(endpoint: Endpoint, make: Make, rows: Rows, tmp_path: Path) -> None:
    """They share the work, and no article is asked for twice."""
    endpoint.play(step)
    archive = write_lines(tmp_path / "news.jsonl", 30)

    async def both(one: Job, other: Job) -> None:
        await asyncio.gather(one.run(), other.run())

    one, other = make(archive), make(archive)
    asyncio.run(both(one, other))
    assert one.tally.done + other.tally.done == 30
    assert len(endpoint.asked) == 30
    assert rows("SELECT count(*) FROM results") == [30]
    assert rows("SELECT count(*) FROM claims") == [0]


def test_an_endpoint_that_admits_fewer(endpoint: Endpoint, run: Run, tmp_path: Path) -> None:
    """Refusals make the job slower and lose no article."""
    now = most = 0
    lock = threading.Lock()

    def script(asked: Asked) -> Step:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
            admitted = now <= 4
        threading.Event().wait(0.02)
        with lock:
            now -= 1
        return step(asked) if admitted else refused(429, None, {"retry-after-ms": "20"})

    endpoint.play(script)
    tally = run(write_lines(tmp_path / "news.jsonl", 60), concurrency=16, max_retries=0)
    assert (tally.done, tally.failed) == (60, 0)
    assert most > 4


def test_faults_of_all_sorts_at_once(endpoint: Endpoint, run: Run, rows: Rows, tmp_path: Path, at_once: None) -> None:
    """429, 500, a reset, a cut answer, silence: what can be done is done, and what cannot has its cause."""
    faults = [
        refused(429, None, {"retry-after-ms": "5"}),
        refused(500),
        Step(fault="reset"),
        Step(body=completion("{}"), fault="truncated"),
        Step(fault="hang"),
    ]
    seen: Counter[int] = Counter()

    def script(asked: Asked) -> Step:
        number = number_of(asked)
        seen[number] += 1
        if number == 7:
            return refused(400)
        return faults[number % 5] if number < 25 and seen[number] == 1 else step(asked)

    endpoint.play(script)
    tally = run(write_lines(tmp_path / "news.jsonl", 50), timeout=1.0, concurrency=8)
    assert (tally.done, tally.failed) == (49, 1)
    assert rows("SELECT error, source FROM failures") == [("EngineError", "news.jsonl:8")]
    outcomes = dict(rows("SELECT outcome, count(*) FROM attempts GROUP BY outcome"))
    assert outcomes == {"answered": 49, "refused": 11, "sent": 14}


@pytest.mark.parametrize("limit", [{"max_tokens": 60_000}, {"max_cost": 0.2}])
def test_a_budget_is_not_gone_over(
    endpoint: Endpoint, run: Run, rows: Rows, tmp_path: Path, limit: dict[str, float]
) -> None:
    """The job stops before the call that might, also when it is started again, and a greater one goes on."""
    endpoint.play(step)
    archive = write_lines(tmp_path / "news.jsonl", 60)
    for _ in range(2):
        tally = run(archive, **limit)
        assert tally.stopped.startswith("budget: ")
    spent, cost = rows("SELECT sum(input_tokens + output_tokens), sum(cost) FROM attempts")[0]
    assert 0 < spent <= limit.get("max_tokens", spent)
    assert 0 < cost <= limit.get("max_cost", cost)
    assert 10 < len(endpoint.asked) < 60
    run(archive)
    assert rows("SELECT count(*) FROM results") == [60]


def test_a_cost_that_cannot_be_known_cannot_be_limited(make: Make, tmp_path: Path) -> None:
    """A limit that would never be reached is refused before anything is asked."""
    with pytest.raises(ConfigError, match="price"):
        make(write_lines(tmp_path / "news.jsonl", 1), "openai/unheard-of", max_cost=1.0)


def test_too_many_failures_stop_it(endpoint: Endpoint, run: Run, tmp_path: Path) -> None:
    """Whoever asks for it is not kept waiting by a job that goes wrong."""
    endpoint.play(lambda _: refused(400))
    tally = run(write_lines(tmp_path / "news.jsonl", 200), max_failures=3)
    assert "--max-failures is 3" in tally.stopped
    assert 3 <= tally.failed < 40


def test_an_endpoint_that_is_gone_stops_it(endpoint: Endpoint, run: Run, rows: Rows, tmp_path: Path) -> None:
    """A wrong key is not the articles' fault: none fails, and the same command goes on."""
    endpoint.play(lambda _: refused(401))
    archive = write_lines(tmp_path / "news.jsonl", 200)
    tally = run(archive)
    assert "refuses the key" in tally.stopped
    assert (tally.done, tally.failed) == (0, 0)
    assert len(endpoint.asked) < 60
    assert rows("SELECT count(*) FROM failures") == [0]
    endpoint.play(step)
    assert run(archive).done == 200


def test_a_dry_run_says_what_it_would_do(endpoint: Endpoint, run: Run, rows: Rows, tmp_path: Path) -> None:
    """It asks for nothing and leaves no trace."""
    endpoint.play(step)
    archive = write_lines(tmp_path / "news.jsonl", 8)
    dry = run(archive, dry=True)
    assert (dry.deferred, dry.calls, dry.before) == (8, 8, 0)
    assert dry.tokens > 8 * 2000
    assert not (tmp_path / "news.db").exists()
    run(write_lines(tmp_path / "some.jsonl", 3))
    dry = run(archive, dry=True)
    assert (dry.deferred, dry.before) == (5, 3)
    assert rows("SELECT count(*) FROM runs") == [1]
    assert len(endpoint.asked) == 3


def test_no_replies_are_kept_where_they_are_not_wanted(
    endpoint: Endpoint, run: Run, rows: Rows, tmp_path: Path
) -> None:
    """An answer goes when its article is done."""
    endpoint.play(step)
    run(write_lines(tmp_path / "news.jsonl", 2), keep_replies=False)
    assert rows("SELECT count(*) FROM replies") == [0]
    run(write_lines(tmp_path / "more.jsonl", 2, start=5))
    assert rows("SELECT count(*) FROM replies") == [2]


def test_no_secret_is_written(endpoint: Endpoint, run: Run, tmp_path: Path) -> None:
    """The store is shown around."""
    endpoint.play(step)
    run(write_lines(tmp_path / "news.jsonl", 1), api_key="sk-secret-4711", headers={"x-token": "secret-4712"})
    for file in tmp_path.glob("news.db*"):
        assert b"secret-471" not in file.read_bytes()


def test_an_article_that_kills_its_process(
    endpoint: Endpoint, run: Run, rows: Rows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It fails; those that were beside it do not."""
    monkeypatch.setattr("summarizer.archive.job.pool.work", _dies_of_the_fourth)
    endpoint.play(step)
    tally = run(write_lines(tmp_path / "news.jsonl", 6))
    assert (tally.done, tally.failed) == (5, 1)
    assert rows("SELECT error, source FROM failures") == [("WorkerDied", "news.jsonl:4")]


def _dies_of_the_fourth(pipe: Connection, setup: Setup) -> None:
    """A worker that a certain article kills."""

    def read_or_die(row: Row, config: Config) -> Article:
        return os._exit(9) if row.source.endswith(":4") else read_row(row, config)

    sys.modules[work.__module__].read_row = read_or_die  # type: ignore[attr-defined]
    work(pipe, setup)


def test_good_answers_are_good(endpoint: Endpoint) -> None:
    """The model of these tests says what the article says."""
    asked = Asked("", {}, {"messages": [{"content": ""}, {"content": "=== x\n1|The port received 9 containers.\n==="}]})
    assert "9 containers" in str(good(asked))
