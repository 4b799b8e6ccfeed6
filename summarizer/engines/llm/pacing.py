"""The pace of a client: no call before the endpoint's rate-limit headers allow one."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Mapping

_PART = re.compile(r"(\d+(?:\.\d+)?)(ms|s|m|h|d)?")
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0, "": 1.0}
_LONGEST = 60.0


class Pace:
    """Shared by all calls of a client. Headers: `x-ratelimit-{remaining,reset}-{requests,tokens}`."""

    def __init__(self) -> None:
        self._not_before = 0.0

    async def wait(self) -> None:
        """Wait until a call is allowed."""
        while (pause := self._not_before - time.monotonic()) > 0:
            await asyncio.sleep(pause)

    def note(self, headers: Mapping[str, str]) -> None:
        """Read what an answer says of the calls that are left."""
        for kind in ("requests", "tokens"):
            if headers.get(f"x-ratelimit-remaining-{kind}") == "0":
                pause = min(_LONGEST, seconds(headers.get(f"x-ratelimit-reset-{kind}", "")))
                self._not_before = max(self._not_before, time.monotonic() + pause)


def seconds(duration: str) -> float:
    """A duration as in these headers: "1s", "6m0s", "120ms"; 0 for anything else."""
    parts = _PART.findall(duration)
    if "".join(map("".join, parts)) != duration.strip():
        return 0.0
    return sum(float(number) * _SECONDS[unit] for number, unit in parts)
