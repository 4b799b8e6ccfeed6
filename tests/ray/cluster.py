"""A user's script, as a process of its own: articles to Parquet on a cluster of this machine.

    python -m tests.ray.cluster ADDRESS FOLDER MAX_COST

It says when a step is done, and waits for a line before the next.
"""

from __future__ import annotations

import sys
from pathlib import Path

import ray
import ray.data

from summarizer import Config
from summarizer.ray import event_dataset, summarize_dataset
from tests.archive.articles import MODEL
from tests.archive.conftest import PRICES


def main(url: str, folder: Path, limit: float) -> None:
    """Archives of the folder, each to an output beside it."""
    config = Config(base_url=url, api_key="sk-none", prices=PRICES, concurrency=8)
    resources = {"num_cpus": 0.5}
    out = str(folder / "out")
    for archive in ("first", "second"):
        articles = ray.data.read_json(str(folder / f"{archive}.jsonl"))
        given = {"model": MODEL, "config": config, "workers": 2, "batch_size": 10, "resources": resources}
        summarize_dataset(articles, done=out, **given).write_parquet(out)
        print(archive, flush=True)
        sys.stdin.readline()
    event_dataset(ray.data.read_parquet(out)).write_parquet(str(folder / "events"))
    third = ray.data.read_json(str(folder / "third.jsonl"))
    summarize_dataset(third, max_cost=limit, **given).write_parquet(str(folder / "limited"))
    print("limited", flush=True)


if __name__ == "__main__":
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, object_store_memory=100_000_000)
    main(sys.argv[1], Path(sys.argv[2]), float(sys.argv[3]))
