"""The pace of a client: how many calls at once and a minute, by its options and by what the endpoint says."""

from __future__ import annotations

import asyncio
import re
import threading
import time
from collections import deque
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from summarizer.config import Config
from summarizer.errors import RateLimited

_PART = re.compile(r"(\d+(?:\.\d+)?)(ms|s|m|h|d)?")
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0, "": 1.0}
_LONGEST = 60.0
_LESS = 0.75
"""What remains of the calls at once after a refusal. TCP halves them, as what it loses is work done; a refused call
costs nothing, and with a milder cut less of what an endpoint admits lies idle."""


class Pace:
    """Shared by all calls of a client, from whatever loop or thread.

    Calls at once: at most `Config.concurrency`, less after a 429 and more again with each answer (additive increase,
    multiplicative decrease: Chiu and Jain 1989). Calls and tokens a minute: `Config.requests_per_minute` and
    `tokens_per_minute`, spread evenly. Headers: `x-ratelimit-{remaining,reset}-{requests,tokens}`.
    """

    def __init__(self, config: Config | None = None) -> None:
        config = config or Config()
        self._most = float(config.concurrency or "inf")
        self._limit = self._most
        self._under_way = 0
        self._cut = 0.0
        self._queue: deque[asyncio.Future[None]] = deque()
        self._lock = threading.Lock()
        self._not_before = 0.0
        self._requests, self._tokens = _Meter(config.requests_per_minute), _Meter(config.tokens_per_minute)

    @asynccontextmanager
    async def turn(self, tokens: int = 0) -> AsyncIterator[None]:
        """The time of one call, as soon as one is allowed; `tokens` is what it will take, by estimate."""
        await self._enter()
        try:
            await self._allowed(tokens)
            began = time.monotonic()
            try:
                yield
            except RateLimited:
                self._decrease(began)
                raise
            self._limit = min(self._most, self._limit + 1 / self._limit)
        finally:
            self._leave()

    def correct(self, tokens: int) -> None:
        """Count what a call took beyond the estimate; less than none, where it took less."""
        self._tokens.add(tokens)

    def note(self, headers: Mapping[str, str]) -> None:
        """Read what an answer says of the calls that are left."""
        for kind in ("requests", "tokens"):
            if headers.get(f"x-ratelimit-remaining-{kind}") == "0":
                pause = min(_LONGEST, seconds(headers.get(f"x-ratelimit-reset-{kind}", "")))
                self._not_before = max(self._not_before, time.monotonic() + pause)

    async def _enter(self) -> None:
        with self._lock:
            place = asyncio.get_running_loop().create_future()
            self._queue.append(place)
            self._admit()
        try:
            await place
        except asyncio.CancelledError:
            if place in self._queue:
                self._queue.remove(place)
            else:
                self._leave()
            raise

    def _leave(self) -> None:
        with self._lock:
            self._under_way -= 1
            self._admit()

    def _admit(self) -> None:
        """Let those in who wait, in order. Their loops may be other threads'."""
        while self._queue and self._under_way < max(1, int(min(self._limit, 1e9))):
            place = self._queue.popleft()
            self._under_way += 1
            place.get_loop().call_soon_threadsafe(_grant, place)

    def _decrease(self, began: float) -> None:
        """Once for all calls that were under way together: they were refused for the same reason."""
        if began > self._cut:
            self._limit = max(1.0, _LESS * min(self._limit, self._under_way))
            self._cut = time.monotonic()

    async def _allowed(self, tokens: int) -> None:
        while (pause := max(self._not_before, self._requests.ready, self._tokens.ready) - time.monotonic()) > 0:
            await asyncio.sleep(pause)
        self._requests.add(1)
        self._tokens.add(tokens)


class _Meter:
    """So many a minute, spread evenly, so that no minute of the endpoint's own has more."""

    def __init__(self, per_minute: int | None) -> None:
        self._seconds = 60 / per_minute if per_minute else 0.0
        self.ready = 0.0

    def add(self, amount: int) -> None:
        """Count what is taken now."""
        if self._seconds:
            self.ready = max(self.ready, time.monotonic()) + amount * self._seconds


def _grant(place: asyncio.Future[None]) -> None:
    if not place.done():
        place.set_result(None)


def seconds(duration: str) -> float:
    """A duration as in these headers: "1s", "6m0s", "120ms"; 0 for anything else."""
    parts = _PART.findall(duration)
    if "".join(map("".join, parts)) != duration.strip():
        return 0.0
    return sum(float(number) * _SECONDS[unit] for number, unit in parts)
