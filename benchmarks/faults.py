"""Everything that goes wrong, at once: what is done, what failed and why, and whether the budget held.

    python benchmarks/faults.py [ARTICLES]

5 % of the requests get a 429 with retry-after, 2 % a 500, 1 % a reset, 2 % a truncated answer, 0.5 % hang; the disk is
full once (a limit on the size of files) and the store is locked once by another program. First under a budget that is
too small, then under one that is enough; then an endpoint that admits 32 calls while the job makes 64.
"""

from __future__ import annotations

import resource
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from endpoint import Endpoint, endpoint, job, write_archive
from goals import beside

OPTIONS = ("--model", "openai/m", "--workers", "1", "--price", "0.1,0.01,0.5", "--timeout", "3")
COST = 5000 * 0.1e-6 + 500 * 0.5e-6
FULL = 3.0
LOCKED = 13.0
"""Seconds; the store itself waits for ten"""


def fill_the_disk(running: subprocess.Popen[str], store: Path) -> None:
    """For some seconds the job can write no byte more than it has."""
    limits = resource.prlimit(running.pid, resource.RLIMIT_FSIZE)
    size = Path(f"{store}-wal").stat().st_size
    resource.prlimit(running.pid, resource.RLIMIT_FSIZE, (size, limits[1]))
    time.sleep(FULL)
    resource.prlimit(running.pid, resource.RLIMIT_FSIZE, limits)


def lock(store: Path) -> None:
    """For some seconds another program has the store to itself."""
    db = sqlite3.connect(store, timeout=60)
    db.execute("BEGIN IMMEDIATE")
    time.sleep(LOCKED)
    db.execute("ROLLBACK")
    db.close()


def run(archive: Path, store: Path, served: Endpoint, *options: str, harm: bool = False) -> str:
    """Run a job, harm it meanwhile if asked to, and give the last lines of what it said."""
    running = job(archive, store, *OPTIONS, *options, url=served.url)
    if harm:
        threading.Thread(target=_harm, args=(running, store, served), daemon=True).start()
    _, said = running.communicate()
    return f"exit code {running.returncode}; " + " | ".join(said.strip().splitlines()[-3:])


def _harm(running: subprocess.Popen[str], store: Path, served: Endpoint) -> None:
    while served.stats().get("asked", 0) < 60:
        time.sleep(0.2)
    fill_the_disk(running, store)
    time.sleep(2)
    lock(store)


def tell(title: str, store: Path, served: Endpoint, done: int | None = None) -> None:
    """Print what is in the store beside what must be, and what the endpoint says."""
    db = sqlite3.connect(store)
    results, runs = (db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("results", "runs"))
    failures = db.execute("SELECT error, count(*) FROM failures GROUP BY error").fetchall()
    told = f"{results} done"
    told = told if done is None else beside(told, str(done), results == done)
    print(f"{title}: {told}, failed {failures}, {runs} runs; {served.stats()}")


def main() -> None:
    """Print the counts."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as name, endpoint("--latency", "0.1", "--faults", "1") as served:
        store, archive = Path(name) / "news.db", write_archive(Path(name) / "news.jsonl", articles)
        budget = articles * COST / 2
        print(run(archive, store, served, "--concurrency", "16", "--max-cost", str(budget), harm=True))
        billed = served.stats()["tokens"] / 5500 * COST
        tell(beside(f"billed ${billed:.4f}", f"${budget:.4f} at most", billed <= budget), store, served)
        print(run(archive, store, served, "--concurrency", "16"))
        tell("without a budget", store, served)
    with tempfile.TemporaryDirectory() as name, endpoint("--latency", "0.2", "--admit", "32") as served:
        store, archive = Path(name) / "news.db", write_archive(Path(name) / "news.jsonl", 400)
        print(run(archive, store, served, "--concurrency", "64"))
        tell("an endpoint that admits 32, asked by 64", store, served, done=400)


if __name__ == "__main__":
    main()
