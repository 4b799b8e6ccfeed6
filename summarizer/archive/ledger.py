"""What a job notes in its store: that it runs, which article it is at, what it asked, what came of it."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from summarizer.archive.liveness import Process, is_alive, this_process
from summarizer.records.failure import Failure
from summarizer.records.summary import ArticleInfo, Usage
from summarizer.version import VERSION


class Standing(StrEnum):
    """How far an article is, for a job."""

    new = "new"
    done = "done"
    failed = "failed"
    held = "held"
    """Another job is at it"""
    ordered = "ordered"
    """It waits for a provider's batch"""


class Key(NamedTuple):
    """With the article's id what a result is known by: another model, prompt or schema is other work."""

    model: str
    prompt_hash: str
    schema_version: str


class Claim(NamedTuple):
    """What came of laying hands on an article: with `new` it is this job's."""

    standing: Standing
    replies: Mapping[str, str] = {}
    """Answers that were paid for and led to nothing yet, by what was asked"""


class Spent(NamedTuple):
    """What calls took: tokens in and out, and US dollars."""

    tokens: int = 0
    cost: float = 0.0


_KEY = "model = ? AND prompt_hash = ? AND schema_version = ?"


@dataclass(frozen=True)
class Ledger:
    """The notes of one run. Each method is a work for the `Writer`."""

    key: Key
    retry_failed: bool = False
    keep_replies: bool = True
    run: int = 0

    def start(self, db: sqlite3.Connection, archive: str, options: Mapping[str, object]) -> Ledger:
        """Note that a run starts, and clear away what dead ones held; this ledger, for that run."""
        for run, *process in db.execute(
            "SELECT id, host, pid, born, heartbeat FROM runs WHERE state = 'running'"
        ).fetchall():
            if not is_alive(Process(*process)):
                db.execute("UPDATE runs SET state = 'interrupted' WHERE id = ?", (run,))
                db.execute("DELETE FROM claims WHERE run = ?", (run,))
        values = (now(), "running", archive, *self.key, VERSION, json.dumps(options), *this_process())
        made = db.execute(
            "INSERT INTO runs (started, state, archive, model, prompt_hash, schema_version, library_version, options,"
            " host, pid, born, heartbeat) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            values,
        )
        return replace(self, run=made.lastrowid or 0)

    def beat(self, db: sqlite3.Connection) -> None:
        """Note that the run is alive."""
        db.execute("UPDATE runs SET heartbeat = ? WHERE id = ?", (time.time(), self.run))

    def end(self, db: sqlite3.Connection, state: str, reason: str | None) -> None:
        """Note how the run ended, and let go of everything."""
        db.execute("UPDATE runs SET ended = ?, state = ?, reason = ? WHERE id = ?", (now(), state, reason, self.run))
        db.execute("DELETE FROM claims WHERE run = ?", (self.run,))

    def spent(self, db: sqlite3.Connection) -> Spent:
        """What all runs of this key have spent."""
        query = f"SELECT total(input_tokens + output_tokens), total(cost) FROM attempts WHERE {_KEY}"
        tokens, cost = db.execute(query, self.key).fetchone()
        return Spent(int(tokens), cost)

    def known(self, db: sqlite3.Connection, fingerprints: Iterable[str]) -> list[Standing]:
        """How far the rows of an archive are; `new` where that is not known before they are read."""
        return [self._known(db, fingerprint) for fingerprint in fingerprints]

    def claim(self, db: sqlite3.Connection, article: ArticleInfo, text: str, source: str, fingerprint: str) -> Claim:
        """Lay hands on an article, unless it is done, failed or another job's."""
        if fingerprint:
            db.execute("INSERT OR IGNORE INTO sources VALUES (?, ?)", (fingerprint, article.id))
        standing = self._standing(db, article.id)
        if standing is not Standing.new:
            return Claim(standing)
        holder = db.execute(f"SELECT run FROM claims WHERE article = ? AND {_KEY}", (article.id, *self.key)).fetchone()
        if holder and self._is_held(db, holder[0]):
            return Claim(Standing.held)
        db.execute(
            "INSERT OR IGNORE INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                article.id,
                source,
                article.headline,
                _day(article),
                article.publisher,
                article.url,
                article.language,
                text,
            ),
        )
        db.execute("INSERT OR REPLACE INTO claims VALUES (?, ?, ?, ?, ?)", (article.id, *self.key, self.run))
        return Claim(standing, self._replies(db, article.id))

    def finish(self, db: sqlite3.Connection, article: str, record: str) -> None:
        """Note an article's summary, in JSON."""
        db.execute(
            "INSERT OR IGNORE INTO results (run, made, article, model, prompt_hash, schema_version, record)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (self.run, now(), article, *self.key, record),
        )
        self.release(db, article)
        self._forget(db, article)

    def fail(self, db: sqlite3.Connection, article: str | None, fingerprint: str, failure: Failure) -> None:
        """Note that an article, or a row that is none, failed."""
        last = db.execute("SELECT max(id) FROM attempts WHERE article = ?", (article,)).fetchone()[0] or 0
        usage = failure.usage
        db.execute(
            "INSERT INTO failures (run, made, article, model, prompt_hash, schema_version, source, error, message,"
            " input_tokens, cached_tokens, output_tokens, cost, last_attempt, subject)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(self.run, now(), article, *self.key, failure.source, failure.error, failure.message),
                *(usage.input_tokens, usage.cached_tokens, usage.output_tokens, failure.cost, last),
                article or fingerprint,
            ),
        )
        if article:
            self.release(db, article)
            self._forget(db, article)

    def release(self, db: sqlite3.Connection, article: str) -> None:
        """Let go of an article."""
        db.execute(f"DELETE FROM claims WHERE article = ? AND {_KEY} AND run = ?", (article, *self.key, self.run))

    def sent(self, db: sqlite3.Connection, article: str, most: Usage, cost: float | None) -> int:
        """Note a call before it is sent, with the most that it can take; its number."""
        made = db.execute(
            "INSERT INTO attempts (run, article, model, prompt_hash, schema_version, sent, outcome, input_tokens,"
            " cached_tokens, output_tokens, cost) VALUES (?, ?, ?, ?, ?, ?, 'sent', ?, 0, ?, ?)",
            (self.run, article, *self.key, now(), most.input_tokens, most.output_tokens, cost),
        )
        return made.lastrowid or 0

    def answered(self, db: sqlite3.Connection, attempt: int, usage: Usage, cost: float | None, reply: Reply) -> None:
        """Note what a call took, and its answer."""
        db.execute(
            "UPDATE attempts SET outcome = 'answered', seconds = ?, input_tokens = ?, cached_tokens = ?,"
            " output_tokens = ?, cost = ? WHERE id = ?",
            (reply.seconds, usage.input_tokens, usage.cached_tokens, usage.output_tokens, cost, attempt),
        )
        db.execute("INSERT OR REPLACE INTO replies VALUES (?, ?, ?)", (attempt, reply.request, reply.body))

    def refused(self, db: sqlite3.Connection, attempt: int) -> None:
        """Note that a call was refused, and so took nothing."""
        db.execute(
            "UPDATE attempts SET outcome = 'refused', input_tokens = 0, output_tokens = 0, cost = 0 WHERE id = ?",
            (attempt,),
        )

    def _known(self, db: sqlite3.Connection, fingerprint: str) -> Standing:
        found = db.execute("SELECT article FROM sources WHERE fingerprint = ?", (fingerprint,)).fetchone()
        return self._standing(db, found[0] if found else fingerprint)

    def _standing(self, db: sqlite3.Connection, subject: str) -> Standing:
        where = (subject, *self.key)
        if db.execute(f"SELECT 1 FROM results WHERE article = ? AND {_KEY}", where).fetchone():
            return Standing.done
        failed = db.execute(f"SELECT max(run) FROM failures WHERE subject = ? AND {_KEY}", where).fetchone()[0]
        if db.execute(f"SELECT 1 FROM orders WHERE article = ? AND {_KEY}", where).fetchone():
            return Standing.ordered
        if failed is None or (self.retry_failed and failed != self.run):
            return Standing.new
        return Standing.failed

    def _is_held(self, db: sqlite3.Connection, run: int) -> bool:
        """Whether a claim stands: that of a run which is alive, this one with an equal article included."""
        row = db.execute("SELECT host, pid, born, heartbeat FROM runs WHERE id = ? AND state = 'running'", (run,))
        process = row.fetchone()
        return process is not None and is_alive(Process(*process))

    def _replies(self, db: sqlite3.Connection, article: str) -> Mapping[str, str]:
        """The answers since the article last failed."""
        where = (article, *self.key)
        query = f"SELECT coalesce(max(last_attempt), 0) FROM failures WHERE subject = ? AND {_KEY}"
        last = db.execute(query, where).fetchone()[0]
        query = (
            "SELECT request, body FROM replies JOIN attempts ON attempts.id = replies.attempt"
            f" WHERE article = ? AND {_KEY} AND attempts.id > ?"
        )
        return dict(db.execute(query, (*where, last)).fetchall())

    def _forget(self, db: sqlite3.Connection, article: str) -> None:
        """Drop the answers of an article that is settled, where they are not to be kept."""
        if not self.keep_replies:
            query = f"SELECT id FROM attempts WHERE article = ? AND {_KEY}"
            db.execute(f"DELETE FROM replies WHERE attempt IN ({query})", (article, *self.key))


class Reply(NamedTuple):
    """An answer, for the store."""

    request: str
    """SHA-256 of what was asked"""
    body: str
    seconds: float


def _day(article: ArticleInfo) -> str | None:
    return article.published.isoformat() if article.published else None


def now() -> str:
    """This second, in UTC."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
