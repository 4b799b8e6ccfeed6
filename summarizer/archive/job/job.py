"""A job: every article of an archive done, or its failure explained, and each step of it in the store."""

from __future__ import annotations

import asyncio
import re
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from pydantic import SecretStr

from summarizer.archive.job.budget import Budget
from summarizer.archive.job.calls import Calls, Estimate, Online
from summarizer.archive.job.desk import ArticleDesk, DryDesk
from summarizer.archive.job.options import Options
from summarizer.archive.job.pool import Pool
from summarizer.archive.job.tally import Tally
from summarizer.archive.job.worker import Setup
from summarizer.archive.ledger import Key, Ledger, Standing
from summarizer.archive.sources.places import printable
from summarizer.archive.sources.rows import Broken, Row
from summarizer.archive.writer import Writer
from summarizer.config import Config
from summarizer.errors import ArchiveError, ConfigError
from summarizer.pipeline.models import caller_for, model_name
from summarizer.prompting.request import prompt_hash
from summarizer.records.failure import Failure
from summarizer.records.kinds import STANDARD_KINDS, EventDetails
from summarizer.records.summary import SCHEMA_VERSION

if TYPE_CHECKING:
    from summarizer.engines.llm.caller import Caller

CONCURRENCY = 16
"""Calls at once, where `Config.concurrency` does not say"""
PATIENCE = 3600.0
"""Seconds for which a rate limit is waited for, where `Config.patience` does not say"""
_AHEAD = 8
"""Articles that each process has before it, so that it never waits for the next"""
_CHUNK = 64
"""Rows that are looked up in the store at once"""
_BEAT = 5.0
_AGAIN = 2.0
"""Seconds between looks at articles that another job is at"""
_OUTAGE = ("EngineUnavailable", "RateLimited")
_MOST_OUTAGES = 20
"""Articles in a row that the endpoint does not answer, before the job gives it up"""
_SECRET = re.compile(r"(?<=://)[^/@]*@")
CallsOf = Callable[["Caller", Writer, Ledger, Budget, "Job"], Calls]
"""Another way to have questions answered than to ask the endpoint at once"""
Entry = tuple[int, Row | Broken]


class Source(Protocol):
    """Where a job's articles come from."""

    address: str

    def rows(self) -> Iterator[Row | Broken]:
        """Its rows, streamed, from the start."""

    def count(self) -> int | None:
        """How many they are, where that can be told."""


