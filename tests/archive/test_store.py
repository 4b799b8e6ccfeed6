"""The store: one SQLite file that outlives kills, full disks and other programs."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from summarizer import ArchiveError
from summarizer.archive.ledger import Key, Ledger, Standing
from summarizer.archive.liveness import Process, is_alive, this_process
from summarizer.archive.schema import VERSION, connect
from summarizer.archive.status import status
from summarizer.archive.store import Store
from summarizer.archive.writer import Writer
from summarizer.articles.article import Article
from summarizer.records.failure import Failure
from tests.archive.articles import text

KEY = Key("openai/m", "hash", "1")
ARTICLE = Article(text=text(1), published="2026-03-03", headline="Port")  # type: ignore[arg-type]


def ledger(db: sqlite3.Connection, **given: bool) -> Ledger:
    """A run on a store."""
    return Ledger(KEY, **given).start(db, "news.jsonl", {})


def claim(notes: Ledger, db: sqlite3.Connection, fingerprint: str = "f") -> Standing:
    """What comes of laying hands on the article."""
    return notes.claim(db, ARTICLE.info, ARTICLE.text, "news.jsonl:1", fingerprint).standing


def test_a_store_is_made_and_opened_again(tmp_path: Path) -> None:
    """With its version, which a newer program raises."""
    connect(tmp_path / "news.db", create=True).close()
    with Store.open(tmp_path / "news.db") as store:
        assert store.connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert store.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert list(store.summaries()) == []
        assert list(store.articles()) == []
        store.connection.execute("PRAGMA user_version = 99")
    with pytest.raises(ArchiveError, match="newer version"):
        Store.open(tmp_path / "news.db")


def test_what_is_no_store(tmp_path: Path) -> None:
    """Somebody else's file is left as it is."""
    with pytest.raises(ArchiveError, match="no store"):
        Store.open(tmp_path / "nothing.db")
    (tmp_path / "text.db").write_text("This is no database. " * 50)
    with pytest.raises(ArchiveError, match="cannot be opened as a store"):
        Store.open(tmp_path / "text.db")
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE results (x)")
    other.close()
    with pytest.raises(ArchiveError, match="something else"):
        connect(tmp_path / "other.db", create=True)


def test_an_article_s_standing(tmp_path: Path) -> None:
    """New, held by another job, failed, taken up again, done."""
    db = connect(tmp_path / "news.db", create=True)
    one, other = ledger(db), ledger(db)
    assert claim(one, db) is Standing.new
    assert claim(other, db) is Standing.held
    one.fail(db, ARTICLE.id, "f", Failure(index=0, source="news.jsonl:1", error="Refused", message="no"))
    assert claim(other, db) is Standing.failed
    assert other.known(db, ["f", "g"]) == [Standing.failed, Standing.new]
    again = ledger(db, retry_failed=True)
    assert claim(again, db) is Standing.new
    again.finish(db, ARTICLE.id, "{}")
    assert claim(one, db) is claim(again, db, "elsewhere") is Standing.done
    assert one.known(db, ["f", "elsewhere"]) == [Standing.done] * 2
    assert db.execute("SELECT count(*) FROM claims").fetchone() == (0,)
    db.close()


def test_what_a_dead_job_held_is_free(tmp_path: Path) -> None:
    """At once where the kernel tells, else when its heart has stopped for a minute."""
    db = connect(tmp_path / "news.db", create=True)
    dead = ledger(db)
    assert claim(dead, db) is Standing.new
    process = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    db.execute("UPDATE runs SET pid = ?, born = '7'", (int(process.stdout),))
    assert claim(ledger(db), db) is Standing.new
    assert db.execute("SELECT state FROM runs").fetchall() == [("interrupted",), ("running",)]
    me = this_process()
    assert is_alive(me)
    assert not is_alive(me._replace(born="another"))
    assert is_alive(Process("elsewhere", 1, "1", time.time() - 20))
    assert not is_alive(Process("elsewhere", 1, "1", time.time() - 90))
    db.close()


