"""Ctrl-C: once finishes what is in flight, twice stops at once."""

from __future__ import annotations

import asyncio
import signal

from summarizer.archive.job.job import Job
from summarizer.archive.job.tally import Tally

INTERRUPTED = "interrupted"


async def run_interruptibly(job: Job) -> Tally:
    """Run a job that SIGINT and SIGTERM stop. What was answered is in the store either way.

    Raises:
        KeyboardInterrupt: it was stopped at once.
        ArchiveError: the archive cannot be read, or the store cannot be written.
    """
    running = asyncio.create_task(job.run())

    def interrupt() -> None:
        if job.tally.stopped == INTERRUPTED:
            running.cancel()
        job.stop(INTERRUPTED)

    loop = asyncio.get_running_loop()
    try:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, interrupt)
    except NotImplementedError:  # Windows: there asyncio itself cancels the job at the first
        pass
    try:
        return await running
    except asyncio.CancelledError:
        raise KeyboardInterrupt from None
