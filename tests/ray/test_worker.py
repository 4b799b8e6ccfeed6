"""A worker and what it shares with others, without a cluster: nothing lost, no budget gone over, no endless deaths."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from summarizer import ArchiveError, Config, ConfigError, summarize, write_export
from summarizer.archive.ledger import Key, Spent
from summarizer.prompting.request import prompt_hash
from summarizer.ray import event_dataset, summarize_dataset
from summarizer.ray.dataset import _workers
from summarizer.ray.earlier import earlier
from summarizer.ray.ledger import Ledger, Limits
from summarizer.ray.shares import share
from summarizer.ray.tables import event_table, outcome_schema
from summarizer.ray.worker import Plan, Worker
from summarizer.records.kinds import STANDARD_KINDS
from tests.archive.articles import record

pytest.importorskip("ray")
KEY = Key("rules", prompt_hash(STANDARD_KINDS, 120), "1")
PLAN = Plan(KEY, STANDARD_KINDS, Config(), {"headline": "titel"})
ENDLESS = Limits(None, None, 60.0)


class Remote:
    """A method as the handle of an actor has it."""

    def __init__(self, method: Callable[..., Awaitable[Any]]) -> None:
        self.remote = method


class Handle:
    """The handle of an actor that is an object here."""

    def __init__(self, actor: object) -> None:
        self._actor = actor

    def __getattr__(self, name: str) -> Remote:
        return Remote(getattr(self._actor, name))


def batch(*numbers: int, **columns: str) -> pa.Table:
    """Articles as Ray gives them to a worker."""
    return pa.Table.from_pylist([{**record(number), **columns} for number in numbers])


def outcomes(ledger: Ledger, given: pa.Table) -> list[dict[str, Any]]:
    """What a worker that is made for it makes of a batch."""
    made = Worker(PLAN, Handle(ledger))(given)
    assert made.schema == outcome_schema()
    found: list[dict[str, Any]] = made.to_pylist(maps_as_pydicts="strict")
    return found


def test_failures_are_rows_among_the_others() -> None:
    """A row that is no article says what it was and why, and is known again by its fingerprint."""
    good, bad = outcomes(Ledger(ENDLESS), pa.Table.from_pylist([{**record(1), "id": "a"}, {"text": " ", "id": "b"}]))
    assert (good["source"], good["error"], good["headline"]) == ("a", None, "Port at work 1")
    assert (bad["source"], bad["error"], bad["record"], bad["summary"]) == ("b", "ArticleError", None, None)
    assert (bad["model"], bad["prompt_hash"], bad["attempts"], bad["input_tokens"]) == ("rules", KEY.prompt_hash, 0, 0)
    assert len({good["fingerprint"], bad["fingerprint"]}) == 2


def test_columns_are_called_as_the_user_says() -> None:
    """A mapping of names holds in every worker."""
    (row,) = outcomes(Ledger(ENDLESS), batch(1, titel="Hafen"))
    assert row["headline"] == "Hafen"


def test_a_batch_of_which_all_is_left_out() -> None:
    """It gives a table without rows, of the same schema."""
    known = frozenset(row["fingerprint"] for row in outcomes(Ledger(ENDLESS), batch(1, 2)))
    assert outcomes(Ledger(ENDLESS, known), batch(1, 2)) == []


def test_events_of_outcomes() -> None:
    """Failures have none, and an empty table has the columns of events."""
    text = "Police evacuated 40 families from Tarn on Monday."
    given = pa.Table.from_pylist([{"text": text, "published": "2026-03-03"}, {"text": "", "published": "2026-03-03"}])
    made = Worker(PLAN, Handle(Ledger(ENDLESS)))(given)
    assert event_table(made)["kind"].to_pylist() == ["movement"]
    assert event_table(made.slice(0, 0)).schema == event_table(made).schema


def test_an_article_that_ends_every_worker() -> None:
    """After two deaths a batch is done one by one; the article at which a worker dies alone is a failure."""
    ledger, rows = Ledger(ENDLESS), batch(1, 2, 3)
    died = _Dying(ledger, at=2)
    for _ in range(3):
        with pytest.raises(_Death):
            died(rows)
    found = outcomes(ledger, rows)
    assert [row["error"] for row in found] == [None, "WorkerDied", None]
    assert asyncio.run(ledger.begin("anything else")) == 0
    assert [row["error"] for row in outcomes(ledger, batch(1, 3))] == [None, None]


class _Death(BaseException):
    """Ends a worker."""


class _Dying(Worker):
    """Dies over one article."""

    def __init__(self, ledger: Ledger, at: int) -> None:
        super().__init__(PLAN, Handle(ledger))
        self._at = record(at)["headline"].encode()

    async def _outcome(self, row: Any) -> Any:
        if self._at in row.data:
            raise _Death
        return await super()._outcome(row)


async def test_what_a_dead_worker_set_aside_counts_in_full() -> None:
    """Its call may have been billed, and whoever waits for the money does not wait for ever."""
    ledger = Ledger(Limits(100, None, 0.05))
    assert await ledger.reserve(Spent(60)) == 0
    assert await ledger.reserve(Spent(60)) == "40 of 100 tokens are left, and a call may take 60"
    second = await ledger.reserve(Spent(40))
    assert isinstance(second, int)
    await ledger.settle(second, Spent(10))
    await ledger.settle(0, Spent(1))  # too late
    assert isinstance(await ledger.reserve(Spent(30)), int)
    assert isinstance(await ledger.reserve(Spent(1)), str)


def test_limits_are_shared() -> None:
    """All workers together keep to them; what cannot be shared is said before anything is begun."""
    shared = share(Config(requests_per_minute=100, tokens_per_minute=9000, concurrency=8), 3)
    assert (shared.requests_per_minute, shared.tokens_per_minute, shared.concurrency) == (33, 3000, 2)
    assert share(Config(), 3).concurrency == 16
    with pytest.raises(ConfigError, match="requests_per_minute is 2, too little for 3 workers"):
        share(Config(requests_per_minute=2), 3)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """An output of an article, one that failed for good and one for want of money."""
    import pyarrow.parquet as pq

    cells: list[dict[str, Any]] = [
        {"fingerprint": "f1", "article_id": "a1"},
        {"fingerprint": "f2", "error": "ArticleError"},
        {"fingerprint": "f3", "article_id": "a3", "error": "BudgetExceeded"},
    ]
    table = pa.Table.from_pylist([{**cell, **KEY._asdict()} for cell in cells], outcome_schema())
    pq.write_table(table, tmp_path / "one.parquet")
    return tmp_path


def test_what_an_earlier_output_has(output: Path) -> None:
    """What is done and what failed for good; an article that the endpoint or the budget failed is taken up again."""
    assert earlier(output, KEY, retry_failed=False) == {"f1", "a1", "f2"}
    assert earlier(output / "one.parquet", KEY, retry_failed=True) == {"f1", "a1"}
    assert earlier(f"file://{output}", KEY, retry_failed=True) == {"f1", "a1"}
    assert earlier(output, KEY._replace(model="openai/m"), retry_failed=False) == set()
    assert earlier(output / "none", KEY, retry_failed=False) == set()


def test_an_output_that_was_cut_off(output: Path) -> None:
    """A file that a killed job did not end is passed over, alone in its folder too; one that is named is an error."""
    whole = (output / "one.parquet").read_bytes()
    (output / "two.parquet").write_bytes(whole[: len(whole) // 2])
    assert earlier(output, KEY, retry_failed=True) == {"f1", "a1"}
    with pytest.raises(ArchiveError, match=r"two\.parquet cannot be read as an earlier output"):
        earlier(output / "two.parquet", KEY, retry_failed=False)
    (output / "one.parquet").unlink()
    assert earlier(output, KEY, retry_failed=True) == set()


def test_an_export_is_an_earlier_output(tmp_path: Path) -> None:
    """What one machine has done is not done again by many; events are no articles."""
    summary = summarize(record(1)["text"], model="rules", published="2026-03-03")
    write_export([summary], tmp_path / "articles.parquet", "parquet", rows="articles")
    assert earlier(tmp_path / "articles.parquet", KEY, retry_failed=False) == {summary.article.id}
    write_export([summary], tmp_path / "events.parquet", "parquet", rows="events")
    with pytest.raises(ArchiveError, match="has no rows of articles"):
        earlier(tmp_path / "events.parquet", KEY, retry_failed=False)


def test_without_ray(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error names the extra."""
    monkeypatch.setitem(sys.modules, "ray", None)
    nothing: Any = None
    for call in (summarize_dataset, event_dataset):
        with pytest.raises(ArchiveError, match=r'pip install "summarizer\[ray\]"'):
            call(nothing)


def test_a_processor_is_left_to_reading_and_writing() -> None:
    """Without one Ray would wait for ever; whoever asks for that is told."""
    assert [_workers(None, 1, 8), _workers(None, 0.5, 8), _workers(None, 1, 1), _workers(4, 0.25, 2)] == [7, 14, 1, 4]
    with pytest.warns(UserWarning, match="4 workers with 0.4 processors each, and the cluster has 2: leave one"):
        assert _workers(4, 0.4, 2) == 4