class Job:
    """One run over an archive.

    Args:
        archive: what is to be done.
        store: the file that everything is kept in; made if there is none.
        model: "rules" or "provider/name"; None as for `Summarizer`.
        kinds: the kinds of event to look for.
        config: how a model is asked.
        options: how the job is run.
        dry: only say what would be done and cost.
        calls: another way to have questions answered.

    Raises:
        ConfigError: the model's name or an option makes no sense.
        EngineUnavailable: the engine is not installed.
    """

    def __init__(
        self,
        archive: Source,
        store: str | Path,
        *,
        model: str | None = None,
        kinds: Sequence[type[EventDetails]] = STANDARD_KINDS,
        config: Config | None = None,
        options: Options | None = None,
        dry: bool = False,
        calls: CallsOf | None = None,
    ) -> None:
        given = config or Config()
        name = model_name(model, given)
        update = {"concurrency": given.concurrency or CONCURRENCY, "patience": given.patience or PATIENCE}
        key = SecretStr("none") if dry else None  # nobody is asked, so nobody need have one
        self._setup = Setup(name, tuple(kinds), given.model_copy(update={**update, "api_key": given.api_key or key}))
        self._caller = caller_for(name, self._setup.config, self._setup.kinds)
        self._archive, self._store, self._dry = archive, store, dry
        self._options = options or Options()
        self._calls_of = calls
        if self._caller and self._options.max_cost is not None and self._caller.most(())[1] is None:
            raise ConfigError(f"the price of {name} is not known, so its cost cannot be limited: name it (--price)")
        self.tally = Tally()
        self._outages: list[tuple[str, Row, Failure]] = []
        self._is_out = False
        self._calls: Calls | None = None
        self._seen: set[str] = set()

    def stop(self, reason: str) -> None:
        """Begin nothing new, and finish what is in flight."""
        self.tally.stopped = self.tally.stopped or reason
        if self._calls:
            self._calls.stop()

    async def run(self) -> Tally:
        """Do it.

        Raises:
            ArchiveError: the archive cannot be read, or the store cannot be written.
        """
        async with self._opened():
            try:
                await self._pass()
                while self.tally.held and not self.tally.stopped and not self._dry:
                    await asyncio.sleep(_AGAIN)
                    await self._pass(again=True)
                await self._own_outages()
            except ArchiveError as error:
                self.stop(str(error))
                raise
        return self.tally

    @asynccontextmanager
    async def _opened(self) -> AsyncIterator[None]:
        """Everything that the job needs, and its row in the store."""
        config, kinds = self._setup.config, self._setup.kinds
        key = Key(self._setup.model, prompt_hash(kinds, config.summary_max_words), SCHEMA_VERSION)
        async with AsyncExitStack() as stack:
            if self._caller:
                stack.push_async_callback(self._caller.aclose)
            path = ":memory:" if self._dry and not Path(self._store).exists() else self._store
            self._writer = Writer(path, patience=self._options.patience, dry=self._dry, told=self._told)
            stack.push_async_callback(self._writer.aclose)
            ledger = Ledger(key, self._options.retry_failed, self._options.keep_replies)
            self._ledger = await self._writer.do(ledger.start, *self._about())
            stack.push_async_callback(self._end)
            self._calls = await self._way_to_ask()
            self._pool = Pool(self._options.processes, self._setup)
            stack.push_async_callback(self._pool.aclose)
            beating = asyncio.create_task(self._beat())
            stack.callback(beating.cancel)
            threading.Thread(target=self._count, daemon=True).start()
            yield

    async def _way_to_ask(self) -> Calls | None:
        if self._caller is None:
            return None
        if self._dry:
            return Estimate(self._caller, self.tally)
        spent = await self._writer.do(self._ledger.spent)
        budget = Budget(self._options.max_tokens, self._options.max_cost, spent)
        if self._calls_of:
            return self._calls_of(self._caller, self._writer, self._ledger, budget, self)
        return Online(self._caller, budget, self._writer, self._ledger, self.tally, self.stop)

    def _about(self) -> tuple[str, dict[str, object]]:
        """The archive and the options, for the store: no key, nothing secret."""
        config = self._setup.config.model_dump(mode="json", exclude={"api_key", "headers", "base_url"})
        return printable(_SECRET.sub("", self._archive.address)), asdict(self._options) | config

    async def _end(self) -> None:
        state = "stopped" if self.tally.stopped else "done"
        await self._writer.do(self._ledger.end, state, self.tally.stopped or None)

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(_BEAT)
            await self._writer.do(self._ledger.beat)

    def _count(self) -> None:
        with suppress(ArchiveError):  # which the pass tells of
            self.tally.total = self._archive.count()

    def _told(self, why: str) -> None:
        self.tally.waiting = why

    async def _pass(self, *, again: bool = False) -> None:
        """Go through the archive once, and do what is new."""
        ahead = self._options.processes * _AHEAD + (self._setup.config.concurrency or 0) * (self._caller is not None)
        room = asyncio.Semaphore(ahead)
        self.tally.held = self.tally.ordered = 0
        if again:
            self.tally.before, self.tally.failed_before = -self.tally.done, -self.tally.failed
        try:
            async with asyncio.TaskGroup() as group:
                async for entry in self._new():
                    await room.acquire()
                    if self.tally.stopped:
                        break
                    group.create_task(self._entry(entry, room))
        except ExceptionGroup as errors:
            raise errors.exceptions[0] from None

    async def _new(self) -> AsyncIterator[Entry]:
        """The rows that the store does not know the end of."""
        entries: Iterator[Entry] = enumerate(self._archive.rows())
        while not self.tally.stopped and (chunk := await asyncio.to_thread(lambda: list(islice(entries, _CHUNK)))):
            fingerprints = [row.fingerprint for _, row in chunk]
            standings = await self._writer.do(self._ledger.known, fingerprints)
            for entry, standing in zip(chunk, standings, strict=True):
                if standing is Standing.new:
                    yield entry
                else:
                    self._count_known(standing)

    def _count_known(self, standing: Standing) -> None:
        self.tally.before += standing is Standing.done
        self.tally.failed_before += standing is Standing.failed
        self.tally.held += standing is Standing.held
        self.tally.ordered += standing is Standing.ordered

    async def _entry(self, entry: Entry, room: asyncio.Semaphore) -> None:
        place, row = entry
        try:
            if isinstance(row, Broken):
                failure = Failure(index=place, source=row.source, error="ArticleError", message=row.message)
                await self._fail(None, row, failure)
            else:
                await self._article(place, row)
        finally:
            room.release()

    async def _article(self, place: int, row: Row) -> None:
        desk = self._desk(row)
        result = await self._pool.do(place, row, desk)
        self.tally.first = self.tally.first or time.monotonic()
        if isinstance(result, Failure):
            await self._failed(desk.article, row, result)
        elif isinstance(result, str) and desk.article:
            await self._writer.do(self._ledger.finish, desk.article, result)
            self.tally.done += 1
            await self._own_outages()
        elif desk.article:
            await self._writer.do(self._ledger.release, desk.article)
            self.tally.deferred += 1
        else:
            self._count_known(desk.standing)

    def _desk(self, row: Row) -> ArticleDesk:
        needs = row, self._writer, self._ledger, self._caller, self._calls
        return DryDesk(*needs, self._seen) if self._dry else ArticleDesk(*needs)

    async def _failed(self, article: str | None, row: Row, failure: Failure) -> None:
        """Note a failure; where it may be the endpoint's, only when another article shows that it is not."""
        if failure.error == "QuotaExhausted" and article:
            self.stop(failure.message)
            await self._let_go(article)
        elif failure.error in _OUTAGE and article:
            self._outages.append((article, row, failure))
            if len(self._outages) >= _MOST_OUTAGES:
                self._is_out = True
                self.stop(failure.message)
        else:
            await self._fail(article, row, failure)

    async def _own_outages(self) -> None:
        """Note the failures that wait; where the job has stopped for them, let go of the articles instead."""
        while self._outages:
            article, row, failure = self._outages.pop()
            if self._is_out:
                await self._let_go(article)
            else:
                await self._fail(article, row, failure)

    async def _let_go(self, article: str) -> None:
        self.tally.deferred += 1
        await self._writer.do(self._ledger.release, article)

    async def _fail(self, article: str | None, row: Row | Broken, failure: Failure) -> None:
        self.tally.failed += 1
        if self._options.max_failures is not None and self.tally.failed >= self._options.max_failures:
            self.stop(f"{self.tally.failed:,} articles failed, and --max-failures is {self._options.max_failures:,}")
        await self._writer.do(self._ledger.fail, article, row.fingerprint, failure)
