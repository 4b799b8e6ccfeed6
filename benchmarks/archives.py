"""Large archives and the embedded engine: memory, the time to resume, and what a second process brings.

python benchmarks/archives.py size [ARTICLES]          memory at 2,000 and at 100,000 articles, and a second run
python benchmarks/archives.py workers ARCHIVE [ROUNDS]     one process and two over a JSON lines file of your own
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from endpoint import job, write_archive
from goals import beside

RULES = ("--model", "rules")
_SAMPLE = 0.5
GROWTH = 1.1
"""Memory at the end, by that at 2,000 articles"""
RESUMED = 20.0
"""Seconds of a finished job that is started again"""
TWICE = 1.7
"""How many times as fast two processes are"""


def peak(running: subprocess.Popen[str]) -> dict[str, int]:
    """The most memory, in MB, that the job and its largest worker had, until it has ended."""
    most = {"job": 0, "largest worker": 0}
    while running.poll() is None:
        for process in _group(running.pid):
            name = "job" if process == running.pid else "largest worker"
            most[name] = max(most[name], _resident(process))
        time.sleep(_SAMPLE)
    return most


def _group(leader: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == leader:
            found.append(int(stat.parent.name))
    return found


def _resident(process: int) -> int:
    """Megabytes, with what it shares with the process that it was made of."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS")), 0)


def timed(archive: Path, store: Path, *options: str) -> tuple[float, dict[str, int]]:
    """Seconds and memory of a job."""
    start = time.monotonic()
    memory = peak(job(archive, store, *RULES, *options, stderr=subprocess.DEVNULL))
    return time.monotonic() - start, memory


def size(articles: int) -> None:
    """Print memory and times."""
    with tempfile.TemporaryDirectory() as name:
        peaks = []
        for count in (2000, articles):
            archive, store = write_archive(Path(name) / f"{count}.jsonl", count), Path(name) / f"{count}.db"
            seconds, memory = timed(archive, store)
            peaks.append(memory)
            print(f"{count:,} articles: {seconds:.0f} s, memory in MB {memory}", flush=True)
        for whose, before in peaks[0].items():
            growth = peaks[1][whose] / before
            print(beside(f"memory of the {whose}: {growth:.2f} times as much", f"{GROWTH} at most", growth <= GROWTH))
        seconds, memory = timed(archive, store)
        told = f"the finished job again: {seconds:.1f} s"
        print(beside(told, f"under {RESUMED:.0f}", seconds < RESUMED) + f", memory in MB {memory}")


def workers(archive: Path, rounds: int) -> None:
    """Print the seconds of one process and of two, in turns."""
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as name:
            one, _ = timed(archive, Path(name) / "1.db", "--workers", "1")
            two, _ = timed(archive, Path(name) / "2.db", "--workers", "2")
        told = f"one process {one:.1f} s, two {two:.1f} s: {one / two:.2f} times as fast"
        print(beside(told, f"{TWICE} at least", one / two >= TWICE), flush=True)


def main() -> None:
    """Do what is asked for."""
    if sys.argv[1:2] == ["workers"]:
        workers(Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 3)
    else:
        size(int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)


if __name__ == "__main__":
    main()
