"""The event loop on a thread of its own that the synchronous functions run on, so that they work in a notebook too."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from functools import cache
from typing import Any, TypeVar

Result = TypeVar("Result")


@cache
def _loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="summarizer", daemon=True).start()
    return loop


def run(coroutine: Coroutine[Any, Any, Result]) -> Result:
    """Run a coroutine to its end and return its result. An interrupt cancels it and waits until it has ended."""
    try:
        return asyncio.run_coroutine_threadsafe(coroutine, _loop()).result()
    except BaseException:
        asyncio.run_coroutine_threadsafe(_cancelled(coroutine), _loop()).result()
        raise


async def _cancelled(coroutine: Coroutine[Any, Any, Any]) -> None:
    """Cancel the task of a coroutine and wait until it has ended: connections are closed, tasks of its own are done."""
    if tasks := [task for task in asyncio.all_tasks() if task.get_coro() is coroutine]:
        tasks[0].cancel()
        await asyncio.wait(tasks)
