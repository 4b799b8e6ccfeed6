"""A client for each event loop that asks: connections belong to the loop that opened them."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from weakref import WeakKeyDictionary

from summarizer.engines.llm.api import Client
from summarizer.errors import EngineUnavailable


class Clients:
    """The clients of one engine, which is used from a loop of the user's, from several, and from threads.

    The first is made at once, so that a missing key is told before any article is read.
    """

    def __init__(self, make: Callable[[], Client]) -> None:
        self._make = make
        self._spare: Client | None = make()
        self._clients: WeakKeyDictionary[asyncio.AbstractEventLoop, Client] = WeakKeyDictionary()
        self._closed = False
        self._lock = threading.Lock()

    def get(self) -> Client:
        """The client of the running loop, the same for all its calls.

        Raises:
            EngineUnavailable: they were closed.
        """
        loop = asyncio.get_running_loop()
        with self._lock:
            if self._closed:
                raise EngineUnavailable("the summarizer was closed")
            if loop not in self._clients:
                self._clients[loop] = self._spare or self._make()
                self._spare = None
            return self._clients[loop]

    async def aclose(self) -> None:
        """Close them all; those of other loops when these come to it, as such a loop may be waiting for this call."""
        with self._lock:
            self._closed = True
            clients = dict(self._clients)
            self._clients.clear()
        own = clients.pop(asyncio.get_running_loop(), self._spare)
        self._spare = None
        for loop, client in clients.items():
            if loop.is_running():
                asyncio.run_coroutine_threadsafe(client.close(), loop)
        if own is not None:
            await own.close()
