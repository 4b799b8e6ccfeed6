"""The processes of a job: each article goes to the one with the least to do, and none takes others down with it."""

from __future__ import annotations

import asyncio
import itertools
import multiprocessing
import sys
import threading
from collections.abc import Sequence
from multiprocessing.context import BaseContext
from typing import Any, Protocol

from summarizer.archive.job.worker import Answer, Deferred, Done, Question, Setup, Task, work
from summarizer.archive.sources.rows import Row
from summarizer.errors import ArchiveError, SummarizerError
from summarizer.prompting.request import Message
from summarizer.records.failure import Failure
from summarizer.records.summary import ArticleInfo


class Desk(Protocol):
    """Whom a worker asks about one article."""

    async def claim(self, article: ArticleInfo, text: str) -> bool:
        """Whether the article is to be done."""

    async def ask(self, messages: Sequence[Message]) -> tuple[str, int]:
        """The model's answer as it came, and how often it was asked before it did."""


class WorkerDied(Exception):
    """The process that was at an article is gone."""


class Pool:
    """Worker processes."""

    def __init__(self, count: int, setup: Setup) -> None:
        self._setup = setup
        self._hands: list[_Hand | None] = [None] * count

    async def do(self, index: int, row: Row, desk: Desk) -> str | Failure | None:
        """An article's summary in JSON, a failure, or nothing, where it was let go of.

        A process that dies takes its articles with it. Each is then tried in a process of its own, which shows whose
        fault it was.
        """
        try:
            return await self._freest().do(index, row, desk)
        except WorkerDied:
            return await self._alone(index, row, desk)

    def _freest(self) -> _Hand:
        """The process with the least to do; made when it is first needed."""
        loads = [hand.load if hand and hand.is_alive else 0 for hand in self._hands]
        place = loads.index(min(loads))
        hand = self._hands[place]
        if hand is None or not hand.is_alive:
            hand = self._hands[place] = _Hand(self._setup)
        return hand

    async def _alone(self, index: int, row: Row, desk: Desk) -> str | Failure | None:
        hand = _Hand(self._setup)
        try:
            return await hand.do(index, row, desk)
        except WorkerDied:
            message = f"{row.source} ended the process that read it, twice: out of memory, or a crash in a library"
            return Failure(index=index, source=row.source, error="WorkerDied", message=message)
        finally:
            await hand.aclose()

    async def aclose(self) -> None:
        """End the processes."""
        await asyncio.gather(*(hand.aclose() for hand in self._hands if hand))


class _Hand:
    """One process, seen from the job."""

    def __init__(self, setup: Setup) -> None:
        self._pipe, theirs = multiprocessing.Pipe()
        context = _context(setup)
        self._process = context.Process(target=work, args=(theirs, setup), daemon=True)  # type: ignore[attr-defined]
        self._process.start()
        theirs.close()
        self.is_alive = True
        self._numbers = itertools.count()
        self._tasks: dict[int, tuple[Desk, asyncio.Future[str | Failure | None]]] = {}
        self._errands: set[asyncio.Task[None]] = set()
        loop = asyncio.get_running_loop()
        threading.Thread(target=self._receive, args=(loop,), daemon=True).start()

    @property
    def load(self) -> int:
        """How many articles it is at."""
        return len(self._tasks)

    async def do(self, index: int, row: Row, desk: Desk) -> str | Failure | None:
        """What comes of an article.

        Raises:
            WorkerDied: the process ended.
        """
        number = next(self._numbers)
        future: asyncio.Future[str | Failure | None] = asyncio.get_running_loop().create_future()
        self._tasks[number] = desk, future
        try:
            self._send(Task(number, index, row))
            return await future
        finally:
            self._tasks.pop(number, None)

    async def aclose(self) -> None:
        """End the process."""
        self.is_alive = False
        self._process.terminate()
        await asyncio.to_thread(self._process.join)
        for errand in list(self._errands):
            errand.cancel()

    def _receive(self, loop: asyncio.AbstractEventLoop) -> None:
        try:
            while True:
                loop.call_soon_threadsafe(self._take, self._pipe.recv())
        except (EOFError, OSError):
            pass
        finally:
            self._pipe.close()
            if not loop.is_closed():
                loop.call_soon_threadsafe(self._die)

    def _take(self, message: Question | Done) -> None:
        if isinstance(message, Question):
            errand = asyncio.create_task(self._answer(message))
            self._errands.add(errand)
            errand.add_done_callback(self._errands.discard)
        elif (task := self._tasks.get(message.task)) and not task[1].done():
            task[1].set_result(message.result)

    async def _answer(self, question: Question) -> None:
        task = self._tasks.get(question.task)
        if task is None:
            self._send(Answer(question.number, error=Deferred("the job has ended")))
            return
        desk, future = task
        try:
            value: Any = await getattr(desk, question.about)(*question.arguments)
            self._send(Answer(question.number, value))
        except ArchiveError as error:
            if not future.done():
                future.set_exception(error)
        except SummarizerError as error:
            self._send(Answer(question.number, error=error.with_traceback(None)))

    def _send(self, message: Task | Answer) -> None:
        try:
            self._pipe.send(message)
        except OSError:
            self._die()

    def _die(self) -> None:
        self.is_alive = False
        for _, future in self._tasks.values():
            if not future.done():
                future.set_exception(WorkerDied())


def _context(setup: Setup) -> BaseContext:
    """How processes are made: of one that has imported everything already, where the system can."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    engine = [] if setup.model == "rules" else ["summarizer.engines.llm.engine"]
    context.set_forkserver_preload(["summarizer.archive.job.worker", "summarizer.archive.job.warm", *engine])
    return context
