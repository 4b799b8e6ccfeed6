"""How far a store is, at any time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from summarizer.archive.liveness import Process, is_alive
from summarizer.archive.store import Store

_KEY = "model, prompt_hash, schema_version"
_CAUSES = 10
"""Lines of failures; a large archive has thousands of rows with a cause of their own each"""


def status(store: Store) -> Iterator[str]:
    """What is in a store, line by line: for each model and prompt what is done, failed and spent, then the runs."""
    db = store.connection
    for key in db.execute(f"SELECT {_KEY} FROM runs GROUP BY {_KEY} ORDER BY min(id)").fetchall():
        yield from _work(db, key)
    for row in db.execute("SELECT id, started, state, reason, archive, host, pid, born, heartbeat FROM runs"):
        number, started, state, reason, archive, *process = row
        if state == "running" and not is_alive(Process(*process)):
            state = "interrupted"
        yield f"run {number}  {started}  {archive}  {state}" + (f": {reason}" if reason else "")


def _work(db: sqlite3.Connection, key: tuple[str, str, str]) -> Iterator[str]:
    where = "model = ? AND prompt_hash = ? AND schema_version = ?"
    done = db.execute(f"SELECT count(*) FROM results WHERE {where}", key).fetchone()[0]
    failures = _failures(db, where, key)
    yield f"{key[0]}, prompt {key[1][:8]}, schema {key[2]}: {done:,} done, {sum(n for *_, n in failures):,} failed"
    for error, message, number in failures[:_CAUSES]:
        yield f"  {number:,} {error}: {message}"
    if more := sum(n for *_, n in failures[_CAUSES:]):
        yield f"  {more:,} more, with other words: all are in the table failures"
    yield from _spent(db, where, key)


def _failures(db: sqlite3.Connection, where: str, key: tuple[str, ...]) -> list[tuple[str, str, int]]:
    """What failed and was not done later, by its cause in words."""
    query = f"""
        SELECT error, message, count(*) FROM (
          SELECT error, message, max(id) FROM failures AS failed WHERE {where} AND NOT EXISTS (
            SELECT 1 FROM results WHERE {where} AND article = failed.article)
          GROUP BY subject)
        GROUP BY error, message ORDER BY 3 DESC, 1, 2"""
    return db.execute(query, (*key, *key)).fetchall()


def _spent(db: sqlite3.Connection, where: str, key: tuple[str, ...]) -> Iterator[str]:
    query = f"""
        SELECT outcome, count(*), total(input_tokens), total(cached_tokens), total(output_tokens), total(cost),
          count(*) - count(cost) FROM attempts WHERE {where} GROUP BY outcome"""
    calls = {row[0]: row[1:] for row in db.execute(query, key)}
    if "answered" in calls:
        number, tokens_in, cached, tokens_out, cost, unpriced = calls["answered"]
        dollars = "at a price that is not known" if unpriced else f"${cost:,.4f}"
        yield f"  {number:,} calls answered: {int(tokens_in):,} tokens in ({int(cached):,} cached), " + (
            f"{int(tokens_out):,} out, {dollars}"
        )
    if "refused" in calls:
        yield f"  {calls['refused'][0]:,} calls refused (rate limits, server errors), at no cost"
    if "sent" in calls:
        number, tokens_in, _, tokens_out, *_ = calls["sent"]
        yield f"  {number:,} calls under way or broken off: {int(tokens_in + tokens_out):,} tokens at the most"
