"""The command `summarizer batch`: what it says, where, and its exit codes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from summarizer.cli.app import app
from tests.archive.articles import MODEL, step, text, write_lines
from tests.archive.conftest import Rows, endpoint, rows
from tests.engines.llm.answers import refused
from tests.engines.llm.conftest import _no_certificates, _own_environment
from tests.engines.llm.scripted import Asked, Endpoint, Step

__all__ = ["_no_certificates", "_own_environment", "endpoint", "rows"]


def invoke(*arguments: str | Path) -> tuple[int, str, str]:
    """The exit code, standard output and standard error of a command."""
    done = CliRunner().invoke(app, ["batch", *map(str, arguments)])
    return done.exit_code, done.stdout, done.stderr


def started(archive: Path, served: Endpoint, *options: str) -> subprocess.Popen[str]:
    """A job in a process group of its own."""
    given = ["--store", "news.db", "--model", MODEL, "--workers", "1", "--concurrency", "2", *options]
    command = [sys.executable, "-m", "summarizer", "batch", archive.name, *given]
    environment = {**os.environ, "OPENAI_BASE_URL": served.url}
    return subprocess.Popen(
        command, cwd=archive.parent, env=environment, start_new_session=True, stderr=subprocess.PIPE, text=True
    )


def test_a_folder_of_articles(tmp_path: Path) -> None:
    """Results are in the store, what is told goes to standard error; 0 if all went well, 3 if something failed."""
    folder, store = tmp_path / "articles", tmp_path / "news.db"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(text(number))
    options = "--store", store, "--model", "rules", "--workers", "1"
    assert invoke(folder, "--dry-run", *options) == (0, "3 to do, 0 done, 0 failed\n", "")
    assert not store.exists()
    code, out, told = invoke(folder, *options)
    assert (code, out) == (0, "")
    assert told.startswith("3 done, 0 failed, in ")
    (folder / "none.txt").write_text(" ")
    code, _, told = invoke(*options, folder)
    assert code == 3
    assert "0 done, 1 failed" in told
    assert "3 were done before" in told
    assert told.endswith(f"why: summarizer batch status {store}\n")
    code, out, _ = invoke("status", store)
    assert code == 0
    assert "3 done, 1 failed" in out
    assert "1 ArticleError: none.txt is empty: nothing to summarize" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing", "--store", "x.db", "--model", "rules"], "the archive nothing does not exist"),
        (["status", "nothing.db"], "there is no store nothing.db"),
        ([".", "--store", "x.db", "--model", "nonsense"], "unknown model 'nonsense'"),
        ([".", "--store", "x.db", "--model", "rules", "--field", "x"], "--field is 'x'"),
        ([".", "--store", "x.db", "--model", "rules", "--field", "colour=x"], "no 'colour'"),
        ([".", "--store", "x.db", "--model", "rules", "--price", "cheap"], "--price is 'cheap'"),
        ([".", "--store", "x.db", "--model", "openai/m"], "no key"),
        (["submit", ".", "--store", "x.db", "--model", "rules"], "batch files are for openai/"),
        (["submit", "--store", "x.db"], "there is no store x.db"),
    ],
)
def test_what_cannot_be_done(arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line, exit code 1."""
    monkeypatch.chdir(tmp_path)
    code, out, told = invoke(*arguments)
    assert (code, out) == (1, "")
    assert said in told
    assert told.startswith("summarizer: ")
    assert told.count("\n") == 1


