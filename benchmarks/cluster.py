"""Ray against one process: the same results on 2,000 articles, a worker killed in between?

    python benchmarks/cluster.py [ARTICLES]

Four workers on this machine, against a loopback endpoint; one is killed when a third is answered. It says what the
endpoint was asked, twice or not, and whether the summaries are those that one process makes of the same articles.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import ray
import ray.data
from endpoint import Endpoint, endpoint, write_archive
from goals import beside
from pydantic import SecretStr

from summarizer import ArticleSummary, Config, Failure, iter_articles, read_summaries, summarize_many
from summarizer.ray import summarize_dataset

WORKERS = 4


def kill_a_worker(work: Callable[[], int], enough: int) -> None:
    """Kill one when so much is done."""
    while work() < enough:
        time.sleep(0.05)
    os.kill(worker_pids()[0], signal.SIGKILL)


def worker_pids() -> list[int]:
    """The processes of this cluster's workers."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    rows = [row.split(None, 2) for row in listed.splitlines()]
    raylets = {pid for pid, parent, *_ in rows if parent == str(os.getpid())}
    return [int(pid) for pid, parent, name in rows if parent in raylets and name.startswith("ray::MapWorker")]


def content(summary: ArticleSummary) -> str:
    """All that a summary says but for how it came about."""
    return summary.model_dump_json(exclude={"provenance"})


def compare(folder: Path, articles: int, served: Endpoint) -> None:
    """Do an archive both ways."""
    config = Config(base_url=served.url, api_key=SecretStr("none"), concurrency=64)
    archive = write_archive(folder / "news.jsonl", articles)
    killing = (lambda: served.stats()["answered"], articles // 3)
    killer = threading.Thread(target=kill_a_worker, args=killing, daemon=True)
    killer.start()
    started = time.monotonic()
    given = {"model": "openai/m", "config": config, "workers": WORKERS, "resources": {"num_cpus": 0.25}}
    summarize_dataset(ray.data.read_json(str(archive)), **given).write_parquet(str(folder / "out"))
    print(f"{articles:,} articles in {time.monotonic() - started:.0f} s, killed: {not killer.is_alive()}")
    print(served.stats())
    made = Counter(content(each) for path in (folder / "out").glob("*.parquet") for each in read_summaries(path))
    given_articles = [each for each in iter_articles(archive) if not isinstance(each, Failure)]
    alone = summarize_many(given_articles, model="openai/m", config=config, concurrency=16)
    expected = Counter(content(each) for each in alone if isinstance(each, ArticleSummary))
    same = (made & expected).total()
    told = f"{made.total():,} summaries, {same:,} as one process makes them"
    print(beside(told, f"all {articles:,}", made.total() == same == articles))


def main() -> None:
    """Print the counts."""
    articles = int((sys.argv[1:] or ["2000"])[0])
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    with tempfile.TemporaryDirectory() as folder, endpoint("--latency", "0.2") as served:
        compare(Path(folder), articles, served)


if __name__ == "__main__":
    main()
