"""The one hand that writes a job's store: a thread that commits whatever has come in together."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar

from summarizer.archive.schema import connect, may_pass
from summarizer.errors import ArchiveError

Result = TypeVar("Result")
Given = ParamSpec("Given")
Work = Callable[[sqlite3.Connection], Any]

_PAUSE = 0.5
"""Seconds between tries, while the disk is full or somebody else holds the file"""


class _Order(NamedTuple):
    work: Work
    done: asyncio.Future[Any]


class Writer:
    """Works on a store in the order in which it is asked to, several works in one transaction.

    A full disk and a locked file are waited for: nothing is answered meanwhile, so the job that asks waits too.

    Args:
        path: the store, made if there is none.
        patience: seconds to wait for.
        dry: leave no trace in the store.
        told: is told why the store waits, and "" when it goes on.
    """

    def __init__(self, path: str | Path, *, patience: float, dry: bool, told: Callable[[str], None]) -> None:
        self._path = path
        self._patience = patience
        self._end = "ROLLBACK" if dry else "COMMIT"
        self._told = told
        self._orders: SimpleQueue[_Order | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="summarizer-store", daemon=True)
        self._thread.start()

    async def do(
        self, work: Callable[Concatenate[sqlite3.Connection, Given], Result], *given: Given.args, **named: Given.kwargs
    ) -> Result:
        """Do a work inside a transaction; its result, once that is committed.

        A work may be done twice, as after a full disk: it must leave no trace but in the store.

        Raises:
            ArchiveError: the store cannot be written.
        """
        done: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._orders.put(_Order(lambda db: work(db, *given, **named), done))
        return await asyncio.shield(done)

    async def aclose(self) -> None:
        """Finish what was asked for and close the file."""
        self._orders.put(None)
        await asyncio.to_thread(self._thread.join)

    def _run(self) -> None:
        connection: sqlite3.Connection | None = None
        going = True
        while going:
            taken = self._taken()
            going = None not in taken
            orders = [order for order in taken if order is not None]
            try:
                connection = connection or self._waiting(lambda: connect(self._path, create=True))
                results = self._waiting(lambda: self._transaction(connection, orders))  # noqa: B023
            except (sqlite3.Error, ArchiveError) as error:
                self._patience = 0.0
                _resolve(orders, ArchiveError(f"the store {self._path} cannot be written: {error}"))
            else:
                _resolve(orders, results)
        if connection:
            connection.close()

    def _taken(self) -> list[_Order | None]:
        """What is asked for, all that has come in so far; waits for the first."""
        taken = [self._orders.get()]
        try:
            while True:
                taken.append(self._orders.get_nowait())
        except Empty:
            return taken

    def _transaction(self, connection: sqlite3.Connection, orders: list[_Order]) -> list[Any]:
        connection.execute("BEGIN IMMEDIATE")
        try:
            results = [order.work(connection) for order in orders]
            connection.execute(self._end)
        except BaseException:
            if connection.in_transaction:  # a full disk may have rolled it back already
                connection.execute("ROLLBACK")
            raise
        return results

    def _waiting(self, act: Callable[[], Result]) -> Result:
        """Act, again and again while what stands in the way may pass."""
        start = time.monotonic()
        while True:
            try:
                result = act()
            except sqlite3.OperationalError as error:
                if not may_pass(error) or time.monotonic() - start > self._patience:
                    raise
                self._told(str(error))
                time.sleep(_PAUSE)
            else:
                self._told("")
                return result


def _resolve(orders: list[_Order], results: list[Any] | ArchiveError) -> None:
    """Tell those who asked, on their own loop."""
    if orders:
        loop = orders[0].done.get_loop()
        if not loop.is_closed():
            loop.call_soon_threadsafe(_tell, orders, results)


def _tell(orders: list[_Order], results: list[Any] | ArchiveError) -> None:
    for place, order in enumerate(orders):
        if order.done.done():
            continue
        if isinstance(results, ArchiveError):
            order.done.set_exception(results)
            order.done.exception()  # whoever asked may have gone
        else:
            order.done.set_result(results[place])
