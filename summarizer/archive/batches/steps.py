"""The steps of a provider's batch: submit, poll, collect. Each may be broken off and given again."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import NamedTuple

from summarizer.archive.batches import files
from summarizer.archive.ledger import Key, Ledger, Reply, now
from summarizer.archive.liveness import Process, is_alive, this_process
from summarizer.archive.schema import connect
from summarizer.config import Config
from summarizer.engines.llm.batch_api import URL, BatchApi, Remote
from summarizer.engines.llm.caller import Caller
from summarizer.errors import ArchiveError
from summarizer.records.failure import Failure
from summarizer.records.kinds import STANDARD_KINDS

_ENDED = ("completed", "expired", "cancelled", "failed")
_MOST_TRIES = 3
"""Batches that one request may be in before it is given up"""


class Batch(NamedTuple):
    """A row of the table `batches`."""

    id: int
    run: int
    requests: int
    state: str
    input_file: str | None
    provider_id: str | None
    status: str | None
    output_file: str | None
    error_file: str | None


class Steps:
    """What is done with the batches of a store for one model."""

    def __init__(self, db: sqlite3.Connection, key: Key, config: Config) -> None:
        self._db = db
        self._key = key
        self._model = key.model
        self._api = BatchApi(key.model, config)
        self._caller = Caller(key.model, config, STANDARD_KINDS)

    async def submit(self) -> list[Batch]:
        """Put what waits into files, and have them answered; the batches that are new to the provider.

        Raises:
            EngineError: the provider does not take them. What it has not taken goes up at the next call.
        """
        with _transaction(self._db):
            for attempts in list(files.split(self._db, self._caller, self._model, URL)):
                self._put(attempts)
        pending = [batch for batch in self._batches() if batch.state in ("written", "uploaded")]
        for batch in pending:
            with self._held(batch) as is_ours:
                if is_ours:
                    await self._send(batch)
        return [batch for batch in self._batches() if batch.id in {each.id for each in pending}]

    async def poll(self) -> list[tuple[Batch, Remote]]:
        """Ask how far the batches are that are not collected yet."""
        told = []
        for batch in self._batches():
            if batch.state == "submitted" and batch.provider_id:
                remote = await self._api.retrieve(batch.provider_id)
                self._set(batch, status=remote.status, output_file=remote.output_file, error_file=remote.error_file)
                told.append((batch, remote))
        return told

    async def collect(self) -> int:
        """Bring the answers of the batches that have ended into the store; how many there are.

        Raises:
            ArchiveError: the provider took nothing of a file, for the reason that it gives.
        """
        answers = 0
        for batch, remote in await self.poll():
            if remote.status in _ENDED:
                with self._held(batch) as is_ours:
                    answers += await self._collect(batch, remote) if is_ours else 0
                if remote.status == "failed":
                    raise ArchiveError(f"the provider refused batch {remote.id}: {remote.why or 'it does not say why'}")
        return answers

    async def aclose(self) -> None:
        """Close the connections."""
        await self._api.aclose()
        await self._caller.aclose()

    def _put(self, attempts: list[int]) -> None:
        """Make a batch of orders."""
        run = self._db.execute("SELECT max(id) FROM runs WHERE model = ?", (self._model,)).fetchone()[0]
        values = run, now(), self._model, len(attempts)
        query = "INSERT INTO batches (run, made, model, requests, state) VALUES (?, ?, ?, ?, 'written')"
        number = self._db.execute(query, values).lastrowid
        self._db.executemany("UPDATE orders SET batch = ? WHERE attempt = ?", [(number, each) for each in attempts])

    async def _send(self, batch: Batch) -> None:
        """Upload a batch's file and have it answered; where that was done and not noted, take it up."""
        file = batch.input_file
        if file is None:
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "requests.jsonl"
                files.write(self._db, self._caller, self._model, URL, batch.id, path)
                file = await self._api.upload(path)
            self._set(batch, input_file=file, state="uploaded")
            remote = await self._api.create(file)
        else:
            remote = await self._api.find(file) or await self._api.create(file)
        self._set(batch, provider_id=remote.id, status=remote.status, state="submitted")

    async def _collect(self, batch: Batch, remote: Remote) -> int:
        answers = 0
        with tempfile.TemporaryDirectory() as folder:
            for file in filter(None, (remote.output_file, remote.error_file)):
                path = Path(folder) / "answers.jsonl"
                await self._api.download(file, path)
                answers += self._note(batch, path)
        with _transaction(self._db):
            self._put_back(batch)
            self._set(batch, state="collected")
        return answers

    def _note(self, batch: Batch, path: Path) -> int:
        """Note the lines of a file; a line that is noted has no order any more, and is passed over the next time."""
        answers = 0
        with _transaction(self._db):
            for line in files.read(path):
                query = "SELECT article, request FROM orders WHERE attempt = ? AND batch = ?"
                found = self._db.execute(query, (line.attempt, batch.id)).fetchone()
                if found and line.body is not None:
                    answers += self._answered(line.attempt, found[1], line.body)
                elif found and 400 <= line.status < 500 and line.status not in (408, 409, 429):
                    message = f"{self._model}: the endpoint refuses the request ({line.status}, {line.error})"
                    self._give_up(batch, line.attempt, found[0], message)
        return answers

    def _answered(self, attempt: int, request: str, body: str) -> bool:
        try:
            reply = self._caller.reply(body)
        except ValueError:
            return False
        ledger = Ledger(self._key)
        ledger.answered(self._db, attempt, reply.usage, reply.cost, Reply(request, reply.raw, 0.0))
        self._db.execute("DELETE FROM orders WHERE attempt = ?", (attempt,))
        return True

    def _put_back(self, batch: Batch) -> None:
        """Have what was not answered wait for the next file; give up what was in too many."""
        query = "SELECT attempt, article, tries FROM orders WHERE batch = ?"
        for attempt, article, tries in self._db.execute(query, (batch.id,)).fetchall():
            if tries + 1 >= _MOST_TRIES:
                self._give_up(batch, attempt, article, f"{self._model}: no answer in {_MOST_TRIES} batches")
        self._db.execute("UPDATE orders SET batch = NULL, tries = tries + 1 WHERE batch = ?", (batch.id,))

    def _give_up(self, batch: Batch, attempt: int, article: str, message: str) -> None:
        ledger = Ledger(self._key, run=batch.run)
        ledger.refused(self._db, attempt)
        source = self._db.execute("SELECT source FROM articles WHERE id = ?", (article,)).fetchone()[0]
        ledger.fail(self._db, article, article, Failure(index=0, source=source, error="EngineError", message=message))
        self._db.execute("DELETE FROM orders WHERE attempt = ?", (attempt,))

    def _batches(self) -> list[Batch]:
        query = f"SELECT {', '.join(Batch._fields)} FROM batches WHERE model = ? ORDER BY id"
        return [Batch(*row) for row in self._db.execute(query, (self._model,))]

    def _set(self, batch: Batch, **values: str | None) -> None:
        columns = ", ".join(f"{name} = ?" for name in values)
        self._db.execute(f"UPDATE batches SET {columns} WHERE id = ?", (*values.values(), batch.id))

    @contextmanager
    def _held(self, batch: Batch) -> Iterator[bool]:
        """Whether a batch is this process's to deal with, for as long as it does."""
        with _transaction(self._db):
            holder = self._db.execute("SELECT holder FROM batches WHERE id = ?", (batch.id,)).fetchone()[0]
            is_free = holder is None or not is_alive(Process(*json.loads(holder)))
            if is_free:
                self._set(batch, holder=json.dumps(this_process()))
        try:
            yield is_free
        finally:
            if is_free:
                self._set(batch, holder=None)


@asynccontextmanager
async def opened(store: Path, key: Key, config: Config) -> AsyncIterator[Steps]:
    """The batches of a store."""
    db = connect(store)
    try:
        steps = Steps(db, key, config)
        try:
            yield steps
        finally:
            await steps.aclose()
    finally:
        db.close()


@contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise
