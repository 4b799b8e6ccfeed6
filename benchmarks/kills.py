"""Kill -9 at random moments of a job: is each article done once, and what is paid for twice?

    python benchmarks/kills.py [ARTICLES KILLS]

A job of 2,000 articles against a loopback endpoint is killed a hundred times, its processes with it, and started again
with the same command; then it is left to end.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from endpoint import Endpoint, endpoint, job, write_archive
from goals import beside

OPTIONS = ("--model", "openai/m", "--concurrency", "16", "--workers", "1", "--price", "0.1,0.01,0.5")


_LONGEST = 0.5
"""Seconds from a job's first request to a kill: short enough for 2,000 articles to be killed a hundred times"""
_LOOK = 0.02


@dataclass
class Count:
    """What came of it."""

    articles: int
    results: int
    failures: int
    answered: int
    paid_twice: int
    in_flight: int
    """Requests that were in flight at the kills, in all: noted before they were sent, and not answered"""
    kills: int


def killed(archive: Path, store: Path, served: Endpoint, moments: random.Random, longest: float) -> bool:
    """Start a job and kill it at a random moment after it has begun to ask; whether it was still running."""
    asked = served.stats().get("asked", 0)
    running = job(archive, store, *OPTIONS, url=served.url, stderr=subprocess.DEVNULL)
    while running.poll() is None and served.stats().get("asked", 0) == asked:
        time.sleep(_LOOK)
    time.sleep(moments.uniform(0, longest))
    if running.poll() is not None:
        return False
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    return True


def measure(folder: Path, articles: int, kills: int, longest: float, seed: int = 1) -> Count:
    """Kill a job again and again, let it end, and count."""
    archive, store = write_archive(folder / "news.jsonl", articles), folder / "news.db"
    moments = random.Random(seed)
    with endpoint("--latency", "0.1") as served:
        done = sum(killed(archive, store, served, moments, longest) for _ in range(kills))
        running = job(archive, store, *OPTIONS, url=served.url, stderr=subprocess.DEVNULL)
        running.wait()
        stats = served.stats()
    db = sqlite3.connect(store)
    results, failures = (db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("results", "failures"))
    in_flight = db.execute("SELECT count(*) FROM attempts WHERE outcome = 'sent'").fetchone()[0]
    return Count(articles, results, failures, stats["answered"], stats["paid_twice"], in_flight, done)


def main() -> None:
    """Print the counts."""
    articles, kills = map(int, sys.argv[1:] or ("2000", "100"))
    with tempfile.TemporaryDirectory() as folder:
        count = measure(Path(folder), articles, kills, _LONGEST)
    print(count)
    print(beside(f"{count.kills} kills", f"{kills} while the job runs", count.kills == kills))
    print(beside(f"{count.results:,} results", f"{articles:,}, each article once", count.results == articles))
    most = count.in_flight
    print(beside(f"{count.paid_twice} paid twice", f"{most} at most, those in flight", count.paid_twice <= most))


if __name__ == "__main__":
    main()
