"""A process that reads, analyzes and grounds articles. It has no network and no store: it asks the job for them."""

from __future__ import annotations

import asyncio
import itertools
import signal
import threading
from collections.abc import Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, Literal, NamedTuple

from summarizer.archive.sources.rows import Row, read_row
from summarizer.config import Config
from summarizer.errors import SummarizerError
from summarizer.pipeline.models import engine_for
from summarizer.pipeline.summarizer import Summarizer
from summarizer.prompting.request import Message
from summarizer.prompting.schema import Kinds
from summarizer.records.failure import Failure, failure_of, failure_of_ours


class Deferred(SummarizerError):
    """The job makes this call later, or not at all: the article is let go of."""


@dataclass(frozen=True)
class Setup:
    """What a worker needs to know."""

    model: str
    kinds: Kinds
    config: Config


class Task(NamedTuple):
    """An article to be done."""

    number: int
    place: int
    row: Row


class Question(NamedTuple):
    """What a worker asks the job."""

    number: int
    task: int
    about: Literal["claim", "ask"]
    arguments: tuple[Any, ...]


class Answer(NamedTuple):
    """What the job says, or the error that it has instead."""

    number: int
    value: Any = None
    error: SummarizerError | None = None


class Done(NamedTuple):
    """What came of an article: its summary in JSON, a failure, or nothing, where it was let go of."""

    task: int
    result: str | Failure | None


_TASK: ContextVar[int] = ContextVar("task")


def work(pipe: Connection, setup: Setup) -> None:
    """Do what comes over a pipe until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all; the job says what is to be ended
    asyncio.run(Worker(pipe, setup).serve())


class Worker:
    """The articles that one process is at."""

    def __init__(self, pipe: Connection, setup: Setup) -> None:
        self._pipe = pipe
        self._config = setup.config
        self._summarizer = Summarizer(engine_for(setup.model, setup.config, self._carry), setup.kinds, setup.config)
        self._numbers = itertools.count()
        self._open: dict[int, asyncio.Future[Any]] = {}

    async def serve(self) -> None:
        """Work until the pipe is closed."""
        ended = asyncio.Event()
        loop = asyncio.get_running_loop()
        self._tasks: set[asyncio.Task[None]] = set()
        threading.Thread(target=self._receive, args=(loop, ended), daemon=True).start()
        await ended.wait()

    def _receive(self, loop: asyncio.AbstractEventLoop, ended: asyncio.Event) -> None:
        try:
            while True:
                loop.call_soon_threadsafe(self._take, self._pipe.recv())
        except (EOFError, OSError):
            loop.call_soon_threadsafe(ended.set)

    def _take(self, message: Task | Answer) -> None:
        if isinstance(message, Task):
            task = asyncio.create_task(self._do(message))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        elif (waiting := self._open.pop(message.number)) and not waiting.done():
            if message.error:
                waiting.set_exception(message.error)
            else:
                waiting.set_result(message.value)

    async def _do(self, task: Task) -> None:
        _TASK.set(task.number)
        try:
            result = await self._result(task)
        except Deferred:
            result = None
        except SummarizerError as error:
            result = failure_of(error, task.place, task.row.source)
        except Exception as error:  # a mistake of ours must cost one article, not the job
            result = failure_of_ours(error, task.place, task.row.source)
        self._pipe.send(Done(task.number, result))

    async def _result(self, task: Task) -> str | Failure | None:
        article = read_row(task.row, self._config)
        if not await self._question("claim", article.info, article.text):
            return None
        summary = await self._summarizer.asummarize(article)
        return summary.model_dump_json()

    async def _carry(self, messages: Sequence[Message]) -> tuple[str, int]:
        answer: tuple[str, int] = await self._question("ask", list(messages))
        return answer

    async def _question(self, about: Literal["claim", "ask"], *arguments: Any) -> Any:
        number = next(self._numbers)
        answer = self._open[number] = asyncio.get_running_loop().create_future()
        self._pipe.send(Question(number, _TASK.get(), about, arguments))
        return await answer
