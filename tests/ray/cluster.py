"""A user's script, as a process of its own: articles to Parquet on a cluster of this machine.

    python -m tests.ray.cluster ADDRESS FOLDER MAX_COST

It says when a step is done, and waits for a line before the next.
"""

from __future__ import annotations

import sys
from pathlib import Path

import ray
import ray.data
from pydantic import SecretStr

from summarizer import Config
from summarizer.ray import event_dataset, summarize_dataset
from tests.archive.articles import MODEL
from tests.archive.conftest import PRICES


def main(url: str, folder: Path, limit: float) -> None:
    """Two archives of the folder to one output, the second within a limit, and its events."""
    config = Config(base_url=url, api_key=SecretStr("sk-none"), prices=PRICES, concurrency=8)
    out = str(folder / "out")
    for archive, most in (("first", None), ("second", limit)):
        summarize_dataset(
            ray.data.read_json(str(folder / f"{archive}.jsonl")),
            model=MODEL,
            config=config,
            workers=2,
            batch_size=10,
            max_cost=most,
            done=out,
            resources={"num_cpus": 0.5},
        ).write_parquet(out)
        print(archive, flush=True)
        sys.stdin.readline()
    event_dataset(ray.data.read_parquet(out)).write_parquet(str(folder / "events"))
    print("events", flush=True)


if __name__ == "__main__":
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, object_store_memory=100_000_000)
    main(sys.argv[1], Path(sys.argv[2]), float(sys.argv[3]))