@pytest.mark.parametrize("model", [MODEL, "anthropic/claude-m"])
def test_an_estimate_needs_no_key(model: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is asked, so whoever has no account yet can see what a job would take."""
    for variable in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "ANTHROPIC_API_KEY", "ANTHROPIC_BASE_URL"):
        monkeypatch.delenv(variable, raising=False)
    archive = write_lines(tmp_path / "news.jsonl", 3)
    options = "--store", tmp_path / "news.db", "--model", model, "--workers", "1", "--price", "0.1,0.01,0.5"
    code, out, _ = invoke(archive, *options, "--dry-run")
    assert code == 0
    assert out.startswith("3 to do")
    assert "$0.00" in out


def test_a_budget_ends_in_an_error(endpoint: Endpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The job is not done, and says what it needs."""
    monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
    endpoint.play(step)
    archive = write_lines(tmp_path / "news.jsonl", 3)
    options = "--store", tmp_path / "news.db", "--model", MODEL, "--workers", "1", "--max-tokens", "100"
    code, _, told = invoke(archive, *options)
    assert code == 1
    assert "stopped: budget: 100 of 100 tokens are left, and a call may take" in told
    assert endpoint.asked == []


def test_ctrl_c_finishes_what_is_in_flight(endpoint: Endpoint, rows: Rows, tmp_path: Path) -> None:
    """Nothing that was asked is lost, nothing more is asked, and the same command goes on."""
    job: subprocess.Popen[str]

    def script(asked: Asked) -> Step:
        if len(endpoint.asked) == 3:
            os.killpg(job.pid, signal.SIGINT)
        return step(asked)

    endpoint.play(script)
    archive = write_lines(tmp_path / "news.jsonl", 50)
    job = started(archive, endpoint)
    _, told = job.communicate(timeout=120)
    assert job.returncode == 130
    assert "stopped: interrupted; the same command goes on" in told
    asked = len(endpoint.asked)
    assert asked < 40
    assert rows("SELECT count(*) FROM results") == [asked]
    endpoint.play(step)
    again = started(archive, endpoint)
    again.communicate(timeout=120)
    assert again.returncode == 0
    assert len(endpoint.asked) == 50


def test_ctrl_c_does_not_wait_for_a_rate_limit(endpoint: Endpoint, rows: Rows, tmp_path: Path) -> None:
    """What is not in flight is given up at once, and done by the next run."""
    endpoint.play(lambda _: refused(429, None, {"retry-after": "50"}))
    job = started(write_lines(tmp_path / "news.jsonl", 5), endpoint)
    assert endpoint.wait_until_asked(2)
    time.sleep(0.5)
    job.send_signal(signal.SIGINT)
    _, told = job.communicate(timeout=30)
    assert job.returncode == 130
    assert "0 done, 0 failed" in told
    assert rows("SELECT count(*) FROM failures") == [0]


def test_a_second_ctrl_c_stops_at_once(endpoint: Endpoint, rows: Rows, tmp_path: Path) -> None:
    """Though calls hang; what was answered stays."""
    endpoint.play(lambda asked: step(asked) if len(endpoint.asked) <= 4 else Step(fault="hang"))
    job = started(write_lines(tmp_path / "news.jsonl", 20), endpoint)
    assert endpoint.wait_until_asked(6)
    job.send_signal(signal.SIGINT)
    with pytest.raises(subprocess.TimeoutExpired):
        job.wait(1.5)
    job.send_signal(signal.SIGINT)
    _, told = job.communicate(timeout=60)
    assert job.returncode == 130
    assert "stopped at once" in told
    assert "Traceback" not in told
    assert rows("SELECT count(*) FROM replies") == [4]
    assert endpoint.wait_until_deserted()


def test_no_text_of_an_article_is_told(endpoint: Endpoint, tmp_path: Path) -> None:
    """Errors of an endpoint may quote the article and the key; what is told does not."""
    endpoint.play(lambda _: refused(400))
    archive = write_lines(tmp_path / "news.jsonl", 2)
    job = started(archive, endpoint)
    _, told = job.communicate(timeout=120)
    assert job.returncode == 3
    _, out, _ = invoke("status", tmp_path / "news.db")
    assert "2 EngineError" in out
    for words in ("sk-test", "Tarn bridge", "containers"):
        assert words not in told + out
