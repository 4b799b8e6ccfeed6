"""How far a job is: a bar on a terminal, a line from time to time elsewhere, and a closing summary."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from summarizer.archive.job.tally import Tally

_FRAME = 0.25
_LINE = 30.0
"""Seconds between lines where there is no terminal"""


@asynccontextmanager
async def shown(tally: Tally, console: Console) -> AsyncIterator[None]:
    """Show how a tally grows."""
    showing = asyncio.create_task(_bar(tally, console) if console.is_terminal else _lines(tally, console))
    try:
        yield
    finally:
        showing.cancel()
        await asyncio.gather(showing, return_exceptions=True)


async def _bar(tally: Tally, console: Console) -> None:
    columns = BarColumn(bar_width=None), MofNCompleteColumn(), TextColumn("{task.description}")
    with Progress(*columns, console=console, transient=True, expand=True) as progress:
        task = progress.add_task("", total=None)
        while True:
            progress.update(task, total=tally.total, completed=tally.settled, description=state(tally))
            await asyncio.sleep(_FRAME)


async def _lines(tally: Tally, console: Console) -> None:
    while True:
        await asyncio.sleep(_LINE)
        total = f" of {tally.total:,}" if tally.total else ""
        console.print(f"{tally.settled:,}{total}: {state(tally)}", soft_wrap=True, highlight=False)


def state(tally: Tally) -> str:
    """Where a job is, in a few words."""
    if tally.waiting:
        return f"waiting for the store: {tally.waiting}"
    parts = [f"{tally.done:,} done", f"{tally.failed:,} failed", f"{tally.rate:.1f}/s", *_paid(tally)]
    if tally.stopped:
        parts.append("stopping: what is in flight is finished")
    elif tally.seconds_left is not None:
        parts.append(f"{duration(tally.seconds_left)} left")
    return ", ".join(parts)


def closing(tally: Tally) -> Iterator[str]:
    """What came of a job, line by line."""
    yield ", ".join(
        [f"{tally.done:,} done", f"{tally.failed:,} failed", f"in {duration(tally.seconds)}", *_paid(tally)]
    )
    if tally.before:
        yield f"{tally.before:,} were done before, or are the same text as another"
    if tally.failed_before:
        yield f"{tally.failed_before:,} failed before and were left so: --retry-failed takes them up again"
    if tally.ordered:
        yield f"{tally.ordered:,} wait for a provider's batch"
    if tally.stopped:
        yield f"stopped: {tally.stopped}; the same command goes on"


def estimate(tally: Tally) -> Iterator[str]:
    """What a job would do, line by line."""
    yield f"{tally.deferred:,} to do, {tally.before:,} done, {tally.failed + tally.failed_before:,} failed"
    if tally.calls:
        cost = "at a price that is not known" if tally.cost is None else f"${tally.cost:,.2f}"
        yield f"{tally.calls:,} calls or more, about {tally.tokens:,} tokens, {cost}"


def duration(seconds: float) -> str:
    """ "8 s", "3:20", "2:03:20"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours}:{minutes:02}:{rest:02}"
    return f"{minutes}:{rest:02}" if minutes else f"{rest} s"


def _paid(tally: Tally) -> Iterator[str]:
    if tally.calls:
        yield f"{tally.tokens:,} tokens"
        if tally.cost is not None:
            yield f"${tally.cost:,.4f}"
