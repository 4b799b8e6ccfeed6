"""Ray against one process: the same results on 2,000 articles, a worker killed in between?

    python benchmarks/cluster.py [ARTICLES [MODEL]]

Four workers on this machine, against a loopback endpoint, or with MODEL `rules` without. It says what came out, whether
it is what one process makes of the same articles, and what was asked for twice.
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
from pathlib import Path

import ray
import ray.data
from endpoint import endpoint, write_archive
from pydantic import SecretStr

from summarizer import ArticleSummary, Config, Failure, iter_articles, read_summaries, summarize_many
from summarizer.ray import summarize_dataset

WORKERS = 4


def kill_a_worker(after: float) -> None:
    """Kill one that is at work, some seconds after the first is there."""
    while not (pids := worker_pids()):
        time.sleep(0.1)
    time.sleep(after)
    os.kill(next(iter(worker_pids() or pids)), signal.SIGKILL)
    print("killed a worker", file=sys.stderr)


def worker_pids() -> list[int]:
    """The processes of this cluster's workers."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    rows = [row.split(None, 2) for row in listed.splitlines()]
    raylets = {pid for pid, parent, *_ in rows if parent == str(os.getpid())}
    return [int(pid) for pid, parent, name in rows if parent in raylets and name.startswith("ray::MapWorker")]


def content(summary: ArticleSummary) -> str:
    """All that a summary says but for how it came about."""
    return summary.model_dump_json(exclude={"provenance"})


def compare(folder: Path, articles: int, model: str, config: Config) -> None:
    """Do an archive both ways."""
    archive = write_archive(folder / "news.jsonl", articles)
    killer = threading.Thread(target=kill_a_worker, args=(8.0,), daemon=True)
    killer.start()
    started = time.monotonic()
    given = {"model": model, "config": config, "workers": WORKERS, "resources": {"num_cpus": 0.25}}
    summarize_dataset(ray.data.read_json(str(archive)), **given).write_parquet(str(folder / "out"))
    print(f"{articles:,} articles in {time.monotonic() - started:.0f} s, killed: {not killer.is_alive()}")
    made = Counter(content(each) for path in (folder / "out").glob("*.parquet") for each in read_summaries(path))
    given_articles = [each for each in iter_articles(archive) if not isinstance(each, Failure)]
    alone = summarize_many(given_articles, model=model, config=config, concurrency=16)
    expected = Counter(content(each) for each in alone if isinstance(each, ArticleSummary))
    print(f"{made.total():,} summaries, {(made & expected).total():,} as one process makes them")


def main() -> None:
    """Print the counts."""
    articles, model = int((sys.argv[1:] or ["2000"])[0]), (sys.argv[2:] or ["openai/m"])[0]
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    with tempfile.TemporaryDirectory() as folder, endpoint("--latency", "0.2") as served:
        config = Config(base_url=served.url, api_key=SecretStr("none"), concurrency=64)
        compare(Path(folder), articles, model, config)
        print(served.stats())


if __name__ == "__main__":
    main()
