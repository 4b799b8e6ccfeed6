"""Beyond one machine: on a real cluster of this machine, a worker of which is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from summarizer import ArticleSummary, Config, Failure, iter_articles, read_export, summarize_many
from summarizer.export.columns import EventRow
from tests.archive.articles import MODEL, answer, first_sentence, number_of, write_lines
from tests.archive.conftest import PRICES
from tests.engines.llm.answers import GOOD, completion
from tests.engines.llm.scripted import Asked, Endpoint, Step

pytest.importorskip("ray")
pytestmark = pytest.mark.ray
ROOT = Path(__file__).parents[2]


ARTICLES, MORE = 200, 100
COST = 0.002
"""US dollars for one answer of the endpoint: 1000 tokens in and 100 out"""
LIMIT = 0.12
"""A call is counted with 8000 tokens out before it is sent; what calls give back is enough for some twenty"""


class Script:
    """A user's script with a cluster of its own."""

    def __init__(self, url: str, folder: Path) -> None:
        command = [sys.executable, "-m", "tests.ray.cluster", url, str(folder), str(LIMIT)]
        environment = {**os.environ, "HOME": str(folder), "RAY_USAGE_STATS_ENABLED": "0"}
        self._errors = (folder / "errors").open("w+")
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, stderr=self._errors, text=True
        )

    def done(self, step: str) -> None:
        """Wait until it says so, and have it go on."""
        assert self._process.stdout is not None
        assert self._process.stdin is not None
        if not any(line.strip() == step for line in self._process.stdout):
            self._errors.seek(0)
            pytest.fail(self._errors.read()[-5000:])
        self._process.stdin.write("\n")
        self._process.stdin.flush()

    def kill_a_worker(self) -> None:
        """As a machine does that runs out of memory."""
        os.kill(next(pid for pid, name in self._below() if name.startswith("ray::MapWorker")), signal.SIGKILL)

    def close(self) -> None:
        """End it, and what it has started."""
        below = self._below()
        self._process.kill()
        self._process.communicate()
        self._errors.close()
        for pid, _ in below:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue

    def _below(self) -> list[tuple[int, str]]:
        """Its processes and theirs."""
        listed = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
        rows = [row.split(None, 2) for row in listed.splitlines()]
        parents = {int(pid): int(parent) for pid, parent, *_ in rows}
        return [(int(row[0]), row[2]) for row in rows if len(row) == 3 and self._is_ours(int(row[0]), parents)]

    def _is_ours(self, pid: int, parents: dict[int, int]) -> bool:
        while (pid := parents.get(pid, 0)) > 1:
            if pid == self._process.pid:
                return True
        return False


@pytest.fixture
def script(endpoint: Endpoint, tmp_path: Path) -> Iterator[Script]:
    """The script over two archives: one with a row that is no article, and the same with more."""
    first = write_lines(tmp_path / "first.jsonl", ARTICLES)
    first.write_text(first.read_text() + '{"headline": "Nothing", "published": "2026-03-03", "text": ""}\n')
    second = write_lines(tmp_path / "second.jsonl", MORE, start=ARTICLES)
    second.write_text(first.read_text() + second.read_text())
    started = Script(endpoint.url, tmp_path)
    yield started
    started.close()


def rows(folder: Path) -> list[dict[str, object]]:
    """The rows of all files of an output."""
    import pyarrow.parquet as pq

    return [row for path in sorted(folder.glob("*.parquet")) for row in pq.read_table(path).to_pylist()]


def summaries(folder: Path) -> list[ArticleSummary]:
    """The summaries of an output."""
    found = [row.record for path in sorted(folder.glob("*.parquet")) for row in read_export(path)]
    return [record for record in found if isinstance(record, ArticleSummary)]


def same_of(summary: ArticleSummary) -> str:
    """All that a summary says but for when it was made and how long it took."""
    made = summary.provenance
    attempts = tuple(attempt.model_copy(update={"seconds": 0.0}) for attempt in made.attempts)
    timeless = made.model_copy(update={"started": made.started.min, "seconds": 0.0, "attempts": attempts})
    return summary.model_copy(update={"provenance": timeless}).model_dump_json()


def told(asked: Asked) -> Step:
    """A good model's reply, with an event."""
    event = {**GOOD["events"][0], "trigger": "received", "time": "Monday", "headline": "Containers received"}
    event["details"] = {"kind": "aid", "form": "other", "by": [], "recipients": ["The port of Tarn"], "what": []}
    return Step(body=completion({**answer(first_sentence(asked)), "events": [event]}))


def test_a_cluster_does_what_one_process_does(script: Script, endpoint: Endpoint, tmp_path: Path) -> None:
    """A killed worker loses nothing; the same command again asks for what is new alone, as far as the money lasts."""
    endpoint.play(told)
    assert endpoint.wait_until_asked(60)
    script.kill_a_worker()
    script.done("first")
    first, asked = summaries(tmp_path / "out"), len(endpoint.asked)
    assert len(first) == ARTICLES
    assert asked <= ARTICLES + 10  # the batch of the worker that died is asked for again
    (failure,) = (row for row in rows(tmp_path / "out") if row["error"])
    assert (failure["error"], failure["record"], failure["model"]) == ("ArticleError", None, MODEL)

    script.done("second")
    paid = [number_of(each) for each in endpoint.asked[asked:]]
    assert len(set(paid)) == len(paid)
    assert set(paid) < set(range(ARTICLES, ARTICLES + MORE))
    assert LIMIT / 4 < len(paid) * COST <= LIMIT
    outcomes = Counter(row["error"] for row in rows(tmp_path / "out"))
    assert outcomes == {None: ARTICLES + len(paid), "ArticleError": 1, "BudgetExceeded": MORE - len(paid)}

    script.done("events")
    events = [row for path in (tmp_path / "events").glob("*.parquet") for row in read_export(path)]
    assert len(events) == ARTICLES + len(paid)
    assert all(isinstance(event, EventRow) for event in events)
    assert sorted(map(same_of, first)) == sorted(map(same_of, of_one_process(tmp_path / "first.jsonl", endpoint)))


def of_one_process(archive: Path, endpoint: Endpoint) -> list[ArticleSummary]:
    """The summaries of an archive without a cluster."""
    config = Config(base_url=endpoint.url, api_key=SecretStr("sk-none"), prices=PRICES)
    articles = [article for article in iter_articles(archive) if not isinstance(article, Failure)]
    return [each for each in summarize_many(articles, model=MODEL, config=config) if isinstance(each, ArticleSummary)]