def test_a_full_disk_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was answered is written when there is room again, and nothing twice."""
    told: list[str] = []

    async def work() -> int:
        writer = Writer(tmp_path / "news.db", patience=60, dry=False, told=told.append)
        await writer.do(lambda db: db.execute("PRAGMA max_page_count = 40") and None)
        filling = asyncio.create_task(writer.do(_insert, 300_000))
        while not any(told):
            await asyncio.sleep(0.05)
        assert not filling.done()
        db = sqlite3.connect(tmp_path / "news.db")
        count = int(db.execute("SELECT count(*) FROM articles").fetchone()[0])
        db.close()
        monkeypatch.setattr(writer, "_transaction", _with_room(writer))
        await filling
        await writer.aclose()
        return count

    assert asyncio.run(work()) == 0
    assert "full" in next(filter(None, told))
    assert told[-1] == ""
    db = sqlite3.connect(tmp_path / "news.db")
    assert db.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    db.close()


def _insert(db: sqlite3.Connection, size: int) -> None:
    values = "id", "source", None, None, None, None, None, "x" * size
    db.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)


def _with_room(writer: Writer) -> object:
    """As before, on a disk that has room."""
    before = writer._transaction

    def act(db: sqlite3.Connection, orders: list[object]) -> list[object]:
        db.execute("PRAGMA max_page_count = 100000")
        return before(db, orders)  # type: ignore[arg-type]

    return act


def test_a_locked_store_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program may have it to itself for a while; not for ever."""
    monkeypatch.setattr("summarizer.archive.schema._BUSY_MS", 50)
    connect(tmp_path / "news.db", create=True).close()
    other = sqlite3.connect(tmp_path / "news.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")

    async def work(patience: float) -> None:
        writer = Writer(tmp_path / "news.db", patience=patience, dry=False, told=lambda _: None)
        try:
            await writer.do(_insert, 10)
        finally:
            await writer.aclose()

    with pytest.raises(ArchiveError, match="locked"):
        asyncio.run(work(0.2))
    threading.Timer(1.0, lambda: other.execute("ROLLBACK")).start()
    asyncio.run(work(60))
    assert other.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    other.close()


def test_status_at_any_time(tmp_path: Path) -> None:
    """What is done, what failed and why, what was spent, and the runs, dead ones as such."""
    db = connect(tmp_path / "news.db", create=True)
    notes = ledger(db)
    claim(notes, db)
    notes.fail(db, ARTICLE.id, "f", Failure(index=0, source="news.jsonl:1", error="Refused", message="it declines"))
    notes.end(db, "stopped", "budget: no tokens are left")
    notes = ledger(db)
    db.execute("UPDATE runs SET born = '7' WHERE id = 2")
    db.close()
    with Store.open(tmp_path / "news.db") as store:
        lines = list(status(store))
    assert lines[0] == "openai/m, prompt hash, schema 1: 0 done, 1 failed"
    assert lines[1] == "  1 Refused: it declines"
    assert lines[-2].endswith("news.jsonl  stopped: budget: no tokens are left")
    assert lines[-1].endswith("interrupted")


def test_status_tells_every_cause_of_a_few(tmp_path: Path) -> None:
    """Equal words are one line, the most frequent first; an archive with thousands of broken rows fills no screen."""
    db = connect(tmp_path / "news.db", create=True)
    notes = ledger(db)
    for number in range(20):
        message = "it declines" if number % 2 else f"news.jsonl:{number} is empty"
        failure = Failure(index=number, source=f"news.jsonl:{number}", error="ArticleError", message=message)
        notes.fail(db, None, str(number), failure)
    db.close()
    with Store.open(tmp_path / "news.db") as store:
        lines = list(status(store))
    assert lines[1:3] == ["  10 ArticleError: it declines", "  1 ArticleError: news.jsonl:0 is empty"]
    assert lines[11] == "  1 more, with other words: all are in the table failures"
